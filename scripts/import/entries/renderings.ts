import type { Handling, Rendering } from '../../../src/domain/handling.ts';
import type { PlacedWord } from '../structure/block.ts';
import { type Collection, type Stored, storedWords } from './collection.ts';
import { differences, likeness } from './difference.ts';
import { sharing, sketchOf } from './sketches.ts';

/** Fewer words are too few to say that two texts are one document. */
const LEAST_WORDS = 40;
/** Shared runs of four words. Three renderings of one annex in the seeds: 0.97 and more; two reports on one case: below 0.4. */
const SAME_DOCUMENT = 0.8;

const cache = new WeakMap<Stored<Handling>, string[]>();

function wordsOf(stored: Stored<Handling>): string[] {
  let words = cache.get(stored);
  if (words === undefined) {
    words = storedWords(stored);
    cache.set(stored, words);
  }
  return words;
}

/** The published handling that a text is another rendering of, or null. The likest where several are. */
export function findTwin(
  collection: Collection,
  words: readonly PlacedWord[],
  kommun: string | null,
): Stored<Handling> | null {
  if (words.length < LEAST_WORDS) return null;
  const plain = words.map((w) => w.ord);
  const sketch = sketchOf(plain.join(' '));
  let best: { stored: Stored<Handling>; like: number } | null = null;
  for (const stored of sharing(collection, sketch)) {
    if (kommun !== null && stored.data.kommun !== kommun) continue;
    const other = wordsOf(stored);
    if (
      other.length < LEAST_WORDS ||
      Math.min(other.length, plain.length) / Math.max(other.length, plain.length) < SAME_DOCUMENT
    )
      continue;
    const like = likeness(other, plain);
    if (like >= SAME_DOCUMENT && like > (best?.like ?? 0)) best = { stored, like };
  }
  return best?.stored ?? null;
}

/** A source's words as a rendering of a published text, with every difference and its line. */
export function toRendering(
  published: readonly string[],
  words: readonly PlacedWord[],
  kalla: Rendering['kalla'],
): Rendering {
  const list = differences(
    published,
    words.map((w) => w.ord),
  );
  // Two texts so alike differ in fewer words than the search's limit.
  if (list === null) throw new Error(`${kalla.fil}: the rendering differs too much to be compared`);
  return {
    kalla,
    skillnader: list.map((d) => ({
      vid: d.vid,
      publicerat: d.publicerat,
      rendering: d.rendering,
      rad: (words[d.renderingVid] ?? words.at(-1))?.rad ?? kalla.rader[0],
    })),
  };
}

/** The words of a published handling. */
export { wordsOf as publishedWordsOf };
