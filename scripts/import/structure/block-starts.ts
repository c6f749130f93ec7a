import { isNumberOnly } from '../fields/diarienummer.ts';
import type { Rad } from '../sources/kallfil.ts';
import type { Block } from './block.ts';
import { isAddress, leadsToFullmaktige } from './decisions.ts';
import { headingKind } from './headings.ts';
import { endsSentence, leadLines } from './lead-lines.ts';
import { isChainLine, type ParagrafLine, paragrafLine } from './paragraf-line.ts';
import { leadGoesOn, leadIn } from './preamble.ts';

// A text that a program took out of a PDF may have no empty lines. What then begins a block is told by its words, and these are
// the words that say it whatever stands before them.

/** `Anna Ek (S) deltar ej i beslutet.` right under points that no sign ends. */
const TAKES_PART =
  /^\p{Lu}[\p{L}-]+ (?:\p{Lu}[\p{L}-]+ ){1,3}\(\p{L}{1,4}\)[^.]{0,160}(?:deltar (?:inte|ej)|reserver(?:ar|ade) sig|anmäler|lämnar|meddelar)/u;
/** `Expedieras till:  Sökanden` behind a decision. */
const RECEIVERS =
  /^(?:(?:expedieras|skickas|protokollsutdrag|utdrag|delges|kopia|exp)\.?(?: (?:skickas|expedieras))? till|protokollsutdrag|delges)\s*:/i;
/** `Exp. _______` in the left margin, receivers under it. */
const EXP = /^Exp\.?\s*(?:_{3,}|$)/u;
/** `Mot beslutet reserverar sig Anna Ek (S)` behind the last sentence of a decision. */
const AGAINST = /^Mot (?:beslutet|förslaget|detta)(?!\p{L})/u;
/** `Direktionen beslutar att …` behind the end of another sentence. */
const DECIDES =
  /^(?:\p{Lu}[\p{L}-]*(?:fullmäktige|styrelsen|nämnden|utskottet)|Fullmäktige|Styrelsen|Nämnden|Utskottet|Direktionen) (?:(?:beslutade|beslöt) att|beslutar|godkänner|antar|fastställer|avslår|bifaller|utser|föreslår)(?!\p{L})/u;
/** The title of a motion, right over its text. */
const LETTER_TITLE = /^(?:motion|initiativärende|medborgarförslag)(?=:| (?:om|gällande|angående|ang|avseende|till))/i;
const LETTER_HEAD = 15;
/** Headings that no sentence breaks off before. */
const ONLY_HEADING =
  /^(?:ärendebeskrivning|sammanfattning av ärendet|beskrivning av ärendet|ärendets beredning|beslutsunderlag|beslutsgång|propositionsordning|omröstningsresultat|förslag till beslut(?: i \p{L}+| på sammanträdet)?|beslutet (?:skickas|expedieras) till|expedieras till)\s*:?$/iu;
/** A sentence that goes on behind such an end names the § itself: `… kommunstyrelsens beslut enligt` / `§ 17`. */
const BREAKS_OFF = /(?:[,–-]|(?<!\p{L})(?:enligt|och|samt|i|av|till|på|jfr|se|punkt))$/u;
/** The same, or a year: `… den 4 mars 2021` / `§ 17`. */
const mayGoOn = (text: string): boolean => BREAKS_OFF.test(text) || /\d{4}$/.test(text);
/** Lines behind a § line within which its number and its title stand. */
const HEAD_LINES = 4;
/** The same where number and title take lines of their own. */
const LEAD_LINES = 7;

const mayEndPoint = (open: Block, last: Rad): boolean =>
  (/^att\s/u.test(open.text) || open.slag === 'punkt' || open.slag === 'nummer') &&
  !/(?:[,;-]|och|samt)$/.test(last.text);

/** One word that is a heading, and behind it a line that begins anew: no sentence breaks off so. */
const isHeadingAlone = (rad: Rad, next: Rad | undefined): boolean =>
  /^\p{Lu}\p{L}{5,}:?$/u.test(rad.text) &&
  headingKind(rad.text) !== null &&
  next !== undefined &&
  (/^[\p{Lu}\d]|^att\s/u.test(next.text) || next.mark.punkt);

/** Asked line by line: true where the line begins a block, though no empty line (`gap`) stands before it. */
export type BlockStarts = (rad: Rad, next: Rad | undefined, open: Block | null, gap: boolean) => boolean;

/**
 * What the words of a document's lines tell of where blocks begin.
 *
 * @param lines all of them; the answer is to be asked for in their order.
 */
export function blockStarts(lines: readonly Rad[]): BlockStarts {
  const leads = leadLines(lines);
  const letterTitle = lines
    .filter((r) => r.text.trim() !== '')
    .slice(0, LETTER_HEAD)
    .find((r) => LETTER_TITLE.test(r.text));
  let counted: number | null = null;
  let sinceParagraf = Number.POSITIVE_INFINITY;
  return (rad, next, open, gap) => {
    const last = open?.rader.at(-1);
    const paragraf = rad.celler === null && !rad.mark.punkt ? paragrafLine(rad.text) : null;
    const counts = paragraf !== null && isNext(paragraf, counted, last);
    // Some print the number over the line.
    const numbered = paragraf !== null && last !== undefined && isNumberLine(last);
    const alone = paragraf !== null && isBare(paragraf) && (endsSentence(last) || headsItem(next, last));
    const opens = paragraf !== null && (gap || open === null || counts || numbered || alone || open.slag === 'rubrik');
    if (opens) counted = Number.parseInt(paragraf.nummer, 10);
    sinceParagraf = opens ? 0 : sinceParagraf + 1;
    if (counts || numbered || alone || isHeadingAlone(rad, next)) return true;
    // Points in a column of their own: `att     utse …`, and `samt föreslår att fullmäktige beslutar` between them.
    if (/^att\s{2,}\S/.test(rad.text) || /^samt (?:föreslår|hemställer)(?!\p{L})/u.test(rad.text)) return true;
    if (EXP.test(rad.text) || (sinceParagraf <= HEAD_LINES && /^a\)\s/.test(rad.text))) return true;
    if (ONLY_HEADING.test(rad.text) || RECEIVERS.test(rad.text) || isAddressLine(rad.text)) return true;
    if (open === null || last === undefined) return true;
    if (open.rader.length === 1 && isAddressLine(open.text)) return true;
    if (open.rader.length === 1 && leadGoesOn(open.text, rad.text)) return false;
    // `Kommunstyrelsen föreslår kommunfullmäktige besluta:` right under the points of its own decision, and what stands under it.
    if (leads.first.has(rad.nr)) return true;
    if (leads.last.has(last.nr) && /:$/.test(last.text)) return true;
    if (open.rader.length === 1 && leadIn(open.text) !== null && /^\p{Lu}/u.test(rad.text)) return true;
    // No title is `Kommunstyrelsen beslutar`: it stands right under one.
    if (sinceParagraf <= LEAD_LINES && leadIn(rad.text) !== null && /^\p{Lu}/u.test(next?.text ?? '')) return true;
    if (endsSentence(last) && AGAINST.test(rad.text)) return true;
    if ((endsSentence(last) || /^att\s.*,$/u.test(last.text)) && DECIDES.test(rad.text)) return true;
    if (endsSentence(last) && NOTED.test(rad.text)) return true;
    if (sinceParagraf <= HEAD_LINES && (isNumberLine(rad) || isNumberLine(last))) return true;
    if (counted === null && last === letterTitle && /^\p{Lu}/u.test(rad.text) && !mayGoOn(last.text)) return true;
    return mayEndPoint(open, last) && TAKES_PART.test(`${rad.text} ${next?.text ?? ''}`);
  };
}

/** Nothing behind the number but the case's. */
const isBare = (paragraf: ParagrafLine): boolean => paragraf.rest === '' || isNumberOnly(paragraf.rest);

/** The case's number or `Beslut` right under a § line: a head, whatever stands over it, unless that breaks off. */
const headsItem = (next: Rad | undefined, last: Rad | undefined): boolean =>
  next !== undefined &&
  (isNumberLine(next) || headingKind(next.text)?.typ === 'beslut') &&
  !BREAKS_OFF.test(last?.text ?? '');

/** `Anmälan godkänns och läggs till handlingarna.` behind what was reported. */
const NOTED =
  /^(?:Anmälan|Anmälningarna|Redovisningen|Informationen|Meddelandena|Skrivelserna|Delgivningarna) (?:[^.]{0,60} )?(?:läggs till handlingarna|godkänns|noteras)(?!\p{L})/u;

/** `I kommunstyrelsen` over what it decides itself, or what is put to fullmäktige; never the line of a sentence. */
const isAddressLine = (text: string): boolean => (/^I /.test(text) && isAddress(text)) || leadsToFullmaktige(text);

/** The number of the case, or of the printed papers that it lies in, under the § or the title. */
const isNumberLine = (rad: Rad): boolean =>
  rad.celler === null &&
  paragrafLine(rad.text) === null &&
  (isNumberOnly(rad.text) || isChainLine(rad.text) || /^handling \d{4}(?:\/\d{2})? nr \d{1,4}$/i.test(rad.text.trim()));

/** The numbers of a protokoll count on: `§ 141` alone on its line is the next paragraf, unless a sentence breaks off before it. */
const isNext = (paragraf: ParagrafLine, counted: number | null, last: Rad | undefined): boolean =>
  counted !== null && Number.parseInt(paragraf.nummer, 10) === counted + 1 && last !== undefined && !mayGoOn(last.text);
