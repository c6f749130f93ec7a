import { amneSchema } from '../domain/amne.ts';
import { arendeSchema } from '../domain/arende.ts';
import { type Beslut, beslutSchema } from '../domain/beslut.ts';
import { type Handling, handlingSchema } from '../domain/handling.ts';
import { kallpostSchema } from '../domain/kalla.ts';
import { type Kommun, kommunSchema } from '../domain/kommun.ts';
import { beslutsmeningar, beslutstypOf } from '../domain/text/beslutsmening.ts';
import { parseText } from '../domain/text/parse.ts';
import type { ArendeGraf, ArendePost, BeslutPost, HandlingPost, Opublicerad, Status } from '../graph/types.ts';
import type { Site } from './site.ts';
import { isWithdrawn, withholdBeslut, withholdHandling } from './withdrawn.ts';

/** A small made-up municipality, held to the real schemas, for the unit tests of pages and exports. */

export const exempelby: Kommun = kommunSchema.parse({
  id: 'exempelby',
  namn: 'Exempelby kommun',
  kortnamn: 'Exempelby',
  genitiv: 'Exempelbys',
  scb: '0001',
  lan: 'Exempel län',
  webb: 'https://www.exempelby.example/',
  kannetecken: ['Exempelby kommun'],
  organ: [
    { kod: 'kf', namn: 'Kommunfullmäktige', typ: 'fullmaktige' },
    { kod: 'ks', namn: 'Kommunstyrelsen', typ: 'styrelse', serier: ['KS'] },
    { kod: 'ksau', namn: 'Kommunstyrelsens arbetsutskott', typ: 'utskott', under: 'ks' },
  ],
  diarienummer: [{ mall: '{ar}.{nr} {serie}', exempel: [{ text: '2024.7 KS', ar: 2024, nr: 7, serie: 'KS' }] }],
});

const FIL = 'exempelby/protokoll.txt';
const FORSLAG = '<Beslutsmening typ="forslag" till="kf">\n\nAvtalet * sägs upp.\n\n</Beslutsmening>\n';

type Given<T> = Partial<T>;

/** A paragraf that proposes to KF, with what is given in place of its own. */
export function sampleBeslut(id: string, data: Given<Beslut> = {}, body = FORSLAG): BeslutPost {
  const parsed = beslutSchema.parse({
    kommun: 'exempelby',
    organ: 'ks',
    datum: '2024-02-05',
    paragraf: '9',
    rubrik: 'Uppsägning av avtal',
    diarienummer: ['2024.7 KS'],
    handling: 'protokoll',
    kalla: { fil: FIL, rader: [1, 9] },
    lasning: { rubrik: { rad: 3 } },
    ...data,
  });
  const meningar = beslutsmeningar(parseText(body.replace('*', '\\*'), id, 1).root);
  return {
    samling: 'beslut',
    id,
    data: parsed,
    kommun: 'exempelby',
    organ: parsed.redaktor.organ?.varde ?? parsed.organ,
    datum: parsed.redaktor.datum?.varde ?? parsed.datum,
    rubrik: parsed.rubrik,
    diarienummer: parsed.diarienummer,
    typ: beslutstypOf(meningar),
    meningar,
    block: [
      {
        ankare: 'p1',
        text: 'Avtalet * sägs upp.',
        avsnitt: null,
        rubrik: false,
        beslutsmening: 'beslut-1',
        hanvisningar: [],
      },
    ],
  };
}

export function sampleHandling(id: string, data: Given<Handling> = {}): HandlingPost {
  const parsed = handlingSchema.parse({
    kommun: 'exempelby',
    handlingstyp: 'kallelse',
    rubrik: 'Kallelse till kommunstyrelsen',
    organ: 'ks',
    sammantradesdatum: '2024-02-05',
    handlingsdatum: null,
    renderingar: [{ kalla: { fil: FIL, rader: [1, 9] } }],
    lasning: {},
    ...data,
  });
  return {
    samling: 'handlingar',
    id,
    data: parsed,
    kommun: 'exempelby',
    organ: parsed.organ,
    handlingstyp: parsed.handlingstyp,
    datum: parsed.handlingsdatum ?? parsed.sammantradesdatum,
    rubrik: parsed.rubrik,
    diarienummer: parsed.diarienummer,
    meningar: [],
    block: [],
  };
}

const FORESLAGET: Status = {
  kod: 'foreslaget',
  kort: 'Föreslaget till kommunfullmäktige',
  meningar: ['Kommunstyrelsen föreslog den 5 februari 2024 att avtalet sägs upp.'],
};

export function sampleCase(number: string, beslut: BeslutPost[]): ArendeGraf {
  const slug = number.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const arende: ArendePost = {
    samling: 'arenden',
    id: `exempelby/${slug}`,
    data: arendeSchema.parse({
      kommun: 'exempelby',
      rubrik: 'Uppsägning av avtal',
      diarienummer: [number],
      lasning: {},
    }),
    kommun: 'exempelby',
    rubrik: 'Uppsägning av avtal',
    diarienummer: [number],
  };
  return { arende, beslut, handlingar: [], steg: [], status: FORESLAGET, relationer: [], opublicerade: [], amnen: [] };
}

export const sampleUnpublished = (
  organ: string | null,
  datum: string,
  paragraf: string,
  andraDatum: string[] = [],
): Opublicerad => ({
  id: `exempelby/${organ ?? 'okant-organ'}/${datum}/${paragraf}`,
  kommun: 'exempelby',
  organ,
  datum,
  paragraf,
  andraDatum,
  citeradAv: [
    { samling: 'beslut', id: 'exempelby/a', ankare: 'p1', mening: 'Fullmäktige beslutade den 1 mars 2023, § 4.' },
  ],
  arenden: [],
});

/** A site of these parts, with the statuses and the links between them that the pages read. */
export function sampleSite(parts: {
  beslut?: BeslutPost[];
  handlingar?: HandlingPost[];
  arenden?: ArendeGraf[];
  opublicerade?: Opublicerad[];
}): Site {
  const { arenden = [], opublicerade = [] } = parts;
  const beslut = (parts.beslut ?? []).map(withholdBeslut);
  const handlingar = (parts.handlingar ?? []).map(withholdHandling);
  const byId = <T extends { id: string }>(posts: T[]) => new Map(posts.map((p) => [p.id, p]));
  const amne = {
    samling: 'amnen' as const,
    id: 'avtal',
    data: amneSchema.parse({ rubrik: 'Avtal', beskrivning: 'Om avtal.', namn: ['avtal'] }),
  };
  const kallpost = kallpostSchema.parse({
    fil: FIL,
    sha256: 'a'.repeat(64),
    teckenkodning: 'utf-8',
    rader: 9,
    lasregler: 1,
    poster: beslut.map((b) => ({ samling: 'beslut', id: b.id, avtryck: 'x' })),
    borttaget: [{ rad: 8, text: 'Signatur', skal: 'sidfot' }],
  });
  return {
    corpus: { kommuner: [exempelby], beslut, handlingar, arenden: arenden.map((a) => a.arende), amnen: [amne] },
    graph: {
      hanvisningar: new Map(),
      citeradAv: new Map(),
      opublicerade: byId(opublicerade),
      arenden: new Map(arenden.map((a) => [a.arende.id, a])),
      amnen: new Map([['avtal', { amne, arenden: [], steg: [] }]]),
      arendenOf: new Map(arenden.flatMap((a) => a.beslut.map((b) => [`beslut/${b.id}`, [a.arende.id]]))),
      statusOf: new Map(beslut.map((b) => [b.id, FORESLAGET])),
      motsagelser: [],
      kanter: [],
      andraDatumOf: new Map(),
    },
    kommuner: new Map([[exempelby.id, exempelby]]),
    kallor: new Map([[FIL, kallpost]]),
    beslut: byId(beslut),
    handlingar: byId(handlingar),
    arenden: new Map(arenden.map((a) => [a.arende.id, a.arende])),
    amnen: new Map([['avtal', amne]]),
    treeOf: (post) =>
      post.samling === 'beslut' && !isWithdrawn(post)
        ? parseText(FORSLAG.replace('*', '\\*'), post.id, 1).root
        : { type: 'root', children: [] },
  };
}
