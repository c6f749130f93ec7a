import { effective } from '../domain/redaktor.ts';
import type { BeslutPost, Graph, HandlingPost, Opublicerad } from '../graph/types.ts';
import { beslutAddress, beslutAliases, meetingAddress } from './addresses.ts';
import { partsByHandling } from './parts.ts';
import type { Site } from './site.ts';

/** A paragraf that had an address at this meeting before its organ or its day was set. */
export interface Flyttad {
  paragraf: string;
  /** The beslut that the former address leads to. */
  beslut: BeslutPost;
}

/**
 * One organ's meeting of one day, as far as it is known here: what is published, what is only cited. It exists wherever an
 * address below it does, so that an address may be cut anywhere (DESIGN §4).
 */
export interface Sammantrade {
  adress: string;
  kommun: string;
  /** Code, or null where no source names the organ. */
  organ: string | null;
  /** ISO day, or null where none is known. */
  datum: string | null;
  /** Published paragrafer, by number. */
  beslut: BeslutPost[];
  /** Cited and not published, by number; also those for which some sources give another day. */
  opublicerade: Opublicerad[];
  /** Kallelse, protokoll, vote lists and the documents that stand in them. */
  handlingar: HandlingPost[];
  flyttade: Flyttad[];
}

/** Orders `9`, `12`, `12a`, `128` as numbers with a letter behind. */
export function compareParagraf(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || a.localeCompare(b, 'sv');
}

/** True where something of the meeting is published or cited; false where only a former address leads to it. */
export function isKnownMeeting(mote: Sammantrade): boolean {
  return mote.beslut.length > 0 || mote.opublicerade.length > 0 || mote.handlingar.length > 0;
}

/** Day of the meeting that a handling belongs to, with the editor's judgement applied; null for other kinds. */
const meetingDay = (post: HandlingPost): string | null =>
  effective(post.data.sammantradesdatum, post.data.redaktor.sammantradesdatum);

/**
 * Every meeting of the corpus by its address, newest first within an organ. Former addresses of paragrafer (an editor set the
 * organ or the day) give meetings too, with `flyttade`.
 */
export function listMeetings(site: Pick<Site, 'corpus' | 'graph'>): ReadonlyMap<string, Sammantrade> {
  const known = listed.get(site.graph);
  if (known !== undefined) return known;
  const meetings = collectMeetings(site);
  listed.set(site.graph, meetings);
  return meetings;
}

/** Kept per graph: every organ's page asks for the whole list. */
const listed = new WeakMap<Graph, ReadonlyMap<string, Sammantrade>>();

function collectMeetings(site: Pick<Site, 'corpus' | 'graph'>): Map<string, Sammantrade> {
  const meetings = new Map<string, Sammantrade>();
  const at = (kommun: string, organ: string | null, datum: string | null): Sammantrade => {
    const adress = meetingAddress(kommun, organ, datum);
    const known = meetings.get(adress);
    if (known) return known;
    const fresh = { adress, kommun, organ, datum, beslut: [], opublicerade: [], handlingar: [], flyttade: [] };
    meetings.set(adress, fresh);
    return fresh;
  };

  for (const post of site.corpus.beslut) at(post.kommun, post.organ, post.datum).beslut.push(post);
  const published = new Set(site.corpus.beslut.map(beslutAddress));
  for (const post of site.graph.opublicerade.values())
    for (const datum of [post.datum, ...post.andraDatum]) {
      const mote = at(post.kommun, post.organ, datum);
      if (!published.has(`${mote.adress}${post.paragraf.toLowerCase()}/`)) mote.opublicerade.push(post);
    }

  const inside = partsByHandling(site.corpus);
  const placed = new Set<string>();
  const place = (mote: Sammantrade, post: HandlingPost): void => {
    if (placed.has(post.id)) return;
    placed.add(post.id);
    mote.handlingar.push(post);
    for (const child of inside.get(post.id) ?? []) place(mote, child);
  };
  // Those with a meeting of their own first: what stands in one follows it.
  for (const post of site.corpus.handlingar) {
    const datum = meetingDay(post);
    if (datum !== null) place(at(post.kommun, post.organ, datum), post);
  }

  for (const post of site.corpus.beslut)
    for (const alias of beslutAliases(post, site.graph.andraDatumOf.get(post.id))) {
      const parts = /^\/([a-z0-9-]+)\/([a-z0-9-]+)\/(\d{4}-\d{2}-\d{2}|utan-datum)\/(\d+[a-z]?)\/$/.exec(alias);
      if (parts === null) continue;
      const [, kommun = '', organ = '', datum = '', paragraf = ''] = parts;
      const mote = at(kommun, organ === 'okant-organ' ? null : organ, datum === 'utan-datum' ? null : datum);
      if (!published.has(alias)) mote.flyttade.push({ paragraf, beslut: post });
    }

  for (const mote of meetings.values()) {
    mote.beslut.sort((a, b) => compareParagraf(a.data.paragraf, b.data.paragraf));
    mote.opublicerade.sort((a, b) => compareParagraf(a.paragraf, b.paragraf));
    mote.flyttade.sort((a, b) => compareParagraf(a.paragraf, b.paragraf));
  }
  const newestFirst = [...meetings.values()].sort(
    (a, b) => (b.datum ?? '').localeCompare(a.datum ?? '') || a.adress.localeCompare(b.adress),
  );
  return new Map(newestFirst.map((m) => [m.adress, m]));
}
