import type { Handling } from '../../../src/domain/handling.ts';
import type { Collection, Stored } from './collection.ts';

/**
 * How many runs of words stand for a document. Of two that share four fifths of their runs, some of the smallest are the same in
 * both but once in ten to the eleventh: comparing the sketches finds every document that may be another rendering.
 */
const SIZE = 16;
const RUN = 4;

/** The smallest of the hashes of all runs of four words (a bottom-k sketch), by letters and figures alone. */
export function sketchOf(text: string): number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const smallest = new Set<number>();
  let limit = Number.POSITIVE_INFINITY;
  for (let i = 0; i + RUN <= words.length; i++) {
    const hash = hashOf(words, i);
    if (hash >= limit || smallest.has(hash)) continue;
    smallest.add(hash);
    if (smallest.size > SIZE) smallest.delete(Math.max(...smallest));
    if (smallest.size === SIZE) limit = Math.max(...smallest);
  }
  return [...smallest];
}

/** FNV-1a over the letters of a run, then mixed, so that the smallest hashes are spread evenly. */
function hashOf(words: readonly string[], from: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < from + RUN; i++) {
    const word = words[i] as string;
    for (let j = 0; j < word.length; j++) hash = Math.imul(hash ^ word.charCodeAt(j), 0x01000193);
    hash = Math.imul(hash ^ 32, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

interface Index {
  byHash: Map<number, Set<string>>;
  /** What of an entry is in the index, so that a changed one is put in anew. */
  body: Map<string, string>;
}
const indices = new WeakMap<Collection, Index>();

/** The documents of the collection that have one of the hashes of a sketch, in the collection's order. */
export function sharing(collection: Collection, sketch: readonly number[]): Stored<Handling>[] {
  const index = indices.get(collection) ?? { byHash: new Map(), body: new Map() };
  indices.set(collection, index);
  for (const stored of collection.handlingar.values()) {
    if (index.body.get(stored.id) === stored.body) continue;
    index.body.set(stored.id, stored.body);
    // Mark-up of the closed vocabulary is no text; what is left of Markdown's has neither letters nor figures.
    for (const hash of sketchOf(stored.body.replace(/(?<!\\)<\/?[A-Z][^>]*>/g, ' '))) {
      const ids = index.byHash.get(hash);
      if (ids === undefined) index.byHash.set(hash, new Set([stored.id]));
      else ids.add(stored.id);
    }
  }
  const found = new Set(sketch.flatMap((hash) => [...(index.byHash.get(hash) ?? [])]));
  return [...found].sort().flatMap((id) => collection.handlingar.get(id) ?? []);
}
