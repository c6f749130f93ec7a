import type { Corpus, HandlingPost } from '../graph/types.ts';

const indexed = new WeakMap<Corpus, ReadonlyMap<string, HandlingPost[]>>();

/** The full id that an entry's field means: entries of a municipality may leave its folder out. */
export const fullId = (kommun: string, id: string): string => (id.includes('/') ? id : `${kommun}/${id}`);

/** By the id of a handling: the handlingar that stand in it or are annexes to it, in the corpus's order. */
export function partsByHandling(corpus: Corpus): ReadonlyMap<string, HandlingPost[]> {
  const known = indexed.get(corpus);
  if (known !== undefined) return known;
  const parts = new Map<string, HandlingPost[]>();
  for (const post of corpus.handlingar) {
    const parents = new Set(
      [post.data.ingar_i, post.data.bilaga_till].flatMap((id) => (id === undefined ? [] : fullId(post.kommun, id))),
    );
    for (const parent of parents) parts.set(parent, [...(parts.get(parent) ?? []), post]);
  }
  indexed.set(corpus, parts);
  return parts;
}
