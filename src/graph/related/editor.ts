import { relationstyper } from '../../domain/arende.ts';
import type { Lookup } from '../lookup.ts';
import type { Relation } from '../types.ts';
import type { Edge } from './edge.ts';

/** Relations that an editor has set, seen from both cases. The other side of "följer på" and "ersätter" is told in words. */
export function editorRelations(lookup: Lookup): Edge[] {
  const found: Edge[] = [];
  for (const a of lookup.corpus.arenden) {
    for (const r of a.data.redaktor.relationer ?? []) {
      if (!lookup.arendeById.has(r.till)) continue;
      const base: Omit<Relation, 'till'> = { typ: r.typ, skal: r.skal, belagg: [], redaktor: true, vikt: 100 };
      found.push({ fran: a.id, relation: { ...base, till: r.till } });
      const symmetric = r.typ === 'samma-sak' || r.typ === 'jamfor';
      found.push({
        fran: r.till,
        relation: symmetric
          ? { ...base, till: a.id }
          : {
              ...base,
              till: a.id,
              typ: 'citeras-av',
              skal: `${a.rubrik} ${relationstyper[r.typ]} det här ärendet. ${r.skal}`,
              ...(r.typ === 'foljer-pa' ? { foljs: true } : {}),
            },
      });
    }
  }
  return found;
}
