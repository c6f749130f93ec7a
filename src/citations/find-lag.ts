import type { Hanvisning } from './hanvisning.ts';
import { mark } from './mark.ts';
import { LAGFORKORTNINGAR, lagOfName, lagOfSfs } from './patterns/lagar.ts';
import type { Paragraftecken } from './patterns/paragraftecken.ts';

const SFS = '\\(\\s?(?:SFS\\s)?(\\d{4}:\\d{1,4})';
/** A statute by name. Word lengths are bounded, and each alternative begins at a word. */
const NAMN = `(?<![\\p{L}-])(?:${LAGFORKORTNINGAR.join('|')}|(?:[Pp]lan- och |[Oo]ffentlighets- och |[Hh]älso- och )?\\p{L}{0,40}(?:[Ll]agen|balken|[Rr]egeringsformen|förordningen)|[Ll]ag(?: \\p{L}{1,25}){1,9})(?![\\p{L}])`;
/** Words between a § and the name of its statute. */
const BETWEEN =
  '(?:\\s{1,2}(?:(?:första|andra|tredje|fjärde|femte)\\s+stycket|\\d\\s?st\\.?|\\d{1,2}\\s?p\\.?|p\\.?\\s?\\d{1,2}|punkt(?:en)?\\s\\d{1,2}))*\\s{1,3}(?:i\\s+(?:den\\s+)?)?';
const BEHIND = new RegExp(`^${BETWEEN}(${NAMN})(?:\\s{0,2}\\((?!\\d)\\p{L}{2,6}\\))?(?:\\s{0,2}${SFS}\\))?`, 'u');
/** "kommunallagen 4 kap. § 20", "bibliotekslagen (2013:801, § 17)", "Lag om … funktionshindrade (LSS) § 9". */
const AHEAD = new RegExp(
  `(?:(${NAMN})(?:\\s{0,2}\\((?!\\d)\\p{L}{2,6}\\))?(?:\\s{0,2}${SFS}[),]?)?|\\((${LAGFORKORTNINGAR.join('|')})\\))[\\s,]{0,3}(?:§\\s{0,2})?$`,
  'u',
);
/** A statute with its number and no §: "Lagen (2003:1210) om finansiell samordning". */
const WHOLE = new RegExp(
  `(?<![\\p{L}-])((?:[Pp]lan- och |[Oo]ffentlighets- och |[Hh]älso- och )?\\p{L}{0,40}(?:[Ll]agen|[Ll]ag|balken|[Ff]örordningen|[Ff]örordning))\\s{0,2}(?:\\((\\p{Lu}\\p{L}{1,5})\\)\\s{0,2})?${SFS}(?=[),])\\)?((?:\\s(?:om|med)(?:\\s(?!(?:och|som|samt|ska|skall|är|har|för|i)\\s)\\p{L}{1,30}){1,3})?)`,
  'gu',
);

/**
 * Statutes that a text cites: every § that belongs to one, and every statute that is named with its number.
 *
 * @param dokument day of the citing document: which statute a name means depends on it.
 * @returns the citations, and the §§ that they use up.
 */
export function findLagar(
  text: string,
  tecken: readonly Paragraftecken[],
  dokument: string | null,
): { lagar: Hanvisning[]; used: Set<Paragraftecken> } {
  const lagar: Hanvisning[] = [];
  const used = new Set<Paragraftecken>();
  for (const t of tecken) {
    // A § at the head of a line is a heading's; a line break inside a citation has a lower-case word before it.
    if (t.radstart && t.kapitel === null && !t.fore) continue;
    const behind = BEHIND.exec(text.slice(t.end, t.end + 160));
    const left = text.slice(Math.max(0, t.start - 160), t.start);
    const ahead = behind === null ? AHEAD.exec(left) : null;
    const namn = behind?.[1] ?? ahead?.[1] ?? ahead?.[3];
    if (namn === undefined) continue;
    // "§ 9 i lag" without a name, and "§ 5 Lag om …" as a heading, are none.
    const tryckt = behind?.[2] ?? ahead?.[2] ?? null;
    used.add(t);
    const start = ahead === null ? t.start : t.start - ahead[0].length;
    const end = behind === null ? t.end : t.end + behind[0].length;
    lagar.push(
      mark('lag', text, start, end, {
        lag: { ...number(namn, tryckt, dokument), kapitel: t.kapitel, paragraf: t.nummer },
      }),
    );
  }
  for (const m of text.matchAll(WHOLE)) {
    const end = m.index + m[0].length;
    const namn = `${m[1]}${m[4] ?? ''}`;
    lagar.push(
      mark('lag', text, m.index, end, {
        lag: { ...number(namn, m[3] as string, dokument), kapitel: null, paragraf: null },
      }),
    );
  }
  return { lagar, used };
}

/** The statute's name and number. Where the printed number is not that of a statute with the printed name, neither is chosen. */
function number(
  namn: string,
  tryckt: string | null,
  dokument: string | null,
): { sfs: string | null; namn: string; tryckt?: string } {
  const plain = namn.replace(/\s+/g, ' ');
  if (tryckt === null) return { sfs: lagOfName(plain, dokument)?.sfs ?? null, namn: plain };
  const listed = lagOfName(plain, dokument ?? '9999-12-31');
  if (listed === null || listed.sfs === tryckt || lagOfSfs(tryckt)?.namn === listed.namn)
    return { sfs: tryckt, namn: plain };
  return { sfs: null, namn: plain, tryckt };
}
