import { describe, expect, test } from 'vitest';
import { readForTest } from './testing.ts';

const read = (...lines: string[]) => readForTest(lines.join('\n')).dokument;

describe('what kind of document it is', () => {
  test('a motion: addressee, stamp and day over the title; what it asks for is a proposal', () => {
    const [doc, ...more] = read(
      'Ålnäs kommun',
      'Inkom 2031-02-06',
      '',
      'Till kommunfullmäktige i Ålnäs kommun',
      '',
      'Motion om en brygga vid badplatsen',
      '',
      'Många badar. Det finns ingen brygga.',
      '',
      'Med hänvisning till ovanstående yrkar vi',
      '',
      'att en brygga byggs.',
      '',
      '2031-02-04',
      '',
      'Anna Al (S)',
    );
    expect(more).toEqual([]);
    expect(doc?.typ).toBe('motion');
    expect(doc?.huvud.rubrik?.varde).toBe('Motion om en brygga vid badplatsen');
    expect(doc?.huvud.organ?.varde.toLowerCase()).toBe('kommunfullmäktige');
    // The stamp's day is the day it came in.
    expect(doc?.huvud.datum?.varde).not.toBe('2031-02-06');
    const decisions = doc?.text.flatMap((d) =>
      d.slag === 'avsnitt' ? d.delar.filter((p) => p.slag === 'mening') : [],
    );
    expect(decisions?.map((m) => (m.slag === 'mening' ? m.typ : ''))).toEqual(['forslag']);
  });

  test('an agenda calls to a meeting: its items are no paragrafer and nothing in it is decided', () => {
    const [doc] = read(
      'Kallelse till sammanträde',
      'Hamnnämnden',
      '2031-03-04',
      '',
      '§ 1 Upprop',
      '',
      '§ 2 Val av justerare',
      '',
      '§ 3 Ny taxa',
      'Förslag till beslut',
      'Hamnnämnden beslutar att anta taxan.',
    );
    expect(doc?.typ).toBe('kallelse');
    expect(doc?.paragrafer).toEqual([]);
    expect(doc?.huvud.organ?.varde).toBe('Hamnnämnden');
    expect(doc?.arendelista.map((a) => [a.nr, a.rubrik])).toEqual([
      ['1', 'Upprop'],
      ['2', 'Val av justerare'],
      ['3', 'Ny taxa'],
    ]);
  });

  test('a vote list alone gives its vote', () => {
    const [doc] = read(
      'Voteringslista',
      'Kommunfullmäktige 2031-03-04 § 12',
      '',
      'Ledamot\tJa\tNej\tAvstår',
      'Anna Al (S)\tX\t\t',
      'Bo Be (M)\t\tX\t',
      'Cia Ce (V)\tX\t\t',
      'Resultat\t2\t1\t0',
    );
    expect(doc?.typ).toBe('voteringslista');
    expect(doc?.listor).toMatchObject([{ paragraf: '12', lista: { ja: 2, nej: 1, avstar: 0 } }]);
  });

  test('a vote list whose title stands under a running head that is a table', () => {
    const documents = read(
      'Hamnnämnden',
      'Protokoll 2031-06-18',
      '',
      'Beslutande',
      'Anna Al (S)',
      '',
      '§ 92 Ny brygga',
      '',
      'Beslut',
      'Bryggan byggs.',
      '',
      'Hamnnämnden\t2031-06-18\t',
      '',
      'Voteringslista § 92 – Ny brygga',
      '',
      'Namn\tParti\tJa\tNej',
      'Anna Al\tS\tX\t',
      'Bo Ek\tM\t\tX',
    );
    expect(documents.map((d) => d.typ)).toEqual(['protokoll', 'voteringslista']);
    expect(documents[1]?.listor.map((l) => l.paragraf)).toEqual(['92']);
  });

  test('a motion in the form of a proposal; an answer to one has a number', () => {
    const lines = [
      'Motion av Anna Al (S) och Bo Ek (M) om fler bryggor',
      '',
      'Det finns för få bryggor.',
      '',
      'Förslag till beslut',
      'Kommunfullmäktige föreslås besluta:',
      '',
      '1. Hamnnämnden får i uppdrag att bygga en brygga.',
      '',
      'Anna Al (S)',
    ];
    expect(read('Kommunfullmäktige', '', ...lines)[0]?.typ).toBe('motion');
    expect(read('Tjänsteskrivelse', 'Datum: 2031-02-03', 'Diarienr: HN 2031/14', '', ...lines)[0]?.typ).toBe(
      'tjansteskrivelse',
    );
  });

  test('letters behind an agenda are documents of their own; the agenda may be a table', () => {
    const letter = (number: string, title: string) => [
      `Datum:\t2031-03-06\tHamnnämnden`,
      `Handläggare:\tBo Ek\t`,
      `Diarienr:\t${number}\t`,
      '',
      title,
      '',
      'Ärendebeskrivning',
      'Det finns för få bryggor.',
      '',
      'Förslag till beslut',
      `${title} godkänns.`,
      '',
      'Bo Ek',
      'Förvaltningschef',
      '',
    ];
    const documents = read(
      'Hamnnämnden',
      '',
      'Kallelse',
      '',
      '2031-03-18',
      '',
      'Ärenden',
      '',
      'Nr\tÄrende\tDiarienr\tFöredragande',
      '1\tUpprop\t\t',
      '2\tRapport\t2031.021 HN\tBo Ek',
      '',
      ...letter('2031.021 HN', 'Rapport för mars'),
      ...letter('2031.044 HN', 'Plan för bryggor'),
    );
    expect(documents.map((d) => [d.typ, d.huvud.rubrik?.varde])).toEqual([
      ['kallelse', 'Hamnnämnden'],
      ['tjansteskrivelse', 'Rapport för mars'],
      ['tjansteskrivelse', 'Plan för bryggor'],
    ]);
    expect(documents[0]?.arendelista.map((a) => [a.nr, a.rubrik, a.diarienummer])).toEqual([
      ['1', 'Upprop', []],
      ['2', 'Rapport', ['2031.021 HN']],
    ]);
  });

  test('a report’s body is the one that it asks to decide, where its head names none', () => {
    const report = (body: string) =>
      read(
        'Tjänsteskrivelse',
        '',
        'Datum 2031-02-03',
        'Diarienummer HN-2031-00014',
        '',
        'Plan för bryggor',
        '',
        `Förslag till beslut i ${body}`,
        'Planen godkänns.',
        '',
        'Sammanfattning',
        'Det finns en plan.',
      )[0]?.huvud.organ?.varde;
    expect(report('nämnden för Sång & Dans')).toBe('Nämnden för Sång & Dans');
    // Kommunstyrelsen lays it before fullmäktige.
    expect(report('kommunfullmäktige')).toBeUndefined();
  });

  test('several paragrafer under `Utdrag ur protokoll` are an extract', () => {
    const item = (n: number) => ['', `§ ${n} Ny brygga ${n}`, '', 'Beslut', 'Bryggan byggs.'];
    expect(read('Hamnnämnden', '2031-03-04', 'Utdrag ur protokoll', ...item(74), ...item(79))[0]?.typ).toBe(
      'protokollsutdrag',
    );
    expect(read('Hamnnämnden', '2031-03-04', ...item(74), ...item(75))[0]?.typ).toBe('protokoll');
  });

  test('the town ahead of the organ’s name', () => {
    expect(
      read('Ålnäs Stad Kommunfullmäktige', '2031-03-04', '', '§ 4 Ny brygga', '', 'Beslut', 'Bryggan byggs.')[0]?.huvud
        .organ?.varde,
    ).toMatch(/Kommunfullmäktige$/);
  });

  test.each([
    ['Göteborgs kommunstyrelse', /kommunstyrelse$/],
    ['SAMMANTRÄDESPROTOKOLL Hamnnämnden', /Hamnnämnden$/],
  ])('an organ as %s', (line, organ) => {
    const [doc] = read(
      line,
      '2031-03-04',
      '',
      '§ 4 Ny brygga',
      '',
      'Kommunstyrelsen beslutar',
      '',
      'att bygga bryggan.',
    );
    expect(doc?.huvud.organ?.varde).toMatch(organ);
  });

  test('the kind of the document and its day in one cell of the head', () => {
    const [doc] = read(
      'ÅLNÄS KOMMUN Hamnnämnden\tSAMMANTRÄDESPROTOKOLL Sammanträdesdatum 2031-10-21\tBlad',
      '',
      '§ 4 Ny brygga',
      '',
      'Beslut',
      'Bryggan byggs.',
    );
    expect(doc?.huvud.datum?.varde).toBe('2031-10-21');
  });
});
