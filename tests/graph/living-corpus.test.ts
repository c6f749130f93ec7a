import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import { arende, beslut, corpusOf, graphOf, linesOf } from './make.ts';

/** A citation resolves by itself once its document is imported, and falls back once that is withdrawn. No entry is edited. */
const citing = beslut(
  'alingsas/ks-2026-06-15-112',
  { organ: 'ks', datum: '2026-06-15', paragraf: '112', diarienummer: ['2026.272 KS'] },
  'Kommunstyrelsens arbetsutskott har den 3 juni 2026, § 84 behandlat ärendet.\n',
);
const cited = (redaktor = {}) =>
  beslut(
    'alingsas/ksau-2026-06-03-84',
    { organ: 'ksau', datum: '2026-06-03', paragraf: '84', diarienummer: ['2026.272 KS'], redaktor },
    '<Beslutsmening typ="forslag" till="kf">\n\nBudgeten godkänns.\n\n</Beslutsmening>\n',
  );
const matter = arende('alingsas/2026-272-ks', 'Budget för AVRF', ['2026.272 KS']);

describe('a document that a page cites', () => {
  it('is unpublished, with a page of its own, before it is imported', () => {
    const graph = graphOf(citing, matter);
    expect(linesOf(graph, 'beslut/alingsas/ks-2026-06-15-112')).toEqual([
      'den 3 juni 2026, § 84 → unpublished opublicerad alingsas/ksau/2026-06-03/84',
    ]);
    expect(graph.opublicerade.get('alingsas/ksau/2026-06-03/84')?.citeradAv).toHaveLength(1);
  });

  it('is a link once it is imported, with who cites it', () => {
    const graph = graphOf(citing, cited(), matter);
    expect(linesOf(graph, 'beslut/alingsas/ks-2026-06-15-112')).toEqual([
      'den 3 juni 2026, § 84 → resolved beslut alingsas/ksau-2026-06-03-84',
    ]);
    expect(graph.opublicerade.size).toBe(0);
    expect(graph.citeradAv.get('beslut/alingsas/ksau-2026-06-03-84')?.map((b) => b.mening)).toEqual([
      'Kommunstyrelsens arbetsutskott har den 3 juni 2026, § 84 behandlat ärendet.',
    ]);
    expect(graph.kanter.map((k) => `${k.fran} ${k.typ} ${k.till.id}`)).toEqual([
      'alingsas/ks-2026-06-15-112 bereds-av alingsas/ksau-2026-06-03-84',
    ]);
  });

  it('is no link any more once it is withdrawn', () => {
    const graph = graphOf(citing, cited({ aterkallad: { datum: '2026-11-22', skal: 'Fel fil.' } }), matter);
    expect(linesOf(graph, 'beslut/alingsas/ks-2026-06-15-112')).toEqual(['den 3 juni 2026, § 84 → unpublished']);
    expect(graph.arenden.get('alingsas/2026-272-ks')?.beslut.map((b) => b.id)).toEqual(['alingsas/ks-2026-06-15-112']);
    // Its own address holds the page that says so.
    expect(graph.opublicerade.size).toBe(0);
  });

  it('builds the same graph twice, and changes nothing of what it is given', () => {
    const corpus = corpusOf(citing, cited(), matter);
    const before = JSON.stringify(corpus);
    const show = (graph: ReturnType<typeof buildGraph>) =>
      JSON.stringify([[...graph.hanvisningar], [...graph.arenden], graph.motsagelser]);
    expect(show(buildGraph(corpus))).toBe(show(buildGraph(corpus)));
    expect(JSON.stringify(corpus)).toBe(before);
  });
});

describe('a proposal that is answered under another number', () => {
  // Tekniska nämnden and kommunstyrelsen keep diaries of their own (Alingsås 2026.117 TEN and 2026.265 KS).
  const proposal = beslut(
    'alingsas/ten-33',
    { organ: 'ten', datum: '2026-06-15', paragraf: '33', diarienummer: ['2026.117 TEN'] },
    '<Beslutsmening typ="forslag" till="ks">\n\nInspelet godkänns.\n\n</Beslutsmening>\n',
  );
  const own = arende('alingsas/2026-117-ten', 'Strategiska vägval', ['2026.117 TEN']);
  const other = arende('alingsas/2026-265-ks', 'Strategiska vägval', ['2026.265 KS']);
  const answer = (mening: string) =>
    beslut(
      'alingsas/ks-115',
      { organ: 'ks', datum: '2026-06-15', paragraf: '115', diarienummer: ['2026.265 KS'] },
      `Tekniska nämnden behandlade den 15 juni 2026, § 33 ärendet.\n\n${mening}\n`,
    );
  const status = (...posts: Parameters<typeof graphOf>) =>
    graphOf(proposal, own, other, ...posts).arenden.get('alingsas/2026-117-ten')?.status;

  it('is open until the answer is published', () => {
    expect(status()).toMatchObject({ kod: 'foreslaget', kort: 'Föreslaget till kommunstyrelsen' });
    expect(status()?.meningar).toContain('Kommunstyrelsens beslut är inte publicerat här.');
  });
  it('is decided once a paragraf that cites it decides', () => {
    const decided = status(answer('<Beslutsmening typ="beslut">\n\nInspelet godkänns.\n\n</Beslutsmening>'));
    expect(decided).toMatchObject({ kod: 'beslutat', kort: 'Beslutat av kommunstyrelsen' });
    expect(decided?.meningar).toContain('Kommunstyrelsen beslutade i ärendet den 15 juni 2026, § 115.');
  });
  it('goes on where that paragraf proposes in its turn', () => {
    const on = status(answer('<Beslutsmening typ="forslag" till="kf">\n\nInspelet godkänns.\n\n</Beslutsmening>'));
    expect(on).toMatchObject({ kod: 'foreslaget', kort: 'Föreslaget till kommunfullmäktige' });
    expect(on?.meningar).toContain(
      'Kommunstyrelsen tog upp ärendet den 15 juni 2026, § 115, och lämnade i sin tur ett förslag.',
    );
  });
  it('is not decided where that paragraf sends it back', () => {
    const back = status(
      answer('<Beslutsmening typ="beslut">\n\nÄrendet återremitteras till tekniska nämnden.\n\n</Beslutsmening>'),
    );
    expect(back).toMatchObject({ kod: 'under-beredning', kort: 'Beslut om handläggningen' });
    expect(back?.meningar).toContain(
      'Kommunstyrelsen beslutade den 15 juni 2026, § 115, om hur ärendet ska handläggas, inte om saken.',
    );
  });
});
