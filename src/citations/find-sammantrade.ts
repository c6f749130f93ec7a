import { sentenceStart } from './actor.ts';
import type { Hanvisning } from './hanvisning.ts';
import { mark } from './mark.ts';
import { indexBefore } from './order.ts';
import { type Datum, nearestPast } from './patterns/datum.ts';
import type { Organnamn } from './patterns/organ.ts';
import { type CitingOrgan, isCiting } from './referring.ts';

/** What a body does at a meeting, between its name and the day; a person's deed or a letter's arrival is no meeting. */
const ACTS =
  'beslutade|beslutat|beslöt|fattade|fattat|antog|antagit|behandlade|behandlat|fastställde|fastställt|godkände|godkänt|biföll|avslog|återremitterade|återremitterat|bordlade|bordlagt|föreslog|föreslagit|tillstyrkte|tillstyrkt|avstyrkte|avstyrkt';
/** Behind the day, where the body's name stands before it with `har`: what it did there may also be a proposal. */
const HAS_DONE = `${ACTS}|lämnat\\sförslag`;
const BEFORE = new RegExp(
  `^(?:\\s{1,3}i\\s\\p{Lu}\\p{L}{1,30}(?:\\s(?:kommun|stad))?)?(?:\\s{1,3}har)?\\s{1,3}(?:(?:${ACTS})(?:\\s\\p{L}{1,20}){0,3}|(?:beslut|sammanträde|möte))(?:\\s(?:om|av|från|vid))?,?\\s{1,3}$`,
  'iu',
);
/** "beslutades i kommunfullmäktige den …", "antagen av kommunfullmäktige 3 april 2012", "redovisades för nämnden den …". */
const PASSIVE =
  /\b(?:antogs|antagen|antaget|antagna|beslutades|beslutad|beslutat|beslutade|fastställdes|fastställd|godkändes|behandlades|fattades|redovisades)\s{1,3}(?:i|av|för)\s{1,3}$/iu;
/** What is still to come, or only said to happen there: "med slutligt beslut i kommunfullmäktige den 4 november". */
const TO_COME = /\b(?:beslut|behandling|behandlas|beslutas|fastställs|antas)\s{1,3}(?:i|av)\s{1,3}$/iu;
const BEHIND = new RegExp(`^\\s{1,3}(?:${ACTS})\\s{1,3}$`, 'iu');
/** "Socialnämnden har den 5 maj 2020 beslutat". */
const ACTS_BEHIND = new RegExp(`^,?\\s{1,3}(?:${HAS_DONE})(?!\\p{L})`, 'iu');
const HAS = /^\s{1,3}(?:har|hade)\s{1,3}$/u;
/** "har till kommunfullmäktige den 5 november 2025 lämnat en motion", "motionen lämnades till kommunfullmäktige den …". */
const MOVED_AHEAD =
  /\b(?:motion|interpellation)(?:en)?\s[^.\n]{0,120}\b(?:lämnades|lämnad|inlämnad|inlämnades|väcktes|väckt)\s{1,3}(?:till|i)\s{1,3}$/iu;
const MOVED_BEHIND = /^,?\s{1,3}(?:lämnat|väckt|lämnade|väckte)(?:\sin)?\s(?:en\s)?motion(?:en)?(?!\p{L})/iu;
const TO_FULLMAKTIGE = /(?:^|\s)(?:till|i)\s{1,3}$/u;
/** A list of documents, or of what was handed in: "Protokoll från kommunstyrelsens arbetsutskott 2020-02-19", "Protokoll KSAU 2019-04-24". */
const MINUTES_AHEAD = /(?<!\p{L})protokoll(?:et|sutdrag)?(?:\s(?:från|för))?\s{1,3}$/iu;
/** "Arbetsutskottets protokoll 2007-02-27". */
const MINUTES_BETWEEN = /^\s{1,3}protokoll(?:et)?,?\s(?:från\s)?$/iu;
/** "Kommunstyrelsens arbetsutskott 2024-05-07, protokoll". */
const MINUTES_BEHIND = /^,?\s(?:protokoll(?:et)?|protokollsutdrag)(?!\p{L})/iu;
/** The own body's meeting, named by the word alone: "Protokollet från sammanträdet den 16 februari 2017". */
const OWN_MINUTES =
  /(?<!\p{L})protokoll(?:et)?\sfrån\s(?:det\s)?(?:föregående\s|förra\s)?(?:sammanträde|möte)(?:t)?\s{1,3}$/iu;
/** "… protokoll 2009-10-13 och 2009-10-27": the days of one list are one body's. */
const AND = /^(?:,|\s{1,2}och)\s{1,2}$/u;
/** A time that begins or ends on a day (`2023-01-01–2026-12-31`) is no meeting. */
const PERIOD_BEHIND = /^\s?[-–—]\s?(?:\d|den\s)|^\s(?:till och med|t\.?\s?o\.?\s?m)/iu;

export interface Parts {
  text: string;
  /** The text's days that no other citation has used. */
  datum: readonly Datum[];
  organ: readonly Organnamn[];
  dokument: string | null;
  own: CitingOrgan;
}

interface Hit {
  organ: { organ: string | null; namn: string | null; kommun?: string; felskrivet: boolean };
  start: number;
  end: number;
  /** False where the words leave open whether the meeting has been: then a day without a year has none. */
  past: boolean;
  /** Minutes in a list of documents, where further days may follow. */
  minutes?: boolean;
}

/**
 * Meetings that a text names by body and day without a §: "Kommunfullmäktige beslutade den 15 juni 2020". A day with no body
 * beside it is only a day, and the citing document's own meeting is not cited by it.
 */
export function findSammantraden(parts: Parts): Hanvisning[] {
  const { text, datum, dokument } = parts;
  const found: Hanvisning[] = [];
  let previous: Hit | null = null;
  for (const day of datum) {
    if (PERIOD_BEHIND.test(text.slice(day.end, day.end + 20))) continue;
    const hit: Hit | null = hitAt(parts, day) ?? furtherDay(text, previous, day);
    previous = null;
    if (hit === null) continue;
    const iso = day.datum ?? (day.del === null || !hit.past ? null : nearestPast(day.del, dokument));
    if (iso !== null && iso === dokument && isCiting(hit.organ, parts.own)) continue;
    if (hit.minutes) previous = hit;
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

/** The next day of a list: "protokoll 2009-10-13 och 2009-10-27". */
function furtherDay(text: string, previous: Hit | null, day: Datum): Hit | null {
  if (previous === null || day.start - previous.end > 12 || !AND.test(text.slice(previous.end, day.start))) return null;
  return { ...previous, start: day.start, end: day.end };
}

function hitAt({ text, organ, own }: Parts, day: Datum): Hit | null {
  const at = indexBefore(organ, day.start);
  const before = organ[at];
  const behind = organ[indexBefore(organ, day.end) + 1];
  const after = text.slice(day.end, day.end + 40);
  // Words further back are only looked at where the body stands near: a long text of days stays linear.
  if (before !== undefined && day.start - before.end < 120 && before.start >= sentenceStart(text, day.start)) {
    const hit = { organ: before, start: before.start, end: day.end };
    const gap = text.slice(before.end, day.start);
    const ahead = text.slice(Math.max(0, before.start - 30), before.start);
    const beside = /^,?\s{1,3}(?:senast\s{1,3})?$/u.test(gap);
    if (BEFORE.test(gap)) return { ...hit, past: !/^\s{1,3}(?:sammanträde|möte)/iu.test(gap) };
    if (HAS.test(gap) && ACTS_BEHIND.test(after)) return { ...hit, past: true };
    if (MINUTES_BETWEEN.test(gap)) return { ...hit, past: true, minutes: true };
    if (beside && PASSIVE.test(ahead)) return { ...hit, past: true };
    if (beside && MINUTES_AHEAD.test(ahead)) return { ...hit, past: true, minutes: true };
    if (beside && TO_COME.test(ahead)) return { ...hit, past: false };
    if (beside && MINUTES_BEHIND.test(after)) return { ...hit, past: true };
    if (beside && text[before.start - 1] === '(' && text[day.end] === ')') return { ...hit, past: true };
    if (beside && /fullmäktige$/iu.test(before.namn) && TO_FULLMAKTIGE.test(ahead)) {
      const further = text.slice(Math.max(0, before.start - 200), before.start);
      if (MOVED_BEHIND.test(after) || MOVED_AHEAD.test(further)) return { ...hit, past: true };
    }
  }
  if (OWN_MINUTES.test(text.slice(Math.max(0, day.start - 60), day.start)) && (own.organ ?? own.organnamn) !== null) {
    const name = own.kommun?.organ.find((o) => o.kod === own.organ)?.namn ?? own.organnamn;
    return { organ: { organ: own.organ, namn: name, felskrivet: false }, start: day.start, end: day.end, past: true };
  }
  if (behind !== undefined && behind.start - day.end < 30 && BEHIND.test(text.slice(day.end, behind.start)))
    return { organ: behind, start: day.start, end: behind.end, past: true };
  return null;
}
