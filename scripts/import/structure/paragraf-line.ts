import { findOnParagrafLine } from '../fields/diarienummer.ts';

/** The line that opens a paragraf: `§ 9 2023.509 KS`, `KF § 50   KS KF/2025:294`, `§ 128`, `§ 12 Val av justerare`. */
export interface ParagrafLine {
  /** True for `31 § Upprop`, the number ahead of the sign, as some still print it; statutes are cited so too. */
  bakvand?: true;
  nummer: string;
  /** Abbreviation of the organ printed before the sign, or null. */
  organ: string | null;
  /** What follows the number on the line. */
  rest: string;
}

const LINE =
  /^(?:(?<organ>\p{Lu}[\p{L}\p{N}]{1,5})[ \t]+)?§[ \t\u00a0]*(?<nummer>\d{1,4}(?:[a-z](?![\p{L}]))?)(?<rest>.*)$/u;
/** What may follow: nothing, a diarienummer, or a title; never the rest of a sentence (`§ 84 behandlat ärendet`). */
const SENTENCE = /^[\s]*(?:\p{Ll}|[.:](?!\s+\p{Lu}|\s*$)|[,;)–-]|§|\d{1,2}[.:]\s|i |och )/u;

/** `§56 SN - Förnyelse av …`, `§80 KS Alingsås …`: the title of another meeting's extract in a list of documents. */
const LISTED = /^(?:KF|KS|KSAU|\p{Lu}{1,4}AU|\p{Lu}{1,4}N)\s+(?:[-–]\s*\p{Lu}|\p{Lu}\p{Ll})/u;

/**
 * Reads a line as the head of a paragraf.
 *
 * @returns null where the § belongs to a sentence, a statute or a list (`§ 15 i förbundsordningen`, `§ 56 SN - Förnyelse …`).
 */
export function paragrafLine(text: string): ParagrafLine | null {
  const m = LINE.exec(ownLink(text.trim()));
  if (m?.groups === undefined) return signBehind(text.trim());
  const rest = (m.groups.rest as string).trim();
  // `§ 812, 1203/22`
  const behind = /^[,;]\s*(.+)$/u.exec(rest)?.[1] ?? '';
  const numbered = behind.startsWith(findOnParagrafLine(behind)[0] ?? '-');
  if (
    rest !== '' &&
    SENTENCE.test(rest) &&
    !numbered &&
    !/^[,;]?\s*(?:dnr|drn|diarienr|diarienummer|ärendenummer)/i.test(rest)
  )
    return null;
  if (LISTED.test(rest)) return null;
  return { nummer: m.groups.nummer as string, organ: m.groups.organ ?? null, rest: numbered ? behind : rest };
}

const LINK = /(?<organ>\p{Lu}\p{L}{1,5})[ \t]+§[ \t]*\d{1,4}[a-z]?(?:\/\d{2,4})?/gu;
const CHAIN = new RegExp(`^${LINK.source}(?:[ \\t]{1,40}${LINK.source.replace('?<organ>', '')}){1,3}`, 'u');
/** Up through which bodies a case comes: the last one is the one that meets. */
export const rank = (organ: string): number =>
  /^kf$/i.test(organ) ? 3 : /^ks$/i.test(organ) ? 2 : /au$/i.test(organ) ? 0 : 1;

/** `Ksau § 131   Ks § 104   Kf § 57   Dnr …`: a chain of bodies on one line, without the links that are not the meeting's. */
function ownLink(line: string): string {
  const chain = CHAIN.exec(line)?.[0];
  if (chain === undefined) return line;
  const links = [...chain.matchAll(LINK)].sort(
    (a, b) => rank(b.groups?.organ as string) - rank(a.groups?.organ as string),
  );
  return `${links[0]?.[0]}${line.slice(chain.length)}`;
}

/** `(Ks § 48, Au § 57)` on a line under the own §: through which bodies the matter came. */
export const isChainLine = (line: string): boolean =>
  /^\((?:\p{Lu}\p{L}{0,4} ?§ ?\d{1,4}(?:\/\d{2,4})?(?:[,;] ?|(?=\))))+\)$/u.test(line.trim());

const SIGN_BEHIND = /^(?<nummer>\d{1,4}) §\s+(?<rest>\p{Lu}.*)$/u;
const STATUTE = /(?:lag(?:en)?|förordning(?:en)?|balk(?:en)?|stadga(?:n)?|ordning(?:en)?)(?!\p{L})/iu;

function signBehind(text: string): ParagrafLine | null {
  const m = SIGN_BEHIND.exec(text)?.groups;
  if (m === undefined || !/\p{L}{4}/u.test(m.rest as string) || /[.,;]$/.test(m.rest as string)) return null;
  if (STATUTE.test((m.rest as string).split(' ')[0] as string)) return null;
  return { nummer: m.nummer as string, organ: null, rest: m.rest as string, bakvand: true };
}
