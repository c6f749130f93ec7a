import { type Cases, ownDocuments } from '../cases.ts';
import { type Lookup, paragrafName } from '../lookup.ts';
import { sentenceAt } from '../sentence.ts';
import type { Belonging } from '../subjects.ts';
import { sharedTerms } from '../terms.ts';
import type { AmnePost, Belagg, Opublicerad } from '../types.ts';
import type { Edge } from './edge.ts';

/** More cases than this of one subject, or with one citation, have nothing more to do with each other. */
const MANY = 30;

/** Cases whose own documents cite the same paragraf that is not published here. */
export function sharedCitations(opublicerade: ReadonlyMap<string, Opublicerad>, lookup: Lookup): Edge[] {
  const found: Edge[] = [];
  for (const o of opublicerade.values()) {
    if (o.arenden.length < 2 || o.arenden.length > MANY) continue;
    const name = paragrafName(lookup, o);
    const titleOf = (id: string) => lookup.arendeById.get(id)?.rubrik ?? '';
    // What every nämnd cites (a styrmodell, a reglemente) makes no two cases kin unless their titles are about one thing.
    for (const a of o.arenden)
      for (const b of o.arenden)
        if (a !== b && sharedTerms(titleOf(a), titleOf(b)).length > 0)
          found.push({
            fran: a,
            relation: {
              till: b,
              typ: 'liknar',
              skal: `Båda ärendena hänvisar till ${name}, som inte är publicerad här.`,
              belagg: o.citeradAv.slice(0, 4),
              redaktor: false,
              vikt: 35,
            },
          });
  }
  return found;
}

/** Cases of one subject. In different municipalities the passages that name the other municipality are the evidence. */
export function subjectRelations(
  amne: AmnePost,
  belongings: readonly Belonging[],
  cases: Cases,
  lookup: Lookup,
): Edge[] {
  const found: Edge[] = [];
  // A wide subject has its own page; listing every pair would bury the relations that say more.
  if (belongings.length > MANY) return [];
  for (const a of belongings) {
    for (const b of belongings) {
      if (a.id === b.id) continue;
      const [from, to] = [lookup.arendeById.get(a.id), lookup.arendeById.get(b.id)];
      if (from === undefined || to === undefined) continue;
      const other = from.kommun === to.kommun ? undefined : lookup.kommuner.get(to.kommun);
      const mentions = other === undefined ? [] : mentionsOf(from.id, other.kortnamn, cases);
      found.push({
        fran: a.id,
        relation: {
          till: b.id,
          typ: 'samma-amne',
          skal:
            other === undefined
              ? `Båda ärendena handlar om ${amne.data.rubrik}.`
              : `Båda ärendena handlar om ${amne.data.rubrik}${mentions.length > 0 ? `, och handlingarna här nämner ${other.kortnamn}` : ''}.`,
          belagg: mentions.length > 0 ? mentions : [...a.belagg.slice(0, 1), ...b.belagg.slice(0, 1)],
          redaktor: false,
          vikt: mentions.length > 0 ? 30 : 20,
        },
      });
    }
  }
  return found;
}

/** Sentences of a case's own documents that name another municipality, the ones that tell what it does before plain lists. */
function mentionsOf(arende: string, kortnamn: string, cases: Cases): Belagg[] {
  const pattern = new RegExp(`(?<!\\p{L})${kortnamn}(?!\\p{L})`, 'gu');
  const found: Belagg[] = [];
  for (const post of ownDocuments(cases, arende)) {
    for (const block of post.block) {
      if (block.rubrik) continue;
      for (const m of block.text.matchAll(pattern)) {
        const mening = sentenceAt(block.text, m.index, m.index + m[0].length);
        if (found.some((f) => f.mening === mening)) continue;
        found.push({ samling: post.samling, id: post.id, ankare: block.ankare, mening });
      }
    }
  }
  const doing = found.filter((f) => f.mening.includes(`${kortnamn} kommun`));
  return [...doing, ...found.filter((f) => !doing.includes(f))].slice(0, 2);
}
