import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import { compareCases, type Jamforelseslag, type Part } from '../../src/graph/compare.ts';
import type { Graph } from '../../src/graph/types.ts';
import { loadCorpus } from './published.ts';

const graph: Graph = buildGraph(await loadCorpus());
const cases = (...ids: string[]): Part =>
  ids.map((id) => {
    const found = graph.arenden.get(id);
    if (found === undefined) throw new Error(`${id} of the seeds is missing`);
    return found;
  });
const rows = compareCases(
  cases('alingsas/2023-076-sn', 'alingsas/2023-509-ks'),
  cases('harryda/2019ks742', 'harryda/2022vfn360'),
);
const cells = (slag: Jamforelseslag) => rows.find((r) => r.slag === slag)?.celler ?? [[], []];
const texts = (slag: Jamforelseslag) => cells(slag).map((c) => c.map((x) => x.text));

describe('two lines of cases side by side', () => {
  it('gives each fact its case and, but for the status, its source', () => {
    expect(rows.map((r) => r.slag)).toContain('belopp');
    for (const row of rows) {
      expect(row.celler).toHaveLength(2);
      for (const cell of row.celler.flat()) {
        expect(cell.arenden.length).toBeGreaterThan(0);
        expect(cell.arenden.every((id) => graph.arenden.has(id))).toBe(true);
        if (cell.citat === null) continue;
        expect(cell.target, cell.text).not.toBeNull();
        expect(cell.text).toBe(`”${cell.belagg[0]?.mening}”`);
      }
    }
  });

  it('prints the sums as the documents do, with what year they are of', () => {
    const [alingsas, harryda] = cells('belopp');
    expect(alingsas.map((c) => c.framhavt)).toEqual(['639 tkr']);
    expect(alingsas[0]?.citat).toContain('639 tkr i 2023-års kostnadsnivå');
    expect(harryda.map((c) => c.framhavt)).toEqual(['0,7 mnkr', '1,5 mnkr', '590 tkr']);
    expect(harryda[2]).toMatchObject({
      citat:
        'Den årliga medlemsavgiften för Härryda kommun är för innevarande år 590 tkr, vilket ryms inom sektorns ram.',
      anmarkning: 'Texten är från den 3 oktober 2022: det innevarande året är 2022.',
      arenden: ['harryda/2022vfn360'],
    });
  });

  it('says what was voted on and what Ja and Nej meant, and that the decision itself was taken by acclamation', () => {
    expect(texts('voteringar')).toEqual([
      [],
      [
        'Votering om ärendet skulle avgöras den dagen eller återremitteras: 35 ja, 12 nej, 3 avstår. Ja: ”ärendet avgörs idag”. Nej: ”ärendet återremitteras enligt Patrik Lindes återremissyrkande”.',
        'Beslutet togs med acklamation, utan att rösterna räknades.',
      ],
    ]);
    expect(cells('voteringar')[1].map((c) => [c.framhavt, c.belagg[0]?.ankare])).toEqual([
      ['35–12–3', 'votering-1'],
      [null, 'p17'],
    ]);
  });

  it('never shows a proposal as a decision, nor a cited paragraf as published', () => {
    const [alingsas, harryda] = cells('beslut');
    expect(alingsas).toEqual([]);
    expect(harryda.map((c) => c.target)).toEqual([{ typ: 'beslut', id: 'harryda/kf-2020-06-15-128' }]);
    const cited = cells('saknas').map((c) => c.map((x) => (x.target?.typ === 'extern' ? '' : (x.target?.id ?? ''))));
    expect(cited).toEqual([
      ['alingsas/kf/2021-05-26/94', 'alingsas/sn/2023-11-14/56'],
      ['harryda/vfn/2019-11-06/256', 'harryda/vfn/2020-04-28/114', 'harryda/ks/2020-05-29/242'],
    ]);
    expect(cells('saknas')[0][0]?.steg?.andraDatum).toEqual(['2023-05-26']);
    expect(cells('forslag')[0][0]).toMatchObject({
      text: expect.stringContaining('föreslog kommunfullmäktige'),
      anmarkning: 'Vilket organ det var är redaktionens bedömning.',
    });
  });

  it('gives what two cases of one line both say once', () => {
    expect(texts('frister')).toEqual([
      [expect.stringContaining('beräknad av oss')],
      ['Enligt texten: ”Uppsägningen träder i kraft den 31 december 2023.”'],
    ]);
  });

  it('names both cases of a line for what both tell of', () => {
    expect(cells('saknas')[0][0]?.arenden).toEqual(['alingsas/2023-076-sn', 'alingsas/2023-509-ks']);
  });

  it('gives a passage that two documents print once, with both places', () => {
    const twice = cells('skal')[0].filter((c) => c.citat?.startsWith('För att kunna fortsätta detta arbete'));
    expect(twice.map((c) => c.belagg.map((b) => b.samling))).toEqual([['handlingar', 'beslut']]);
  });

  it('quotes reasons whole, with the points of the list that a sentence opens, and motions apart', () => {
    const [alingsas, harryda] = cells('skal').map((c) => c.map((x) => x.citat).join('\n'));
    expect(alingsas).toContain('För att kunna fortsätta detta arbete behöver kommunen upphäva beslutet om utträde');
    expect(harryda).toContain('därmed göra en besparing på 0,7 mnkr');
    for (const point of [
      'Kommunen ersätts ekonomiskt',
      'Genom att vara med',
      'Fortsatt medverkan',
      'planer för kommande år',
    ])
      expect(harryda).toContain(point);
    expect(harryda).not.toContain('bereder detta ärende');
    expect(harryda).not.toContain('Malin Johansson');
    expect(texts('yrkanden').map((c) => c.length)).toEqual([0, 2]);
    expect(texts('yrkanden')[1]?.[0]).toContain('Vi behöver få svar på hur det drabbar personer');
  });

  it('leaves out a row that neither side has something for', () => {
    const one = compareCases(cases('alingsas/2023-076-sn'), cases('alingsas/2023-509-ks'));
    expect(one.map((r) => r.slag)).not.toContain('voteringar');
  });
});
