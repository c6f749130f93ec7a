import { describe, expect, it } from 'vitest';
import type { ArendeGraf } from '../../src/graph/types.ts';
import { graphOf } from './make.ts';
import { seeds } from './seeds.ts';

const graph = graphOf(...seeds);
const of = (id: string): ArendeGraf => {
  const found = graph.arenden.get(id);
  if (found === undefined) throw new Error(`no case ${id}`);
  return found;
};
const course = (id: string) => of(id).steg.map((s) => [s.datum, s.grund, s.slag, s.organ].join(' '));
const relations = (id: string) => of(id).relationer.map((r) => `${r.till} ${r.typ}`);

describe('where each case stands', () => {
  it.each([
    [
      'alingsas/2023-509-ks',
      'foreslaget',
      'Föreslaget till kommunfullmäktige',
      'Kommunfullmäktiges beslut är inte publicerat här.',
    ],
    [
      'alingsas/2023-076-sn',
      'under-beredning',
      'Under beredning, med förslag från förvaltningen',
      'Inget beslut i ärendet är publicerat här.',
    ],
    [
      'alingsas/2023-039-sn',
      'under-beredning',
      'Under beredning, med förslag från förvaltningen',
      'Inget beslut i ärendet är publicerat här.',
    ],
    [
      'harryda/2022vfn360',
      'under-beredning',
      'Under beredning, med förslag från förvaltningen',
      'Inget beslut i ärendet är publicerat här.',
    ],
    [
      'harryda/2019ks742',
      'beslutat',
      'Beslutat av kommunfullmäktige',
      'Kommunfullmäktige beslutade den 15 juni 2020, § 128.',
    ],
  ])('%s: %s', (id, kod, kort, mening) => {
    const { status } = of(id);
    expect(status).toMatchObject({ kod, kort });
    expect(status.meningar).toContain(mening);
  });

  it("says that an organ is the editor's judgement", () => {
    expect(of('alingsas/2023-509-ks').status.meningar).toContain(
      'Källan skriver inte ut vilket organ det var; det är redaktionens bedömning.',
    );
    expect(graph.statusOf.get('alingsas/2024-01-24-9')?.meningar[0]).toBe(
      'Kommunstyrelsens arbetsutskott föreslog den 24 januari 2024, § 9, vad kommunfullmäktige ska besluta. Det är ett förslag, inget beslut.',
    );
  });

  it('says that a tjänsteskrivelse decides nothing, and what a later case takes up', () => {
    expect(of('harryda/2022vfn360').status.meningar[0]).toBe(
      'Förvaltningen lämnade den 3 oktober 2022 ett förslag till beslut i en tjänsteskrivelse till välfärdsnämnden. En tjänsteskrivelse beslutar ingenting.',
    );
    expect(of('harryda/2019ks742').status.meningar.at(-1)).toBe(
      'Ärendet följs av 2022VFN360, Tillbakadragande av utträde ur samordningsförbundet Insjöriket.',
    );
  });

  it('knows SN § 56 in both cases, and only through who cites it', () => {
    const text =
      'Socialnämndens § 56 (den 14 november 2023) är inte publicerad här och känd bara genom de texter som hänvisar till den.';
    expect(of('alingsas/2023-509-ks').status.meningar).toContain(text);
    expect(of('alingsas/2023-076-sn').status.meningar).toContain(text);
  });
});

describe('the course of each case', () => {
  it.each([
    [
      'alingsas/2023-509-ks',
      [
        '2021-05-26 citerad okant kf',
        '2023-11-14 citerad okant sn',
        '2024-01-12 citerad handling ',
        '2024-01-24 publicerad forslag ksau',
        '2024-12-31 beraknad-frist frist ',
      ],
    ],
    [
      'alingsas/2023-076-sn',
      [
        '2021-05-26 citerad okant kf',
        '2023-10-24 publicerad handling sn',
        '2023-11-01 publicerad kallelse snau',
        '2023-11-14 citerad okant sn',
        '2024-12-31 beraknad-frist frist ',
      ],
    ],
    ['alingsas/2023-039-sn', ['2023-10-11 publicerad handling sn', '2023-11-01 publicerad kallelse snau']],
    ['harryda/2022vfn360', ['2022-10-03 publicerad handling vfn', '2023-12-31 tryckt-frist frist ']],
    [
      'harryda/2019ks742',
      [
        '2019-11-06 citerad okant vfn',
        '2020-01-31 citerad handling ',
        '2020-04-28 citerad okant vfn',
        '2020-05-29 citerad okant ks',
        '2020-06-15 publicerad beslut kf',
        // Computed from § 128's own words too; the printed one stands.
        '2023-12-31 tryckt-frist frist ',
      ],
    ],
  ])('%s', (id, wanted) => {
    expect(course(id)).toEqual(wanted);
  });

  it('gives both ends of the notice where the day of the decision is disputed, and says that they are computed', () => {
    const frist = of('alingsas/2023-509-ks').steg.at(-1);
    expect(frist).toMatchObject({ datum: '2024-12-31', andraDatum: ['2026-12-31'], grund: 'beraknad-frist' });
    expect(frist?.text).toContain(
      'om uppsägningen gjordes samma år som kommunfullmäktiges beslut, § 94. Dagen är beräknad av oss',
    );
    expect(frist?.belagg[0]?.mening).toContain('uppsägningstiden är tre kalenderår');
  });

  it('reads the printed deadline once, with both places', () => {
    const [frist] = of('harryda/2022vfn360').steg.filter((s) => s.slag === 'frist');
    expect(frist?.text).toBe('Enligt texten: ”Uppsägningen träder i kraft den 31 december 2023.”');
    expect(frist?.belagg).toHaveLength(2);
  });
});

describe('what is cited and not published', () => {
  it('has one entry a paragraf, with who cites it', () => {
    const list = [...graph.opublicerade.values()].map((o) =>
      [o.id, o.andraDatum.join(), o.citeradAv.length, o.arenden.join()].join(' | '),
    );
    expect(list).toEqual([
      'alingsas/kf/2021-05-26/94 | 2023-05-26 | 4 | alingsas/2023-509-ks,alingsas/2023-076-sn',
      'alingsas/sn/2023-11-14/56 |  | 2 | alingsas/2023-509-ks,alingsas/2023-076-sn',
      'harryda/vfn/2019-11-06/256 |  | 1 | harryda/2019ks742',
      'harryda/vfn/2020-04-28/114 |  | 1 | harryda/2019ks742',
      'harryda/ks/2020-05-29/242 |  | 1 | harryda/2019ks742',
    ]);
  });
});

describe('how the cases stand to each other', () => {
  it.each([
    [
      'alingsas/2023-509-ks',
      ['alingsas/2023-076-sn samma-sak', 'harryda/2019ks742 samma-amne', 'harryda/2022vfn360 samma-amne'],
    ],
    [
      'alingsas/2023-076-sn',
      ['alingsas/2023-509-ks samma-sak', 'harryda/2019ks742 samma-amne', 'harryda/2022vfn360 samma-amne'],
    ],
    // The kallelse lists it beside 2023.076 SN; that is no relation.
    ['alingsas/2023-039-sn', []],
    [
      'harryda/2022vfn360',
      ['harryda/2019ks742 foljer-pa', 'alingsas/2023-076-sn samma-amne', 'alingsas/2023-509-ks samma-amne'],
    ],
    [
      'harryda/2019ks742',
      ['harryda/2022vfn360 citeras-av', 'alingsas/2023-076-sn samma-amne', 'alingsas/2023-509-ks samma-amne'],
    ],
  ])('%s', (id, wanted) => {
    expect(relations(id)).toEqual(wanted);
  });

  it('gives every relation its reason and the sentence that it was read from', () => {
    for (const arende of graph.arenden.values()) {
      for (const r of arende.relationer) {
        expect(r.skal).toMatch(/\.$/);
        expect(r.belagg.length).toBeGreaterThan(0);
        for (const b of r.belagg) expect(b.mening).not.toBe('');
      }
    }
    const [, harryda] = of('alingsas/2023-076-sn').relationer;
    expect(harryda?.belagg[0]?.mening).toBe('Även Härryda kommun valde att begära utträde ur förbundet.');
  });

  it('puts both municipalities on the time line of the subject, and the other matter of the agenda not', () => {
    const amne = graph.amnen.get('samordningsforbundet-insjoriket');
    expect(amne?.arenden.map((a) => a.id)).toEqual([
      'alingsas/2023-509-ks',
      'alingsas/2023-076-sn',
      'harryda/2022vfn360',
      'harryda/2019ks742',
    ]);
    const days = amne?.steg.map((s) => s.datum ?? '') ?? [];
    expect(days).toEqual([...days].sort());
    // KF § 94 is in the course of two cases and one step here.
    expect(
      amne?.steg.filter(
        (s) => s.target?.typ === 'opublicerad' && s.target.id === 'alingsas/kf/2021-05-26/94' && s.slag === 'okant',
      ),
    ).toHaveLength(1);
  });

  it('says what each paragraf does with the ones it cites', () => {
    expect(graph.kanter.map((k) => `${k.fran} ${k.typ} ${k.till.id}`)).toEqual([
      'alingsas/2024-01-24-9 foreslar-upphava alingsas/kf/2021-05-26/94',
      'alingsas/2024-01-24-9 bereds-av alingsas/sn/2023-11-14/56',
      'harryda/kf-2020-06-15-128 hanvisar harryda/vfn/2019-11-06/256',
      'harryda/kf-2020-06-15-128 bereds-av harryda/vfn/2020-04-28/114',
      'harryda/kf-2020-06-15-128 bereds-av harryda/ks/2020-05-29/242',
    ]);
  });
});

describe('what the sources contradict', () => {
  it('finds these and no others', () => {
    expect(graph.motsagelser.map((m) => m.id)).toEqual([
      'omstridd-dag-alingsas-kf-94-2021-05-26-2023-05-26',
      'annat-organ-beslutar-harryda-kf-2020-06-15-128-p6',
      'felskrivet-organ-harryda-kf-2020-06-15-128-valstandsnamnden',
      'felskrivet-organ-harryda-tjansteskrivelse-2022vfn360-valfordsnamnden',
    ]);
  });

  it('shows what speaks for each day of KF § 94', () => {
    const [m] = graph.motsagelser;
    expect(m?.meddelande).toBe(
      'Kommunfullmäktiges § 94 dateras olika. Den 26 maj 2021 står på två ställen i en handling; det är en onsdag, som organets andra kända sammanträdesdagar. Den 26 maj 2023 står på två ställen i en handling; det är en fredag, då organet inte brukar sammanträda. En text lägger det som hände efter beslutet under 2022, alltså före den senare dagen. En text skriver att det var 2021.',
    );
    expect(m?.anmarkning).toMatchObject({ kod: 'hanvisning-motsagd', allvar: 'varning' });
  });
});
