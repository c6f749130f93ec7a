import type { Facts } from './facts.ts';

/**
 * Is one source the continuation of another: one protokoll that was cut into files?
 *
 * Certain is it where both print the same organ and day (or are called parts n and n+1 of one name, and nothing contradicts
 * it), and the printed page numbers count on, or the paragrafer count on within the range that the first part's cover prints. A
 * source with a cover of its own is a document of its own, such as the paragrafer that were adjusted at once. Extracts of one
 * protokoll keep its page numbers and may follow each other like its parts: numbers prove nothing where no cover opened it.
 *
 * @param covered whether the document that `a` belongs to opened with the cover of a protokoll.
 * @returns `sakert`, `kanske` where something speaks for it that is not enough, or null.
 */
export function continues(a: Facts, b: Facts, covered = a.forsattsblad): 'sakert' | 'kanske' | null {
  if (differ(a.organ, b.organ) || differ(a.datum, b.datum)) return null;
  const called = a.namn !== null && b.namn !== null && a.namn.stam === b.namn.stam && b.namn.del === a.namn.del + 1;
  const meeting = a.organ !== null && a.organ === b.organ && a.datum !== null && a.datum === b.datum;
  if (!called && !meeting) return null;
  const last = a.paragrafer?.[1] ?? null;
  const next = b.paragrafer?.[0] ?? null;
  // A paragraf that is there already: another document of the same meeting.
  if (last === null || (next !== null && next <= last)) return null;
  if (b.forsattsblad) return called ? 'kanske' : null;
  const pages =
    a.sidor !== null && b.sidor !== null && b.sidor.fran === a.sidor.till + 1 && !differ(a.sidor.av, b.sidor.av);
  const range = a.omfang !== null && b.paragrafer !== null && b.paragrafer[1] <= a.omfang[1] && next === last + 1;
  if ((pages || range) && (covered || called)) return 'sakert';
  const awaited = a.omfang !== null && next !== null && next <= a.omfang[1] && last < a.omfang[1];
  return called || awaited ? 'kanske' : null;
}

const differ = <T>(a: T | null, b: T | null): boolean => a !== null && b !== null && a !== b;
