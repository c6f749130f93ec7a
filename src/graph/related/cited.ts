import { formatDate } from '../../domain/datum.ts';
import { type Cases, holdsManyMatters } from '../cases.ts';
import { genitive, type Lookup, organInSentence } from '../lookup.ts';
import type { Resolved } from '../resolve/resolve.ts';
import { belaggAt } from '../sentence.ts';
import type { Belagg } from '../types.ts';
import { casesOfTitle } from '../unpublished.ts';
import type { Edge } from './edge.ts';

/**
 * Cases whose own documents cite another case: its paragraf, its number or one of its documents. A later case that cites a
 * *decision* of an earlier one goes on from it. An agenda that lists two cases cites neither.
 */
export function citedRelations(resolved: readonly Resolved[], cases: Cases, lookup: Lookup): Edge[] {
  const found: Edge[] = [];
  for (const { cited, id, result } of resolved) {
    const { post, block, h } = cited;
    if (holdsManyMatters(post)) continue;
    const [target] = result.targets;
    if (result.targets.length !== 1 || target === undefined || target.typ === 'extern') continue;
    const from = cases.arendenOf.get(`${post.samling}/${post.id}`) ?? [];
    const belagg = [belaggAt(post, block, h.start, h.end)];
    if (target.typ === 'opublicerad') {
      if (id !== null) found.push(...byTitle(from, h.rubrik, id, belagg, cases, lookup));
      continue;
    }
    const to =
      target.typ === 'arende'
        ? [target.id]
        : (cases.arendenOf.get(`${target.typ === 'beslut' ? 'beslut' : 'handlingar'}/${target.id}`) ?? []);
    const decision = target.typ === 'beslut' ? lookup.beslutById.get(target.id) : undefined;
    const follows =
      decision !== undefined &&
      (decision.typ === 'beslut' || decision.typ === 'beslut-och-forslag') &&
      decision.datum !== null &&
      post.datum !== null &&
      decision.datum < post.datum;
    for (const a of from) {
      for (const b of to) {
        if (a === b) continue;
        const name =
          decision === undefined
            ? null
            : `${decision.organ === null ? 'beslutet' : `${genitive(organInSentence(lookup, decision.kommun, decision.organ))} beslut`}${decision.datum === null ? '' : ` den ${formatDate(decision.datum)}`}, § ${decision.data.paragraf}`;
        found.push({
          fran: a,
          relation: {
            till: b,
            typ: follows ? 'foljer-pa' : 'citerar',
            skal: follows
              ? `Ärendet tar upp ${name}.`
              : name === null
                ? 'Ärendets handlingar hänvisar till det andra ärendet.'
                : `Ärendets handlingar hänvisar till ${genitive(organInSentence(lookup, decision?.kommun ?? post.kommun, decision?.organ ?? null))} § ${decision?.data.paragraf}.`,
            belagg,
            redaktor: false,
            vikt: follows ? 60 : 40,
          },
        });
        found.push({
          fran: b,
          relation: {
            till: a,
            typ: 'citeras-av',
            skal: follows ? `Det andra ärendet tar upp ${name}.` : 'Det andra ärendets handlingar hänvisar hit.',
            belagg,
            redaktor: false,
            ...(follows ? { foljs: true } : {}),
            vikt: follows ? 60 : 40,
          },
        });
      }
    }
  }
  return found;
}

/** "§56 SN - Förnyelse av medlemskap …": the case of that title, with a document to that organ, is about the same matter. */
function byTitle(
  from: readonly string[],
  title: string | null,
  id: { kommun: string; organ: string | null; paragraf: string },
  belagg: Belagg[],
  cases: Cases,
  lookup: Lookup,
): Edge[] {
  const [other] = casesOfTitle(title, id, lookup, cases);
  if (other === undefined) return [];
  const organ = organInSentence(lookup, id.kommun, id.organ);
  return from
    .filter((a) => a !== other.id)
    .flatMap((a) => [
      {
        fran: a,
        relation: {
          till: other.id,
          typ: 'samma-sak' as const,
          skal: `Ärendet bygger på ${genitive(organ)} § ${id.paragraf}, som i underlaget har samma rubrik som det andra ärendet.`,
          belagg,
          redaktor: false,
          vikt: 80,
        },
      },
      {
        fran: other.id,
        relation: {
          till: a,
          typ: 'samma-sak' as const,
          skal: `Det andra ärendet bygger på ${genitive(organ)} § ${id.paragraf}, som i underlaget har samma rubrik som det här ärendet.`,
          belagg,
          redaktor: false,
          vikt: 80,
        },
      },
    ]);
}
