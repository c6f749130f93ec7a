import { expect, it } from 'vitest';
import type { Sidrad } from '../../site/search/table.ts';
import { countValues, filterHits, groupHits } from './group.ts';

const hit = (id: string, arende: number | null, dag: number | null, kommun: string, organ: string[] = []) => ({
  id,
  rad: { varden: { kommun: [kommun], organ, år: [], slag: [], status: [] }, dag, arende } satisfies Sidrad,
});
const hits = [
  hit('a', 1, 10, 'Härryda', ['KF']),
  hit('b', null, 40, 'Alingsås', ['KS']),
  hit('c', 2, null, 'Alingsås', ['KS', 'KF']),
  hit('d', 1, 30, 'Härryda', ['KS']),
];
const ids = (groups: readonly { traffar: readonly { id: string }[] }[]) =>
  groups.map((g) => g.traffar.map((t) => t.id).join(''));

it('puts a case where its best hit is, its hits beneath, and what belongs to none by itself', () => {
  expect(ids(groupHits(hits, 'bast'))).toEqual(['ad', 'b', 'c']);
});
it('puts the newest first, in the case too, and what has no day last', () => {
  expect(ids(groupHits(hits, 'nyast'))).toEqual(['b', 'da', 'c']);
});
it('widens by values of one facet, narrows by facets', () => {
  expect(filterHits(hits, { organ: ['KF', 'KS'] })).toHaveLength(4);
  expect(filterHits(hits, { organ: ['KF'], kommun: ['Alingsås'] }).map((h) => h.id)).toEqual(['c']);
  expect(filterHits(hits, {})).toHaveLength(4);
});
it('counts what each choice would give', () => {
  const counts = countValues(hits, { kommun: ['Alingsås'] });
  expect(counts.kommun).toEqual({ Härryda: 2, Alingsås: 2 });
  expect(counts.organ).toEqual({ KS: 2, KF: 1 });
});
