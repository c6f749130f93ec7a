import type { Hanvisning } from './hanvisning.ts';
import { mark } from './mark.ts';
import { lastBefore } from './order.ts';
import { type Datum, nearestPast } from './patterns/datum.ts';
import { HANDLINGSORD } from './patterns/handlingar.ts';

const KIND = `(?:${HANDLINGSORD.join('|')})`;
/** "skrivelse den 12 januari 2024", "skrivelse daterad den 31 januari 2020", "Tjänsteskrivelse 2026-04-09", "tjänsteskrivelse, 2023-12-14". A stamp "Godkännare
 * tjänsteskrivelse, 2023-10-24" gives the day of an approval, not of a document. */
const DATED = new RegExp(
  `(?<![\\p{L}-]|Godkännare[\\s|]{1,8})(${KIND}),?\\s{1,3}(?:daterad\\s{1,3}|av\\s{1,3})?$`,
  'iu',
);
/** The stamp's second line, where a table holds its first: "tjänsteskrivelse, 2023-10-24" without a capital opens a block. */
const STAMP_END = /^\p{Ll}+,\s/u;
/** "Tjänsteskrivelse - Upphävande av beslut …" on a line of its own. */
const TITLED = new RegExp(
  `(?<=^|\\n)([ \\t•·*–-]{0,6})(${KIND})[ \\t]{1,3}[-–][ \\t]{1,3}(\\p{Lu}[^\\n]{3,250})`,
  'giu',
);
/** "Bilaga 16 voteringslista". */
const ANNEX = /(?<![\p{L}\p{N}])Bilaga\s\d{1,3},?\svoteringslista(?!\p{L})/giu;

/** True for a day that is a document's: "skrivelse den 12 januari 2024". */
export function isDateOfHandling(text: string, day: Datum): boolean {
  return DATED.test(text.slice(Math.max(0, day.start - 60), day.start));
}

/**
 * Documents that a text names by kind and day, by kind and title, or as a numbered vote list.
 *
 * @returns the citations, and the days that they use up.
 */
export function findHandlingar(
  text: string,
  datum: readonly Datum[],
  dokument: string | null,
): { handlingar: Hanvisning[]; usedDatum: Set<Datum> } {
  const handlingar: Hanvisning[] = [];
  const usedDatum = new Set<Datum>();
  for (const day of datum) {
    const kind = DATED.exec(text.slice(Math.max(0, day.start - 60), day.start));
    if (kind === null) continue;
    usedDatum.add(day);
    if (day.start === kind[0].length && STAMP_END.test(kind[0])) continue;
    const iso = day.datum ?? (day.del === null ? null : nearestPast(day.del, dokument));
    handlingar.push(
      mark('handling', text, day.start - kind[0].length, day.end, {
        datum: iso,
        ...(day.datum === null && iso !== null ? { arUrSammanhang: true } : {}),
        rubrik: kind[1] as string,
      }),
    );
  }
  const dated = [...handlingar];
  for (const m of text.matchAll(TITLED)) {
    const start = m.index + (m[1] as string).length;
    const end = m.index + m[0].trimEnd().length;
    const other = lastBefore(dated, end);
    if (other !== null && other.start >= start) continue;
    handlingar.push(mark('handling', text, start, end, { rubrik: text.slice(start, end) }));
  }
  for (const m of text.matchAll(ANNEX))
    handlingar.push(mark('handling', text, m.index, m.index + m[0].length, { rubrik: m[0] }));
  return { handlingar, usedDatum };
}
