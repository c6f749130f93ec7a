import { indexBefore } from './order.ts';
import type { Organnamn } from './patterns/organ.ts';

/** The body whose meeting a citation is about. */
export type Actor = Pick<Organnamn, 'namn' | 'organ' | 'felskrivet' | 'kommun'>;

/** How far before a day the body may be named: "Kommunfullmäktige i Alingsås kommun beslutade den …". */
const REACH = 260;
/** A sentence ends here; the full stops of `kap.`, `m.fl.` and `nr.` do not end one, for no capital letter follows. */
const SENTENCE_END = /(?:[.!?:]["”]?\s+(?=\p{Lu}|[•§-])|\n\s*\n|\n\s*[•§])/gu;
/** Behind the day, the verb and then the body: "Den 12 december 2017 fattade socialnämnden beslut". */
const VERB =
  /^[\s,]{1,3}(?:fattade|beslutade|behandlade|antog|fastställde|godkände|biföll|avslog|återremitterade|informerades|tog|har)\s+$/u;
/** "till hamnnämnden, som i yttrande den …": what follows is the receiver's own deed. */
const WHO = /^,\s(?:som|vilken)\s/u;
/** "har den 1 juni 2026, § 110 lämnat ett initiativärende till kommunstyrelsen": handed in at that body's meeting. */
const HANDED_IN = /^\s+(?:har\s+)?(?:lämnat|lämnade|väckt|väckte)\s[^.\n]{0,60}\s(?:till|i)\s+$/u;

/**
 * The body that a day, or a day with §, belongs to: the one named nearest before it in the same sentence. A body that a matter
 * goes *to* ("lämnade motionen till kommunstyrelsen för beredning den 24 september") stands back for the one that acts, where
 * there is one. With none before, the one behind the verb.
 *
 * @param organ the text's bodies in order. @param start place where the citation begins. @param end where it ends.
 * @returns null where the sentence names none.
 */
export function actorOf(text: string, organ: readonly Organnamn[], start: number, end: number): Organnamn | null {
  const from = sentenceStart(text, start);
  const at = indexBefore(organ, start);
  let nearest: Organnamn | null = null;
  let receiver: Organnamn | null = null;
  for (let i = at; i >= 0 && nearest === null; i--) {
    const o = organ[i] as Organnamn;
    if (o.start < from) break;
    const ahead = text.slice(Math.max(0, o.start - 8), o.start);
    const receives =
      /(?:^|\s)(?:till|åt)\s+$/u.test(ahead) ||
      (/(?:^|\s)(?:gav|ger|gett|givit)\s+$/u.test(ahead) && /^\s+i\s+uppdrag/u.test(text.slice(o.end, o.end + 12)));
    if (receives && !WHO.test(text.slice(o.end, o.end + 10))) receiver ??= o;
    else nearest = o;
  }
  nearest ??= receiver;
  if (nearest !== null) return nearest;
  const behind = organ[indexBefore(organ, end) + 1];
  if (behind === undefined || behind.start - end > 100) return null;
  const gap = text.slice(end, behind.start);
  return VERB.test(gap) || HANDED_IN.test(gap) ? behind : null;
}

/** Where the sentence that holds a place begins, at most `REACH` signs back. */
export function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - REACH);
  const window = text.slice(from, at);
  let start = from;
  for (const m of window.matchAll(SENTENCE_END)) start = from + m.index + m[0].length;
  // A short line before a line with a capital is a heading, where blocks are joined by single line feeds.
  const lines = text.slice(start, at).split('\n');
  let offset = start;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i] as string;
    offset += line.length + 1;
    if (
      line.length < 50 &&
      /^\p{Lu}/u.test(lines[i + 1] as string) &&
      !/\b(?:i|av|och|för|till|med|om|den|från)\s*$/u.test(line)
    )
      start = offset;
  }
  return start;
}
