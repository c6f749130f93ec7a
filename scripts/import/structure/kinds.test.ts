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
});
