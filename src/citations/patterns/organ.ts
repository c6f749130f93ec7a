import type { Kommun, Organ } from '../../domain/kommun.ts';
import { findOrgan } from '../../domain/organ.ts';
import { literal } from './literal.ts';

/** A body that a text names. */
export interface Organnamn {
  start: number;
  end: number;
  /** As printed. */
  namn: string;
  /** Code in the registry, or null where the registry does not know the name. */
  organ: string | null;
  /** Set where the text says that it is another municipality's. */
  kommun?: string;
  felskrivet: boolean;
}

const LETTER = '\\p{L}\\p{N}';

/**
 * Names of bodies that every municipality may have, for texts whose municipality is not known or whose registry lacks the
 * body. Word lengths are bounded, so that a long run of letters costs no more than its length.
 */
const GENERIC = new RegExp(
  [
    '(?<![\\p{L}-])(?:',
    '[Kk]ommunfullmäktiges?|[Kk]ommunstyrelsens?|[Rr]egionfullmäktiges?',
    '|[Dd]irektionen(?:\\s+för(?:\\s+(?:\\p{Lu}\\p{L}{1,30}|och)){1,6})?',
    '|(?:\\p{L}{2,25}-,?\\s+(?:\\p{L}{2,25}-\\s+)?och\\s+|[Tt]ekniska\\s+)?(?:\\p{L}{2,30}nämnd|(?<=[Tt]ekniska\\s)nämnd)(?:ens?)?',
    ')(?:\\s+(?:arbets|personal|plan|social|budget|närings)\\p{L}{0,15}utskott(?:et)?s?)?(?![\\p{L}])',
    '|(?<![\\p{L}-])[Aa]rbetsutskottets?(?![\\p{L}])',
  ].join(''),
  'gu',
);

/** Abbreviations that mean the same body everywhere, for texts whose municipality is not known. */
const GENERIC_SHORT = /(?<![\p{L}\p{N}.:/-])(?:KF|KSAU|KS|Kf|Ksau|Ks)(?![\p{L}\p{N}])/gu;

/** Words behind a name that make it a part of that body: `tekniska nämndens arbetsutskott`, `TEN AU`. */
const PART = /^(?:\s{1,2}\p{L}{0,20}utskott(?:et)?s?|\s?AU)(?![\p{L}\p{N}])/u;

/** `2023.509 KS`, `2022 VFN 360`, `KS 2023.509`: the letters of a number name a diary, not a body. */
function inNumber(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(end, end + 10);
  if (/\d{4}[.:/-]\s?\d{1,6}\s?$/u.test(before)) return true;
  if (/(?<!\d)(?:19|20)\d{2}\s$/u.test(before) && /^\s?\d{1,6}(?!\d)/u.test(after)) return true;
  return /^[\s/:-](?:19|20)\d{2}[.:/]\d/u.test(after);
}

const ELSEWHERE = /^\s+i\s+(\p{Lu}\p{L}{1,30})(\s+(?:kommun|stad))?/u;

interface Compiled {
  names: RegExp | null;
  short: RegExp | null;
}
const compiled = new WeakMap<Kommun, Compiled>();

/** Right and wrong names of an organ in the forms that a sentence has them: genitive, and `nämnd` beside `nämnden`. */
function writings(organ: Organ): { long: string[]; short: string[] } {
  const all = [organ.namn, ...organ.alias, ...organ.felskrivningar];
  const isShort = (name: string) => name === name.toUpperCase();
  return {
    long: all
      .filter((n) => !isShort(n))
      .map((n) => (/nämnden$/i.test(n) ? `${literal(n.slice(0, -2))}(?:ens?)?` : `${literal(n)}s?`)),
    short: all.filter(isShort).map(literal),
  };
}

function compile(kommun: Kommun): Compiled {
  const known = compiled.get(kommun);
  if (known !== undefined) return known;
  const long: string[] = [];
  const short: string[] = [];
  for (const organ of kommun.organ) {
    const w = writings(organ);
    long.push(...w.long);
    short.push(...w.short);
  }
  const byLength = (list: string[]) => list.sort((a, b) => b.length - a.length).join('|');
  const made: Compiled = {
    names: long.length > 0 ? new RegExp(`(?<![${LETTER}-])(?:${byLength(long)})(?![${LETTER}])`, 'giu') : null,
    short: short.length > 0 ? new RegExp(`(?<![${LETTER}.:/-])(?:${byLength(short)})(?![${LETTER}])`, 'gu') : null,
  };
  compiled.set(kommun, made);
  return made;
}

/** The organ of the registry with this name, in any of the forms of `writings`. */
export function organOfName(kommun: Kommun, name: string): { organ: Organ; felskrivet: boolean } | null {
  const plain = name.replace(/\s+/g, ' ').trim();
  const found = findOrgan(kommun, plain) ?? (/nämnd$/i.test(plain) ? findOrgan(kommun, `${plain}en`) : null);
  if (found !== null) return found;
  // `tekniska nämndens arbetsutskott` or `TEN AU` where the registry names the utskott otherwise: its parent's only one.
  const part = /^(.*?)s?\s?(?:\p{L}*utskott(?:et)?s?|AU)$/u.exec(plain);
  const parent = part?.[1] ? findOrgan(kommun, part[1]) : null;
  return parent === null ? null : onlyUtskott(kommun, parent.organ);
}

function onlyUtskott(kommun: Kommun, parent: Organ): { organ: Organ; felskrivet: boolean } | null {
  const own = kommun.organ.filter((o) => o.typ === 'utskott' && o.under === parent.kod);
  const [only] = own;
  return own.length === 1 && only !== undefined ? { organ: only, felskrivet: false } : null;
}

/**
 * Every body that a text names, in order, longest name first.
 *
 * @param kommun the citing document's municipality, or null. @param citing code of the organ whose document it is, for
 *   `arbetsutskottet`; only a nämnd's own document is taken to mean its own utskott: kommunstyrelsen's and its utskott's quote
 *   the nämnder's texts, where the same word means theirs (Alingsås KS 2026-06-15 § 113 quotes tekniska nämnden so).
 * @param kommuner the registry, for names followed by "i Härryda kommun".
 */
export function findOrgannamn(
  text: string,
  kommun: Kommun | null,
  citing: string | null,
  kommuner: readonly Kommun[],
): Organnamn[] {
  const patterns = kommun === null ? null : compile(kommun);
  const places: { start: number; end: number }[] = [];
  const collect = (pattern: RegExp | null | undefined) => {
    if (!pattern) return;
    for (const m of text.matchAll(pattern)) places.push({ start: m.index, end: m.index + m[0].length });
  };
  collect(patterns?.names);
  collect(patterns === null ? GENERIC_SHORT : patterns.short);
  collect(GENERIC);
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  const found: Organnamn[] = [];
  let last = 0;
  for (const { start, end: bare } of places) {
    if (start < last || inNumber(text, start, bare)) continue;
    const end = bare + (PART.exec(text.slice(bare, bare + 30))?.[0].length ?? 0);
    found.push(read(start, end));
    last = end;
  }
  return found;

  function read(start: number, end: number): Organnamn {
    const namn = text.slice(start, end);
    const elsewhere = ELSEWHERE.exec(text.slice(end, end + 60));
    const place = elsewhere?.[1];
    const own = place !== undefined && kommun?.kortnamn === place;
    const other = place === undefined || own ? undefined : kommuner.find((k) => k.kortnamn === place);
    if (other !== undefined) {
      const o = organOfName(other, namn);
      return { start, end, namn, organ: o?.organ.kod ?? null, kommun: other.id, felskrivet: o?.felskrivet ?? false };
    }
    // A municipality that is not in the registry: its organ is none of ours.
    if (place !== undefined && !own && elsewhere?.[2] !== undefined)
      return { start, end, namn: `${namn}${elsewhere[0]}`, organ: null, felskrivet: false };
    const o = kommun === null ? null : (organOfName(kommun, namn) ?? ownUtskott(kommun, namn, citing));
    return { start, end, namn, organ: o?.organ.kod ?? null, felskrivet: o?.felskrivet ?? false };
  }
}

function ownUtskott(kommun: Kommun, namn: string, citing: string | null): { organ: Organ; felskrivet: boolean } | null {
  if (!/^arbetsutskottets?$/iu.test(namn)) return null;
  const organ = kommun.organ.find((o) => o.kod === citing);
  return organ?.typ === 'namnd' ? onlyUtskott(kommun, organ) : null;
}
