import type { Kallpost } from '../domain/kalla.ts';
import type { Kommun } from '../domain/kommun.ts';
import type { Jamforelse } from '../graph/comparisons.ts';
import type { AmneGraf, ArendeGraf, BeslutPost, HandlingPost, Opublicerad } from '../graph/types.ts';
import * as adress from './addresses.ts';
import { comparisonsOf } from './comparisons.ts';
import { isKnownMeeting, listMeetings, type Sammantrade } from './meetings.ts';
import type { Site } from './site.ts';

/** One of the site's own pages as its collection holds it. */
export interface EgenSida {
  id: string;
  rubrik: string;
  beskrivning: string;
  /** Its Markdown. */
  text: string;
}

/** Every kind of page with what it is made from. */
export type Sida = { adress: string } & (
  | { typ: 'start' }
  | { typ: 'kommun'; kommun: Kommun }
  | { typ: 'organ'; kommun: Kommun; organ: string | null }
  | { typ: 'sammantrade'; kommun: Kommun; mote: Sammantrade }
  | { typ: 'beslut'; kommun: Kommun; post: BeslutPost }
  | { typ: 'opublicerad'; kommun: Kommun; post: Opublicerad }
  | { typ: 'arenderegister'; kommun: Kommun }
  | { typ: 'arende'; kommun: Kommun; graf: ArendeGraf }
  | { typ: 'handlingsregister'; kommun: Kommun }
  | { typ: 'handling'; kommun: Kommun; post: HandlingPost }
  | { typ: 'amnesregister' }
  | { typ: 'amne'; graf: AmneGraf }
  | { typ: 'jamforelser' }
  | { typ: 'jamforelse'; jamforelse: Jamforelse }
  | { typ: 'granskning' }
  | { typ: 'kallregister' }
  | { typ: 'kommunkallor'; kommun: Kommun }
  | { typ: 'kalla'; kommun: Kommun; fil: string; post: Kallpost }
  | { typ: 'sida'; sida: EgenSida }
);
export type Sidtyp = Sida['typ'];
export type SidaOf<T extends Sidtyp> = Extract<Sida, { typ: T }>;

/** Codes of the organs of a municipality that have a page: the registry's in its order, then those only met in the texts. */
export function organCodes(kommun: Kommun, meetings: Iterable<Sammantrade>): (string | null)[] {
  const codes = new Set<string | null>(kommun.organ.map((o) => o.kod));
  const met = [...meetings].filter((m) => m.kommun === kommun.id).map((m) => m.organ);
  for (const kod of met.filter((k) => k !== null).sort()) codes.add(kod);
  if (met.includes(null)) codes.add(null);
  return [...codes];
}

/**
 * Every page of the site that holds facts, with its address: what routes, exports, sitemap and redirects are made from, so that
 * none of them can know a page that the others do not. Search and 404 hold no facts and are not in it.
 *
 * Throws where two pages claim one address (a municipality whose id is the name of a page; two entries of one paragraf),
 * naming both: which of them a link means must not depend on the order of files.
 */
export function listPages(site: Site, egna: readonly EgenSida[] = []): Map<string, Sida> {
  const pages = new Map<string, Sida>();
  const add = (sida: Sida): void => {
    const other = pages.get(sida.adress);
    if (other !== undefined) throw new Error(describeClash(other, sida));
    pages.set(sida.adress, sida);
  };
  const registry = (id: string): Kommun => {
    const kommun = site.kommuner.get(id);
    if (kommun === undefined)
      throw new Error(`No municipality "${id}" in the registry; add content/kommuner/${id}.yaml.`);
    return kommun;
  };
  const meetings = listMeetings(site);

  add({ typ: 'start', adress: adress.startAddress });
  add({ typ: 'amnesregister', adress: adress.amneRegisterAddress });
  add({ typ: 'jamforelser', adress: adress.comparisonRegisterAddress });
  add({ typ: 'granskning', adress: adress.reviewAddress });
  add({ typ: 'kallregister', adress: adress.sourceRegisterAddress });
  for (const sida of egna) add({ typ: 'sida', adress: adress.sidaAddress(sida.id), sida });
  for (const kommun of site.kommuner.values()) {
    add({ typ: 'kommun', adress: adress.kommunAddress(kommun.id), kommun });
    add({ typ: 'arenderegister', adress: adress.caseRegisterAddress(kommun.id), kommun });
    add({ typ: 'handlingsregister', adress: adress.handlingRegisterAddress(kommun.id), kommun });
    add({ typ: 'kommunkallor', adress: adress.kommunSourcesAddress(kommun.id), kommun });
    for (const organ of organCodes(kommun, meetings.values()))
      add({ typ: 'organ', adress: adress.organAddress(kommun.id, organ), kommun, organ });
  }
  for (const mote of meetings.values())
    add({ typ: 'sammantrade', adress: mote.adress, kommun: registry(mote.kommun), mote });
  for (const post of site.corpus.beslut)
    add({ typ: 'beslut', adress: adress.beslutAddress(post), kommun: registry(post.kommun), post });
  // A paragraf cited under a day or an organ that an editor has corrected is published: its former address leads to it.
  const former = new Set(
    site.corpus.beslut.flatMap((post) => adress.beslutAliases(post, site.graph.andraDatumOf.get(post.id))),
  );
  for (const post of site.graph.opublicerade.values()) {
    const at = adress.unpublishedAddress(post);
    if (pages.get(at)?.typ !== 'beslut' && !former.has(at))
      add({ typ: 'opublicerad', adress: at, kommun: registry(post.kommun), post });
  }
  for (const graf of site.graph.arenden.values()) {
    const post = graf.arende;
    add({ typ: 'arende', adress: adress.arendeAddress(post), kommun: registry(post.kommun), graf });
  }
  for (const post of site.corpus.handlingar)
    add({ typ: 'handling', adress: adress.handlingAddress(post), kommun: registry(post.kommun), post });
  for (const graf of site.graph.amnen.values()) add({ typ: 'amne', adress: adress.amneAddress(graf.amne), graf });
  for (const jamforelse of comparisonsOf(site))
    add({ typ: 'jamforelse', adress: adress.comparisonAddress(jamforelse), jamforelse });
  for (const [fil, post] of site.kallor) {
    const kommun = registry(fil.split('/')[0] ?? '');
    add({ typ: 'kalla', adress: adress.sourcePageAddress(fil), kommun, fil, post });
  }
  return pages;
}

/** True for a page that search engines may keep: not one that only stands where former addresses can be cut. */
export function isIndexable(sida: Sida): boolean {
  return sida.typ !== 'sammantrade' || isKnownMeeting(sida.mote);
}

function describeClash(a: Sida, b: Sida): string {
  const name = (s: Sida): string => {
    if (s.typ === 'beslut' || s.typ === 'handling') return `${s.typ} ${s.post.id}`;
    if (s.typ === 'arende') return `arende ${s.graf.arende.id}`;
    if (s.typ === 'kommun') return `kommun ${s.kommun.id}`;
    if (s.typ === 'jamforelse') return `jamforelse of ${s.jamforelse.parter.map((p) => p[0]?.arende.id).join(' and ')}`;
    if (s.typ === 'sida') return `content/sidor/${s.sida.id}.mdx`;
    return s.typ;
  };
  return [
    `Two pages claim the address ${a.adress}: ${name(a)} and ${name(b)}.`,
    'If they are one thing read from two sources, withdraw one (redaktor.aterkallad, with ersatts_av); otherwise set redaktor.organ or redaktor.datum of one of them, or rename it.',
  ].join('\n');
}
