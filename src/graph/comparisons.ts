import type { ArendeGraf, Graph, Relation } from './types.ts';

/** Two lines of cases, or two cases of one municipality, that are worth setting side by side. */
export interface Jamforelse {
  /** Ids of the subjects that both sides stand on. */
  amnen: string[];
  /** Each side's cases, the oldest first: it names the side. In the order of those names. */
  parter: [ArendeGraf[], ArendeGraf[]];
}

/**
 * How many comparisons each line of cases asks for at most, the most related first. With it the pages are bounded: among `n`
 * cases there are never more than `2 × MOST × n`, however many stand on one subject.
 */
export const MOST = 6;

/** Relations that make two cases of one municipality one line. */
const CONTINUES: readonly Relation['typ'][] = ['samma-sak', 'foljer-pa', 'ersatter'];
/** Relations that make one case follow another. */
const FOLLOWS: readonly Relation['typ'][] = ['foljer-pa', 'ersatter'];

interface Linje {
  kommun: string;
  arenden: ArendeGraf[];
  amnen: Set<string>;
}

/**
 * The comparisons of a site: lines of different municipalities that stand on the same subject, and within a municipality a
 * case with the one that it follows, where both stand on the same subject. A line is the cases of a municipality that
 * continue each other (a withdrawal and its return), so that the whole of it is compared and not each half with each half.
 */
export function listComparisons(graph: Pick<Graph, 'arenden'>): Jamforelse[] {
  const lines = linesOf([...graph.arenden.values()].filter((g) => g.amnen.length > 0));
  return [...between(lines), ...within(lines)].sort(
    (a, b) => compare(nameOf(a.parter[0]), nameOf(b.parter[0])) || compare(nameOf(a.parter[1]), nameOf(b.parter[1])),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const nameOf = (arenden: readonly ArendeGraf[]): string => arenden[0]?.arende.id.replace('/', '-') ?? '';
const shared = (a: Iterable<string>, b: ReadonlySet<string>): string[] => [...a].filter((id) => b.has(id)).sort();

function toJamforelse(amnen: string[], a: ArendeGraf[], b: ArendeGraf[]): Jamforelse {
  return { amnen, parter: compare(nameOf(a), nameOf(b)) <= 0 ? [a, b] : [b, a] };
}

/** The day of the first published step of a case; cases without one stand last. */
const firstDay = (g: ArendeGraf): string =>
  g.steg
    .filter((s) => s.grund === 'publicerad')
    .flatMap((s) => s.datum ?? [])
    .sort()[0] ?? '9999';

function linesOf(arenden: readonly ArendeGraf[]): Linje[] {
  const byId = new Map(arenden.map((g) => [g.arende.id, g]));
  const neighbours = new Map<string, Set<string>>(arenden.map((g) => [g.arende.id, new Set()]));
  for (const g of arenden)
    for (const r of g.relationer) {
      const other = byId.get(r.till);
      if (other?.arende.kommun !== g.arende.kommun || !(CONTINUES.includes(r.typ) || r.foljs === true)) continue;
      if (shared(g.amnen, new Set(other.amnen)).length === 0) continue;
      neighbours.get(g.arende.id)?.add(r.till);
      neighbours.get(r.till)?.add(g.arende.id);
    }
  const seen = new Set<string>();
  const lines: Linje[] = [];
  for (const start of byId.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const ids = [start];
    for (const id of ids)
      for (const next of neighbours.get(id) ?? [])
        if (!seen.has(next)) {
          seen.add(next);
          ids.push(next);
        }
    const found = ids.flatMap((id) => byId.get(id) ?? []);
    found.sort((a, b) => compare(firstDay(a), firstDay(b)) || compare(a.arende.id, b.arende.id));
    const kommun = found[0]?.arende.kommun ?? '';
    lines.push({ kommun, arenden: found, amnen: new Set(found.flatMap((g) => g.amnen)) });
  }
  return lines;
}

/** Lines of different municipalities: for each the most related ones, so far as they are asked for by either. */
function between(lines: readonly Linje[]): Jamforelse[] {
  const bySubject = new Map<string, Linje[]>();
  for (const line of lines) for (const amne of line.amnen) bySubject.set(amne, [...(bySubject.get(amne) ?? []), line]);
  const chosen = new Map<string, Jamforelse>();
  for (const line of lines) {
    const others = new Set([...line.amnen].flatMap((amne) => bySubject.get(amne) ?? []));
    const ranked = [...others]
      .filter((other) => other.kommun !== line.kommun)
      .map((other) => ({ other, vikt: weight(line, other) }))
      .sort((a, b) => b.vikt - a.vikt || compare(nameOf(a.other.arenden), nameOf(b.other.arenden)));
    for (const { other } of ranked.slice(0, MOST)) {
      const found = toJamforelse(shared(line.amnen, other.amnen), line.arenden, other.arenden);
      chosen.set(found.parter.map(nameOf).join('/'), found);
    }
  }
  return [...chosen.values()];
}

function weight(a: Linje, b: Linje): number {
  const there = new Set(b.arenden.map((g) => g.arende.id));
  const all = a.arenden.flatMap((g) => g.relationer.filter((r) => there.has(r.till)).map((r) => r.vikt));
  return Math.max(0, ...all);
}

/** Within a municipality: a case and the one that it follows. */
function within(lines: readonly Linje[]): Jamforelse[] {
  return lines.flatMap(({ arenden }) =>
    arenden.flatMap((later) =>
      later.relationer
        .filter((r) => FOLLOWS.includes(r.typ))
        .sort((a, b) => b.vikt - a.vikt)
        .flatMap((r) => {
          const earlier = arenden.find((g) => g.arende.id === r.till);
          if (earlier === undefined) return [];
          const amnen = shared(later.amnen, new Set(earlier.amnen));
          return amnen.length === 0 ? [] : [toJamforelse(amnen, [earlier], [later])];
        })
        .slice(0, MOST),
    ),
  );
}
