/**
 * An organ's name inside a sentence of decision, as a pattern (for expressions with the flags `iu`). Länsstyrelsen and other
 * authorities of the state are none; boards may be named for what or where they are (`Nämnden för Teknik`, `Stadsdelsnämnden
 * Norra Älvstranden`).
 */
export const ORGAN =
  '(?:(?:[\\p{L},-]+ ){0,5}?(?!läns|trafik-?styr|skol-?styr)[\\p{L}-]*(?:fullmäktige|styrelsen|nämnden|utskottet|utskott|beredningen|direktionen|medlemskommunerna)(?: för (?-i:\\p{Lu})[\\p{L}-]+(?: (?:&|och) [\\p{L}-]+)?|(?: (?-i:\\p{Lu})[\\p{L}-]+){1,3})?)';

/** How and on whose proposal: only ahead of what is decided, for alone it is the decision (`beslutar enligt förslaget`). */
const HOW =
  '(?:,? (?:för egen del|enhälligt|därmed|således|(?:enligt|i enlighet med) [^.:]{3,80}?(?:förslag(?:et)?|yrkande(?: (?:från|av) [^.:]{2,80}?)?)|med anledning av ovanstående|under förutsättning av [^.:]{3,80}))*,?';
const DECIDE =
  '(?:beslutar|beslutade|beslöt|har (?:således |därmed |alltså )?beslutat|föreslås besluta)(?: (?:följaktligen|därvid))?(?: med [\\p{L}\\d]+ röster mot [\\p{L}\\d]+)?';
/** `Kommunstyrelsen tillstyrker kontorets förslag och föreslår att kommunfullmäktige beslutar`. */
const PROPOSE =
  '(?:(?:tillstyrker|avstyrker|tillstyrkte|avstyrkte) [^.:]{3,80} och )?(?:(?:beslutar|beslutade|beslöt)(?: för egen del)? (?:att )?föreslå|föreslår|föreslå|föreslog|hemställer(?: hos)?)';
/** `föreslå kommunfullmäktige` behind another organ: `Arbetsutskottet föreslår kommunstyrelsen föreslå kommunfullmäktige besluta`. */
const ON = `(?: (?:att )?föreslå (?:${ORGAN}))?`;
const ASKED = '(?: (?:besluta|beslutar|fattar|fatta)(?: följande(?: beslut)?)?)?(?:,? enligt [^.:]{3,100}(?=:))?';
/** A kommunalförbund proposes to several: `kommunfullmäktige i Kolsjö och Ålnäs kommuner`, `respektive kommunfullmäktige`. */
const SEVERAL =
  '(?: i (?:respektive (?:kommun|medlemskommun)|medlemskommunerna|(?-i:\\p{Lu})[\\p{L}, -]{2,80}? kommun(?:er|erna)?))?';
const TO_ANOTHER = `${PROPOSE}(?: att)? (?:${ORGAN})${SEVERAL}${ON}(?: att)?${ASKED}`;
const PREAMBLE = new RegExp(
  `^(?:samt |(?:${ORGAN})\\s+)?(?:${DECIDE}(?: för egen del| enhälligt| därmed| således)*(?:(?: att)? föreslå (?:${ORGAN})(?: att)?(?: besluta)?)?(?: följande| att)?|${DECIDE}${HOW}(?: följande\\s*:?| att\\s*:?|\\s*:|(?<=,))|${TO_ANOTHER}(?: följande| att)?)\\s*[:.]?$`,
  'iu',
);

const DECIDES = new RegExp(`^(?<av>${ORGAN}) ${DECIDE}(?!\\p{L})`, 'iu');
/** `På förslag av A (c) beslutar nämnden`: the verb ahead of who decides. */
const TURNED = new RegExp(
  `^(?:för egen del|(?:på (?:förslag|yrkande) av|enligt|i enlighet med|efter|under förutsättning av|med stöd av) .{3,140}) (?:beslutar|beslöt|beslutade) (?<av>${ORGAN})(?: för egen del)?(?:,? (?:enligt|i enlighet med) [^.:]{3,80}(?=:))?(?: att| följande)?\\s*[:.]?$`,
  'iu',
);
const PROPOSES = new RegExp(
  `^(?<av>${ORGAN}) ${PROPOSE}(?: (?:att )?(?<till>${ORGAN})${SEVERAL}${ON})?(?: att)?${ASKED}(?: att| följande)?\\s*[:.]?$`,
  'iu',
);

/** Who decides or proposes, and to whom, as a line over the points prints it. */
export interface LeadIn {
  typ: 'beslut' | 'forslag';
  av: string;
  till: string | null;
}

/**
 * A line that only says who decides or proposes, the points being under it: `FULLMÄKTIGE BESLUTAR`, `Kommunstyrelsen föreslår
 * kommunfullmäktige besluta`. Null for any other line.
 */
export function leadIn(text: string): LeadIn | null {
  const line = inSentenceCase(text.replace(/\s+/g, ' ').trim());
  const proposal = PROPOSES.exec(line)?.groups;
  if (proposal?.av !== undefined)
    return IN_A_SENTENCE.test(proposal.av) ? null : { typ: 'forslag', av: proposal.av, till: proposal.till ?? null };
  const turned = TURNED.exec(line)?.groups?.av;
  if (turned !== undefined) return { typ: 'beslut', av: turned, till: null };
  const av = isPreamble(line) ? DECIDES.exec(line)?.groups?.av : undefined;
  return av === undefined || IN_A_SENTENCE.test(av) ? null : { typ: 'beslut', av, till: null };
}

/** The same where the next line begins with `att`: `Nämnden beslutade i enlighet med förslaget` / `att anta taxan`. */
export const leadInOver = (text: string, next: string | undefined): LeadIn | null =>
  leadIn(text) ?? (next !== undefined && /^att\s/u.test(next) && /\p{L}$/u.test(text) ? leadIn(`${text} att`) : null);

/** `KOMMUNSTYRELSEN BESLUTAR FÖRESLÅ` / `KOMMUNFULLMÄKTIGE BESLUTA`: one line over the points, set in capitals on two. */
export function leadGoesOn(line: string, next: string): boolean {
  const whole = `${line} ${next}`;
  return whole === whole.toUpperCase() && leadIn(whole) !== null;
}

/** Capitals part no words: an organ's name may end in words of its own, and in capitals every word would be one. */
const inSentenceCase = (line: string): string =>
  line.length > 12 && line === line.toUpperCase() ? line.charAt(0) + line.slice(1).toLowerCase() : line;

/** `I motionen föreslås att kommunstyrelsen beslutar:` tells what somebody wants, not who decides. */
export const IN_A_SENTENCE =
  /(?<!\p{L})(?:att|i|av|om|till|som|på|från|med|mot|vid|ska|skall|bör|den|det|föreslås|yrkar|yrkas|anser)(?!\p{L})/iu;

/**
 * `Med hänvisning till ovanstående yrkar vi`, `Vänsterpartiet föreslår kommunfullmäktige besluta`: the line over the points that a
 * motion asks for.
 */
export const asks = (text: string): boolean => ASKS.test(text.replace(/\s+/g, ' ').trim());
const ASKS = new RegExp(
  `^(?:.{0,120}\\s)?(?:yrkar|föreslår|hemställer)(?: (?:jag|vi|därför|undertecknad\\p{L}*|\\p{L}+))?(?:(?: att)? (?:${ORGAN}))?(?: att)?(?: besluta| beslutar)?(?: att)?(?: följande)?\\s*:?$`,
  'iu',
);

/** `Kommunfullmäktige föreslås besluta` over the points: the organ that is asked, or null. */
export const askedOrgan = (text: string): string | null =>
  ASKED_LINE.exec(text.replace(/\s+/g, ' ').trim())?.groups?.till ?? null;
const ASKED_LINE = new RegExp(`^(?<till>${ORGAN}) föreslås(?: att)?(?: besluta)?(?: att)?\\s*:?$`, 'iu');

/** True for `Kommunfullmäktige beslutar`, `Nämnden beslutar följande:` ahead of the points; the points are the decision. */
export const isPreamble = (text: string): boolean => {
  const line = text.replace(/\s+/g, ' ').trim();
  return PREAMBLE.test(line) || TURNED.test(line) || ASKED_LINE.test(line);
};
