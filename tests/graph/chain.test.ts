import { describe, expect, it } from 'vitest';
import { arende, beslut, graphOf, handling, linesOf } from './make.ts';

/** A matter that goes from a nämnd by kommunstyrelsens arbetsutskott to kommunstyrelsen, in the forms that Alingsås's documents of June 2026 use; matter and numbers are made up. */
const proposes =
  '<Beslutsmening typ="forslag" till="kf">\n\nBåtplatsavgifter i Alingsås kommun antas\n\n</Beslutsmening>\n';
const ten = beslut(
  'alingsas/ten-31',
  {
    organ: 'ten',
    datum: '2031-05-19',
    paragraf: '31',
    rubrik: 'Revidering båtplatsavgifter',
    diarienummer: ['2031.072 TEN'],
  },
  proposes,
);
const ksau = beslut(
  'alingsas/ksau-91',
  {
    organ: 'ksau',
    datum: '2031-06-04',
    paragraf: '91',
    rubrik: 'Revidering båtplatsavgifter',
    diarienummer: ['2031.301 KS'],
  },
  `Båtplatsavgifter i Alingsås kommun beslutades i kommunfullmäktige senast den 25 september 2028, § 160 och ska höjas.\n\nTekniska nämnden har den 19 maj 2031, § 31 behandlat ärendet.\n\n${proposes}`,
);
const ks = beslut(
  'alingsas/ks-121',
  {
    organ: 'ks',
    datum: '2031-06-16',
    paragraf: '121',
    rubrik: 'Revidering båtplatsavgifter',
    diarienummer: ['2031.301 KS'],
  },
  `Tekniska nämnden har den 19 maj 2031, § 31 behandlat ärendet.\n\nSamhällsbyggnadsförvaltningen har i skrivelse den 29 april 2031 lämnat följande yttrande:\n\n15, ny rad för båtar Arbetsutskottet har behandlat ärendet under sitt sammanträde 12 maj, § 20.\n\nKommunstyrelsens arbetsutskott har den 4 juni 2031, § 91 behandlat ärendet.\n\n${proposes}\n- §91 KSAU Revidering båtplatsavgifter\n- § 31 TEN - Revidering båtplatsavgifter\n`,
);
const graph = graphOf(
  ten,
  ksau,
  ks,
  // Holds the agenda only; it must join nothing.
  handling(
    'alingsas/protokoll',
    { handlingstyp: 'protokoll', organ: 'ks', sammantradesdatum: '2031-06-16', paragrafer: ['ks-121'] },
    '',
  ),
  arende('alingsas/2031-301-ks', 'Revidering båtplatsavgifter', ['2031.301 KS']),
  arende('alingsas/2031-072-ten', 'Revidering båtplatsavgifter', ['2031.072 TEN']),
);

describe('nämnd → arbetsutskott → kommunstyrelse', () => {
  it('is connected, each paragraf to the ones that prepared it', () => {
    expect(graph.kanter.map((k) => `${k.fran.split('/')[1]} ${k.typ} ${k.till.id.replace('alingsas/', '')}`)).toEqual([
      'ksau-91 hanvisar kf/2028-09-25/160',
      'ksau-91 bereds-av ten-31',
      'ks-121 bereds-av ten-31',
      'ks-121 bereds-av ksau-91',
    ]);
  });

  it('takes the arbetsutskott in a text that kommunstyrelsen quotes for nobody’s', () => {
    expect(linesOf(graph, 'beslut/alingsas/ks-121')).toContain('12 maj, § 20 → unpublished');
    expect([...graph.opublicerade.keys()]).toEqual(['alingsas/kf/2028-09-25/160']);
  });

  it("shows kommunfullmäktige's part as not published, in both diaries' cases", () => {
    for (const id of ['alingsas/2031-301-ks', 'alingsas/2031-072-ten']) {
      expect(graph.arenden.get(id)?.status).toMatchObject({
        kod: 'foreslaget',
        kort: 'Föreslaget till kommunfullmäktige',
      });
      expect(graph.arenden.get(id)?.status.meningar).toContain('Kommunfullmäktiges beslut är inte publicerat här.');
    }
    expect(graph.arenden.get('alingsas/2031-301-ks')?.relationer.map((r) => r.till)).toEqual(['alingsas/2031-072-ten']);
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
