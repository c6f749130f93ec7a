import { compareCases, type Jamforelserad } from '../graph/compare.ts';
import { type Jamforelse, listComparisons } from '../graph/comparisons.ts';
import type { ArendeGraf, Graph } from '../graph/types.ts';
import type { Site } from './site.ts';

const listed = new WeakMap<Graph, { all: Jamforelse[]; byCase: ReadonlyMap<string, Jamforelse[]> }>();

function load(site: Pick<Site, 'graph'>) {
  const known = listed.get(site.graph);
  if (known !== undefined) return known;
  const all = listComparisons(site.graph);
  const byCase = new Map<string, Jamforelse[]>();
  for (const jamforelse of all)
    for (const { arende } of jamforelse.parter.flat())
      byCase.set(arende.id, [...(byCase.get(arende.id) ?? []), jamforelse]);
  const found = { all, byCase };
  listed.set(site.graph, found);
  return found;
}

/** Every comparison of the site, in the order of their addresses. Computed once for a graph. */
export const comparisonsOf = (site: Pick<Site, 'graph'>): readonly Jamforelse[] => load(site).all;

/** The comparisons that a case stands in. */
export const comparisonsOfCase = (site: Pick<Site, 'graph'>, arende: string): readonly Jamforelse[] =>
  load(site).byCase.get(arende) ?? [];

/** The comparisons of a subject. */
export const comparisonsOfSubject = (site: Pick<Site, 'graph'>, amne: string): readonly Jamforelse[] =>
  load(site).all.filter((j) => j.amnen.includes(amne));

/**
 * The comparison of a case with another: the narrowest that has them on either side. Null where none has.
 */
export function comparisonBetween(site: Pick<Site, 'graph'>, a: string, b: string): Jamforelse | null {
  const has = (part: readonly ArendeGraf[], id: string) => part.some((g) => g.arende.id === id);
  const found = comparisonsOfCase(site, a).filter(
    ({ parter: [x, y] }) => (has(x, a) && has(y, b)) || (has(x, b) && has(y, a)),
  );
  return found.sort((x, y) => x.parter.flat().length - y.parter.flat().length)[0] ?? null;
}

/** The rows of a comparison. */
export const rowsOf = ({ parter: [a, b] }: Jamforelse): Jamforelserad[] => compareCases(a, b);
