import { describe, expect, test } from 'vitest';
import { readForTest } from '../structure/testing.ts';
import { knownNames } from './kanda-namn.ts';

const COVER = 'Hamnnämnden\nProtokoll\n2031-03-04\n\nBeslutande\nAnna Al (S)\nBo Be (M)\nCia Ce (V)\nCia Ce (MP)\n\n';
const first = (text: string) =>
  readForTest(`${COVER}§ 4\n\nTaxa\n\nBeslut\n\nTaxan antas.\n\n${text}\n\n§ 5\n\nÖvrigt\n\nInget.`).dokument[0]
    ?.paragrafer[0];
const reserved = (text: string) => first(text)?.reservationer.map((p) => `${p.varde.namn} (${p.varde.parti})`);

test('a name that is printed with two parties may be two persons', () => {
  const all = [
    { namn: 'Anna Al', parti: 'S' },
    { namn: 'Cia Ce', parti: 'V' },
    { namn: 'Cia Ce', parti: 'MP' },
  ];
  expect([...knownNames(all)]).toEqual([['Anna Al', 'S']]);
});

describe('who is named without a party', () => {
  test('has the one of the cover', () =>
    expect(reserved('Reservation\n\nAnna Al och Bo Be reserverar sig mot beslutet.')).toEqual([
      'Anna Al (S)',
      'Bo Be (M)',
    ]));
  test('takes no part, and is the same person', () =>
    expect(first('Anna Al deltar inte i beslutet.')?.deltarInte.map((p) => p.varde.parti)).toEqual(['S']));
  test('is unknown where the document does not tell, or tells two', () => {
    expect(reserved('Dan De reserverar sig mot beslutet.')).toEqual([]);
    expect(reserved('Cia Ce reserverar sig mot beslutet.')).toEqual([]);
  });
  test('a proposal of somebody’s is not that person, nor is one of a longer name', () => {
    expect(reserved('Bo Be (M) reserverar sig till förmån för Anna Als yrkande.')).toEqual(['Bo Be (M)']);
    expect(reserved('Anna Al Berg reserverar sig mot beslutet.')).toEqual([]);
  });
  test('a party for several names stands behind the last of them', () =>
    expect(reserved('Anna Al och Dan De (båda V) reserverar sig mot beslutet.')).toEqual([
      'Anna Al (V)',
      'Dan De (V)',
    ]));
  test('a party that is printed stands', () =>
    expect(reserved('Anna Al (MP) reserverar sig mot beslutet.')).toEqual(['Anna Al (MP)']));
});
