import { toAmnePost, toArendePost, toBeslutPost, toHandlingPost } from '../../src/graph/corpus.ts';
import type { Corpus } from '../../src/graph/types.ts';
import type { Innehall } from './read.ts';

/**
 * The content as the graph takes it; the same functions make it for the site.
 *
 * @returns null where a file of it does not hold against its schema: a graph of half the entries would show links as unpublished.
 */
export function toCorpus(innehall: Innehall): Corpus | null {
  const { kommuner, beslut, handlingar, arenden, amnen } = innehall;
  if ([kommuner, beslut, handlingar, arenden, amnen].flat().some((file) => file.issues.length > 0)) return null;
  const registry = present(kommuner).map((k) => k.data);
  return {
    kommuner: registry,
    beslut: present(beslut).map((p) => toBeslutPost(p.id, p.data, p.root, registry)),
    handlingar: present(handlingar).map((p) => toHandlingPost(p.id, p.data, p.root, registry)),
    arenden: present(arenden).map((p) => toArendePost(p.id, p.data)),
    amnen: present(amnen).map((p) => toAmnePost(p.id, p.data)),
  };
}

/** The files whose data holds, typed as such. */
function present<T extends { data: unknown }>(files: readonly T[]): (T & { data: NonNullable<T['data']> })[] {
  return files.filter((file): file is T & { data: NonNullable<T['data']> } => file.data !== null);
}
