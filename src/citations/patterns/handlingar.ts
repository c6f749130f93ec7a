import type { Handlingstyp } from '../../domain/handling.ts';

/** Words by which texts name a document, lower case, and the kind that it then is; null where the word fits several kinds. */
const ORD: readonly (readonly [string, Handlingstyp | null])[] = [
  ['tjänsteskrivelse', 'tjansteskrivelse'],
  ['tjänsteutlåtande', 'tjansteskrivelse'],
  ['skrivelse', 'tjansteskrivelse'],
  ['yttrande', null],
  ['motion', 'motion'],
  ['initiativärende', 'initiativarende'],
];

/** Longest first, so that `tjänsteskrivelse` is not read as `skrivelse`. */
export const HANDLINGSORD = ORD.map(([ord]) => ord).sort((a, b) => b.length - a.length);

/** The kind of document that a word names, or null. */
export function handlingstypOfWord(word: string): Handlingstyp | null {
  return ORD.find(([ord]) => ord === word.toLowerCase())?.[1] ?? null;
}
