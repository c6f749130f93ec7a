import type { Cases } from '../cases.ts';
import type { Lookup } from '../lookup.ts';
import type { Resolved } from '../resolve/resolve.ts';
import type { Belonging } from '../subjects.ts';
import type { AmnePost, Opublicerad, Relation } from '../types.ts';
import { citedRelations } from './cited.ts';
import type { Edge } from './edge.ts';
import { editorRelations } from './editor.ts';
import { sharedCitations, subjectRelations } from './shared.ts';
import { similarCases } from './similar.ts';

/** So many passages are shown for a relation. */
const SHOWN = 4;

/**
 * How cases stand to each other: what editors say, who cites whom, a paragraf cited by both, a shared subject, alike content.
 * For each pair the strongest relation stands, with the reasons and passages of the others behind it.
 *
 * @returns the relations of each case, strongest first.
 */
export function relateCases(
  resolved: readonly Resolved[],
  opublicerade: ReadonlyMap<string, Opublicerad>,
  subjects: readonly { amne: AmnePost; belongings: readonly Belonging[] }[],
  cases: Cases,
  lookup: Lookup,
): Map<string, Relation[]> {
  const edges: Edge[] = [
    ...editorRelations(lookup),
    ...citedRelations(resolved, cases, lookup),
    ...sharedCitations(opublicerade, lookup),
    ...subjects.flatMap(({ amne, belongings }) => subjectRelations(amne, belongings, cases, lookup)),
    ...similarCases(lookup, cases),
  ];
  edges.sort((a, b) => b.relation.vikt - a.relation.vikt);
  const found = new Map<string, Map<string, Relation>>();
  for (const { fran, relation } of edges) {
    const of = found.get(fran) ?? new Map<string, Relation>();
    found.set(fran, of);
    const known = of.get(relation.till);
    if (known === undefined) {
      of.set(relation.till, { ...relation, belagg: [...relation.belagg] });
      continue;
    }
    // An editor's reason stands alone; the machine's add up.
    if (!known.redaktor && !known.skal.includes(relation.skal) && relation.typ !== 'liknar')
      known.skal += ` ${relation.skal}`;
    if (relation.foljs) known.foljs = true;
    known.vikt += relation.vikt / 100;
    // Passages beyond the first few prove nothing more.
    for (const b of relation.belagg)
      if (
        known.belagg.length < SHOWN &&
        !known.belagg.some((k) => k.id === b.id && k.ankare === b.ankare && k.mening === b.mening)
      )
        known.belagg.push(b);
  }
  return new Map(
    [...found].map(([id, of]) => [
      id,
      [...of.values()].sort((a, b) => b.vikt - a.vikt || a.till.localeCompare(b.till)),
    ]),
  );
}
