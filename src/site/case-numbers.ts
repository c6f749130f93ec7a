import { caseKeyOf } from '../domain/diarienummer.ts';
import type { ArendePost, Corpus } from '../graph/types.ts';

const indexed = new WeakMap<Corpus, ReadonlyMap<string, ArendePost[]>>();

function byNumber(corpus: Corpus): ReadonlyMap<string, ArendePost[]> {
  const known = indexed.get(corpus);
  if (known !== undefined) return known;
  const map = new Map<string, ArendePost[]>();
  for (const post of corpus.arenden)
    for (const key of new Set(post.diarienummer.map(caseKeyOf)))
      if (key !== null) map.set(`${post.kommun}/${key}`, [...(map.get(`${post.kommun}/${key}`) ?? []), post]);
  indexed.set(corpus, map);
  return map;
}

/** The case of a municipality that a diarienummer names, in any writing; null where none is published, or more than one fits. */
export function caseByNumber(corpus: Corpus, kommun: string, nummer: string): ArendePost | null {
  const found = byNumber(corpus).get(`${kommun}/${caseKeyOf(nummer)}`) ?? [];
  return found.length === 1 ? (found[0] ?? null) : null;
}
