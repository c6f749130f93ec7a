import { FACETTNAMN, type Sidrad } from '../../site/search/table.ts';
import type { Ordning, Sokning } from './state.ts';

/** Hits of one case, or one hit that belongs to none, in the order asked for. */
export interface Grupp<T> {
  arende: number | null;
  traffar: T[];
}

interface MedRad {
  rad: Sidrad;
}

const chosen = (val: Sokning['val']) => FACETTNAMN.filter((f) => (val[f] ?? []).length > 0);
const fits = ({ rad }: MedRad, val: Sokning['val'], but?: string): boolean =>
  chosen(val).every((f) => f === but || rad.varden[f].some((v) => val[f]?.includes(v)));

/** The hits that the filters leave. Values of one facet widen, facets narrow each other. */
export const filterHits = <T extends MedRad>(hits: readonly T[], val: Sokning['val']): T[] =>
  hits.filter((hit) => fits(hit, val));

/** How many hits choosing each value would give: those of a facet with a choice are counted as if nothing were chosen in it. */
export function countValues(hits: readonly MedRad[], val: Sokning['val']): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const facet of FACETTNAMN) {
    const of: Record<string, number> = {};
    for (const hit of hits) if (fits(hit, val, facet)) for (const v of hit.rad.varden[facet]) of[v] = (of[v] ?? 0) + 1;
    counts[facet] = of;
  }
  return counts;
}

/**
 * The hits by case. Best first: a case stands where its best hit does. Newest first: by the newest day among its hits; what has
 * no day comes last.
 *
 * @param hits best first.
 */
export function groupHits<T extends MedRad>(hits: readonly T[], ordning: Ordning): Grupp<T>[] {
  const dag = (hit: T) => hit.rad.dag ?? Number.NEGATIVE_INFINITY;
  const ordered = ordning === 'nyast' ? [...hits].sort((a, b) => (dag(a) === dag(b) ? 0 : dag(b) - dag(a))) : hits;
  const groups: Grupp<T>[] = [];
  const byCase = new Map<number, Grupp<T>>();
  for (const hit of ordered) {
    const { arende } = hit.rad;
    const known = arende === null ? undefined : byCase.get(arende);
    if (known !== undefined) {
      known.traffar.push(hit);
      continue;
    }
    const group: Grupp<T> = { arende, traffar: [hit] };
    groups.push(group);
    if (arende !== null) byCase.set(arende, group);
  }
  return groups;
}
