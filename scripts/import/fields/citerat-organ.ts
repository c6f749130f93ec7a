import type { Hanvisning } from '../../../src/citations/hanvisning.ts';
import { isOwnUtskott } from '../../../src/citations/patterns/organ.ts';
import { isShortFor } from '../../../src/citations/patterns/short-for.ts';

/** A citation as found, and the name of its organ as far as its own words and the registry give it. */
export interface Found {
  h: Hanvisning;
  organ: string | null;
  /** In a chain of bodies under a §: the body of the link above. */
  above?: string;
}

/** What a whole document says of its utskott. */
export interface DocumentNames {
  /** What `AU` is short for in it. */
  kind(): UtskottKind | null;
  /** Whose utskott has this name. */
  owner(name: string): string | null;
}

/** What `AU` is short for in a document: most have an arbetsutskott, some an allmänt utskott. */
export type UtskottKind = 'arbetsutskott' | 'allmänna utskott';

/** The kind of utskott that a document names in full, arbetsutskott where it names none; null where it names both. */
export function utskottKindOf(texts: readonly string[]): UtskottKind | null {
  const arbets = texts.some((t) => /arbetsutskott/i.test(t));
  const allmant = texts.some((t) => /allmänna\s+utskott/i.test(t));
  if (arbets && allmant) return null;
  return !allmant ? 'arbetsutskott' : 'allmänna utskott';
}

/**
 * Whose utskott of this name a document prints: `Kommunstyrelsens` for `hamnutskott` where it says
 * `kommunstyrelsens hamnutskott` anywhere. Null where it says nobody's, or that of two.
 */
export function utskottOwnerIn(texts: readonly string[], name: string): string | null {
  const pattern = new RegExp(`(?<!\\p{L})(kommunstyrelsen|\\p{L}{2,30}nämnden)s ${name}`, 'giu');
  const owners = new Set(texts.flatMap((t) => [...t.matchAll(pattern)].map((m) => basic(m[1] as string))));
  const [only] = owners;
  return owners.size === 1 && only !== undefined ? only : null;
}

const ABBREVIATION = /^(?:\p{Lu}{1,7}|\p{Lu}\p{Ll}{1,4}|\p{Lu}{1,4}au)$/u;
/** Names of nämnder as texts print them. Word lengths are bounded: every block of every item is searched. */
const NAMND =
  /(?<![\p{L}-])(?:(?:\p{L}{2,25}-,?\s(?:\p{L}{2,25}-\s)?och\s|[Tt]ekniska\s)?\p{L}{0,30}nämnd(?:ens?)?|Nämnden för \p{Lu}\p{L}{1,30}(?:\s(?:och|&)\s\p{Lu}\p{L}{1,30})?)(?!\p{L})/gu;
/** `Hållbarhetsutskottets`, `Finans- och näringslivsutskottet`, `Allmänna utskottet`: names that do not say whose. */
const NAMED_UTSKOTT = /^((?:\p{L}{2,25}- och )?\p{L}{3,30}utskott|\p{L}{4,12} utskott)(?:ets?)?$/iu;
/**
 * A matter goes from a nämnd's utskott to the nämnd and from there to kommunstyrelsen's utskott before kommunstyrelsen decides,
 * and each is called with its papers about a week ahead: an utskott that met this shortly before can only be the last one.
 */
const DAYS_TO_STYRELSE = 14;
const DAYS_TO_FULLMAKTIGE = 28;
/** Boards of which a town has several: in its own minutes the word alone means the one that meets. */
const ONE_OF_SEVERAL = /^(stadsdels|kommundels|stadsområdes|social)nämnd(?:ens?)?$/iu;

/**
 * A reader of the names that a citation's own words leave open, by what the whole item prints: whose `Arbetsutskottet` is, what
 * `TN` stands for. Null and the printed word stand where the item does not tell.
 *
 * @param texts the item's blocks. @param found its citations. @param own full name of the organ whose document it is.
 * @param day the day on which it meets. @param document what the whole document says; asked only where an item leaves it open.
 */
export function nameReader(
  texts: readonly string[],
  found: readonly Found[],
  own: string | null,
  day: string | null,
  document: DocumentNames,
): (f: Found) => string | null {
  let names: string[] | null = null;
  const namnder = () => {
    names ??= [...new Set(texts.flatMap((t) => [...t.matchAll(NAMND)].map((m) => basic(m[0]))))].filter(
      (n) => n !== 'Nämnden',
    );
    return names;
  };

  return (f) => {
    const printed = f.h.organnamn;
    if (f.h.organ !== null || printed === null) return f.organ;
    if (isOwnUtskott(printed)) return utskott(f) ?? (/^AU$/i.test(printed) ? null : f.organ);
    const named = NAMED_UTSKOTT.exec(printed)?.[1]?.toLowerCase();
    if (named !== undefined) {
      const owner = document.owner(named);
      return owner === null ? f.organ : `${owner}s ${named}`;
    }
    if (ABBREVIATION.test(printed) && f.organ?.toLowerCase() === printed.toLowerCase())
      return inFull(printed) ?? f.organ;
    if (own === null) return f.organ;
    const several = ONE_OF_SEVERAL.exec(printed)?.[1];
    if (several !== undefined && !/utskott/i.test(own) && own.toLowerCase().includes(`${several.toLowerCase()}nämnd`))
      return own;
    if (/^direktionens?$/i.test(printed) && /direktion/i.test(own)) return own;
    if (/^fullmäktiges?$/i.test(printed) && /^(?:region|förbund)/i.test(own)) return null;
    return f.organ;
  };

  function utskott(f: Found): string | null {
    // The list of documents names it with the same §: "§64 KSAU …".
    const same = found.filter(
      (o) =>
        o.h.typ === 'paragraf' &&
        o.h.paragraf === f.h.paragraf &&
        (o.h.datum === null || f.h.datum === null || o.h.datum === f.h.datum) &&
        /\Sutskott$/.test(utskottName(o) ?? ''),
    );
    const by = new Set(same.map(utskottName));
    const [only] = by;
    if (f.h.paragraf !== null && by.size === 1 && only != null) return only;
    const short = /^AU$/i.test(f.h.organnamn ?? '');
    const name = short ? document.kind() : 'arbetsutskott';
    if (name === null) return null;
    if (f.above !== undefined && /^K[SF]$/i.test(f.above)) return `Kommunstyrelsens ${name}`;
    if (f.above !== undefined && f.above !== '') {
      const whole = inFull(f.above);
      return whole === null ? null : `${whole}s ${name}`;
    }
    if (own === null) return null;
    // Kommunstyrelsen's utskott quotes the nämnder's texts as kommunstyrelsen does, and `Arbetsutskottet` there is theirs.
    if (/nämnden?s .{0,40}utskott$/i.test(own)) return own.toLowerCase().endsWith(` ${name}`) ? own : null;
    if (/nämnd(?:en)?$|^nämnden för/i.test(own)) return `${own.replace(/nämnd$/i, 'nämnden')}s ${name}`;
    if (!/^kommun(?:styrelsen|fullmäktige)/i.test(own)) return null;
    // An utskott that meets itself has no other one between it and the nämnder.
    const days = /utskott/i.test(own) ? 0 : /^kommunfullmäktige/i.test(own) ? DAYS_TO_FULLMAKTIGE : DAYS_TO_STYRELSE;
    return metShortlyBefore(f.h.datum, days) || !mayBeNamnds(f) ? `Kommunstyrelsens ${name}` : null;
  }

  /** True for a day at most so many days before the meeting. */
  function metShortlyBefore(datum: string | null, days: number): boolean {
    if (datum === null || day === null) return false;
    const between = (Date.parse(day) - Date.parse(datum)) / 86_400_000;
    return between >= 0 && between <= days;
  }

  /**
   * Kommunstyrelsen's minutes quote the nämnder's texts, where the word means theirs. A nämnd's own utskott meets before the
   * nämnd does, so one that has met after every nämnd that the item names is kommunstyrelsen's.
   */
  function mayBeNamnds(f: Found): boolean {
    const { datum } = f.h;
    return namnder().some(
      (name) =>
        datum === null ||
        !found.some((o) => o.organ?.toLowerCase() === name.toLowerCase() && o.h.datum !== null && o.h.datum < datum),
    );
  }

  /** The full name of a citation whose words say whose utskott it is. */
  function utskottName(o: Found): string | null {
    if (o.organ === null || (o.h.organnamn !== null && isOwnUtskott(o.h.organnamn) && o.h.organ === null)) return null;
    const nämnd = /^(\p{Lu}{2,6}?)\s?AU$/u.exec(o.organ)?.[1];
    if (nämnd === undefined) return /utskott$/.test(o.organ) ? o.organ : null;
    const full = inFull(nämnd);
    return full === null ? null : `${full}s arbetsutskott`;
  }

  /** The only nämnd of the item, or the organ that meets, whose name has these letters. */
  function inFull(short: string): string | null {
    const part = /^(.{2,5}?)\s?AU$/iu.exec(short)?.[1];
    if (part !== undefined) {
      const whole = inFull(part);
      return whole === null ? null : `${whole}s arbetsutskott`;
    }
    const fits = [...new Set([...(own === null ? [] : [own]), ...namnder()])].filter((n) => isShortFor(short, n));
    return fits.length === 1 ? (fits[0] ?? null) : null;
  }
}

/** `socialnämndens` → `Socialnämnden`. */
function basic(name: string): string {
  const plain = name.replace(/\s+/g, ' ').replace(/nämnd(?:ens?)?$/i, 'nämnden');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
