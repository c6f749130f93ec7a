import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import { listComparisons, MOST } from '../../src/graph/comparisons.ts';
import type { ArendeGraf, Relation } from '../../src/graph/types.ts';
import { loadCorpus } from './published.ts';

const ids = (parter: readonly ArendeGraf[][]) => parter.map((p) => p.map((g) => g.arende.id));

describe('which cases are set side by side', () => {
  it('sets the two withdrawals and returns of the seeds against each other, and in Härryda the one against the other', async () => {
    const found = listComparisons(buildGraph(await loadCorpus()));
    expect(found.map((j) => ids(j.parter))).toEqual([
      [
        ['alingsas/2023-076-sn', 'alingsas/2023-509-ks'],
        ['harryda/2019ks742', 'harryda/2022vfn360'],
      ],
      [['harryda/2019ks742'], ['harryda/2022vfn360']],
    ]);
    expect(found.every((j) => j.amnen.join() === 'samordningsforbundet-insjoriket')).toBe(true);
  });

  const made = (id: string, amnen: string[], relationer: Partial<Relation>[] = []): [string, ArendeGraf] => [
    id,
    {
      arende: { id, kommun: id.split('/')[0] },
      amnen,
      relationer: relationer.map((r) => ({ vikt: 1, ...r })),
      steg: [],
    } as unknown as ArendeGraf,
  ];

  it('never more than the bound, however many stand on one subject', () => {
    const many = Array.from({ length: 200 }, (_, i) => made(`${i % 2 === 0 ? 'a' : 'b'}/${1000 + i}`, ['vatten']));
    const found = listComparisons({ arenden: new Map(many) });
    expect(found.length).toBeGreaterThan(100);
    expect(found.length).toBeLessThanOrEqual(MOST * many.length);
  });

  it('sets nothing beside a case of another subject, or of the same municipality that does not follow it', () => {
    const arenden = new Map([
      made('a/1', ['vatten']),
      made('a/2', ['vatten'], [{ till: 'a/1', typ: 'samma-amne' }]),
      made('b/1', ['skola']),
      made('b/2', []),
    ]);
    expect(listComparisons({ arenden })).toEqual([]);
  });

  it('asks for the most related first', () => {
    const others = Array.from({ length: MOST + 3 }, (_, i) => made(`b/${i}`, ['vatten']));
    const relationer = others.map(([till], i) => ({ till, typ: 'liknar' as const, vikt: i }));
    // Each of b asks for a/1 too; what a/1 asks for itself is seen with one that every b has better company than.
    const found = listComparisons({ arenden: new Map([made('a/1', ['vatten'], relationer), ...others]) });
    expect(found).toHaveLength(MOST + 3);
    const crowd = Array.from({ length: MOST }, (_, i) =>
      made(
        `a/9${i}`,
        ['vatten'],
        others.map(([till]) => ({ till, typ: 'liknar' as const, vikt: 99 })),
      ),
    );
    const back = others.map(([id], i) =>
      made(
        id,
        ['vatten'],
        [
          ...crowd.map(([till]) => ({ till, typ: 'liknar' as const, vikt: 99 })),
          { till: 'a/1', typ: 'liknar' as const, vikt: i },
        ],
      ),
    );
    const full = listComparisons({ arenden: new Map([made('a/1', ['vatten'], relationer), ...crowd, ...back]) });
    const ofFirst = full.filter((j) => ids(j.parter).flat().includes('a/1')).map((j) => ids(j.parter)[1]?.[0]);
    expect(ofFirst).toEqual(['b/3', 'b/4', 'b/5', 'b/6', 'b/7', 'b/8']);
  });
});
