import { formatDate } from '../domain/datum.ts';
import { holdsManyMatters } from './cases.ts';
import { sentencesOf } from './sentence.ts';
import type { ArendeGraf, Belagg, BeslutPost, HandlingPost, Target, TextBlock } from './types.ts';

/** Words of a case's own documents that say a thing, as printed. */
export interface Citat {
  /** The day of the document. */
  datum: string | null;
  mening: string;
  target: Target;
  belagg: Belagg;
  /** What the words mean that only the document's day tells, or null. */
  anmarkning: string | null;
}

/** Sums of money: "639 tkr", "0,7 mnkr", "1 200 000 kronor". */
const AMOUNT = /(?<![\d,.])\d{1,3}(?:[  ]?\d{3})*(?:,\d+)?\s?(?:tkr|mnkr|mkr|kronor|kr)(?!\p{L})/gu;
/** Sentences in which a text gives a reason in so many words. */
const REASON =
  /\b(?:Anledningen till|bedömning(?:en)? (?:är|att)|bedömer(?: även)? att|gör bedömningen|bedömde att|gjorde .{0,80}bedömningen|gynnar|på grund av|eftersom|I och med att|därmed göra|För att kunna .{1,80} behöver)\b|\b(?:bedömer|bedömning|anledning|skäl)\p{L}* .{0,120}:$/iu;
/** Words whose year is that of the document. */
const THIS_YEAR = /\binnevarande år\b/iu;

/** Sums of money that the case's documents state, each sentence once. */
export const amountsIn = (g: ArendeGraf): (Citat & { belopp: string })[] =>
  quoted(g, (block) => block.tabell === undefined, matching(AMOUNT)).map((c) => ({
    ...c,
    belopp: [...c.mening.matchAll(AMOUNT)].map((m) => m[0]).join(', '),
  }));

/**
 * Reasons that the case's documents give in so many words; the points of a list that such a sentence opens are given whole.
 * How a matter is prepared is no reason for deciding it.
 */
export function reasonsIn(g: ArendeGraf): Citat[] {
  let opened: string | null = null;
  return quoted(
    g,
    (block, key) => {
      if (block.rubrik) opened = null;
      const place = `${key}/${block.avsnitt}`;
      if (opened !== place) opened = null;
      return block.tabell === undefined && block.avsnitt !== 'beredning' && block.avsnitt !== 'yrkanden';
    },
    (block, key) => {
      if (opened !== null) return [whole(block.text)];
      const found = matching(REASON)(block);
      if (found.some((s) => s.endsWith(':')) && block.text.trim().endsWith(':')) opened = `${key}/${block.avsnitt}`;
      return found;
    },
  );
}

/** What was moved in the debate, as the protokoll prints it. */
export const motionsIn = (g: ArendeGraf): Citat[] =>
  quoted(
    { ...g, handlingar: [] },
    (block) => block.avsnitt === 'yrkanden',
    (block) => [whole(block.text)],
  );

const whole = (text: string): string => text.replace(/\s+/g, ' ').trim();

const matching =
  (pattern: RegExp) =>
  (block: TextBlock): string[] =>
    sentencesOf(block.text)
      .map((s) => s.text)
      .filter((s) => s.search(pattern) !== -1);

/** Passages of the case's own documents; each sentence once, with its first place. */
function quoted(
  g: Pick<ArendeGraf, 'beslut' | 'handlingar'>,
  wanted: (block: TextBlock, key: string) => boolean,
  read: (block: TextBlock, key: string) => string[],
): Citat[] {
  const found = new Map<string, Citat>();
  for (const post of [...g.beslut, ...g.handlingar.filter((h) => !holdsManyMatters(h))]) {
    const key = `${post.samling}/${post.id}`;
    for (const block of post.block) {
      if (!wanted(block, key) || block.rubrik) continue;
      for (const mening of read(block, key)) {
        if (found.has(mening)) continue;
        found.set(mening, {
          datum: post.datum,
          mening,
          target: targetOf(post),
          belagg: { samling: post.samling, id: post.id, ankare: block.ankare, mening },
          anmarkning: yearMeant(mening, post.datum),
        });
      }
    }
  }
  return [...found.values()];
}

const yearMeant = (mening: string, datum: string | null): string | null =>
  datum !== null && THIS_YEAR.test(mening)
    ? `Texten är från den ${formatDate(datum)}: det innevarande året är ${datum.slice(0, 4)}.`
    : null;

const targetOf = (post: BeslutPost | HandlingPost): Target => ({
  typ: post.samling === 'beslut' ? 'beslut' : 'handling',
  id: post.id,
});
