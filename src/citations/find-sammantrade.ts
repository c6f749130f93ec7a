import { sentenceStart } from './actor.ts';
import type { Hanvisning } from './hanvisning.ts';
import { mark } from './mark.ts';
import { indexBefore } from './order.ts';
import { type Datum, nearestPast } from './patterns/datum.ts';
import type { Organnamn } from './patterns/organ.ts';

/** What a body does at a meeting, between its name and the day; a person's deed or a letter's arrival is no meeting. */
const ACTS =
  'beslutade|beslutat|beslöt|fattade|fattat|antog|antagit|behandlade|behandlat|fastställde|fastställt|godkände|godkänt|biföll|avslog|återremitterade|återremitterat';
const BEFORE = new RegExp(
  `^(?:\\s{1,3}i\\s\\p{Lu}\\p{L}{1,30}(?:\\s(?:kommun|stad))?)?(?:\\s{1,3}har)?\\s{1,3}(?:(?:${ACTS})(?:\\s\\p{L}{1,20}){0,3}|(?:beslut|sammanträde|möte))(?:\\s(?:om|av|från|vid))?,?\\s{1,3}$`,
  'iu',
);
/** "beslutades i kommunfullmäktige den …", "antagen av kommunfullmäktige 3 april 2012". */
const PASSIVE =
  /\b(?:antogs|antagen|antaget|antagna|beslutades|beslutad|beslutat|beslutade|fastställdes|fastställd|godkändes|behandlades|fattades)\s{1,3}(?:i|av)\s{1,3}$/iu;
const BEHIND = new RegExp(`^\\s{1,3}(?:${ACTS})\\s{1,3}$`, 'iu');

/**
 * Meetings that a text names by body and day without a §: "Kommunfullmäktige beslutade den 15 juni 2020". A day with no body
 * beside it is only a day.
 *
 * @param datum the text's days that no other citation has used.
 */
export function findSammantraden(
  text: string,
  datum: readonly Datum[],
  organ: readonly Organnamn[],
  dokument: string | null,
): Hanvisning[] {
  const found: Hanvisning[] = [];
  for (const day of datum) {
    const at = indexBefore(organ, day.start);
    const before = organ[at];
    const behind = organ[indexBefore(organ, day.end) + 1];
    let hit: { organ: Organnamn; start: number; end: number } | null = null;
    if (before !== undefined && before.start >= sentenceStart(text, day.start)) {
      const gap = text.slice(before.end, day.start);
      const ahead = text.slice(Math.max(0, before.start - 30), before.start);
      if (BEFORE.test(gap) || (/^\s{1,3}(?:senast\s{1,3})?$/u.test(gap) && PASSIVE.test(ahead)))
        hit = { organ: before, start: before.start, end: day.end };
    }
    if (
      hit === null &&
      behind !== undefined &&
      behind.start - day.end < 30 &&
      BEHIND.test(text.slice(day.end, behind.start))
    )
      hit = { organ: behind, start: day.start, end: behind.end };
    if (hit === null) continue;
    const iso = day.datum ?? (day.del === null ? null : nearestPast(day.del, dokument));
    found.push(
      mark('sammantrade', text, hit.start, hit.end, {
        organ: hit.organ.organ,
        organnamn: hit.organ.namn,
        ...(hit.organ.kommun === undefined ? {} : { kommun: hit.organ.kommun }),
        ...(hit.organ.felskrivet ? { organFelskrivet: true } : {}),
        datum: iso,
        ...(day.datum === null && iso !== null ? { arUrSammanhang: true } : {}),
      }),
    );
  }
  return found;
}
