import { caseKeyOf } from '../domain/diarienummer.ts';
import type { Kommun } from '../domain/kommun.ts';
import { organByCode } from '../domain/organ.ts';
import type { ArendePost, BeslutPost, Corpus, HandlingPost } from './types.ts';

/** The corpus by the keys that citations give. Withdrawn entries are kept apart: nothing leads to them as published. */
export interface Lookup {
  corpus: Corpus;
  kommuner: ReadonlyMap<string, Kommun>;
  beslutById: ReadonlyMap<string, BeslutPost>;
  handlingById: ReadonlyMap<string, HandlingPost>;
  arendeById: ReadonlyMap<string, ArendePost>;
  /** By `paragrafKey`. */
  beslut: ReadonlyMap<string, BeslutPost[]>;
  /** By the day that the source prints, where an editor has corrected it: other documents were written after the source. */
  beslutByPrintedDay: ReadonlyMap<string, BeslutPost[]>;
  /** By municipality, day and §, whatever the organ. */
  beslutByDay: ReadonlyMap<string, BeslutPost[]>;
  /** By municipality, organ and day. */
  meetings: ReadonlyMap<string, BeslutPost[]>;
  /** By municipality, organ and §, whatever the day. */
  beslutByNumber: ReadonlyMap<string, BeslutPost[]>;
  /** Withdrawn beslut by `paragrafKey`. */
  withdrawn: ReadonlyMap<string, BeslutPost>;
  /** Cases by municipality and case key. */
  arenden: ReadonlyMap<string, ArendePost[]>;
  /** Handlingar by municipality and day. */
  handlingarByDay: ReadonlyMap<string, HandlingPost[]>;
  /** Handlingar by municipality and title, as `titleKey` folds it. */
  handlingarByTitle: ReadonlyMap<string, HandlingPost[]>;
}

export const paragrafKey = (kommun: string, organ: string | null, datum: string | null, paragraf: string): string =>
  `${kommun}/${organ ?? 'okant-organ'}/${datum ?? 'utan-datum'}/${paragraf.toLowerCase()}`;
export const dayKey = (kommun: string, datum: string, paragraf: string): string =>
  `${kommun}/${datum}/${paragraf.toLowerCase()}`;
export const numberKey = (kommun: string, organ: string, paragraf: string): string =>
  `${kommun}/${organ}/${paragraf.toLowerCase()}`;
/** A title for comparison: case, spaces and signs aside. */
export const titleKey = (title: string): string =>
  title
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

/** Indexes what is published. Pure. */
export function buildLookup(corpus: Corpus): Lookup {
  const live = corpus.beslut.filter((b) => b.data.redaktor.aterkallad === undefined);
  const handlingar = corpus.handlingar.filter((h) => h.data.redaktor.aterkallad === undefined);
  const arenden = corpus.arenden.filter((a) => a.data.redaktor.aterkallad === undefined);
  return {
    corpus: { ...corpus, beslut: live, handlingar, arenden },
    kommuner: new Map(corpus.kommuner.map((k) => [k.id, k])),
    beslutById: new Map(live.map((b) => [b.id, b])),
    handlingById: new Map(handlingar.map((h) => [h.id, h])),
    arendeById: new Map(arenden.map((a) => [a.id, a])),
    beslut: group(live, (b) => [paragrafKey(b.kommun, b.organ, b.datum, b.data.paragraf)]),
    beslutByPrintedDay: group(live, (b) =>
      b.data.datum === null || b.data.datum === b.datum
        ? []
        : [paragrafKey(b.kommun, b.organ, b.data.datum, b.data.paragraf)],
    ),
    beslutByDay: group(live, (b) => (b.datum === null ? [] : [dayKey(b.kommun, b.datum, b.data.paragraf)])),
    meetings: group(live, (b) => (b.datum === null || b.organ === null ? [] : [`${b.kommun}/${b.organ}/${b.datum}`])),
    beslutByNumber: group(live, (b) => (b.organ === null ? [] : [numberKey(b.kommun, b.organ, b.data.paragraf)])),
    withdrawn: new Map(
      corpus.beslut
        .filter((b) => b.data.redaktor.aterkallad !== undefined)
        .map((b) => [paragrafKey(b.kommun, b.organ, b.datum, b.data.paragraf), b]),
    ),
    arenden: group(arenden, (a) => caseKeys(a).map((key) => `${a.kommun}/${key}`)),
    handlingarByDay: group(handlingar, (h) => (h.datum === null ? [] : [`${h.kommun}/${h.datum}`])),
    handlingarByTitle: group(handlingar, (h) => [`${h.kommun}/${titleKey(h.rubrik)}`]),
  };
}

const keysOfPost = new WeakMap<object, string[]>();

/** The complete case keys of an entry's numbers, without repetition. An entry never changes, so its keys are read once. */
export function caseKeys(post: { diarienummer: readonly string[] }): string[] {
  let keys = keysOfPost.get(post);
  if (keys === undefined) {
    keys = [...new Set(post.diarienummer.map(caseKeyOf).filter((k): k is string => k !== null))];
    keysOfPost.set(post, keys);
  }
  return keys;
}

/** True where two entries of one municipality carry the number of the same case. */
export function sharesCase(
  a: { kommun: string; diarienummer: readonly string[] },
  b: { kommun: string; diarienummer: readonly string[] },
): boolean {
  if (a.kommun !== b.kommun) return false;
  const keys = caseKeys(a);
  return caseKeys(b).some((k) => keys.includes(k));
}

/** The organ's name as the site writes it (`Kommunfullmäktige`); "Okänt organ" where there is none. */
export function organName(lookup: Lookup, kommun: string, kod: string | null): string {
  if (kod === null) return 'Ett organ som inte är känt';
  const k = lookup.kommuner.get(kommun);
  return (k && organByCode(k, kod)?.namn) ?? kod;
}

/** The name inside a sentence: `kommunfullmäktige`. */
export function organInSentence(lookup: Lookup, kommun: string, kod: string | null): string {
  const name = organName(lookup, kommun, kod);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** `kommunfullmäktiges § 94`; where no organ is known, the § and that. */
export function paragrafName(lookup: Lookup, of: { kommun: string; organ: string | null; paragraf: string }): string {
  return of.organ === null
    ? `§ ${of.paragraf} i ett protokoll vars organ inte framgår`
    : `${genitive(organInSentence(lookup, of.kommun, of.organ))} § ${of.paragraf}`;
}

/** A sentence begins with a capital letter. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Genitive of an organ's name: `kommunfullmäktiges`, `kommunstyrelsens`. */
export const genitive = (name: string): string => (/[sxz]$/i.test(name) ? name : `${name}s`);

function group<T>(list: readonly T[], keysOf: (item: T) => string[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const item of list) {
    for (const key of keysOf(item)) {
      const known = map.get(key);
      if (known === undefined) map.set(key, [item]);
      else known.push(item);
    }
  }
  return map;
}
