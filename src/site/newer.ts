import type { ArendeGraf, BeslutPost, Graph, Kant, Steg } from '../graph/types.ts';
import { arendeAddress, beslutAddress } from './addresses.ts';
import type { SidaOf } from './pages.ts';
import { beslutName } from './prose/entry.ts';
import { writeDate } from './prose/write.ts';
import type { Site } from './site.ts';
import { targetMal } from './targets.ts';

/** Something published that came after what a page shows, and that whoever follows an old link should know of. */
export interface Nyare {
  adress: string;
  /** `Kommunfullmäktige beslutade att …`, as the case's course has it. */
  text: string;
  datum: string | null;
}

const ACTS_ON: Readonly<Partial<Record<Kant['typ'], string>>> = {
  upphaver: 'upphäver den här paragrafen',
  'foreslar-upphava': 'föreslår att den här paragrafen upphävs',
  'beslutar-forslag': 'beslutar om det som föreslås här',
  'efter-aterremiss': 'tar upp saken igen efter återremiss',
};

/** What is published and newer than a paragraf or a case, newest first, each address once. */
export function newerThan(site: Site, sida: SidaOf<'beslut' | 'arende'>): Nyare[] {
  const found = sida.typ === 'beslut' ? afterBeslut(site, sida.post) : afterCase(site, sida.graf);
  const seen = new Set<string>([sida.adress]);
  return found
    .filter(({ adress }) => !seen.has(adress) && seen.add(adress))
    .sort((a, b) => (b.datum ?? '').localeCompare(a.datum ?? '') || a.adress.localeCompare(b.adress));
}

function afterBeslut(site: Site, post: BeslutPost): Nyare[] {
  // What acts on the paragraf comes first: it says more than that it is later.
  const acting = (actsOn(site.graph).get(post.id) ?? []).flatMap((kant): Nyare[] => {
    const by = site.beslut.get(kant.fran);
    if (by === undefined) return [];
    const text = `${beslutName(site, by, by.data.paragraf)} ${ACTS_ON[kant.typ]}`;
    return [{ adress: beslutAddress(by), text, datum: by.datum }];
  });
  const cases = (site.graph.arendenOf.get(`beslut/${post.id}`) ?? []).flatMap((id) => site.graph.arenden.get(id) ?? []);
  const { datum } = post;
  if (datum === null) return acting;
  const later = cases.flatMap((graf) => graf.steg.filter((s) => s.datum !== null && s.datum > datum));
  return [
    ...acting,
    ...later.flatMap((steg) => fromStep(site, steg)),
    ...cases.flatMap((graf) => afterCase(site, graf)),
  ];
}

function fromStep(site: Site, steg: Steg): Nyare[] {
  if (steg.grund !== 'publicerad' || steg.target === null) return [];
  const mal = targetMal(site, steg.target);
  return mal === null ? [] : [{ adress: mal.adress, text: steg.text, datum: steg.datum }];
}

function afterCase(site: Site, graf: ArendeGraf): Nyare[] {
  return graf.relationer
    .filter((r) => r.foljs === true)
    .flatMap((r) => {
      const other = site.graph.arenden.get(r.till);
      if (other === undefined) return [];
      const datum = other.steg.flatMap((s) => (s.grund === 'publicerad' ? (s.datum ?? []) : [])).sort();
      const text = `Ärende ${other.arende.diarienummer[0] ?? ''}, ${other.arende.rubrik}, går vidare från ett beslut i ärendet`;
      return [{ adress: arendeAddress(other.arende), text, datum: datum.at(-1) ?? null }];
    });
}

const indexed = new WeakMap<Graph, ReadonlyMap<string, Kant[]>>();

/** The edges that act on a published paragraf, by its id. */
function actsOn(graph: Graph): ReadonlyMap<string, Kant[]> {
  const known = indexed.get(graph);
  if (known !== undefined) return known;
  const map = new Map<string, Kant[]>();
  for (const kant of graph.kanter)
    if (kant.till.typ === 'beslut' && ACTS_ON[kant.typ] !== undefined)
      map.set(kant.till.id, [...(map.get(kant.till.id) ?? []), kant]);
  indexed.set(graph, map);
  return map;
}

/** A field that an editor has set, with the day. */
export interface Rattelse {
  /** In words: `organ`, `datum`. */
  falt: string;
  datum: string;
}

const FIELDS: Readonly<Record<string, string>> = {
  organ: 'organ',
  datum: 'dag',
  sammantradesdatum: 'sammanträdesdag',
  handlingsdatum: 'dag',
  diarienummer: 'diarienummer',
  rubrik: 'rubrik',
  handlingstyp: 'slag av handling',
};

/** The fields of an entry that an editor has set or corrected, latest first. */
export function correctionsOf(redaktor: object): Rattelse[] {
  return Object.entries(redaktor)
    .flatMap(([field, value]) => {
      const falt = FIELDS[field];
      const judged = value as { datum?: string; varde?: unknown } | undefined;
      return falt === undefined || judged?.varde === undefined || judged.datum === undefined
        ? []
        : [{ falt, datum: judged.datum }];
    })
    .sort((a, b) => b.datum.localeCompare(a.datum) || a.falt.localeCompare(b.falt));
}

/** `Redaktionen har satt organ (21 november 2026)`, or null where nothing was set. */
export function writeCorrections(corrections: readonly Rattelse[]): string | null {
  if (corrections.length === 0) return null;
  return `Redaktionen har satt ${corrections.map((c) => `${c.falt} (${writeDate(c.datum)})`).join(', ')}.`;
}
