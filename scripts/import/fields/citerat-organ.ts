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

/** What `AU` is short for in a document: most have an arbetsutskott, some an allmänt utskott. */
export type UtskottKind = 'arbetsutskott' | 'allmänna utskott';

/** The kind of utskott that a document names in full; null where it names none, or both. */
export function utskottKindOf(texts: readonly string[]): UtskottKind | null {
  const arbets = texts.some((t) => /arbetsutskott/i.test(t));
  const allmant = texts.some((t) => /allmänna\s+utskott/i.test(t));
  if (arbets === allmant) return null;
  return arbets ? 'arbetsutskott' : 'allmänna utskott';
}

const ABBREVIATION = /^(?:\p{Lu}{1,7}|\p{Lu}\p{Ll}{1,4}|\p{Lu}{1,4}au)$/u;
/** Names of nämnder as texts print them. Word lengths are bounded: every block of every item is searched. */
const NAMND =
  /(?<![\p{L}-])(?:(?:\p{L}{2,25}-,?\s(?:\p{L}{2,25}-\s)?och\s|[Tt]ekniska\s)?\p{L}{0,30}nämnd(?:ens?)?|Nämnden för \p{Lu}\p{L}{1,30}(?:\s(?:och|&)\s\p{Lu}\p{L}{1,30})?)(?!\p{L})/gu;
/** Boards of which a town has several: in its own minutes the word alone means the one that meets. */
const ONE_OF_SEVERAL = /^(stadsdels|kommundels|stadsområdes|social)nämnd(?:ens?)?$/iu;

/**
 * A reader of the names that a citation's own words leave open, by what the whole item prints: whose `Arbetsutskottet` is, what
 * `TN` stands for. Null and the printed word stand where the item does not tell.
 *
 * @param texts the item's blocks. @param found its citations. @param own full name of the organ whose document it is.
 * @param kind what the whole document calls an utskott; asked only where an item says `AU`.
 */
export function nameReader(
  texts: readonly string[],
  found: readonly Found[],
  own: string | null,
  kind: () => UtskottKind | null,
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
    const name = short ? kind() : 'arbetsutskott';
    if (name === null) return null;
    if (f.above !== undefined && /^K[SF]$/i.test(f.above)) return `Kommunstyrelsens ${name}`;
    if (f.above !== undefined && f.above !== '') {
      const whole = inFull(f.above);
      return whole === null ? null : `${whole}s ${name}`;
    }
    if (own === null) return null;
    if (/nämnden?s .{0,20}utskott$/i.test(own) && own.toLowerCase().endsWith(name)) return own;
    if (/nämnd(?:en)?$|^nämnden för/i.test(own) && !/utskott/i.test(own))
      return `${own.replace(/nämnd$/i, 'nämnden')}s ${name}`;
    if (/^kommun(?:styrelsen|fullmäktige)/i.test(own) && !mayBeNamnds(f)) return `Kommunstyrelsens ${name}`;
    return null;
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
