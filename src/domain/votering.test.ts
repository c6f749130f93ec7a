import { describe, expect, it } from 'vitest';
import { countsAgree, perParti, printedCount, type RostRad, recount, type Votering } from './votering.ts';

const votering = (part: Partial<Votering>): Votering => ({
  ja_betyder: null,
  nej_betyder: null,
  galler: null,
  text: null,
  lista: null,
  roster: [],
  utfall: null,
  utslagsrost: false,
  ...part,
});
const rost = (parti: string | null, value: RostRad['rost'], times = 1): RostRad[] =>
  Array.from({ length: times }, (_, i) => ({ namn: `Namn ${i}`, parti, rost: value }));

describe('countsAgree', () => {
  const names = [...rost('M', 'ja', 2), ...rost('S', 'nej', 1), ...rost('MP', 'avstar', 1)];

  it('agrees where only one place counts, and where none does', () => {
    expect(countsAgree(votering({}))).toBe(true);
    expect(countsAgree(votering({ text: { ja: 20, nej: 26, avstar: null } }))).toBe(true);
  });

  it('sees text and list that are turned round (a real KF paragraf prints 20–26 and 26–20)', () => {
    const text = { ja: 20, nej: 26, avstar: 3 };
    expect(countsAgree(votering({ text, lista: { ja: 26, nej: 20, avstar: 3 } }))).toBe(false);
  });

  it('sees names that do not add up to the printed count', () => {
    expect(countsAgree(votering({ text: { ja: 2, nej: 1, avstar: 1 }, roster: names }))).toBe(true);
    expect(countsAgree(votering({ text: { ja: 3, nej: 1, avstar: 1 }, roster: names }))).toBe(false);
  });

  it('does not count what a place leaves out', () => {
    expect(countsAgree(votering({ text: { ja: 2, nej: 1, avstar: null }, roster: names }))).toBe(true);
  });

  it('holds every place against every other, also past one that leaves a figure out', () => {
    const differ = votering({
      text: { ja: 2, nej: 1, avstar: null },
      lista: { ja: 2, nej: 1, avstar: 5 },
      roster: names,
    });
    expect(countsAgree(differ)).toBe(false);
  });
});

it('counts from the names, not those who take no part or are absent', () => {
  const roster = [...rost('M', 'ja', 2), ...rost('S', 'deltar-inte'), ...rost('S', 'franvarande')];
  expect(recount(votering({ roster }))).toEqual({ ja: 2, nej: 0, avstar: 0 });
  expect(recount(votering({}))).toBeNull();
});

it('shows the count of the text first, then of the list, then of the names', () => {
  const text = { ja: 1, nej: 0, avstar: null };
  const lista = { ja: 2, nej: 0, avstar: null };
  expect(printedCount(votering({ text, lista }))).toEqual(text);
  expect(printedCount(votering({ lista }))).toEqual(lista);
  expect(printedCount(votering({}))).toBeNull();
});

it('sums by party, largest first, names without a party too', () => {
  const roster = [...rost('MP', 'avstar'), ...rost('S', 'nej', 2), ...rost('S', 'deltar-inte'), ...rost(null, 'ja')];
  expect(perParti(votering({ roster }))).toEqual([
    { parti: 'S', ja: 0, nej: 2, avstar: 0, ovriga: 1 },
    { parti: '–', ja: 1, nej: 0, avstar: 0, ovriga: 0 },
    { parti: 'MP', ja: 0, nej: 0, avstar: 1, ovriga: 0 },
  ]);
});
