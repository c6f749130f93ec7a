import { type Cases, ownDocuments } from '../cases.ts';
import type { Lookup } from '../lookup.ts';
import { termsOf } from '../terms.ts';
import type { Edge } from './edge.ts';

/** Below so many cases a word's rarity says nothing: with five cases every word stands in a fifth of them. */
const ENOUGH = 20;
/** A term in more cases than this is no rare one. */
const RARE = 6;
/** Terms of one case that are compared: those that weigh most. */
const KEPT = 25;
/** So many rare terms must two cases share, and so alike must they be (cosine of the kept terms' weights). */
const SHARED = 4;
const LIKE = 0.32;
const SHOWN = 4;

/**
 * Cases of alike content by shared rare words (TF-IDF, cosine), each with the words that it rests on. Precision is preferred
 * to recall: a pair needs four rare words in common and a high likeness.
 */
export function similarCases(lookup: Lookup, cases: Cases): Edge[] {
  const arenden = lookup.corpus.arenden;
  if (arenden.length < ENOUGH) return [];
  const forms = new Map<string, string>();
  const counts = new Map<string, Map<string, number>>();
  const spread = new Map<string, string[]>();
  for (const a of arenden) {
    // "Delegerade beslut 2026": a title of procedure's words alone is of no matter that another case could be about.
    if (termsOf(a.rubrik).size === 0) continue;
    const text = ownDocuments(cases, a.id)
      .flatMap((d) => [d.rubrik, ...d.block.map((b) => b.text)])
      .join('\n');
    const terms = termsOf(text, forms);
    counts.set(a.id, terms);
    for (const term of terms.keys()) {
      const known = spread.get(term);
      if (known === undefined) spread.set(term, [a.id]);
      else known.push(a.id);
    }
  }
  const vectors = new Map<string, Map<string, number>>();
  for (const [id, terms] of counts) {
    const weighed = [...terms]
      .map(
        ([term, n]) => [term, (1 + Math.log(n)) * Math.log(arenden.length / (spread.get(term)?.length ?? 1))] as const,
      )
      .sort((a, b) => b[1] - a[1])
      .slice(0, KEPT);
    const length = Math.hypot(...weighed.map(([, w]) => w)) || 1;
    vectors.set(id, new Map(weighed.map(([term, w]) => [term, w / length])));
  }
  const found: Edge[] = [];
  for (const [a, vector] of vectors) {
    const likeness = new Map<string, { score: number; terms: string[] }>();
    for (const [term, weight] of vector) {
      const holders = spread.get(term) ?? [];
      if (holders.length > RARE) continue;
      for (const b of holders) {
        const other = vectors.get(b)?.get(term);
        if (b === a || other === undefined) continue;
        const known = likeness.get(b) ?? { score: 0, terms: [] };
        known.score += weight * other;
        known.terms.push(term);
        likeness.set(b, known);
      }
    }
    for (const [b, { score, terms }] of likeness) {
      if (terms.length < SHARED || score < LIKE) continue;
      const shown = terms.slice(0, SHOWN).map((t) => `”${forms.get(t) ?? t}”`);
      found.push({
        fran: a,
        relation: {
          till: b,
          typ: 'liknar',
          skal: `Ärendena delar ord som är ovanliga i andra ärenden: ${shown.join(', ')}.`,
          belagg: [],
          redaktor: false,
          vikt: Math.min(15, 15 * score),
        },
      });
    }
  }
  return found;
}
