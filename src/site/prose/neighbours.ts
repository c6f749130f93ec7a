import type { Steg } from '../../graph/types.ts';

/** The steps of a case next to one of its pages, before and after it in time. */
export interface Grannar {
  fore: Steg | null;
  efter: Steg | null;
}

/**
 * The nearest steps before and after the one that has this address, of those that have a page of their own. Steps of the same
 * day stand in the order of the course; those without a day are neither before nor after.
 *
 * @param addressOf address of a step, without an anchor; null where it has none. @returns null where no step has the address.
 */
export function neighboursOf(
  steg: readonly Steg[],
  here: string,
  addressOf: (steg: Steg) => string | null,
): Grannar | null {
  const at = steg.findIndex((s) => s.target !== null && addressOf(s) === here && s.slag !== 'frist');
  const own = steg[at];
  if (own === undefined || own.datum === null) return null;
  const leads = (s: Steg): boolean => {
    const to = s.slag === 'frist' || s.datum === null ? null : addressOf(s);
    return to !== null && to !== here;
  };
  return { fore: steg.slice(0, at).findLast(leads) ?? null, efter: steg.slice(at + 1).find(leads) ?? null };
}
