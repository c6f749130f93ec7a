import { describe, expect, it } from 'vitest';
import { arende, beslut, graphOf, handling, linesOf } from './make.ts';

/** A matter that goes from a nämnd by kommunstyrelsens arbetsutskott to kommunstyrelsen, in the words of June 2026 (Alingsås § 113). */
const proposes =
  '<Beslutsmening typ="forslag" till="kf">\n\nFelparkeringsavgifter i Alingsås kommun antas\n\n</Beslutsmening>\n';
const ten = beslut(
  'alingsas/ten-28',
  {
    organ: 'ten',
    datum: '2026-05-18',
    paragraf: '28',
    rubrik: 'Revidering felparkeringsavgifter',
    diarienummer: ['2026.067 TEN'],
  },
  proposes,
);
const ksau = beslut(
  'alingsas/ksau-86',
  {
    organ: 'ksau',
    datum: '2026-06-03',
    paragraf: '86',
    rubrik: 'Revidering felparkeringsavgifter',
    diarienummer: ['2026.266 KS'],
  },
  `Felparkeringsavgifter i Alingsås kommun beslutades i kommunfullmäktige senast den 27 september 2023, § 165 och behöver revideras.\n\nTekniska nämnden har den 18 maj 2026, § 28 behandlat ärendet.\n\n${proposes}`,
);
const ks = beslut(
  'alingsas/ks-113',
  {
    organ: 'ks',
    datum: '2026-06-15',
    paragraf: '113',
    rubrik: 'Revidering felparkeringsavgifter',
    diarienummer: ['2026.266 KS'],
  },
  `Tekniska nämnden har den 18 maj 2026, § 28 behandlat ärendet.\n\nSamhällsbyggndadsförvaltningen har i skrivelse den 28 april 2026 lämnat följande yttrande:\n\n28, ny rad för slag av överträdelse Arbetsutskottet har behandlat ärendet under sitt sammanträde 11 maj, § 19.\n\nKommunstyrelsens arbetsutskott har den 3 juni 2026, § 86 behandlat ärendet.\n\n${proposes}\n- §86 KSAU Revidering felparkeringsavgifter\n- § 28 TEN - Revidering felparkeringsavgifter\n`,
);
const graph = graphOf(
  ten,
  ksau,
  ks,
  // Holds the agenda only; it must join nothing.
  handling(
    'alingsas/protokoll',
    { handlingstyp: 'protokoll', organ: 'ks', sammantradesdatum: '2026-06-15', paragrafer: ['ks-113'] },
    '',
  ),
  arende('alingsas/2026-266-ks', 'Revidering felparkeringsavgifter', ['2026.266 KS']),
  arende('alingsas/2026-067-ten', 'Revidering felparkeringsavgifter', ['2026.067 TEN']),
);

describe('nämnd → arbetsutskott → kommunstyrelse', () => {
  it('is connected, each paragraf to the ones that prepared it', () => {
    expect(graph.kanter.map((k) => `${k.fran.split('/')[1]} ${k.typ} ${k.till.id.replace('alingsas/', '')}`)).toEqual([
      'ksau-86 hanvisar kf/2023-09-27/165',
      'ksau-86 bereds-av ten-28',
      'ks-113 bereds-av ten-28',
      'ks-113 bereds-av ksau-86',
    ]);
  });

  it('takes the arbetsutskott in a text that kommunstyrelsen quotes for nobody’s', () => {
    expect(linesOf(graph, 'beslut/alingsas/ks-113')).toContain('11 maj, § 19 → unpublished');
    expect([...graph.opublicerade.keys()]).toEqual(['alingsas/kf/2023-09-27/165']);
  });

  it("shows kommunfullmäktige's part as not published, in both diaries' cases", () => {
    for (const id of ['alingsas/2026-266-ks', 'alingsas/2026-067-ten']) {
      expect(graph.arenden.get(id)?.status).toMatchObject({
        kod: 'foreslaget',
        kort: 'Föreslaget till kommunfullmäktige',
      });
      expect(graph.arenden.get(id)?.status.meningar).toContain('Kommunfullmäktiges beslut är inte publicerat här.');
    }
    expect(graph.arenden.get('alingsas/2026-266-ks')?.relationer.map((r) => r.till)).toEqual(['alingsas/2026-067-ten']);
  });
});

describe('a decision that a text names while it weighs a proposal', () => {
  const weighs = beslut(
    'alingsas/ks-1',
    { diarienummer: ['2026.300 KS'] },
    'Kontoret menar att förslaget i motionen ligger i linje med grönplanen, beslutad i kommunfullmäktige 31 oktober 2018, § 182.\n\nDen nya lagen trädde i kraft den 1 juli 2025.\n\nTaxan träder i kraft den 1 juli 2027.\n',
  );
  const weighed = graphOf(weighs, arende('alingsas/2026-300-ks', 'Fruktträd', ['2026.300 KS']));

  it('has not prepared the matter', () => {
    expect(weighed.kanter.map((k) => k.typ)).toEqual(['hanvisar']);
  });

  it('leaves the day on which a law took effect out of the deadlines', () => {
    const steps = weighed.arenden.get('alingsas/2026-300-ks')?.steg ?? [];
    expect(steps.filter((s) => s.grund === 'tryckt-frist').map((s) => s.datum)).toEqual(['2027-07-01']);
  });
});
