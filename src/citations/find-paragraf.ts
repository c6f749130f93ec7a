import { type Actor, actorOf } from './actor.ts';
import { isDateOfHandling } from './find-handling.ts';
import type { Hanvisning } from './hanvisning.ts';
import { mark } from './mark.ts';
import { isMotion } from './motion.ts';
import { firstFrom, indexBefore, lastBefore } from './order.ts';
import { inYear, isWholeMinutes, numbers } from './paragraf-numbers.ts';
import { type Datum, nearestPast } from './patterns/datum.ts';
import type { Organnamn } from './patterns/organ.ts';
import type { Paragraftecken } from './patterns/paragraftecken.ts';
import { isShortFor } from './patterns/short-for.ts';
import { type CitingOrgan, isCiting, isSameOrgan } from './referring.ts';

/** Between the parts of one citation: a comma, a space, a line break; never an empty line. */
const JOIN = /^\s?[,;]?[ \t]{0,3}\n?[ \t]{0,3}$/u;
/** Between an organ's name and a § without a day between them. */
const ORGAN_JOIN = /^,?\s{0,2}(?:(?:beslut|protokoll)(?:et)?,?\s{1,2})?$/u;
/** Between a § and the organ's name or abbreviation behind it: `§56 SN - …`, `§ 107 KF 2026-05-06`. */
const ORGAN_BEHIND = /^[ \t]{0,2}$/u;
/** An abbreviation that the registry does not know: `§ 9 ABAR - …`. */
const UNKNOWN_BEHIND = /^[ \t]{1,2}(\p{Lu}{2,8}(?:\s?AU)?)(?=\s?[-–,]\s|\s\p{Lu}\p{Ll}|\s\d{4}-)/u;
/** And before a day: `(KUN 2025-10-22 § 99)`. */
const UNKNOWN_BEFORE = /(?<![\p{L}\p{N}])(\p{Lu}{2,6})(,?\s)$/u;
const COMPANY_BEFORE = /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}-]{1,30}\s){1,3}AB(?=,?\s$)/u;
/** Between a day and an abbreviation or a § in brackets: `2019-12-11, KS § 178/19`, `den 8 maj 2017 (KS § 67/17)`. */
const DAY_TO_SHORT = /^(?:,?[ \t]{1,2}|\s\()$/u;
const DAY_TO_BRACKET = /^\s\($/u;
/** An abbreviation of a body that the registry does not know, before a §: `TN § 101/19`, `Bun § 8, 2020-01-23`. */
const UNKNOWN_LEAD = /(?<![\p{L}\p{N}.:/-])(\p{Lu}{1,5}(?:N|AU)|(?!Den|Men|Sen|Han|Hon|En)\p{Lu}\p{Ll}{0,2}n)\s{1,2}$/u;
/** A body in the genitive and what it gave another one: "Kommunfullmäktiges uppdrag till socialnämnden den …" is its own deed. */
const GIVEN_TO = /^\s(?:uppdrag|hemställan|förslag|remiss|begäran|beslut om \p{L}{3,20})\s{1,2}till\s{1,2}$/u;
/** The same told by a verb: "Kommunfullmäktige remitterade motionen till kommunstyrelsen den …". */
const SENT_TO =
  /^\s(?:har\s)?(?:åter)?(?:remittera|överlämna|hänskjut|hänsköt|överlåt|överlät|delegera|uppdrog|skicka|sänt|sände)\p{L}{0,4}\s[^.\n]{0,80}\still\s{1,2}$/u;
const DIARIENUMMER_BEHIND =
  /^\s{1,12}(?:dnr\.?\s)?(?:\p{Lu}{2,4}\s){0,2}(?:\d{4}[.:/-]\d|\d{4}\p{Lu}|\p{Lu}{2,5}[/ -]\d)/iu;

export interface Parts {
  text: string;
  datum: readonly Datum[];
  organ: readonly Organnamn[];
  dokument: string | null;
  own: CitingOrgan;
  /** Where motions are moved, for citations that do not name it. */
  fullmaktige: Actor | null;
}

/**
 * Citations of paragrafer of meetings: a § beside a day, or beside the name of a body. A § with neither is a heading's, a
 * statute's or another document's, and is left alone.
 *
 * @param tecken the text's §§ that no statute has used.
 * @returns the citations, and the §§ that they use up.
 */
export function findParagrafer(
  parts: Parts,
  tecken: readonly Paragraftecken[],
): { paragrafer: Hanvisning[]; used: Set<Paragraftecken>; usedDatum: Set<Datum> } {
  const paragrafer: Hanvisning[] = [];
  const used = new Set<Paragraftecken>();
  const usedDatum = new Set<Datum>();
  for (const t of tecken) {
    if (t.kapitel !== null) continue;
    const found = readOne(parts, t);
    if (found === null) continue;
    used.add(t);
    if (found.day !== null) usedDatum.add(found.day);
    // `Kommunstyrelsens arbetsutskott 2031-11-01, §§ 200-214`: the whole minutes of a meeting, as lists of what was decided by
    // delegation print them.
    const printed = parts.text.slice(t.start, t.end);
    if (found.hanvisning.datum !== null && isWholeMinutes(t, printed)) {
      paragrafer.push({ ...found.hanvisning, typ: 'sammantrade' });
      continue;
    }
    for (const nummer of numbers(t, printed)) paragrafer.push({ ...found.hanvisning, paragraf: nummer });
  }
  return { paragrafer, used, usedDatum };
}

function readOne(parts: Parts, t: Paragraftecken): { hanvisning: Hanvisning; day: Datum | null } | null {
  const { text, datum, organ, dokument } = parts;
  const before = lastBefore(datum, t.start);
  const after = firstFrom(datum, t.end);
  const organBefore = lastBefore(organ, t.start);
  const organAfter = firstFrom(organ, t.end);
  const between = (from: number, to: number) => text.slice(from, to);
  let start = t.start;
  let end = t.end;
  let day: Datum | null = null;
  let actor: Actor | null = null;

  const lead = leadOf(parts, t);
  if (lead !== null && before !== null && isDayOfLead(parts, before, lead, t, after)) {
    day = before;
    start = before.start;
    actor = lead.actor;
    const beside = lastBefore(organ, before.start);
    if (beside !== null && ORGAN_JOIN.test(between(beside.end, before.start))) {
      start = beside.start;
      if (!lead.known) actor = beside;
    } else if (!lead.known) {
      const named = actorOf(text, organ, before.start, t.end);
      if (named !== null && isShortFor(lead.actor.namn, named.namn)) actor = named;
    }
    if (between(before.end, lead.start).includes('(') && text[t.end] === ')') end = t.end + 1;
  } else if (
    lead !== null &&
    !lead.known &&
    (t.ar !== null || (after !== null && JOIN.test(between(t.end, after.start))))
  ) {
    actor = lead.actor;
    start = lead.start;
    if (after !== null && JOIN.test(between(t.end, after.start)) && isSameYear(after, t)) {
      day = after;
      end = after.end;
    } else if (isHeading(parts, lead.actor, lead.start, t)) return null;
  } else if (
    before !== null &&
    (JOIN.test(between(before.end, t.start)) ||
      (DAY_TO_BRACKET.test(between(before.end, t.start)) && text[t.end] === ')')) &&
    !isPageHead(text, before, t)
  ) {
    day = before;
    start = before.start;
    if (between(before.end, t.start).includes('(')) end = t.end + 1;
    const beside = lastBefore(organ, before.start);
    if (beside !== null && ORGAN_JOIN.test(between(beside.end, before.start))) {
      const giver = organ[indexBefore(organ, before.start) - 1];
      if (giver !== undefined && isGivenTo(giver, between(giver.end, beside.start))) actor = giver;
      else {
        start = beside.start;
        actor = beside;
      }
    } else {
      const short = UNKNOWN_BEFORE.exec(text.slice(Math.max(0, before.start - 12), before.start));
      if (short !== null) {
        // "styrelsen för Kommunens Stadshus AB den …": the letters end a company's name.
        const company = COMPANY_BEFORE.exec(text.slice(Math.max(0, before.start - 90), before.start))?.[0];
        const namn = short[1] === 'AB' && company !== undefined ? company : (short[1] as string);
        start = before.start - namn.length - (short[2] as string).length;
        actor = { namn, organ: null, felskrivet: false };
      }
    }
  }
  // `§ 107 KF 2026-05-06`, `§56 SN - Förnyelse …`
  const named = organAfter !== null && ORGAN_BEHIND.test(between(t.end, organAfter.start)) ? organAfter : null;
  const unknown = named === null && day === null ? UNKNOWN_BEHIND.exec(text.slice(t.end, t.end + 40)) : null;
  if (actor === null && day === null && (named !== null || (unknown !== null && t.radstart))) {
    actor = named ?? { namn: unknown?.[1] as string, organ: null, felskrivet: false };
    end = named?.end ?? t.end + (unknown?.[0].length ?? 0);
    if (after !== null && JOIN.test(between(end, after.start))) {
      day = after;
      end = after.end;
    }
  }
  if (
    day === null &&
    actor === null &&
    after !== null &&
    JOIN.test(between(t.end, after.start)) &&
    !/\n/.test(between(t.end, after.start)) &&
    isSameYear(after, t)
  ) {
    day = after;
    end = after.end;
  }
  if (
    actor === null &&
    organBefore !== null &&
    (day === null || day !== before) &&
    ORGAN_JOIN.test(between(organBefore.end, t.start))
  ) {
    // A title that ends in a body's name, above the § of the next heading.
    if (day === null && /\n/.test(between(organBefore.end, t.start))) return null;
    // `KF § 50   KS KF/2025:294` at the head of a line is a heading.
    if (day === null && isHeading(parts, organBefore, organBefore.start, t)) return null;
    actor = organBefore;
    start = organBefore.start;
  }
  if (day === null && actor === null) return null;
  if (t.fore && day === null) return null;
  if (t.till !== null && day === null && !t.fore && /§§/.test(text.slice(t.start, t.end)) && actor === null)
    return null;
  if (actor === null && day !== null) {
    const named = actorOf(text, organ, start, end);
    const unsaid = named === null || named.start >= end;
    actor = unsaid && isMotion(text, start, end) ? (parts.fullmaktige ?? named) : named;
  }
  const printed = day === null ? null : (day.datum ?? (day.del === null ? null : inYear(day.del, t.ar)));
  const iso = printed ?? (day === null || day.del === null ? null : nearestPast(day.del, dokument));
  return {
    day,
    hanvisning: mark('paragraf', text, start, end, {
      organ: actor?.organ ?? null,
      organnamn: actor?.namn ?? null,
      ...(actor?.kommun === undefined ? {} : { kommun: actor.kommun }),
      ...(actor?.felskrivet ? { organFelskrivet: true } : {}),
      datum: iso,
      ...(printed === null && iso !== null ? { arUrSammanhang: true } : {}),
      rubrik: titleBehind(text, start, end),
    }),
  };
}

/** True for a body and its § alone on a line, or before a diarienummer: the head of an item, unless another body's with its year. */
function isHeading({ text, own }: Parts, organ: Actor, start: number, t: Paragraftecken): boolean {
  if (!lineStart(text, start)) return false;
  const behind = text.slice(t.end, t.end + 40);
  if (DIARIENUMMER_BEHIND.test(behind)) return true;
  return /^\s*(?:\n|$)/.test(behind.slice(0, 12)) && (t.ar === null || isCiting(organ, own));
}

interface Lead {
  actor: Actor;
  start: number;
  /** False for an abbreviation that neither the registry nor every municipality knows. */
  known: boolean;
}

/** The abbreviation that stands right before a §, or null. */
function leadOf({ text, organ }: Parts, t: Paragraftecken): Lead | null {
  const named = lastBefore(organ, t.start);
  if (named !== null && named.namn.length <= 6 && /^\s{0,2}$/u.test(text.slice(named.end, t.start)))
    return { actor: named, start: named.start, known: true };
  const m = UNKNOWN_LEAD.exec(text.slice(Math.max(0, t.start - 12), t.start));
  if (m === null) return null;
  const actor = { namn: m[1] as string, organ: null, felskrivet: false };
  return { actor, start: t.start - m[0].length, known: false };
}

/**
 * True where the day before an abbreviation is that of its §. Where the year behind the number does not say so, a day that
 * belongs to a document ("Tjänsteskrivelse 2019-12-11, KS § 178") and a § with a day of its own behind are not paired.
 */
function isDayOfLead(parts: Parts, day: Datum, lead: Lead, t: Paragraftecken, after: Datum | null): boolean {
  const { text, organ } = parts;
  if (!DAY_TO_SHORT.test(text.slice(day.end, lead.start)) || !isSameYear(day, t)) return false;
  const beside = lastBefore(organ, day.start);
  // "socialnämnden 2031-05-04, KS § 12" is a meeting of the one and a § of the other.
  if (beside !== null && ORGAN_JOIN.test(text.slice(beside.end, day.start)))
    return !lead.known || isSameOrgan(beside, lead.actor);
  if (t.ar !== null) return true;
  if (after !== null && JOIN.test(text.slice(t.end, after.start))) return false;
  return !isDateOfHandling(text, day);
}

/** `§ 178/19` beside a day of another year is not of that day. */
function isSameYear(day: Datum, t: Paragraftecken): boolean {
  return t.ar === null || day.datum === null || day.datum.slice(2, 4) === t.ar;
}

/** True where one body gives a matter to the next one on the day that follows: the day is the giver's. */
function isGivenTo(giver: Organnamn, gap: string): boolean {
  return SENT_TO.test(gap) || (/s$/u.test(giver.namn) && GIVEN_TO.test(gap));
}

/** A day on a line of its own, or at the head of a page, above the § of a heading: `Sammanträdesdatum 2020-06-15 / § 128`. */
function isPageHead(text: string, day: Datum, t: Paragraftecken): boolean {
  if (!text.slice(day.end, t.start).includes('\n')) {
    return /(?:sammanträdes)?datum:?\s*$/iu.test(text.slice(Math.max(0, day.start - 24), day.start));
  }
  if (text.slice(day.end, t.start).includes(',')) return false;
  // A title that ends in a day, above the next heading: "… lagändringar 1 juli 2026 / § 35 Beslut om deltagande".
  if (/^(?:\s+\p{Lu}|\s*(?:\n|$))/u.test(text.slice(t.end, t.end + 4))) return true;
  const line = lineBefore(text, day.start, 200);
  return !/\p{Ll}{2,}[\s,]/u.test(line) || /(?:datum|protokoll):?\s*$/iu.test(line);
}

/** The title that a list of documents prints behind a citation on the same line: `§56 SN - Förnyelse av medlemskap …`. */
function titleBehind(text: string, start: number, end: number): string | null {
  if (!lineStart(text, start)) {
    // `Kommunfullmäktiges beslut 15 juni 2020, §128, Utträde ur …`: the line may begin with the organ's name, or with the
    // number under which the extract was registered: `2026.011 ÖN-014 § 85 KF - Årsredovisning …`.
    const line = lineBefore(text, start, 120);
    if (
      !/^[\s•·*–-]*(?:\d{4}\.\d{1,4} \p{Lu}{1,8}(?:-\d{1,4})?\s+)?(?:protokollsutdrag\s+(?:från\s+)?)?(?:\p{L}+\s+){0,3}(?:beslut|protokoll)?\s*$/iu.test(
        line,
      )
    )
      return null;
  }
  const m = /^(?:[ \t]?[,–-][ \t]|[ \t])(\p{Lu}[^\n]{3,250})/u.exec(text.slice(end, end + 260));
  return m === null ? null : (m[1] as string).trim();
}

/** What stands before a place on its line, at most so many signs: a long text without line ends stays linear. */
function lineBefore(text: string, at: number, reach: number): string {
  const window = text.slice(Math.max(0, at - reach), at);
  return window.slice(window.lastIndexOf('\n') + 1);
}

const lineStart = (text: string, at: number) => /(?:^|\n)[\s•·*–-]*$/u.test(text.slice(Math.max(0, at - 12), at));
