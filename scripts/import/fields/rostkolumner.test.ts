import { describe, expect, test } from 'vitest';
import { readText } from '../sources/text.ts';
import { voteListsInLines } from './rostkolumner.ts';

const read = (text: string) =>
  voteListsInLines(readText(new TextEncoder().encode(text), 'prov.txt').rader.filter((r) => r.text !== '')).map(
    (l) => ({
      paragraf: l.paragraf,
      lista: l.lista,
      roster: l.roster.map((r) => `${r.namn} (${r.parti}): ${r.rost}`).join(', '),
    }),
  );

describe('vote lists whose columns are set with spaces', () => {
  test('under a head, with sums a little beside it', () => {
    expect(
      read(
        'Ledamot             Ja        Nej       Avstår\nAda Al (S)                    X\nBo Bo (M), ordf     X\nCia Ce (V)          X\n Summa              2         1     0',
      ),
    ).toEqual([
      {
        paragraf: undefined,
        lista: { ja: 2, nej: 1, avstar: 0 },
        roster: 'Ada Al (S): nej, Bo Bo (M): ja, Cia Ce (V): ja',
      },
    ]);
  });

  test('a party column, ones for marks, a page between', () => {
    expect(
      read(
        'Ledamot       Parti     Ja    Nej\nAda Al        S         1\n\nProvkommun              Blad 3\n\nBo Bo         M               1\nCia Ce        V         1\n                        2     1',
      )[0]?.roster,
    ).toBe('Ada Al (S): ja, Bo Bo (M): nej, Cia Ce (V): ja');
  });

  test('of all present, with columns for each vote', () => {
    expect(
      read(
        '                                § 4                § 5\nNr  Ledamot         Närv     Ja    Nej   Avst    Ja    Nej   Avst\n1   Ada Al (S)      x        x                         x\n2   Bo Bo (M)       x              x             x\n3   Cia Ce (V)      -\n    Summa                    1     1     0       1     1     0',
      ),
    ).toEqual([
      { paragraf: '4', lista: { ja: 1, nej: 1, avstar: 0 }, roster: 'Ada Al (S): ja, Bo Bo (M): nej' },
      { paragraf: '5', lista: { ja: 1, nej: 1, avstar: 0 }, roster: 'Ada Al (S): nej, Bo Bo (M): ja' },
    ]);
  });

  test('signs that a legend explains', () => {
    expect(
      read(
        'OMRÖSTNINGSLISTA § 9    + = ja   - = nej   0 = avstår\nAda Al (s)      +\nBo Bo (m)       -\nCia Ce (v)      0\n\nJa 1   Nej 1   Avstår 1',
      ),
    ).toEqual([
      {
        paragraf: '9',
        lista: { ja: 1, nej: 1, avstar: 1 },
        roster: 'Ada Al (s): ja, Bo Bo (m): nej, Cia Ce (v): avstar',
      },
    ]);
  });

  test('the answer as a word behind each name', () => {
    expect(read('Ada Al (S)      Ja\nBo Bo (M)       Nej\nCia Ce (V)      Ja')[0]?.roster).toBe(
      'Ada Al (S): ja, Bo Bo (M): nej, Cia Ce (V): ja',
    );
  });

  test('parties alone give the sums', () => {
    expect(read('        Ja    Nej   Avstår\nS       12\nM             10    1\nSUMMA   12    10    1')).toEqual([
      { paragraf: undefined, lista: { ja: 12, nej: 10, avstar: 1 }, roster: '' },
    ]);
  });

  test.each([
    // A mark between two heads, sums that the names do not give, somebody twice.
    'Ledamot         Ja          Nej\nAda Al (S)      X\nBo Bo (M)             X',
    'Ledamot         Ja    Nej\nAda Al (S)      X\nBo Bo (M)             X\nSumma           2     1',
    'Ledamot         Ja    Nej\nAda Al (S)      X\nAda Al (S)            X',
    'Ledamot         Ja    Nej\nAda Al (S)      X\nBo Bo (M)\nCia Ce (V)      X',
    'Ada Al (S)      Ja\nBo Bo (M)       Nej',
  ])('is not read: %s', (text) => expect(read(text)).toEqual([]));
});
