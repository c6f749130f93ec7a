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
    ['Bakgrund\n\nI nämnden reserverade sig Anna Al (S).', []],
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
