import { weekday } from '../domain/datum.ts';
import { organByCode } from '../domain/kommun.ts';
import { type Lookup, numberKey, paragrafKey } from './lookup.ts';
import type { Cited, Identity } from './resolve/identify.ts';
import { sharedTerms } from './terms.ts';

/** One paragraf that sources give different days for. */
export interface Disputed {
  kommun: string;
  organ: string;
  paragraf: string;
  /** The day that the address has: a published one first, then one on which the organ usually meets, then the earliest. */
  datum: string;
  andraDatum: string[];
  /** Every citation of it, with the day that it gives. */
  cited: { cited: Cited; datum: string }[];
  /** True where the paragraf is published under `datum`. */
  publicerad: boolean;
}

/** So many content words must two citing passages share to be about the same decision. */
const SHARED = 3;

/**
 * Finds the paragrafer that are cited with different days. Numbers start again each year, so § 94 of two years are two
 * paragrafer as a rule; they are taken for one only where the days differ in one part alone (year, month or day) *and* the
 * passages that cite them are about the same decision.
 *
 * @returns the disputed paragrafer, by the key of each day that is given for them.
 */
export function findDisputed(
  identified: readonly { cited: Cited; id: Identity }[],
  lookup: Lookup,
): Map<string, Disputed> {
  const byNumber = new Map<string, { cited: Cited; id: Identity }[]>();
  for (const item of identified) {
    const { kommun, organ, datum, paragraf } = item.id;
    if (organ === null || datum === null || paragraf === '') continue;
    const key = numberKey(kommun, organ, paragraf);
    const known = byNumber.get(key);
    if (known === undefined) byNumber.set(key, [item]);
    else known.push(item);
  }
  const found = new Map<string, Disputed>();
  for (const items of byNumber.values()) {
    const days = [...new Set(items.map((i) => i.id.datum as string))].sort();
    if (days.length < 2) continue;
    for (const group of groupDays(days, items)) {
      const disputed = toDisputed(group, items, lookup);
      if (disputed === null) continue;
      for (const datum of group)
        found.set(paragrafKey(disputed.kommun, disputed.organ, datum, disputed.paragraf), disputed);
    }
  }
  return found;
}

/** Days that are given for one decision, put together. */
function groupDays(days: readonly string[], items: readonly { cited: Cited; id: Identity }[]): string[][] {
  const groups: string[][] = [];
  const passages = (day: string) =>
    items
      .filter((i) => i.id.datum === day)
      .map((i) => i.cited.block.text)
      .join('\n');
  for (const day of days) {
    const group = groups.find((g) =>
      g.some((other) => oneSlip(day, other) && sharedTerms(passages(day), passages(other)).length >= SHARED),
    );
    if (group === undefined) groups.push([day]);
    else group.push(day);
  }
  return groups.filter((g) => g.length > 1);
}

/** True where two days differ in one part only. */
export function oneSlip(a: string, b: string): boolean {
  const x = a.split('-');
  const y = b.split('-');
  return x.filter((part, i) => part !== y[i]).length === 1;
}

function toDisputed(
  group: readonly string[],
  items: readonly { cited: Cited; id: Identity }[],
  lookup: Lookup,
): Disputed | null {
  const first = items[0]?.id;
  if (first === undefined || first.organ === null) return null;
  const { kommun, organ, paragraf } = first;
  const published = group.filter((d) => lookup.beslut.has(paragrafKey(kommun, organ, d, paragraf)));
  // Both are published: then they are two paragrafer.
  if (published.length > 1) return null;
  const usual = meetingDays(lookup, kommun, organ);
  const order = [...group].sort(
    (a, b) =>
      Number(published.includes(b)) - Number(published.includes(a)) ||
      Number(usual.has(weekday(b))) - Number(usual.has(weekday(a))) ||
      a.localeCompare(b),
  );
  const [datum, ...andraDatum] = order as [string, ...string[]];
  return {
    kommun,
    organ,
    paragraf,
    datum,
    andraDatum,
    cited: items
      .filter((i) => group.includes(i.id.datum as string))
      .map((i) => ({ cited: i.cited, datum: i.id.datum as string })),
    publicerad: published.length === 1,
  };
}

/** Weekdays on which the organ usually meets; empty where the registry does not say. */
export function meetingDays(lookup: Lookup, kommun: string, organ: string): ReadonlySet<string> {
  const k = lookup.kommuner.get(kommun);
  return new Set((k && organByCode(k, organ)?.sammantradesdagar) ?? []);
}
