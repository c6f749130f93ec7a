import { describe, expect, test } from 'vitest';
import { readForTest } from '../structure/testing.ts';

const read = (text: string) => {
  const { dokument } = readForTest(`Kommunstyrelsen\nSammanträdesdatum\n2024-01-23\n\n§ 4\n\nEn rubrik\n\n${text}\n`);
  const p = dokument[0]?.paragrafer[0];
  const names = (list: readonly { varde: { namn: string } }[] | undefined) => list?.map((l) => l.varde.namn);
  return { reservationer: names(p?.reservationer), anteckningar: names(p?.protokollsanteckningar), jav: names(p?.jav) };
};

describe('reservations', () => {
  test.each([
    ['Beslut\n\nAntas.\n\nMot beslutet reserverar sig Anna Al (S) och Bo Bo (V).', ['Anna Al', 'Bo Bo']],
    [
      'Reservation\n\nAnna Al (S), Bo Bo (V) och Carl Ce (-) reserverar sig skriftligt.',
      ['Anna Al', 'Bo Bo', 'Carl Ce'],
    ],
    ['Reservation\n\nAnna Al (S) lämnar följande skriftliga reservation:\n\nDan De (M) har fel i sak.', ['Anna Al']],
    ['Reservation\n\n- Anna Al (S)\n- Bo Bo (V)', ['Anna Al', 'Bo Bo']],
    ['Reservation\n\nAnna Al (S) reserverar sig till förmån för Bo Bos (V) yrkande.', ['Anna Al']],
    ['Reservation\n\nAnna Al (s) reserverade sig mot beslutet.', ['Anna Al']],
    ['Reservation\n\nAnna Al (kb) reserverar sig mot beslutet.', ['Anna Al']],
    ['Bakgrund\n\nI nämnden reserverade sig Anna Al (S).', []],
    ['Reservation: Anna Al (S) och Bo Bo (V).', ['Anna Al', 'Bo Bo']],
    ['Reservation\n\nAnna Al, s, och Bo Bo, fp, reserverar sig.', ['Anna Al', 'Bo Bo']],
    ['Reservation\n\nAnna Al (s) och Bo Bo (mp) till förmån för eget yrkande.', ['Anna Al', 'Bo Bo']],
    ['Reservation\n\nSocialdemokraterna reserverar sig mot beslutet till förmån för Anna Als (S) m.fl. förslag.', []],
    [
      'Mot beslutet reserverar sig Anna Al (S) till förmån för Bo Bos (V) yrkande samt Cia Ce (SD).',
      ['Anna Al', 'Cia Ce'],
    ],
    [
      'Mot beslutet reserverar sig följande:\n\n- Anna Al (S)\n- Bo Bo (V)\n\nBeslutet skickas till\nCia Ce (M)',
      ['Anna Al', 'Bo Bo'],
    ],
    ['Mot beslutet anmäler Anna Al (KP) och Bo Bo (V) skriftlig reservation.', ['Anna Al', 'Bo Bo']],
    ['Reservation lämnas av Anna Al (S).', ['Anna Al']],
    ['Sedan Anna Al (S) yrkat avslag reserverar sig Bo Bo (V) mot beslutet.', ['Bo Bo']],
    ['Anna Al (S) reserverar sig inte mot beslutet.', []],
    ['Mot beslutet anmäls reservation av Anna Al (S) och Bo Bo (V).', ['Anna Al', 'Bo Bo']],
    ['Reservation\n\nAnna Al (S) anmäler att hon inte reserverar sig.', []],
    ['Handlingar\n\nReservation från Anna Al (S) den 3 mars 2024', []],
    ['Beslut\n\nAntas.\n\nBilaga 1 till § 2\n\nReservation\n\nVi har en annan mening.\n\nAnna Al (S)', []],
    ['Nämnden behandlade ärendet, varvid Anna Al (S) reserverade sig.\n\nBeslut\n\nAntas.', []],
  ])('%s', (text, expected) => expect(read(text).reservationer).toEqual(expected));
});

test('a note to the minutes is no reservation', () => {
  expect(
    read('Anteckning\n\nAnna Al (S) lämnar följande protokollsanteckning: Vi anser att förslaget är bra.'),
  ).toMatchObject({
    reservationer: [],
    anteckningar: ['Anna Al'],
  });
});

describe('notes to the minutes', () => {
  test.each([
    ['Protokollsanteckning\n\nAnna Al (S): Jag anser att ärendet är bra.', ['Anna Al']],
    ['Särskilt yttrande\n\nAnna Al (S)', ['Anna Al']],
    ['Anteckning\n\nAnteckning Anna Al (S) och Bo Bo (V):\nVi är för.', ['Anna Al', 'Bo Bo']],
    ['Anteckning\n\nAnteckning om att Anna Al (S) har rätt: så är det.', []],
    ['Anna Al (V) vill till protokollet ha antecknat att inga avgifter får tas ut.', ['Anna Al']],
    ['Protokollsanteckning av Anna Al (S) och Bo Bo (V): Cia Ce (M) har fel.', ['Anna Al', 'Bo Bo']],
  ])('%s', (text, expected) => expect(read(text).anteckningar).toEqual(expected));
});

describe('who takes no part in the decision', () => {
  const find = (text: string) => {
    const { dokument } = readForTest(`Kommunstyrelsen\nSammanträdesdatum\n2024-01-23\n\n§ 4\n\nEn rubrik\n\n${text}\n`);
    const p = dokument[0]?.paragrafer[0];
    return p?.deltarInte.map((l) => l.varde.namn);
  };
  test.each([
    ['Beslut\n\nAntas.\n\nAnna Al (S) och Bo Bo (V) deltar inte i beslutet.', ['Anna Al', 'Bo Bo']],
    ['Beslut\n\nAntas.\n\nAnna Al (S) deltog ej i beslutet.', ['Anna Al']],
    ['Deltar inte i beslutet\n\nAnna Al (S)\nBo Bo (V)', ['Anna Al', 'Bo Bo']],
    ['Beslut\n\nAntas.\n\nAnna Al (S) avstår från att delta i beslutet.', ['Anna Al']],
    ['Beslut\n\nAntas.\n\nAnna Al (S) avstår från att rösta.', []],
    ['Beslut\n\nAntas.\n\nAnna Al (S) anmäler jäv och deltar inte i beslutet.', []],
    ['Bakgrund\n\nI nämnden deltog Anna Al (S).\n\nAnna Al (S) deltog inte i beslutet.', []],
    ['Beslut\n\nAntas.\n\nAnna Al (S) deltar inte i överläggningen.', []],
    ['Reservation\n\nAnna Al (S) reserverar sig.\n\nBo Bo (V) deltar inte i beslutet.', ['Bo Bo']],
    ['Anna Al (S) anmäler till protokollet att hon inte deltagit i beslutet.', ['Anna Al']],
    ['Följande deltar inte i beslutet: Anna Al (S) och Bo Bo (V).', ['Anna Al', 'Bo Bo']],
    // Said of a party, by one of its members.
    ['Anna Al (SD) meddelar att Sverigedemokraterna inte deltar i beslutet.', []],
    ['Jäv\n\nAnna Al (S) deltar inte i beslutet.', []],
  ])('%s', (text, expected) => expect(find(text)).toEqual(expected));

  test('is no abstention, and none of those who reserve themselves', () => {
    const { dokument } = readForTest(
      'Kommunstyrelsen\nSammanträdesdatum\n2024-01-23\n\n§ 4\n\nEn rubrik\n\nOmröstning\n\nMed 7 ja-röster mot 4 nej-röster, medan 2 ledamöter avstår från att delta i beslutet, bifaller kommunstyrelsen förslaget.\n\nReservation\n\nAnna Al (S) reserverar sig. Bo Bo (V) deltar inte i beslutet.\n',
    );
    const p = dokument[0]?.paragrafer[0];
    expect(p?.voteringar.map((v) => v.text)).toEqual([{ ja: 7, nej: 4, avstar: null }]);
    expect(p?.reservationer.map((l) => l.varde.namn)).toEqual(['Anna Al']);
    expect(p?.deltarInte.map((l) => l.varde)).toEqual([{ namn: 'Bo Bo', parti: 'V' }]);
  });
});

test('who takes the place of somebody disqualified is not disqualified', () => {
  expect(read('Jäv\n\nAnna Al (S) anmäler jäv och ersätts av Bo Bo (S).').jav).toEqual(['Anna Al']);
  expect(read('Bedömning\n\nReglerna om jäv gäller för Anna Al (S).').jav).toEqual([]);
});

test.each([
  ['Jäv\n\nAnna Al (S) deltar inte i handläggningen av ärendet.', ['Anna Al']],
  ['Jäv: Anna Al (S).', ['Anna Al']],
  ['Anna Al (S) förklarar sig jävig.', ['Anna Al']],
  ['På grund av jäv deltar inte Anna Al (S) i handläggningen.', ['Anna Al']],
])('disqualified: %s', (text, expected) => expect(read(text).jav).toEqual(expected));
