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

/** A word of a body's own name: `Teknik`, `Räddningstjänstförbundet`; the name of another body is none. */
const WORD =
  '(?!Kommun(?:styrelse|fullmäktige)|\\p{L}{2,25}nämnd|(?:Protokoll|Sammanträde|Beslut|Kallelse|Dnr)(?!\\p{L}))\\p{Lu}\\p{Ll}{1,30}';
const TO_CITATION = '(?=,?\\s{1,2}(?:den\\s\\d|\\d|§))';
/**
 * What follows `Nämnden för`: `Kultur & Fritid`, `Hälsa, Vård och Omsorg`. Words in lower case may be those of the sentence
 * ("lämnades till nämnden för yttrande"), so they count only where a day or a § follows.
 */
const FIELD = `${WORD}(?:(?:,\\s${WORD}){0,2}\\s(?:och|&)\\s${WORD})?(?:\\s(?:och|&)\\s\\p{Ll}{3,30}${TO_CITATION})?`;
const FIELD_IN_LOWER_CASE = `\\p{Ll}{3,30}(?:(?:,\\s\\p{Ll}{3,30}){0,2}\\s(?:och|&)\\s\\p{Ll}{3,30})?${TO_CITATION}`;
/** The part of a municipality that one of several boards of a kind has: `Norra Hisingen`, `Majorna-Linné`. */
const DISTRICT = `${WORD}(?:[- ]${WORD}){0,2}`;
/** A kind of utskott in two words. */
const UTSKOTT_KIND = '(?:[Aa]llmänna|[Ss]ociala|[Tt]ekniska|[Ss]trategiska)';

/**
 * Names of bodies that every municipality may have, for texts whose municipality is not known or whose registry lacks the
 * body. Word lengths are bounded, so that a long run of letters costs no more than its length.
 */
const GENERIC = new RegExp(
  [
    '(?<![\\p{L}-])(?:',
    `(?:[Nn]ämnden|[Uu]tskottet)\\s+för\\s+${FIELD}|Nämnden\\s+för\\s+${FIELD_IN_LOWER_CASE}`,
    // Larger towns have several boards of one kind. Without the article the name must go on; with it, `Socialnämnden Maja Ek`
    // could be a list of people.
    `|(?:[Ss]tadsdels|[Kk]ommundels|[Ss]tadsområdes)nämnd(?:en)?[ ]${DISTRICT}|[Ss]ocialnämnd[ ]${DISTRICT}`,
    `|[Pp]rogramnämnd[ ]${WORD}(?:\\soch\\s\\p{L}{3,30})?`,
    `|[Ss]ocialnämnden[ ](?:(?:(?:Nord|Syd|Väst|Öst)(?:ost|väst|er|ra)?|Norr|Söder|Centrum)s?(?!\\p{L})|${WORD}${TO_CITATION})`,
    '|[Kk]ommunfullmäktiges?|[Kk]ommunstyrelsens?|[Rr]egionfullmäktiges?',
    `|[Dd]irektionen(?:\\s+för(?:\\s+(?!i\\s\\p{Lu}\\p{L}{1,30}\\s(?:kommun|stad))(?:(?:i|på|och|&)\\s+)?${WORD}){1,6})?`,
    // `Kretslopp och vattennämnden`: the first word is no body of its own, as `Kommunstyrelsen och socialnämnden` are two.
    '|(?:\\p{L}{2,25}-,?\\s+(?:\\p{L}{2,25}-\\s+)?och\\s+|(?!(?:ledning|kommun|stat|region|styrelse|kontor|person|omsorg)\\s)\\p{L}\\p{Ll}{2,24}(?<![nats])\\s(?:och|samt)\\s(?:\\p{Ll}{2,25}-\\soch\\s)?|(?:[Tt]ekniska|[Ss]ociala)\\s+)?(?:\\p{L}{2,30}nämnd|(?<=[Tt]ekniska\\s)nämnd)(?:ens?)?',
    // The councils that most municipalities have; `kommunalrådet` is a person.
    '|(?:[Kk]ommunala\\s+)?(?:[Tt]illgänglighets|[Pp]ensionärs|[Hh]andikapp|[Ff]olkhälso|[Tt]rygghets|[Uu]ngdoms|[Ff]unktionshinder)rådets?|[Vv]alberedningens?',
    ')(?:\\s+(?:\\p{L}{2,25}-\\s+och\\s+\\p{L}{2,25}|(?:arbets|personal|plan|social|budget|närings)\\p{L}{0,15})utskott(?:et)?s?)?(?![\\p{L}])',
    '|(?<![\\p{L}-])(?:[Nn]ämndens\\s+arbetsutskott(?:et)?|(?:\\p{L}{2,25}-\\s+och\\s+)?\\p{L}{3,30}utskottets?)(?![\\p{L}])',
    `|(?<![\\p{L}-])${UTSKOTT_KIND}\\s+utskottets?(?![\\p{L}])`,
    // In another body's genitive it is that body's: "Sparbankens fullmäktige", "medlemskommunernas fullmäktige".
    '|(?<![\\p{L}-]|\\p{Ll}s\\s)[Ff]ullmäktiges?(?![\\p{L}-]|\\s+i\\s+(?:respektive|varje|samtliga|alla|båda|de|medlems))',
  ].join(''),
  'gu',
);

/** Abbreviations that mean the same body everywhere. `Au` is the citing body's own, and counts only beside a § or a day. */
const GENERIC_SHORT =
  /(?<![\p{L}\p{N}.:/-])(?:KF|KSAU|KSau|KS|Kf|Ksau|Ks|(?<!\p{Lu}\s)A[Uu](?=\s?§|,?\s(?:den\s|\d{4}-\d)))(?![\p{L}\p{N}])/gu;

/** Words behind a name that make it a part of that body: `tekniska nämndens arbetsutskott`, `TEN AU`, `Kommunstyrelsens utskott för Personal`. */
const PART = new RegExp(
  `^(?:\\s{1,2}utskott\\s+för\\s+${FIELD}|\\s{1,2}(?:${UTSKOTT_KIND}\\s)?\\p{L}{0,20}utskott(?:et)?s?|\\s?AU)(?![\\p{L}\\p{N}])`,
  'u',
);

/** `2023.509 KS`, `2022 VFN 360`, `KS 2023.509`: the letters of a number name a diary, not a body. */
function inNumber(text: string, start: number, end: number): boolean {
  // "Delårsrapport augusti 2022 Kommunstyrelsen 2022-09-07, § 41" in a list: only letters that a diary may have.
  if (/\p{Ll}{3}/u.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(end, end + 10);
  if (/\d{4}[.:/-]\s?\d{1,6}\s?$/u.test(before)) return true;
  if (/(?<!\d)(?:19|20)\d{2}\s$/u.test(before) && /^\s?\d{1,6}(?!\d)/u.test(after)) return true;
  return /^[\s/:-](?:19|20)\d{2}[.:/]\d/u.test(after);
}

/** Something of a body's, right behind its name. */
const DEED = /^\s(?:beslut|sammanträde|möte|protokoll(?:sutdrag)?|yttrande|förslag|remissvar)(?:et)?(?!\p{L})/u;

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
  collect(patterns?.short);
  collect(GENERIC_SHORT);
  collect(GENERIC);
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  const found: Organnamn[] = [];
  let last = 0;
  for (const { start, end: bare } of places) {
    if (start < last || inNumber(text, start, bare)) continue;
    const end = bare + (PART.exec(text.slice(bare, bare + 110))?.[0].length ?? 0);
    found.push(read(start, end));
    last = end;
  }
  return found;

  function read(start: number, end: number): Organnamn {
    const printed = text.slice(start, end);
    // `Nämnden för Tekniks beslut`, `Stadsdelsnämnden Norra Backas yttrande`; a name of its own may end in s as well (`Dans`).
    const genitive = /^\p{L}+\s(?:för\s)?.*\p{Lu}.*s$/u.test(printed) && DEED.test(text.slice(end, end + 20));
    const namn = genitive ? printed.slice(0, -1) : printed;
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
    const o =
      kommun === null
        ? null
        : (organOfName(kommun, namn) ?? onlyFullmaktige(kommun, namn) ?? ownUtskott(kommun, namn, citing));
    return { start, end, namn, organ: o?.organ.kod ?? null, felskrivet: o?.felskrivet ?? false };
  }
}

function ownUtskott(kommun: Kommun, namn: string, citing: string | null): { organ: Organ; felskrivet: boolean } | null {
  if (!isOwnUtskott(namn)) return null;
  const organ = kommun.organ.find((o) => o.kod === citing);
  return organ?.typ === 'namnd' ? onlyUtskott(kommun, organ) : null;
}

/** `Arbetsutskottet`, `nämndens arbetsutskott`, `AU`: names that do not say whose. */
export function isOwnUtskott(namn: string): boolean {
  return /^(?:(?:nämndens\s+)?arbetsutskott(?:ets?)?|AU)$/iu.test(namn);
}

/** `Fullmäktige`: the municipality's only one. */
function onlyFullmaktige(kommun: Kommun, namn: string): { organ: Organ; felskrivet: boolean } | null {
  if (!/^fullmäktiges?$/iu.test(namn)) return null;
  const [only, ...others] = kommun.organ.filter((o) => o.typ === 'fullmaktige');
  return only === undefined || others.length > 0 ? null : { organ: only, felskrivet: false };
}
