import { expect, it } from 'vitest';
import { countQuarters, sendsBack } from './quarters.ts';
import type { BeslutPost } from './types.ts';

const post = (datum: string | null, typ: BeslutPost['typ'], data: object = {}, ...texts: string[]): BeslutPost =>
  ({
    datum,
    typ,
    meningar: texts.map((text) => ({ typ: 'beslut', text, till: null, ankare: 'beslut-1' })),
    data: { voteringar: [], reservationer: [], redaktor: {}, ...data },
  }) as unknown as BeslutPost;

it('counts by the quarter of the meeting, without a gap', () => {
  const quarters = countQuarters([
    post('2025-12-31', 'beslut-och-forslag', { voteringar: [{}, {}] }),
    post('2026-04-01', 'beslut', { reservationer: [{}, {}] }, 'Ärendet återremitteras till förvaltningen.'),
    post('2026-06-30', null),
    post(null, 'beslut'),
    post('2026-05-01', 'beslut', { redaktor: { aterkallad: {} } }),
  ]);
  expect(
    quarters.map((q) => [q.ar, q.kvartal, q.paragrafer, q.beslut, q.forslag, q.voteringar, q.reservationer]),
  ).toEqual([
    [2025, 4, 1, 1, 1, 2, 0],
    [2026, 1, 0, 0, 0, 0, 0],
    [2026, 2, 2, 1, 0, 0, 1],
  ]);
  expect(quarters.map((q) => q.aterremisser)).toEqual([0, 0, 1]);
  expect(countQuarters([post(null, 'beslut')])).toEqual([]);
});

it.each([
  ['Ärendet återremitteras till nämnden för komplettering.', true],
  ['att återremittera ärendet', true],
  ['Yrkandet om att ärendet återremitteras avslås.', false],
  ['Avslå förslaget att återremittera ärendet.', false],
  ['Redovisningen av det som återremitterades godkänns.', false],
])('%s', (text, wanted) => {
  expect(sendsBack(post('2026-01-01', 'beslut', {}, text))).toBe(wanted);
});
