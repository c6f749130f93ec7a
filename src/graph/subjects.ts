import { literal } from '../citations/patterns/literal.ts';
import { type Cases, holdsManyMatters, ownDocuments } from './cases.ts';
import type { Lookup } from './lookup.ts';
import { sentenceAt } from './sentence.ts';
import type { AmneGraf, AmnePost, ArendePost, Belagg, Steg } from './types.ts';

/** Why a case belongs to a subject. */
export interface Belonging {
  id: string;
  skal: string;
  belagg: Belagg[];
}

/** How many passages are shown as evidence for one case. */
const SHOWN = 3;

/**
 * The cases that a subject has: those whose title or own documents use one of its names as whole words, and those that an
 * editor puts there; less those that an editor takes away. A kallelse that lists the matter makes no other case of its agenda
 * belong.
 */
export function casesOfSubject(amne: AmnePost, lookup: Lookup, cases: Cases): Belonging[] {
  const found: Belonging[] = [];
  const away = new Set(amne.data.utan.map((u) => u.arende));
  const pattern = namePattern(amne.data.namn);
  for (const arende of lookup.corpus.arenden) {
    if (away.has(arende.id)) continue;
    const editor = amne.data.med.find((m) => m.arende === arende.id);
    const belagg = passages(arende, pattern, cases);
    if (editor !== undefined) found.push({ id: arende.id, skal: editor.skal, belagg });
    else if (belagg.length > 0 || pattern.test(arende.rubrik)) {
      found.push({
        id: arende.id,
        skal: pattern.test(arende.rubrik) ? 'Ärendets rubrik nämner ämnet.' : 'Ärendets handlingar nämner ämnet.',
        belagg,
      });
    }
  }
  return found;
}

function passages(arende: ArendePost, pattern: RegExp, cases: Cases): Belagg[] {
  const found: Belagg[] = [];
  for (const post of ownDocuments(cases, arende.id)) {
    if (holdsManyMatters(post)) continue;
    for (const block of post.block) {
      const m = pattern.exec(block.text);
      if (m === null) continue;
      found.push({
        samling: post.samling,
        id: post.id,
        ankare: block.ankare,
        mening: sentenceAt(block.text, m.index, m.index + m[0].length),
      });
      if (found.length >= SHOWN) return found;
      break;
    }
  }
  return found;
}

/** The names as whole words, case aside, also in the genitive and over a line break. */
export function namePattern(namn: readonly string[]): RegExp {
  const any = [...namn]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})s?(?![\\p{L}\\p{N}])`, 'iu');
}

/** A subject with its cases and their steps on one time line; steps without a day come last. */
export function toAmneGraf(
  amne: AmnePost,
  belongings: readonly Belonging[],
  stegOf: (arende: string) => readonly Steg[],
): AmneGraf {
  const steg = belongings.flatMap((b) => stegOf(b.id).map((s) => ({ ...s, arende: b.id })));
  // One unpublished paragraf that two cases cite is one step on the common time line.
  const seen = new Set<string>();
  const distinct = steg.filter((s) => {
    if (s.target === null || s.target.typ === 'extern') return true;
    const key = `${s.target.typ}/${s.target.id}/${s.slag}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return {
    amne,
    arenden: [...belongings],
    steg: distinct.sort((a, b) => (a.datum ?? '9999').localeCompare(b.datum ?? '9999')),
  };
}
