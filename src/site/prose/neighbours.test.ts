import { expect, it } from 'vitest';
import type { Steg } from '../../graph/types.ts';
import { neighboursOf } from './neighbours.ts';

const step = (id: string, datum: string | null, slag: Steg['slag'] = 'beslut'): Steg =>
  ({ datum, slag, target: id === '' ? null : { typ: 'beslut', id }, text: id }) as unknown as Steg;
const addressOf = (s: Steg) => (s.target === null || s.target.typ === 'extern' ? null : `/${s.target.id}/`);
const around = (here: string, ...steg: Steg[]) => {
  const found = neighboursOf(steg, here, addressOf);
  return found === null ? null : [found.fore?.text ?? null, found.efter?.text ?? null];
};

it('takes the nearest steps that lead to another page', () => {
  const course = [step('a', '2020-01-01'), step('', '2020-02-01'), step('b', '2020-03-01'), step('b', '2020-03-02')];
  expect(around('/b/', ...course, step('c', '2020-04-01'))).toEqual(['a', 'c']);
});

it('passes by deadlines and steps without a day', () => {
  expect(around('/a/', step('a', '2020-01-01'), step('b', '2021-01-01', 'frist'), step('c', null))).toEqual([
    null,
    null,
  ]);
});

it('knows no neighbours of a page that is no step, or whose day is unknown', () => {
  expect(around('/x/', step('a', '2020-01-01'))).toBeNull();
  expect(around('/a/', step('a', null))).toBeNull();
});
