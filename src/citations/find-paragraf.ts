import { type Actor, actorOf } from './actor.ts';
import type { Hanvisning } from './hanvisning.ts';
import { mark } from './mark.ts';
import { firstFrom, lastBefore } from './order.ts';
import { type Datum, nearestPast } from './patterns/datum.ts';
import type { Organnamn } from './patterns/organ.ts';
import type { Paragraftecken } from './patterns/paragraftecken.ts';

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
const DIARIENUMMER_BEHIND =
  /^\s{1,12}(?:dnr\.?\s)?(?:\p{Lu}{2,4}\s){0,2}(?:\d{4}[.:/-]\d|\d{4}\p{Lu}|\p{Lu}{2,5}[/ -]\d)/iu;

export interface Parts {
  text: string;
  datum: readonly Datum[];
  organ: readonly Organnamn[];
  dokument: string | null;
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
    for (const nummer of numbers(t)) {
      paragrafer.push({ ...found.hanvisning, paragraf: nummer });
    }
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

  if (before !== null && JOIN.test(between(before.end, t.start)) && !isPageHead(text, before, t)) {
    day = before;
    start = before.start;
    const beside = lastBefore(organ, before.start);
    if (beside !== null && ORGAN_JOIN.test(between(beside.end, before.start))) {
      start = beside.start;
      actor = beside;
    } else {
      const short = UNKNOWN_BEFORE.exec(text.slice(Math.max(0, before.start - 12), before.start));
      if (short !== null) {
        start = before.start - (short[1] as string).length - (short[2] as string).length;
        actor = { namn: short[1] as string, organ: null, felskrivet: false };
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
    !/\n/.test(between(t.end, after.start))
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
    if (
      day === null &&
      lineStart(text, organBefore.start) &&
      (DIARIENUMMER_BEHIND.test(text.slice(t.end, t.end + 40)) || /^\s*(?:\n|$)/.test(text.slice(t.end, t.end + 12)))
    )
      return null;
    actor = organBefore;
    start = organBefore.start;
  }
  if (day === null && actor === null) return null;
  if (t.fore && day === null) return null;
  if (t.till !== null && day === null && !t.fore && /§§/.test(text.slice(t.start, t.end)) && actor === null)
    return null;
  actor ??= day === null ? null : actorOf(text, organ, start, end);
  const iso = day === null ? null : (day.datum ?? (day.del === null ? null : nearestPast(day.del, dokument)));
  return {
    day,
    hanvisning: mark('paragraf', text, start, end, {
      organ: actor?.organ ?? null,
      organnamn: actor?.namn ?? null,
      ...(actor?.kommun === undefined ? {} : { kommun: actor.kommun }),
      ...(actor?.felskrivet ? { organFelskrivet: true } : {}),
      datum: iso,
      ...(day !== null && day.datum === null && iso !== null ? { arUrSammanhang: true } : {}),
      rubrik: titleBehind(text, start, end),
    }),
  };
}

/** The numbers of `§ 94` or `§§ 84-86`. A list longer than a page is no list of citations. */
function numbers(t: Paragraftecken): string[] {
  const first = t.nummer.replace(/\s/g, '');
  if (t.till === null) return [first];
  const a = Number(first);
  const b = Number(t.till);
  if (!Number.isInteger(a) || !Number.isInteger(b) || b <= a || b - a > 20) return [first];
  return Array.from({ length: b - a + 1 }, (_, i) => String(a + i));
}

/** A day on a line of its own, or at the head of a page, above the § of a heading: `Sammanträdesdatum 2020-06-15 / § 128`. */
function isPageHead(text: string, day: Datum, t: Paragraftecken): boolean {
  if (!text.slice(day.end, t.start).includes('\n')) {
    return /(?:sammanträdes)?datum:?\s*$/iu.test(text.slice(Math.max(0, day.start - 24), day.start));
  }
  if (text.slice(day.end, t.start).includes(',')) return false;
  // A title that ends in a day, above the next heading: "… lagändringar 1 juli 2026 / § 35 Beslut om deltagande".
  if (/^(?:\s+\p{Lu}|\s*(?:\n|$))/u.test(text.slice(t.end, t.end + 4))) return true;
  const line = text.slice(Math.max(0, text.lastIndexOf('\n', day.start - 1) + 1, day.start - 200), day.start);
  return !/\p{Ll}{2,}[\s,]/u.test(line) || /(?:datum|protokoll):?\s*$/iu.test(line);
}

/** The title that a list of documents prints behind a citation on the same line: `§56 SN - Förnyelse av medlemskap …`. */
function titleBehind(text: string, start: number, end: number): string | null {
  if (!lineStart(text, start)) {
    // `Kommunfullmäktiges beslut 15 juni 2020, §128, Utträde ur …`: the line may begin with the organ's name, or with the
    // number under which the extract was registered: `2026.011 ÖN-014 § 85 KF - Årsredovisning …`.
    const line = text.slice(Math.max(0, text.lastIndexOf('\n', start - 1) + 1, start - 120), start);
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

const lineStart = (text: string, at: number) => /(?:^|\n)[\s•·*–-]*$/u.test(text.slice(Math.max(0, at - 12), at));
