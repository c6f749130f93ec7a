import type { Sida } from '../pages.ts';
import { organInKommun } from '../prose/organ.ts';
import type { Site } from '../site.ts';
import { arendePost, beslutPost, type Flodespost, handlingPost } from './posts.ts';

/** How many entries a feed holds. */
export const FEED_LENGTH = 50;

/** A feed before it is written as Atom or JSON Feed. */
export interface Flode {
  /** The page that it follows. */
  adress: string;
  rubrik: string;
  beskrivning: string;
  /** Latest first. */
  poster: Flodespost[];
}

const DECISIONS = 'Nya, rättade och återkallade beslut och förslag';

/**
 * What a page's feed follows; null for pages that have none. The start page: everything. A municipality and an organ: their
 * decisions and proposals. A case and a subject: their decisions, proposals and documents. The registers: cases by the latest in
 * each, and documents.
 */
export function feedOf(site: Site, sida: Sida): Flode | null {
  const { beslut, handlingar } = site.corpus;
  switch (sida.typ) {
    case 'start':
      return flode(
        sida,
        'Kommunbeslut',
        DECISIONS,
        beslut.flatMap((b) => beslutPost(site, b)),
      );
    case 'kommun': {
      const own = beslut.filter((b) => b.kommun === sida.kommun.id);
      return flode(
        sida,
        sida.kommun.namn,
        DECISIONS,
        own.flatMap((b) => beslutPost(site, b)),
      );
    }
    case 'organ': {
      const own = beslut.filter((b) => b.kommun === sida.kommun.id && b.organ === sida.organ);
      return flode(
        sida,
        organInKommun(sida.kommun, sida.organ),
        DECISIONS,
        own.flatMap((b) => beslutPost(site, b)),
      );
    }
    case 'arenderegister': {
      const own = [...site.graph.arenden.values()].filter((g) => g.arende.kommun === sida.kommun.id);
      const rubrik = `Ärenden i ${sida.kommun.kortnamn}`;
      return flode(
        sida,
        rubrik,
        'Ärenden där något är publicerat, det senaste först',
        own.flatMap((g) => arendePost(site, g)),
      );
    }
    case 'handlingsregister': {
      const own = handlingar.filter((h) => h.kommun === sida.kommun.id);
      return flode(
        sida,
        `Handlingar i ${sida.kommun.kortnamn}`,
        'Publicerade handlingar',
        own.flatMap((h) => handlingPost(site, h)),
      );
    }
    case 'arende': {
      const { graf, kommun } = sida;
      const rubrik = `Ärende ${graf.arende.diarienummer[0] ?? ''} i ${kommun.kortnamn}: ${graf.arende.rubrik}`;
      return flode(sida, rubrik, 'Det som publiceras i ärendet', inCase(site, graf.arende.id));
    }
    case 'amne': {
      const poster = sida.graf.arenden.flatMap(({ id }) => inCase(site, id));
      return flode(sida, sida.graf.amne.data.rubrik, 'Det som publiceras i ämnets ärenden', poster);
    }
    default:
      return null;
  }
}

/** The entries of a case; of a withdrawn one that it is withdrawn. */
function inCase(site: Site, id: string): Flodespost[] {
  const graf = site.graph.arenden.get(id);
  if (graf === undefined) return [];
  if (graf.arende.data.redaktor.aterkallad !== undefined) return arendePost(site, graf);
  return [...graf.beslut.flatMap((b) => beslutPost(site, b)), ...graf.handlingar.flatMap((h) => handlingPost(site, h))];
}

function flode(sida: Sida, rubrik: string, beskrivning: string, poster: readonly Flodespost[]): Flode {
  const once = [...new Map(poster.map((p) => [p.adress, p])).values()];
  once.sort((a, b) => b.uppdaterad.localeCompare(a.uppdaterad) || a.adress.localeCompare(b.adress));
  return { adress: sida.adress, rubrik, beskrivning, poster: once.slice(0, FEED_LENGTH) };
}

/** Addresses of a page's feeds. */
export const atomAddress = (adress: string): string => `${adress}atom.xml`;
export const jsonFeedAddress = (adress: string): string => `${adress}feed.json`;

/**
 * The lasting id of a feed's entry, a tag URI (RFC 4151): the entry's address may follow a correction, and a reader must then see
 * the same entry changed, not a second one.
 */
export const entryId = (post: Flodespost, bas: URL): string => `tag:${bas.hostname},2026:${post.id}`;

/** Days of the model as instants: Swedish days, written as the beginning of the day in UTC. */
export const instant = (day: string): string => `${day}T00:00:00Z`;

/** When a feed changed last: its newest entry's day. A feed that never held anything has the beginning of Unix time. */
export const feedUpdated = (feed: Flode): string => instant(feed.poster[0]?.uppdaterad ?? '1970-01-01');
