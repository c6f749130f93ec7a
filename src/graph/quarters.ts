import type { BeslutPost } from './types.ts';

/** What is published of one quarter, counted. */
export interface Kvartal {
  ar: number;
  kvartal: 1 | 2 | 3 | 4;
  /** Published paragrafer; 0 means that nothing of the quarter is published, not that nothing was decided. */
  paragrafer: number;
  /** Paragrafer that decide; one that also proposes counts as both. */
  beslut: number;
  forslag: number;
  /** Recorded votes: a paragraf may hold several. */
  voteringar: number;
  /** Paragrafer to which someone has made a reservation. */
  reservationer: number;
  /** Paragrafer that decide to send their matter back. */
  aterremisser: number;
}

export const matt = ['beslut', 'forslag', 'voteringar', 'reservationer', 'aterremisser'] as const;
export type Matt = (typeof matt)[number];

/**
 * The published paragrafer by quarter of their meeting, oldest first and without a gap between the first and the last. Those
 * without a known day are in none, and withdrawn ones are not counted.
 */
export function countQuarters(beslut: readonly BeslutPost[]): Kvartal[] {
  const counted = new Map<number, Kvartal>();
  for (const post of beslut) {
    if (post.datum === null || post.data.redaktor.aterkallad !== undefined) continue;
    const index = quarterIndex(post.datum);
    const quarter = counted.get(index) ?? emptyQuarter(index);
    counted.set(index, quarter);
    quarter.paragrafer++;
    if (post.typ === 'beslut' || post.typ === 'beslut-och-forslag') quarter.beslut++;
    if (post.typ === 'forslag' || post.typ === 'beslut-och-forslag') quarter.forslag++;
    quarter.voteringar += post.data.voteringar.length;
    if (post.data.reservationer.length > 0) quarter.reservationer++;
    if (sendsBack(post)) quarter.aterremisser++;
  }
  if (counted.size === 0) return [];
  const first = Math.min(...counted.keys());
  const last = Math.max(...counted.keys());
  return Array.from({ length: last - first + 1 }, (_, i) => counted.get(first + i) ?? emptyQuarter(first + i));
}

const quarterIndex = (iso: string): number => Number(iso.slice(0, 4)) * 4 + Math.ceil(Number(iso.slice(5, 7)) / 3) - 1;

const emptyQuarter = (index: number): Kvartal => ({
  ar: Math.floor(index / 4),
  kvartal: ((index % 4) + 1) as Kvartal['kvartal'],
  paragrafer: 0,
  beslut: 0,
  forslag: 0,
  voteringar: 0,
  reservationer: 0,
  aterremisser: 0,
});

/** The forms in which a decision sends its matter back: `Ärendet återremitteras …`, `… att återremittera ärendet`. */
const SENT_BACK = /återremitteras|(?:^|\batt )återremittera (?:ärendet|motionen|förslaget|frågan)/iu;
/** A decision about a motion in debate to send back sends nothing back itself. */
const REFUSED = /avslå|avslag|yrkande/iu;

/** True where a paragraf decides that its matter goes back to be looked into more. Proposals to do so are none. */
export const sendsBack = (post: Pick<BeslutPost, 'meningar'>): boolean =>
  post.meningar.some((m) => m.typ === 'beslut' && SENT_BACK.test(m.text) && !REFUSED.test(m.text));
