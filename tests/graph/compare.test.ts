import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import { compareCases } from '../../src/graph/compare.ts';
import { loadCorpus } from './published.ts';

describe('two cases side by side', () => {
  it('sets the withdrawals and returns of the two municipalities beside each other, each fact with its source', async () => {
    const graph = buildGraph(await loadCorpus());
    const [a, b] = [graph.arenden.get('alingsas/2023-076-sn'), graph.arenden.get('harryda/2022vfn360')];
    if (a === undefined || b === undefined) throw new Error('a case of the seeds is missing');
    const rows = compareCases(a, b);
    const texts = (slag: string) => rows.find((r) => r.slag === slag)?.celler.map((c) => c.map((x) => x.text)) ?? [];
    const [alingsas, harryda] = texts('belopp');
    expect(alingsas?.join()).toContain('639 tkr i 2023-års kostnadsnivå');
    expect(harryda?.join()).toContain('590 tkr');
    expect(texts('frister')[1]).toEqual(['Enligt texten: ”Uppsägningen träder i kraft den 31 december 2023.”']);
    expect(texts('skal').every((list) => list.length > 0)).toBe(true);
    for (const row of rows) {
      expect(row.celler).toHaveLength(2);
      if (row.slag === 'belopp' || row.slag === 'skal')
        for (const cell of row.celler.flat()) {
          expect(cell.target).not.toBeNull();
          expect(cell.text).toBe(`”${cell.belagg[0]?.mening}”`);
        }
    }
  });

  it('says what Ja and Nej meant in a vote', async () => {
    const graph = buildGraph(await loadCorpus());
    const [a, b] = [graph.arenden.get('harryda/2019ks742'), graph.arenden.get('alingsas/2023-509-ks')];
    if (a === undefined || b === undefined) throw new Error('a case of the seeds is missing');
    const votes = compareCases(a, b)
      .find((r) => r.slag === 'voteringar')
      ?.celler.map((c) => c.map((x) => x.text));
    expect(votes).toEqual([
      [
        '35 ja, 12 nej, 3 avstår. Ja: ”ärendet avgörs idag”. Nej: ”ärendet återremitteras enligt Patrik Lindes återremissyrkande”.',
      ],
      [],
    ]);
  });
});
