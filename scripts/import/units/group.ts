import type { Anmarkning } from '../../../src/domain/anmarkning.ts';
import type { Kommun } from '../../../src/domain/kommun.ts';
import type { Imported } from '../imported.ts';
import { continues } from './continuation.ts';
import { type Facts, factsOf } from './facts.ts';
import { isLooseList, isNarvarolista, isPresenceOf, moteOf, paragrafOf } from './loose.ts';
import { readTogether, single, type Unit } from './unit.ts';

export type Known = Imported & { kommun: Kommun };

/** What is said of a source that may belong together with another, where it is not certain enough to read them as one. */
export interface Hint {
  source: Known;
  anmarkning: Anmarkning;
}

/**
 * Puts the sources of a run together into units. Order does not show: each source has at most one that it goes on in, and a list
 * belongs to the first protokoll, else the first extract, that has its paragraf.
 *
 * @param mayJoin whether these sources may become one unit; where not (their entries are published apart) they are left apart
 *   with a remark.
 */
export function toUnits(
  sources: readonly Known[],
  mayJoin: (members: readonly Known[]) => boolean,
): { units: Unit[]; hints: Hint[] } {
  const hints: Hint[] = [];
  const units: Unit[] = [];
  const taken = new Set<Known>();
  const byFil = [...sources].sort((a, b) => (a.source.kallfil.fil < b.source.kallfil.fil ? -1 : 1));
  // Each is held against every other: what it prints is read once.
  const facts = new Map(byFil.map((s) => [s, factsOf(s, s.kommun)]));
  for (const first of byFil) {
    if (taken.has(first)) continue;
    const { parts, maybe } = chainFrom(first, facts);
    for (const source of maybe) hints.push(hint(source, first, 'en fortsättning på'));
    const lists = byFil.filter((s) => !parts.includes(s) && belongsTo(s, parts, byFil));
    if (parts.length + lists.length < 2) continue;
    if (mayJoin([...parts, ...lists])) {
      units.push(readTogether(parts, lists, first.kommun));
      for (const member of [...parts, ...lists]) taken.add(member);
    } else for (const member of [...parts.slice(1), ...lists]) hints.push(hint(member, first, 'en del av'));
  }
  for (const source of sources) if (!taken.has(source)) units.push(single(source, source.kommun));
  for (const source of byFil) if (!taken.has(source)) hints.push(...looseHints(source, byFil));
  return { units, hints };
}

/** A source and those that it certainly goes on in, one after the other; and those that it may go on in. */
function chainFrom(first: Known, facts: ReadonlyMap<Known, Facts>): { parts: Known[]; maybe: Known[] } {
  const parts = [first];
  const maybe: Known[] = [];
  const covered = facts.get(first)?.forsattsblad === true;
  for (let open: Known | undefined = first; open !== undefined; ) {
    const a = facts.get(open) as Facts;
    const others = [...facts].filter(([s]) => s.kommun.id === first.kommun.id && !parts.includes(s));
    const fit = others.map(([s, b]) => ({ s, how: continues(a, b, covered) }));
    const sure = fit.filter((f) => f.how === 'sakert');
    // Two that both continue it are two versions of one thing: which of them is not certain.
    const next: Known | undefined = sure.length === 1 ? sure[0]?.s : undefined;
    if (next === undefined) maybe.push(...fit.filter((f) => f.how !== null).map((f) => f.s));
    else parts.push(next);
    open = next;
  }
  return { parts, maybe };
}

/** A source whose loose lists all belong to these parts, and to no source that goes before them. */
function belongsTo(source: Known, parts: readonly Known[], all: readonly Known[]): boolean {
  const lists = source.dokument.filter((d) => isLooseList(d, source.dokument) || isNarvarolista(d));
  if (lists.length === 0 || source.dokument.some((d) => d.paragrafer.length > 0)) return false;
  return lists.every((list) => {
    const home = [...all]
      .filter((s) => s.kommun.id === source.kommun.id)
      .sort((a, b) => rank(a) - rank(b))
      .find((s) => s !== source && s.dokument.some((d) => hasPlaceFor(list, d, s.kommun)));
    return home !== undefined && parts.includes(home);
  });
}

const rank = (s: Known): number => (s.dokument.some((d) => d.typ === 'protokoll') ? 0 : 1);

function hasPlaceFor(list: Known['dokument'][number], doc: Known['dokument'][number], kommun: Kommun): boolean {
  if (list.listor.length === 0) return isPresenceOf(list, doc, kommun);
  return list.listor.some((vote) => paragrafOf(list, vote.paragraf, doc, kommun) !== null);
}

/** Lists that name a day and a number that another source has, but not all that makes it certain. */
function looseHints(source: Known, all: readonly Known[]): Hint[] {
  return source.dokument.flatMap((list) => {
    const nummer = list.listor.find((vote) => vote.paragraf !== null)?.paragraf ?? null;
    const { organ, datum } = moteOf(list.huvud, source.kommun);
    if (!isLooseList(list, source.dokument) || nummer === null || datum === null || organ !== null) return [];
    const home = all.find(
      (s) =>
        s !== source &&
        s.kommun.id === source.kommun.id &&
        s.dokument.some((d) => d.paragrafer.some((p) => p.nummer.varde === nummer && p.huvud.datum?.varde === datum)),
    );
    return home === undefined ? [] : [hint(source, home, `en voteringslista till § ${nummer} i`)];
  });
}

const hint = (source: Known, other: Known, what: string): Hint => ({
  source,
  anmarkning: {
    kod: 'delar-kanske',
    allvar: 'varning',
    meddelande: `Källan kan vara ${what} ${other.kommun.id}/${other.source.kallfil.fil}; det framgår inte säkert, så de visas var för sig.`,
  },
});
