import { BLOCK, PARTS } from '../../site/search/signs.ts';
import { showSmallWords } from '../../site/search/small-words.ts';

/** A piece of an excerpt. */
export interface Run {
  text: string;
  mark: boolean;
}

/** The passage of a page that a hit shows and opens at. */
export interface Passage {
  /** Its sentence, or as much of it as is shown. */
  mening: Run[];
  /** Anchor of the paragraph in which it stands, and a text fragment that marks the word there; empty where neither is known. */
  fragment: string;
}

/** What Pagefind knows of a page and of where the words asked for stand in it. Places count words. */
export interface Traffplatser {
  content: string;
  anchors: readonly { id: string; location: number }[];
  weighted_locations: readonly { weight: number; balanced_score: number; location: number }[];
}

/** Words within which several of those asked for count as one place. */
const WINDOW = 24;
/** Words of a sentence that are shown at most before and after the word found. */
const BEFORE = 16;
const AFTER = 26;
/** Words on each side that tell a text fragment which of several equal words is meant. */
const CONTEXT = 3;

/**
 * Finds the passage of a page that fits a search best.
 *
 * @param titles what stands beside the hit already: a place in a heading of these words is taken only where there is no other.
 */
export function readPassage(
  { content, anchors, weighted_locations }: Traffplatser,
  titles: readonly string[],
): Passage {
  const { words, placeOf, starts } = withoutParts(showSmallWords(content).split(/\s+/));
  for (const { location } of anchors) starts.add(placeOf[location] ?? -1);
  const found = new Map<number, number>();
  for (const { location, balanced_score } of weighted_locations) {
    const at = placeOf[location];
    if (at !== undefined) found.set(at, Math.max(found.get(at) ?? 0, balanced_score));
  }
  const best = bestPlace(withoutTitles(found, words, starts, titles));
  const [from, to] = sentenceAround(words, best ?? 0, starts);
  const mening = runsOf(words, [from, to], found, starts);
  return {
    mening,
    fragment: best === null ? '' : fragmentOf(words, best, [from, to], nearest(anchors, best, placeOf)),
  };
}

/**
 * The words of the page without what the index holds beside them.
 *
 * @returns the words; for each place of the index the place among them, of a part that of the compound that ends in it; and the
 * places at which a block begins.
 */
function withoutParts(all: readonly string[]): { words: string[]; placeOf: number[]; starts: Set<number> } {
  const words: string[] = [];
  const placeOf: number[] = [];
  const starts = new Set([0]);
  let inParts = false;
  for (const word of all) {
    if (word === PARTS) inParts = !inParts;
    if (word === BLOCK) starts.add(words.length);
    if (word === PARTS || word === BLOCK || !inParts) {
      placeOf.push(words.length);
      if (word !== PARTS && word !== BLOCK) words.push(word);
      continue;
    }
    const tail = bare(word);
    let at = words.length - 1;
    while (at > 0 && !(bare(words[at] as string).endsWith(tail) && bare(words[at] as string) !== tail)) at--;
    placeOf.push(Math.max(at, 0));
  }
  return { words, placeOf, starts };
}

const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The places found that are not in a block that says no more than a title does; all of them where there are no others. */
function withoutTitles(
  found: ReadonlyMap<number, number>,
  words: readonly string[],
  starts: ReadonlySet<number>,
  titles: readonly string[],
): ReadonlyMap<number, number> {
  const fold = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
  const said = new Set(titles.map(fold));
  const kept = [...found].filter(([at]) => {
    let from = at;
    while (from > 0 && !starts.has(from)) from--;
    let to = at + 1;
    while (to < words.length && !starts.has(to)) to++;
    return !said.has(fold(words.slice(from, to).join(' ')));
  });
  return kept.length === 0 ? found : new Map(kept);
}

/** The place from which on the words found weigh most together; null where none is known. */
function bestPlace(found: ReadonlyMap<number, number>): number | null {
  let best: number | null = null;
  let most = 0;
  const places = [...found.keys()].sort((a, b) => a - b);
  for (const at of places) {
    const inWindow = places.filter((p) => p >= at && p < at + WINDOW);
    const score = inWindow.reduce((sum, p) => sum + (found.get(p) ?? 0), 0);
    if (score > most) [best, most] = [at, score];
  }
  return best ?? places[0] ?? null;
}

/** Shortened words, and numbers of a list, end no sentence by their full stop. */
const SHORTENED =
  /^(?:\p{L}\.)+$|^(?:\p{L}{1,3}\.){2,}$|^(?:ca|dnr|ev|exkl|fr|forts|inkl|jfr|kap|kl|max|min|mom|nr|prop|resp|s|sid|st|tel|tfn|tom|\d+)\.$/iu;
const ends = (word: string, next: string | undefined): boolean =>
  /[.!?:]["”»)]?$/u.test(word) && !SHORTENED.test(word) && /^["”«(]?[\p{Lu}\d§]/u.test(next ?? 'A');

/** First word and the one after the last of the sentence around a place. A paragraph begins one too. */
function sentenceAround(words: readonly string[], at: number, starts: ReadonlySet<number>): [from: number, to: number] {
  let from = at;
  while (from > 0 && at - from < BEFORE && !starts.has(from) && !ends(words[from - 1] as string, words[from])) from--;
  let to = at + 1;
  while (to < words.length && to - at < AFTER && !starts.has(to) && !ends(words[to - 1] as string, words[to])) to++;
  return [from, to];
}

function runsOf(
  words: readonly string[],
  [from, to]: [number, number],
  found: ReadonlyMap<number, number>,
  starts: ReadonlySet<number>,
): Run[] {
  const runs: Run[] = [];
  const add = (text: string, mark: boolean) => {
    if (text === '') return;
    const last = runs.at(-1);
    if (last !== undefined && last.mark === mark) last.text += text;
    else runs.push({ text, mark });
  };
  if (!starts.has(from) && !ends(words[from - 1] ?? '', words[from])) add('… ', false);
  for (let at = from; at < to; at++) {
    const word = words[at] as string;
    if (at > from) add(' ', false);
    // The signs around a word are not what was found.
    const [, before = '', core = word, after = ''] = /^([^\p{L}\p{N}§]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word) ?? [];
    if (found.has(at) && core !== '') {
      add(before, false);
      add(core, true);
      add(after, false);
    } else add(word, false);
  }
  if (to < words.length && !starts.has(to) && !ends(words[to - 1] ?? '', words[to])) add(' …', false);
  return runs;
}

/** The last anchor at or before a place. */
function nearest(anchors: Traffplatser['anchors'], at: number, placeOf: readonly number[]): string | null {
  let id: string | null = null;
  let place = -1;
  for (const anchor of anchors) {
    const its = placeOf[anchor.location] ?? Number.POSITIVE_INFINITY;
    if (its <= at && its >= place) [id, place] = [anchor.id, its];
  }
  return id;
}

/**
 * `#p12:~:text=…`: browsers that know text fragments mark the word itself, the others go to the paragraph, which is marked by
 * the style sheet. Words beside it tell which of several is meant; they are of the same sentence, for between paragraphs the
 * page may have what the index has not.
 */
function fragmentOf(words: readonly string[], at: number, [from, to]: [number, number], id: string | null): string {
  const trim = (text: string) => text.replace(/^[^\p{L}\p{N}§]+|[^\p{L}\p{N}]+$/gu, '');
  const write = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');
  const text = trim(words[at] as string);
  if (text === '') return id === null ? '' : `#${id}`;
  const before = trim(words.slice(Math.max(from, at - CONTEXT), at).join(' '));
  const after = /^[\p{L}\p{N}]+$/u.test(words[at] as string)
    ? trim(words.slice(at + 1, Math.min(to, at + 1 + CONTEXT)).join(' '))
    : '';
  const parts = [
    ...(before === '' ? [] : [`${write(before)}-`]),
    write(text),
    ...(after === '' ? [] : [`-${write(after)}`]),
  ];
  return `#${id ?? ''}:~:text=${parts.join(',')}`;
}
