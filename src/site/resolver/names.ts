import { slug } from '../../domain/diarienummer.ts';
import type { Kommun } from '../../domain/kommun.ts';

/** What the browser must know of the registry to read a question: small, and written into the search page. */
export interface Namn {
  kommuner: { id: string; namn: string; kort: string; webb: string; epost?: string }[];
  /** Ways of naming an organ, as slugs → `<kommun>/<kod>` of each organ so named. */
  organ: Record<string, string[]>;
  /** `<kommun>/<kod>` → the organ's name as the site writes it. */
  organnamn: Record<string, string>;
  /** Series of the diaries → municipalities that write them. */
  serier: Record<string, string[]>;
}

const withGenitive = (name: string): string[] => [name, name.endsWith('s') ? name : `${name}s`];

/** The names of the registry. Wrong names known from documents are understood too: readers copy them from there. */
export function buildNamn(kommuner: readonly Kommun[]): Namn {
  const namn: Namn = { kommuner: [], organ: {}, organnamn: {}, serier: {} };
  const add = (into: Record<string, string[]>, key: string, value: string) => {
    const list = into[key] ?? [];
    if (!list.includes(value)) list.push(value);
    into[key] = list;
  };
  for (const k of kommuner) {
    const { epost } = k.kontakt;
    namn.kommuner.push({ id: k.id, namn: k.namn, kort: k.kortnamn, webb: k.webb, ...(epost ? { epost } : {}) });
    for (const o of k.organ) {
      const id = `${k.id}/${o.kod}`;
      namn.organnamn[id] = o.namn;
      for (const name of [o.namn, o.kod, ...o.alias, ...o.felskrivningar]) add(namn.organ, slug(name), id);
      for (const serie of o.serier) add(namn.serier, serie, k.id);
    }
    for (const serie of k.serier) add(namn.serier, serie, k.id);
  }
  return namn;
}

/** Words that say nothing about which page is meant. */
const FILLER = new Set(
  'den i av vid vid fran och kommun kommuns kommunen protokoll protokollsutdrag sammantrade mote beslut dnr nr'.split(
    ' ',
  ),
);

export interface Named {
  /** Ids of the municipalities that the words name; empty where none is named. */
  kommuner: string[];
  /** `<kommun>/<kod>` of the organs that the words name; null where none is named. */
  organ: string[] | null;
  /** The words that are neither, folded. */
  rest: string[];
}

/** Finds the municipality and the organ that a few words name, longest names first, diacritics and case aside. */
export function takeNames(text: string, namn: Namn): Named {
  const words = slug(text).split('-').filter(Boolean);
  const kommunOf = new Map<string, string>();
  for (const k of namn.kommuner)
    for (const name of [k.id, slug(k.kort), slug(k.namn)])
      for (const form of withGenitive(name)) kommunOf.set(form, k.id);
  const organOf = (name: string): string[] | undefined =>
    namn.organ[name] ?? (name.endsWith('s') ? namn.organ[name.slice(0, -1)] : undefined);
  const found: Named = { kommuner: [], organ: null, rest: [] };
  for (let at = 0; at < words.length; ) {
    let taken = 0;
    for (let length = Math.min(6, words.length - at); length > 0 && taken === 0; length--) {
      const name = words.slice(at, at + length).join('-');
      const kommun = kommunOf.get(name);
      const organ = organOf(name);
      if (kommun !== undefined) found.kommuner.push(kommun);
      else if (organ !== undefined)
        found.organ = found.organ === null ? organ : found.organ.filter((o) => organ.includes(o));
      else continue;
      taken = length;
    }
    if (taken === 0) {
      const word = words[at] as string;
      if (!FILLER.has(word)) found.rest.push(word);
      taken = 1;
    }
    at += taken;
  }
  return found;
}
