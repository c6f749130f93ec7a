/** An organ's name inside a sentence of decision, as a pattern. */
export const ORGAN =
  '(?:[\\p{L},-]+ ){0,5}?[\\p{L}-]*(?:fullmäktige|styrelsen|nämnden|utskottet|arbetsutskott|beredningen|direktionen)';

/** How and on whose proposal: only ahead of what is decided, for alone it is the decision (`beslutar enligt förslaget`). */
const HOW =
  '(?: (?:för egen del|enhälligt|därmed|således|(?:enligt|i enlighet med) [^.:]{3,80}?(?:förslag(?:et)?|yrkande)|med anledning av ovanstående))*';
const DECIDE = '(?:beslutar|beslutade|beslöt|har beslutat|föreslås besluta)';
const TO_ANOTHER = `(?:föreslår|föreslog|hemställer(?: hos)?)(?: att)? (?:${ORGAN})(?: att)?(?: beslutar?)?`;
const PREAMBLE = new RegExp(
  `^(?:(?:${ORGAN})\\s+)?(?:${DECIDE}(?: för egen del| enhälligt| därmed| således)*(?:(?: att)? föreslå (?:${ORGAN})(?: att)?(?: besluta)?)?(?: följande| att)?|${DECIDE}${HOW}(?: följande\\s*:?| att\\s*:?|\\s*:)|${TO_ANOTHER}(?: följande| att)?)\\s*:?$`,
  'iu',
);

/** True for `Kommunfullmäktige beslutar`, `Nämnden beslutar följande:` ahead of the points; the points are the decision. */
export const isPreamble = (text: string): boolean => PREAMBLE.test(text.replace(/\s+/g, ' ').trim());
