import { slug, slugDiarienummer } from '../domain/diarienummer.ts';
import type { Organ } from '../domain/kommun.ts';
import type { Jamforelse } from '../graph/comparisons.ts';
import type { AmnePost, ArendeGraf, ArendePost, BeslutPost, HandlingPost, Opublicerad } from '../graph/types.ts';

/**
 * Every address of the site, in one place (DESIGN §4). They are the contract with everyone who links here: lower-case ASCII,
 * ending in `/`. An address follows the facts; the one that an entry had before goes on answering as an alias.
 */

/** The organ's place in the address where the source prints no organ and no editor has set one. */
export const OKANT_ORGAN = 'okant-organ';
/** The day's place in the address where none is known. */
export const OKANT_DATUM = 'utan-datum';

export const startAddress = '/';
export const searchAddress = '/sok/';
export const aboutAddress = '/om/';
export const reviewAddress = '/granskning/';

export const kommunAddress = (kommun: string): string => `/${kommun}/`;
export const organAddress = (kommun: string, organ: Organ['kod'] | null): string =>
  `/${kommun}/${organ ?? OKANT_ORGAN}/`;
export const meetingAddress = (kommun: string, organ: string | null, datum: string | null): string =>
  `${organAddress(kommun, organ)}${datum ?? OKANT_DATUM}/`;

/** A paragraf's address from its parts, published or not. */
export const paragrafAddress = (kommun: string, organ: string | null, datum: string | null, paragraf: string): string =>
  `${meetingAddress(kommun, organ, datum)}${paragraf.toLowerCase()}/`;

export const beslutAddress = (post: Pick<BeslutPost, 'kommun' | 'organ' | 'datum' | 'data'>): string =>
  paragrafAddress(post.kommun, post.organ, post.datum, post.data.paragraf);

export const unpublishedAddress = (post: Pick<Opublicerad, 'kommun' | 'organ' | 'datum' | 'paragraf'>): string =>
  paragrafAddress(post.kommun, post.organ, post.datum, post.paragraf);

/**
 * Addresses that lead to a beslut beside its own: the editor's aliases, and every pairing of the organ and the days under which
 * it may have stood before an editor set one of them after the other, or that other sources give for it.
 *
 * @param andraDatum `graph.andraDatumOf` of the beslut.
 */
export function beslutAliases(post: BeslutPost, andraDatum: readonly string[] = []): string[] {
  const { kommun, data } = post;
  const days = new Set([data.datum, post.datum, ...andraDatum]);
  const all = new Set([
    ...[data.organ, post.organ].flatMap((organ) =>
      [...days].map((datum) => paragrafAddress(kommun, organ, datum, data.paragraf)),
    ),
    ...(data.redaktor.alias ?? []),
  ]);
  all.delete(beslutAddress(post));
  return [...all].sort();
}

/**
 * The meetings under which a document stood before an editor set its organ or its day: their addresses lead to the one under
 * which it stands now. Empty for a document that belongs to no meeting.
 *
 * @param datum day of its meeting with the editor's judgement applied.
 */
export function formerMeetings(post: HandlingPost, datum: string | null): string[] {
  const { organ, sammantradesdatum } = post.data.redaktor;
  if (datum === null || (organ === undefined && sammantradesdatum === undefined)) return [];
  const days = [post.data.sammantradesdatum, datum].filter((day) => day !== null);
  const all = new Set([post.data.organ, post.organ].flatMap((o) => days.map((d) => meetingAddress(post.kommun, o, d))));
  all.delete(meetingAddress(post.kommun, post.organ, datum));
  return [...all].sort();
}

/** The other addresses of an unpublished paragraf whose day is disputed. */
export const unpublishedAliases = (post: Opublicerad): string[] =>
  post.andraDatum.map((datum) => paragrafAddress(post.kommun, post.organ, datum, post.paragraf));

export const caseRegisterAddress = (kommun: string): string => `/${kommun}/arende/`;
/** A case's address is its id, which was set at first import from the number as printed: `/alingsas/arende/2023-509-ks/`. */
export const arendeAddress = (post: Pick<ArendePost, 'kommun' | 'id'>): string =>
  `${caseRegisterAddress(post.kommun)}${post.id.split('/')[1]}/`;

/** Other writings of a case's numbers, as addresses: `/alingsas/arende/ks-2023-509/` finds `2023.509 KS`. */
export function arendeAliases(post: ArendePost): string[] {
  const all = new Set([
    ...post.diarienummer.map((nummer) => `${caseRegisterAddress(post.kommun)}${slugDiarienummer(nummer)}/`),
    ...(post.data.redaktor.alias ?? []),
  ]);
  all.delete(arendeAddress(post));
  return [...all].sort();
}

export const handlingRegisterAddress = (kommun: string): string => `/${kommun}/handling/`;
export const handlingAddress = (post: Pick<HandlingPost, 'kommun' | 'id'>): string =>
  `${handlingRegisterAddress(post.kommun)}${post.id.split('/')[1]}/`;

export const amneRegisterAddress = '/amne/';
export const amneAddress = (post: Pick<AmnePost, 'id'>): string => `${amneRegisterAddress}${post.id}/`;

export const comparisonRegisterAddress = '/jamfor/';

/** A case's place in the address of a comparison: `harryda-2019ks742`. */
const comparisonPart = (post: Pick<ArendePost, 'id'>): string => post.id.replace('/', '-');

const comparisonPath = (a: Pick<ArendePost, 'id'>, b: Pick<ArendePost, 'id'>): string =>
  `${comparisonRegisterAddress}${comparisonPart(a)}/${comparisonPart(b)}/`;

/**
 * Two cases side by side, `/jamfor/alingsas-2023-076-sn/harryda-2019ks742/`: each side by the oldest case of its line, in
 * alphabetical order. Every other pair of the two lines' cases leads there, in either order (`comparisonAliases`), so that it
 * answers however many cases a line grows to.
 */
export const comparisonAddress = ({ parter: [a, b] }: Jamforelse): string =>
  comparisonPath((a[0] as ArendeGraf).arende, (b[0] as ArendeGraf).arende);

/** So many of a line's cases, the oldest first, name a comparison: its aliases are bounded by it. */
const NAMING = 8;

/** Addresses that lead to a comparison beside its own: any case of the one line with any of the other, in either order. */
export function comparisonAliases(jamforelse: Jamforelse): string[] {
  const [a, b] = jamforelse.parter.map((p) => p.slice(0, NAMING).map((g) => g.arende)) as [ArendePost[], ArendePost[]];
  const all = new Set(a.flatMap((x) => b.flatMap((y) => [comparisonPath(x, y), comparisonPath(y, x)])));
  all.delete(comparisonAddress(jamforelse));
  return [...all].sort();
}

/** The source file as received, or a path below it (`original.pdf`). A name that is no plain ASCII is written as a slug. */
export function kallaAddress(fil: string): string {
  const [kommun = '', namn = ''] = fil.split('/');
  if (/^[\w.-]+$/.test(namn)) return `/kallor/${kommun}/${namn}`;
  const ending = /\.[a-z0-9]+$/i.exec(namn)?.[0] ?? '';
  return `/kallor/${kommun}/${slug(namn.slice(0, namn.length - ending.length))}${ending.toLowerCase()}`;
}

export const sourceRegisterAddress = '/kallor/';
export const kommunSourcesAddress = (kommun: string): string => `${sourceRegisterAddress}${kommun}/`;
/** The page about a source file: what was read from it and what was left out. A folder, so it cannot clash with the file. */
export const sourcePageAddress = (fil: string): string => {
  const [kommun = '', namn = ''] = fil.split('/');
  return `${kommunSourcesAddress(kommun)}${slug(namn)}/`;
};

/** One of the site's own pages (content/sidor/<id>.mdx). */
export const sidaAddress = (id: string): string => `/${id}/`;
