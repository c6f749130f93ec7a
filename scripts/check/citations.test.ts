import { expect, it } from 'vitest';
import type { ResolvedHanvisning, Target } from '../../src/graph/types.ts';
import { faultOf } from './citations.ts';

const citation = (part: Partial<ResolvedHanvisning>): ResolvedHanvisning => ({
  typ: 'diarienummer',
  start: 4,
  end: 15,
  text: '2023.509 KS',
  organ: null,
  organnamn: null,
  datum: null,
  paragraf: null,
  diarienummer: '2023.509 KS',
  rubrik: null,
  lag: null,
  samling: 'beslut',
  id: 'alingsas/x',
  ankare: 'p1',
  state: 'resolved',
  targets: [{ typ: 'arende', id: 'alingsas/2023-509-ks' }],
  skal: 'x',
  ...part,
});
const known = (target: Target): boolean => target.typ === 'extern' || target.id === 'alingsas/2023-509-ks';
const text = 'Dnr 2023.509 KS';

it('lets a citation be that quotes its text and leads to one entry', () => {
  expect(faultOf(citation({}), text, known)).toBeNull();
});

it('finds one that quotes other words, stands nowhere, or leads nowhere or to two', () => {
  expect(faultOf(citation({ start: 0, end: 11 }), text, known)).toBe('the text has "Dnr 2023.50" there');
  expect(faultOf(citation({}), undefined, known)).toMatch(/a block that the text does not have/);
  expect(faultOf(citation({ targets: [{ typ: 'beslut', id: 'alingsas/borta' }] }), text, known)).toMatch(
    /does not exist/,
  );
  expect(faultOf(citation({ targets: [] }), text, known)).toBe('it is a link with 0 targets');
  const two: Target[] = [citation({}).targets[0] as Target, citation({}).targets[0] as Target];
  expect(faultOf(citation({ targets: two }), text, known)).toBe('it is a link with 2 targets');
  expect(faultOf(citation({ state: 'ambiguous' }), text, known)).toBe('it is ambiguous between 1');
});
