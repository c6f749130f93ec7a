import { FIGURES } from './signs.ts';

/**
 * Small words: they stand on every page and find nothing, and the index of each is larger than all else that a search loads (at
 * 10,000 pages 110 kB for `och`, which every word of its part of the index shares). So each stands in the indexed text as a
 * sign that is no letter, and the search page writes the word again. Words that may be meant (`inte`, `från`) are none of them.
 */
const SMALL =
  'och att av i för till som den det de en ett med på har är om vid samt ska kan hade var vad hur man sig inom under vara'.split(
    ' ',
  );
const capital = (word: string) => word.replace(/^\p{L}/u, (c) => c.toUpperCase());
/** The words in both writings; a word's sign is its place here, as three figures. */
const WRITTEN = SMALL.flatMap((word) => [word, capital(word)]);
const BASE = FIGURES.length;
const sign = (place: number): string =>
  [Math.floor(place / BASE / BASE), Math.floor(place / BASE) % BASE, place % BASE].map((n) => FIGURES[n]).join('');

const SIGN_OF = new Map(WRITTEN.map((word, i) => [word, sign(i)]));
const WORD_OF = new Map([...SIGN_OF].map(([word, its]) => [its, word]));
const IN_TEXT = new RegExp(`(?<=^|\\s)(?:${WRITTEN.join('|')})(?=[\\s,.;:!?]|$)`, 'gu');
const SIGNS = new RegExp(`[${FIGURES.join('')}]{3}`, 'gu');

/** A text with a sign for each small word. */
export const hideSmallWords = (text: string): string => text.replace(IN_TEXT, (word) => SIGN_OF.get(word) ?? word);

/** The text again. */
export const showSmallWords = (text: string): string => text.replace(SIGNS, (its) => WORD_OF.get(its) ?? its);

/**
 * A question without its small words; as it is where nothing else is in it. A phrase in quotes that holds one is searched by its
 * words, for the index does not have it.
 */
export function bareQuestion(q: string): string {
  const phrase = /^\s*["”](.*)["”]\s*$/u.exec(q)?.[1];
  const words = (phrase ?? q).trim().split(/\s+/);
  const kept = words.filter((word) => !SIGN_OF.has(word.toLowerCase()));
  if (phrase !== undefined && kept.length === words.length) return `"${phrase}"`;
  return kept.length === 0 ? words.join(' ') : kept.join(' ');
}
