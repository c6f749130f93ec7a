import { describe, expect, test } from 'vitest';
import { readForTest } from './testing.ts';

const COVER = 'Hamnnämnden\nProtokoll\n2031-03-04\n\nBeslutande\nAnna Al (S)\n\n';
const heads = (...lines: string[]) =>
  readForTest(COVER + lines.join('\n')).dokument[0]?.paragrafer.map((p) => [
    p.nummer.varde,
    p.huvud.rubrik?.varde ?? null,
    p.huvud.diarienummer.map((d) => d.varde).join(' ') || null,
  ]);
const right = (words: string) => ' '.repeat(80) + words;

describe('the head of a paragraf', () => {
  test('a title that is set under itself, beside the number', () => {
    expect(
      heads(
        '§ 4        Yttrande över ansökan om täkt på fastigheten Norra-',
        '           Vik 3:4',
        '',
        'Beslut',
        '',
        'Yttrandet antas.',
        '',
        '§ 5        Föreläggande om avlopp,',
        '           Sjövik 2:1',
        '',
        'Beslut',
        '',
        'Föreläggandet antas.',
      ),
    ).toEqual([
      ['4', 'Yttrande över ansökan om täkt på fastigheten Norra-Vik 3:4', null],
      ['5', 'Föreläggande om avlopp, Sjövik 2:1', null],
    ]);
  });

  test('a word that heads a section is the title of a § that has no other', () => {
    expect(
      heads(
        '§ 4',
        'Justering',
        'Att jämte ordföranden justera utses Bo Ek (M).',
        '',
        '§ 5',
        '',
        'Ny brygga',
        '',
        'Jäv',
        '',
        'Bo Ek (M) anmäler jäv.',
      ),
    ).toEqual([
      ['4', 'Justering', null],
      ['5', 'Ny brygga', null],
    ]);
  });

  test('a title over the line, where the protokoll prints them so', () => {
    const items = (n: number, title: string, end: string) => [
      title,
      `§ ${n}, 0${n}78/31`,
      '',
      'Beslut',
      '',
      'Rapporten godkänns.',
      '',
      'Protokollsutdrag skickas till',
      '',
      end,
      '',
    ];
    expect(
      heads(
        ...items(4, 'Uppföljning av bryggorna', 'Kommunstyrelsen'),
        ...items(5, 'Anmälan om jäv', 'Anna Al'),
        ...items(6, 'Ny taxa för hamnen', 'Kommunstyrelsen'),
      ),
    ).toEqual([
      ['4', 'Uppföljning av bryggorna', '0478/31'],
      ['5', 'Anmälan om jäv', '0578/31'],
      ['6', 'Ny taxa för hamnen', '0678/31'],
    ]);
  });

  test('in an extract too, with no empty line between; what ends the text before is no title', () => {
    const extract = (...lines: string[]) =>
      readForTest(lines.join('\n')).dokument[0]?.paragrafer[0]?.huvud.rubrik?.varde;
    expect(
      extract(
        'Hamnnämnden',
        'Utdrag ur protokoll (nr 11)',
        'Sammanträdesdatum: 2031-03-04',
        '',
        'Fördelning av platser vid bryggorna för',
        'säsongen 2031/2032',
        '§ 253',
        'Ärendenummer HN-2031-07731',
        '',
        'Beslut',
        'Platserna fördelas.',
      ),
    ).toBe('Fördelning av platser vid bryggorna för säsongen 2031/2032');
    expect(
      extract('Hamnnämnden', '2031-03-04', '', 'Anna Berg Al', '', '§ 4', '', 'Beslut', 'Platserna fördelas.'),
    ).toBeUndefined();
  });

  test('a title right over its text, which a page cuts', () => {
    expect(
      heads(
        '§ 4',
        '',
        'Dnr HN 31/17',
        '',
        'Ansökan om tillstånd, Restaurang Fyren',
        'Fyren ansöker om tillstånd att servera kl 11.00 – 02.00. Polisen har inget att erinra mot',
        'bolaget. Nämnden har hört grannarna, och',
      ),
    ).toEqual([['4', 'Ansökan om tillstånd, Restaurang Fyren', 'HN 31/17']]);
  });

  test('a number in the left margin, beside the text', () => {
    expect(
      heads(
        '§ 21              Bokslut för hamnen',
        'Hn 2031/0018      Ekonomen redogör för bokslutet. Nettokostnaden uppgick',
        '                  till 187 tkr.',
        ...Array.from(
          { length: 12 },
          () => `                  ${'Underskottet hänför sig till bryggorna i norra hamnen, som fått ny el.'}`,
        ),
        '',
        '§ 22              Protokolljustering',
        '                  Till att jämte ordföranden justera utses Bo Ek (M) av nämnden.',
      ),
    ).toEqual([
      ['21', 'Bokslut för hamnen', 'Hn 2031/0018'],
      ['22', 'Protokolljustering', null],
    ]);
  });

  test('a number with the body that prepared the matter, and points of the matter right under the title', () => {
    expect(
      heads(
        '§ 4',
        'HN2031/0188, KS § 163',
        '',
        'Delårsrapport',
        '',
        'Beslut',
        'Antas.',
        '',
        '§ 5',
        'Informationsärenden',
        'a) Lägesrapport',
        'b) Ny brygga',
      ),
    ).toEqual([
      ['4', 'Delårsrapport', 'HN2031/0188'],
      ['5', 'Informationsärenden', null],
    ]);
  });

  test('the bodies through which the matter came, in parentheses or beside receivers in the margin', () => {
    expect(
      heads(
        'Kf § 32                 Dnr 97.0061-042',
        '(Ks § 48, Au § 57)',
        'Årsredovisning för 1996',
        '',
        'Beslut',
        '',
        'Den godkänns.',
        '',
        'Ekonomi Tekn.kontoret\tKf § 33 Ks § 49 Au § 58 Särsk.bilaga Dnr 01/0312 KS 170',
        '',
        'Taxa för sotning',
        '',
        'Beslut',
        '',
        'Den antas.',
      ),
    ).toEqual([
      ['32', 'Årsredovisning för 1996', '97.0061'],
      ['33', 'Taxa för sotning', '01/0312 KS'],
    ]);
  });

  test('receivers on the § line go with it, and do not tell whose it is', () => {
    const [first, second] =
      readForTest(
        `${COVER}§ 32 Taxa\n\nBeslut\n\nDen antas.\n\nKommunfullmäktige\tKf § 33 Ks § 49\n\nPlan\n\nBeslut\n\nDen antas.`,
      ).dokument[0]?.paragrafer ?? [];
    expect(first?.block.some((b) => b.text === 'Kommunfullmäktige')).toBe(false);
    expect(second?.block[0]?.text).toBe('Kommunfullmäktige');
    expect(second?.huvud).toMatchObject({ organ: { varde: 'Hamnnämnden' }, rubrik: { varde: 'Plan' } });
  });

  test('a number without a series under the title', () => {
    expect(heads('§ 612', '', 'Information om läget', '', '0614/31', '', 'Beslut', '', 'Den antecknas.')).toEqual([
      ['612', 'Information om läget', '0614/31'],
    ]);
  });

  test('numbers over the lines, at the right, are those of the paragrafer under them', () => {
    expect(
      heads(
        right('HN0012/31'),
        '§ 4        Val',
        '',
        'Beslut',
        '',
        'Anna Al väljs.',
        '',
        right('HN0007/31'),
        '§ 5        Budget',
        '',
        'Beslut',
        '',
        'Antas.',
      ),
    ).toEqual([
      ['4', 'Val', 'HN0012/31'],
      ['5', 'Budget', 'HN0007/31'],
    ]);
  });

  test('a number over one line only may be anything: nobody gets it', () => {
    expect(
      heads(
        '§ 4        Val',
        '',
        'Beslut',
        '',
        'Anna Al väljs.',
        '',
        right('HN0007/31'),
        '§ 5        Budget',
        '',
        'Beslut',
        '',
        'Antas.',
      )?.map((h) => h[2]),
    ).toEqual([null, null]);
  });

  test('receivers in the right margin are no title; a number there is the case’s', () => {
    expect(
      heads(
        `  § 4${right('HN.2031.12')}`,
        right('Akten'),
        right('Tekniska nämnden'),
        '',
        '  Svar på medborgarförslag om brygga',
        '',
        'Beslut',
        '',
        'Förslaget avslås.',
        '',
        '  § 5',
        right('HN 2031/33'),
        '',
        '  Budget',
        '',
        'Beslut',
        '',
        'Antas.',
      ),
    ).toEqual([
      ['4', 'Svar på medborgarförslag om brygga', 'HN.2031.12'],
      ['5', 'Budget', 'HN 2031/33'],
    ]);
  });

  test('the sign behind the number, where the whole document prints it so', () => {
    expect(heads('4 § Upprop', '', 'Upprop sker.', '', '5 § Val av justerare', '', 'Anna Al väljs.')).toEqual([
      ['4', 'Upprop', null],
      ['5', 'Val av justerare', null],
    ]);
  });

  test('of a chain of bodies the meeting’s own number counts', () => {
    expect(
      heads('Ksau § 131   Ks § 104   Kf § 57', '', 'Ny taxa', '', 'Beslut', '', 'Antas.')?.map((h) => h[0]),
    ).toEqual(['57']);
  });
});
