/**
 * Parts of Swedish compounds, so that `förbundet` finds `Samordningsförbundet`: Pagefind finds a word by its beginning, and never
 * by its end. A word is taken apart only where both parts are words of the corpus itself; no word list is needed, and a part is
 * never a string of letters that nobody writes.
 */

/** Shortest end that is worth finding, and shortest beginning that makes a compound. */
const SHORTEST_TAIL = 5;
const SHORTEST_HEAD = 4;
const SHORTEST_STEM = 4;
/** Letters that join two parts: `samordning-s-förbundet`. */
const JOINTS = new Set(['s', 'o', 'u', 'e', 'a']);

/** Inflections of Swedish, longest first; what is left of `förbundet`, `förbundets` and `förbund` is the same. */
const ENDINGS = [
  ...['heterna', 'heten', 'heter', 'arnas', 'ernas', 'ornas', 'andet', 'andes', 'arna', 'erna', 'orna', 'ande', 'ende'],
  ...['aste', 'ades', 'hets', 'aren', 'ens', 'ets', 'ars', 'ers', 'are', 'ade', 'ast', 'het', 'ad', 'ar', 'as', 'at'],
  ...['en', 'er', 'es', 'et', 'or', 'na', 's', 'a', 'e'],
];

/** A word without its inflection. Only ever compared with other stems. */
export function stemOf(word: string): string {
  const ending = ENDINGS.find((e) => word.endsWith(e) && word.length - e.length >= 3);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** The words of a corpus: as written, and without inflection. */
export interface KnownWords {
  words: ReadonlySet<string>;
  stems: ReadonlySet<string>;
}

/** Words of a text in lower case. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];

export function knownWords(words: Iterable<string>): KnownWords {
  const set = new Set<string>();
  const stems = new Set<string>();
  for (const word of words) {
    if (word.length < 3) continue;
    set.add(word);
    stems.add(stemOf(word));
  }
  return { words: set, stems };
}

/** The ends of a compound that are words by themselves, longest first: `samordningsförbundet` → `förbundet`. */
export function compoundTails(word: string, known: KnownWords): string[] {
  const tails: string[] = [];
  for (let at = SHORTEST_HEAD; word.length - at >= SHORTEST_TAIL; at++) {
    const tail = word.slice(at);
    if (isKnown(tail, known) && isHead(word.slice(0, at), known)) tails.push(tail);
  }
  return tails;
}

/**
 * True for a form of a word of the corpus. The base form of some ends like an inflection (`remiss`, `plats`): hence both ways.
 * A stem of three letters is in too many words: `laget` in `förslaget` is not the `lag` of the corpus.
 */
function isKnown(word: string, { words, stems }: KnownWords): boolean {
  const stem = stemOf(word);
  return words.has(word) || stems.has(word) || (stem.length >= SHORTEST_STEM && stems.has(stem));
}

/** True for a word that is joined as it stands, or whose stem is joined by a letter (`arbet-s`, `kyrk-o`). */
function isHead(head: string, known: KnownWords): boolean {
  if (known.words.has(head)) return true;
  const joint = head.at(-1) as string;
  const part = head.slice(0, -1);
  return JOINTS.has(joint) && part.length >= SHORTEST_HEAD && isKnown(part, known);
}
