import type { Kalla, Kallpost } from '../domain/kalla.ts';
import type { AmnePost, ArendeGraf, ArendePost, BeslutPost, HandlingPost, Status } from '../graph/types.ts';
import { beslutAddress } from './addresses.ts';

/** Title of what is withdrawn: its own may be what had to go. */
export const WITHDRAWN_TITLE = 'Återkallad publicering';

/**
 * A withdrawn entry keeps its address and nothing else: its words, names and title are taken out where the site loads them, so
 * that no page, list, feed, search index or export can give them out (DESIGN §3). Others pass through unchanged.
 */
export function withholdBeslut(post: BeslutPost): BeslutPost {
  const { redaktor } = post.data;
  if (redaktor.aterkallad === undefined) return post;
  const { organ, datum, alias, aterkallad } = redaktor;
  return {
    ...post,
    rubrik: WITHDRAWN_TITLE,
    typ: null,
    meningar: [],
    block: [],
    data: {
      ...post.data,
      rubrik: WITHDRAWN_TITLE,
      acklamation: null,
      yrkanden: [],
      voteringar: [],
      reservationer: [],
      protokollsanteckningar: [],
      deltar_inte: undefined,
      jav: [],
      narvarande: [],
      underlag: [],
      skickas_till: [],
      lasning: {},
      anmarkningar: [],
      redaktor: { organ, datum, alias, aterkallad },
    },
  };
}

/** `withholdBeslut` for a document. */
export function withholdHandling(post: HandlingPost): HandlingPost {
  const { redaktor } = post.data;
  if (redaktor.aterkallad === undefined) return post;
  const { tid, plats, handlaggare, ...data } = post.data;
  const { organ, handlingstyp, sammantradesdatum, handlingsdatum, alias, aterkallad } = redaktor;
  return {
    ...post,
    rubrik: WITHDRAWN_TITLE,
    meningar: [],
    block: [],
    data: {
      ...data,
      rubrik: WITHDRAWN_TITLE,
      arendelista: [],
      underlag: [],
      skickas_till: [],
      renderingar: data.renderingar.map((r) => ({ ...r, skillnader: [] })),
      lasning: {},
      anmarkningar: [],
      redaktor: { organ, handlingstyp, sammantradesdatum, handlingsdatum, alias, aterkallad },
    },
  };
}

/** `withholdBeslut` for a case: its number is its address and stays. */
export function withholdArende(post: ArendePost): ArendePost {
  const { alias, aterkallad } = post.data.redaktor;
  if (aterkallad === undefined) return post;
  return {
    ...post,
    rubrik: WITHDRAWN_TITLE,
    data: { ...post.data, rubrik: WITHDRAWN_TITLE, lasning: {}, redaktor: { alias, aterkallad } },
  };
}

/**
 * The entries without the withdrawn ones whose address a published one has: the same paragraf was read from two sources and an
 * editor kept one. The address then belongs to that.
 */
export function withoutReplaced(beslut: readonly BeslutPost[]): BeslutPost[] {
  const published = new Set(beslut.filter((b) => !isWithdrawn(b)).map(beslutAddress));
  return beslut.filter((b) => !isWithdrawn(b) || !published.has(beslutAddress(b)));
}

/** A withdrawn case as its page and the registers show it; the graph leaves it out, but its address goes on answering. */
export function withdrawnCase(post: ArendePost): ArendeGraf {
  const status: Status = { kod: 'okand', kort: 'Återkallat', meningar: ['Publiceringen av ärendet är återkallad.'] };
  const none = { beslut: [], handlingar: [], steg: [], relationer: [], opublicerade: [], amnen: [] };
  return { arende: post, status, ...none };
}

/** True for an entry that is withdrawn. Subjects never are: they are editors' own. */
export const isWithdrawn = (post: BeslutPost | HandlingPost | ArendePost | AmnePost): boolean =>
  post.samling !== 'amnen' && post.data.redaktor.aterkallad !== undefined;

/**
 * A source file that holds the words of a withdrawn entry is not put online either, and what its record quotes is left out:
 * taking the page away and leaving the file would take nothing away.
 */
export function withholdSource(kallpost: Kallpost, withdrawn: boolean): Kallpost {
  return withdrawn ? { ...kallpost, publiceras: false, borttaget: [], sammanfogat: [], anmarkningar: [] } : kallpost;
}

/** Files that withdrawn beslut and handlingar were read from. */
export function withdrawnSources(beslut: readonly BeslutPost[], handlingar: readonly HandlingPost[]): Set<string> {
  return new Set([
    ...beslut.filter(isWithdrawn).flatMap((b) => filesOf(b.data.kalla)),
    ...handlingar.filter(isWithdrawn).flatMap((h) => h.data.renderingar.flatMap((r) => filesOf(r.kalla))),
  ]);
}

const filesOf = (kalla: Kalla): string[] => [kalla, ...(kalla.fortsattning ?? [])].map((k) => k.fil);
