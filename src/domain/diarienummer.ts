/**
 * The one normaliser of diarienummer, used by importer, build and browser alike (no imports, so that it stays small there).
 *
 * Rule (DESIGN §6): case, spaces and the signs `. / - : _ –` do not count; the year, the running number
 * (leading zeros aside), the series and the document suffix do. `2023.509 KS`, `KS 2023.509`, `KS/2023:509` and
 * `dnr 2023 509 KS` are one number, and so are `2022VFN360`, `VFN 2022/360` and `2022VFN360 709`, where 709 is a
 * classification code that is kept and is no part of the identity.
 */
export interface Diarienummer {
  /** Year the case was opened, or null in an incomplete number (`KS742`). */
  ar: number | null;
  /** Running number within year and series. */
  lopnummer: number;
  /** Series (the diary's letters), upper case, words joined by one space (`KS KF`), or null in an incomplete number (`2023.509`). */
  serie: string | null;
  /** Document suffix (`2023.509 KS-3` → 3), or null. */
  suffix: string | null;
  /** Classification code printed after the number (`2022VFN360 709` → `709`), or null. Not part of the identity. */
  klassificering: string | null;
}

/** Words that announce a number and are no part of it; several may follow each other (`ärende, dnr`). */
const LABEL =
  /^(?:(?:ärendenr|ärendenummer|diarienummer|diarienr|diariernr|diarie|beteckning|dnr|drn|nr|ärende)(?!\p{L})[\s.:,]*)+/iu;
/** Letters that make a date or a citation of law out of the figures beside them: `15 juni 2020`, `SFS 2017:725`. */
const NO_SERIES =
  /^(?:JAN(?:UARI)?|FEB(?:RUARI)?|MARS?|APR(?:IL)?|MAJ|JUNI?|JULI?|AUG(?:USTI)?|SEPT?|OKT|NOV|DEC|SFS|SOU|PROP|BET|RSKR)$/;
/** Signs that print nothing: a soft hyphen, zero-width spaces and joiners, marks of direction, a byte order mark. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

/** Splits a writing into its runs of letters and of digits; signs and spaces only separate. */
function tokens(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .replace(INVISIBLE, '')
      .trim()
      .replace(LABEL, '')
      .toUpperCase()
      .match(/\p{L}+|\d+/gu) ?? []
  );
}

const isYear = (token: string): boolean =>
  /^\d{4}$/.test(token) && Number(token) >= FIRST_YEAR && Number(token) <= LAST_YEAR;

/**
 * Reads one diarienummer, in any of the writings that DESIGN §6 names.
 *
 * @param text one number, with nothing else around it but a label such as `dnr`.
 * @returns its parts, or null where the text is no diarienummer (no running number, or words that are no series).
 */
export function parseDiarienummer(text: string): Diarienummer | null {
  if (text.length > 60 || /[§@?!=+]/.test(text)) return null;
  const parts = tokens(text);
  // `2023509KS`: year and running number printed without a sign between them.
  const glued = parts.findIndex((t) => /^(?:19|20)\d{3,8}$/.test(t) && t.length > 4);
  if (glued >= 0 && !parts.some(isYear)) {
    const t = parts[glued] as string;
    parts.splice(glued, 1, t.slice(0, 4), t.slice(4));
  }
  const letters = parts.filter((t) => /\p{L}/u.test(t));
  if (letters.length > 3 || letters.some((t) => t.length > 6 || NO_SERIES.test(t))) return null;
  const serie = letters.length > 0 ? letters.join(' ') : null;
  const digits = parts.filter((t) => /^\d/.test(t));
  // The letters stand in one run: `KS 2023 B 509` is not a number that any diary writes.
  const firstLetter = parts.findIndex((t) => /\p{L}/u.test(t));
  if (serie !== null && parts.slice(firstLetter, firstLetter + letters.length).some((t) => /^\d/.test(t))) return null;
  const yearAt = digits.findIndex(isYear);
  const ar = yearAt >= 0 ? Number(digits[yearAt]) : null;
  const rest = digits.filter((_, i) => i !== yearAt);
  const [lopnummer, extra, ...more] = rest;
  if (lopnummer === undefined || lopnummer.length > 6 || Number(lopnummer) === 0 || more.length > 0) return null;
  if (ar === null && serie === null) return null;
  if (extra !== undefined && (ar === null || serie === null)) return null;
  // Where the letters stand between year and number (`2022VFN360 709`) a third figure is the classification code;
  // where they stand last or first (`2023.509 KS-3`) it is the number of a document in the case.
  const between = parts.length >= 3 && isYear(parts[0] ?? '') && /\p{L}/u.test(parts[1] ?? '');
  return {
    ar,
    lopnummer: Number(lopnummer),
    serie,
    suffix: extra !== undefined && !between ? String(Number(extra)) : null,
    klassificering: extra !== undefined && between ? extra : null,
  };
}

/** True where year and series are both known: only then does the number name one case. */
export function isComplete(nummer: Diarienummer): boolean {
  return nummer.ar !== null && nummer.serie !== null;
}

/**
 * The identity of a complete number as a string (`ks-2023-509`), the same for every writing of it; null for an incomplete one.
 * The suffix names a document within the case and is left out here; see `documentKey`.
 */
export function caseKey(nummer: Diarienummer): string | null {
  if (nummer.ar === null || nummer.serie === null) return null;
  return `${nummer.serie.toLowerCase().replaceAll(' ', '-')}-${nummer.ar}-${nummer.lopnummer}`;
}

/** `caseKey` of a writing, or null where it is no complete diarienummer. */
export function caseKeyOf(text: string): string | null {
  const nummer = parseDiarienummer(text);
  return nummer === null ? null : caseKey(nummer);
}

/** `caseKey` with the document suffix (`ks-2023-509-3`); equal to the case's where there is none. */
export function documentKey(nummer: Diarienummer): string | null {
  const key = caseKey(nummer);
  return key === null || nummer.suffix === null ? key : `${key}-${nummer.suffix}`;
}

/**
 * True where an incomplete number fits a complete one: `2023.509` and `KS509` both fit `2023.509 KS`.
 * Every part that is given must agree; a part that is not given does not count.
 */
export function fits(given: Diarienummer, candidate: Diarienummer): boolean {
  return (
    given.lopnummer === candidate.lopnummer &&
    (given.ar === null || given.ar === candidate.ar) &&
    (given.serie === null || given.serie === candidate.serie) &&
    (given.suffix === null || given.suffix === candidate.suffix)
  );
}

/**
 * The number as an address has it (DESIGN §4): as printed, lower case, every run of other signs a hyphen, without the
 * classification code: `2023.509 KS` → `2023-509-ks`, `2022VFN360 709` → `2022vfn360`.
 */
export function slugDiarienummer(printed: string): string {
  const nummer = parseDiarienummer(printed);
  const kept = nummer?.klassificering ? printed.replace(new RegExp(`\\s*${nummer.klassificering}\\s*$`), '') : printed;
  return slug(kept.trim().replace(LABEL, ''));
}

/** Lower-case ASCII for an address: å ä → a, ö → o, é → e; every run of other signs one hyphen. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
