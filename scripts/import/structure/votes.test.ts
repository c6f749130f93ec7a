import { describe, expect, test } from 'vitest';
import { readForTest } from './testing.ts';

const HEAD = 'Kommunfullmäktige\nSammanträdesdatum\n2024-01-23\n\n';
const read = (text: string) =>
  Object.fromEntries(
    readForTest(HEAD + text)
      .dokument.flatMap((d) => d.paragrafer)
      .map((p) => [
        p.nummer.varde,
        p.voteringar.map((v) => ({
          text: v.text === null ? null : `${v.text.ja}/${v.text.nej}`,
          lista: v.lista === null ? null : `${v.lista.ja}/${v.lista.nej}`,
          namn: v.roster.map((r) => `${r.namn}: ${r.rost}`).join(', '),
        })),
      ]),
  );

describe('lists that stand apart from their paragrafer', () => {
  const COVER =
    'Ledamot\tNärv\tOmröstning § 4\t\tOmröstning § 5\t\n\t\tJa\tNej\tJa\tNej\nAda Al (S)\tx\tx\t\t\tx\nBo Bo (M)\tx\t\tx\tx\t\nCia Ce (V)\tx\tx\t\tx\t\nSumma\t\t2\t1\t2\t1\n\n';
  const ITEMS =
    '§ 4\n\nTaxa\n\nMed 2 ja-röster mot 1 nej-röst antas taxan efter omröstning.\n\n§ 5\n\nPlan\n\nOmröstning begärs. Resultatet framgår av listan.\n\n';

  test('columns of a cover are those of the § over them', () => {
    expect(read(COVER + ITEMS)).toEqual({
      4: [{ text: '2/1', lista: '2/1', namn: 'Ada Al: ja, Bo Bo: nej, Cia Ce: ja' }],
      5: [{ text: null, lista: '2/1', namn: 'Ada Al: nej, Bo Bo: ja, Cia Ce: ja' }],
    });
  });

  test('columns that count otherwise than the § tells are not taken for its vote', () => {
    expect(read(COVER + ITEMS.replace('2 ja-röster mot 1', '3 ja-röster mot 1'))[4]).toEqual([
      { text: '3/1', lista: null, namn: '' },
    ]);
  });

  test('a list behind the last § belongs to the § that its title names', () => {
    const list =
      'Omröstningslista § 4      + = ja   - = nej\nAda Al (S)      +\nBo Bo (M)       -\nCia Ce (V)      +\n\nJa 2   Nej 1\n';
    expect(read(ITEMS + list)).toEqual({
      4: [{ text: '2/1', lista: '2/1', namn: 'Ada Al: ja, Bo Bo: nej, Cia Ce: ja' }],
      5: [],
    });
  });
});

describe('whose vote it is', () => {
  test('a list behind the last § under the title of an annex', () => {
    const list =
      'Bilaga 1. Omröstning § 4, Taxa\n\nLedamot\tJa\tNej\nAda Al (S)\tX\t\nBo Bo (M)\t\tX\nCia Ce (V)\tX\t\nSumma\t2\t1\n';
    const item = (nr: number) => `§ ${nr}\n\nTaxa ${nr}\n\nBeslut\n\nAntas.\n\n`;
    const read4 = read(`${item(4)}${item(5)}${list}`);
    expect(read4[4]).toMatchObject([{ lista: '2/1' }]);
    expect(read4[5]).toEqual([]);
  });

  test('a list that its number as an annex gives to a §', () => {
    const list =
      'Bilaga 1, § 4\n\nOmröstningslista\n\nLedamot\tJa\tNej\nAda Al (S)\tX\t\nBo Bo (M)\t\tX\nCia Ce (V)\tX\t\nSumma\t2\t1\n';
    const item = (nr: number) => `§ ${nr}\n\nTaxa ${nr}\n\nBeslut\n\nAntas.\n\n`;
    expect(read(`${item(4)}${item(5)}${list}`)[5]).toEqual([]);
  });

  test('another body’s vote is told with its day', () => {
    const told =
      'Kommunstyrelsen hade den 7 maj 2031, § 301, efter omröstning med 7 mot 6 röster tillstyrkt förslaget.';
    expect(read(`§ 4\n\nTaxa\n\n${told}\n\nBeslut\n\nAntas.\n`)[4]).toEqual([]);
  });
});

test('what another body did is told under its own heading', () => {
  const told =
    'Vid sammanträdet yrkade Ada Al (S) bifall. Efter omröstning, varvid 9 ledamöter röstade ja och 6 röstade nej, beslutade kommunstyrelsen föreslå avslag. Ada Al (S) reserverade sig.';
  const text = `§ 4\n\nTaxa\n\nKommunstyrelsens behandling\n\n${told}\n\nBeslut\n\nAvslås.\n\nReservation\n\nBo Ek (M) reserverar sig.\n`;
  expect(read(text)[4]).toEqual([]);
  const [paragraf] = readForTest(HEAD + text).dokument[0]?.paragrafer ?? [];
  expect(paragraf?.reservationer.map((r) => r.varde.namn)).toEqual(['Bo Ek']);
});

describe('lists that pages cut', () => {
  const rows = (names: string[]) => names.map((n, i) => `${n} (S)\t${i === 0 ? '\tX' : 'X\t'}`).join('\n');
  const item = (list: string) =>
    `§ 4\n\nTaxa\n\nMed 5 ja-röster mot 2 nej-röster antas taxan efter omröstning.\n\n${list}\n`;

  test('go on without a head', () => {
    const list = `Ledamot\tJa\tNej\n${rows(['Ada Al', 'Bo Bo', 'Cia Ce'])}\n\n${rows(['Dan De', 'Eva En', 'Fia Ef', 'Gun Ge'])}\nSumma\t5\t2`;
    expect(read(item(list))[4]?.[0]?.namn.split(', ')).toHaveLength(7);
  });

  test('are left out where too many of their rows could not be read', () => {
    expect(read(item(`Ledamot\tJa\tNej\n${rows(['Ada Al', 'Bo Bo'])}`))[4]).toEqual([
      { text: '5/2', lista: null, namn: '' },
    ]);
  });

  test('end where the same persons begin again: that is the next vote', () => {
    const list = rows(['Ada Al', 'Bo Bo', 'Cia Ce']);
    const votes = read(
      `§ 4\n\nTaxa\n\nOmröstning begärs två gånger.\n\nLedamot\tJa\tNej\n${list}\n\nLedamot\tJa\tNej\n${rows(['Bo Bo', 'Ada Al', 'Cia Ce'])}\n`,
    )[4];
    expect(votes?.map((v) => v.namn)).toEqual([
      'Ada Al: nej, Bo Bo: ja, Cia Ce: ja',
      'Bo Bo: nej, Ada Al: ja, Cia Ce: ja',
    ]);
  });
});

test('figures under Ja and Nej are a vote only where the text tells of one', () => {
  const table = 'Ja\tNej\tAvstår\nSumma 25\t20\t1\n';
  expect(read(`§ 4\n\nEnkät\n\nHushållen svarade så här.\n\n${table}`)[4]).toEqual([]);
});
