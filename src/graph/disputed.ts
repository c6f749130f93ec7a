import { weekday } from '../domain/datum.ts';
import { organByCode } from '../domain/organ.ts';
import { type Lookup, numberKey, paragrafKey, sharesCase } from './lookup.ts';
import type { Cited, Identity } from './resolve/identify.ts';
import { sharedTerms } from './terms.ts';
import type { BeslutPost } from './types.ts';

/** One paragraf that sources give different days for. */
export interface Disputed {
  kommun: string;
  organ: string;
  paragraf: string;
  /** The day that the address has: the published one, else one on which the organ usually meets, else the earliest. */
  datum: string;
  andraDatum: string[];
  /** Every citation of it, with the day that it gives. */
  cited: { cited: Cited; datum: string }[];
  /** The paragraf itself, where it is published. */
  publicerad: BeslutPost | null;
}

interface Item {
  cited: Cited;
  id: Identity;
}

/** So many content words must two citing passages share to be about the same decision. */
const SHARED = 3;

/**
 * Finds the paragrafer that are cited with different days, or with another day than the published paragraf has. Numbers start
 * again each year, so § 94 of two years are two paragrafer as a rule; they are taken for one only where the days differ in one
 * part alone (year, month or day) *and* they are about the same decision: the passages that cite them share content words, or
 * the published one has the number of the citing document's case.
 *
 * @returns the disputed paragrafer, by the key of each day that is given for them.
 */
export function findDisputed(identified: readonly Item[], lookup: Lookup): Map<string, Disputed> {
  const byNumber = new Map<string, Item[]>();
  for (const item of identified) {
    const { kommun, organ, datum, paragraf } = item.id;
    if (organ === null || datum === null || paragraf === '') continue;
    const key = numberKey(kommun, organ, paragraf);
    const known = byNumber.get(key);
    if (known === undefined) byNumber.set(key, [item]);
    else known.push(item);
  }
  const found = new Map<string, Disputed>();
  for (const [key, items] of byNumber) {
    const published = (lookup.beslutByNumber.get(key) ?? []).filter((b) => b.datum !== null);
    const days = [
      ...new Set([...items.map((i) => i.id.datum as string), ...published.map((b) => b.datum as string)]),
    ].sort();
    if (days.length < 2) continue;
    for (const group of groupDays(days, items, published)) {
      const disputed = toDisputed(group, items, published, lookup);
      if (disputed === null) continue;
      for (const datum of group)
        found.set(paragrafKey(disputed.kommun, disputed.organ, datum, disputed.paragraf), disputed);
    }
  }
  return found;
}

/** Days that are given for one decision, put together. */
function groupDays(days: readonly string[], items: readonly Item[], published: readonly BeslutPost[]): string[][] {
  const groups: string[][] = [];
  const at = (day: string) => items.filter((i) => i.id.datum === day);
  const texts = (day: string) =>
    [...at(day).map((i) => i.cited.block.text), ...published.filter((b) => b.datum === day).map((b) => b.rubrik)].join(
      '\n',
    );
  const sameCase = (a: string, b: string) =>
    published.some((p) => p.datum === b && at(a).some((i) => sharesCase(i.cited.post, p)));
  for (const day of days) {
    const group = groups.find((g) =>
      g.some(
        (other) =>
          oneSlip(day, other) &&
          (sameCase(day, other) || sameCase(other, day) || sharedTerms(texts(day), texts(other)).length >= SHARED),
      ),
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
  items: readonly Item[],
  published: readonly BeslutPost[],
  lookup: Lookup,
): Disputed | null {
  const first = items[0]?.id;
  if (first === undefined || first.organ === null) return null;
  const { kommun, organ, paragraf } = first;
  const here = published.filter((b) => group.includes(b.datum as string));
  // Two are published: then they are two paragrafer.
  if (here.length > 1) return null;
  const [own] = here;
  const usual = meetingDays(lookup, kommun, organ);
  const rank = (day: string) => (day === own?.datum ? 0 : usual.has(weekday(day)) ? 1 : 2);
  const [datum, ...andraDatum] = [...group].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b)) as [
    string,
    ...string[],
  ];
  return {
    kommun,
    organ,
    paragraf,
    datum,
    andraDatum,
    cited: items
      .filter((i) => group.includes(i.id.datum as string))
      .map((i) => ({ cited: i.cited, datum: i.id.datum as string })),
    publicerad: own ?? null,
  };
}

/** Weekdays on which the organ usually meets; empty where the registry does not say. */
export function meetingDays(lookup: Lookup, kommun: string, organ: string): ReadonlySet<string> {
  const k = lookup.kommuner.get(kommun);
  return new Set((k && organByCode(k, organ)?.sammantradesdagar) ?? []);
}
