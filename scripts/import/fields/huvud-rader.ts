import { parseDate } from '../../../src/domain/datum.ts';
import { parseDiarienummer } from '../../../src/domain/diarienummer.ts';
import type { Kommun } from '../../../src/domain/kommun.ts';
import type { Rad } from '../sources/kallfil.ts';
import type { Block } from '../structure/block.ts';
import type { Huvud, Last } from '../structure/document.ts';
import { headingKind } from '../structure/headings.ts';
import { isChainLine, paragrafLine } from '../structure/paragraf-line.ts';
import { findOnParagrafLine, findPrinted, isNumberOnly, withoutClass } from './diarienummer.ts';
import { isOrganLine } from './organ.ts';

/** A line of a head that holds a day and nothing else. */
export const DATE_ONLY =
  /^(?:(?:sammanträdes)?datum|dag|daterad|upprättad|utfärdad|utfärdat|datum för beslut)?[\s:]*(?:den\s+)?(?:\d{4}-\d{2}-\d{2}|\d{1,2} \p{Ll}+ \d{4})$/iu;
export const LABEL =
  /^(?:(?:sammanträdes)?datum|utfärdat|utfärdad|daterad|handläggare|direktnr|direkttelefon|telefon|diarie?nr|diariernr|diarienummer|dnr|ärendenummer|ärendenr|beteckning|sammanträdesdatum|plats|tid|e-post|vår referens|er referens|mottagare)(?![\p{L}-])|^(?:sida|protokoll(?:sutdrag)?|utdrag ur protokoll|sammanträdesprotokoll|tjänsteskrivelse|tjänsteutlåtande|voteringslista|kallelse)(?:\s*(?:nr\b|[\d(]).*)?$|^ärende(?:\s?nr\.?)?\s+\d{1,3}$|^till$|^handling \d{4}(?:\/\d{2})? nr \d{1,4}$/iu;

/** A value with the line it was read on. */
export const at = <T>(varde: T, rad: Rad): Last<T> => ({ varde, rad: rad.nr, sida: rad.sida });

/** What a line of a head is. */
export type HeadLine = 'datum' | 'organ' | 'diarienummer' | 'paragraf' | 'etikett' | 'annat';

/** Tells what a line of a head is. */
export function headLine(text: string, kommun: Kommun | null): HeadLine {
  const line = text.trim();
  if (DATE_ONLY.test(line)) return 'datum';
  if (paragrafLine(line) !== null) return 'paragraf';
  if (isNumberOnly(line)) return 'diarienummer';
  if (isOrganLine(line, kommun)) return 'organ';
  if (LABEL.test(line) || isChainLine(line)) return 'etikett';
  return 'annat';
}

/** The sender over a document: `Göteborgs Stad`, `Stadsledningskontoret`. */
const LETTERHEAD =
  /^(?:\p{Lu}\p{L}*-(?:, \p{L}+-)* och )?\p{L}[\p{L}-]*(?:kontoret|förvaltningen)$|^\p{Lu}[\p{L}-]+ (?:[Ss]tad|[Kk]ommun|STAD|KOMMUN)$/u;

/** True for a block whose every line is one that only a head has. */
export function isHeadBlock(block: Block, kommun: Kommun | null): boolean {
  const lines = block.rader.map((r) => r.text.replace(/\s+/g, ' ').trim());
  // `Handläggare` on a line of its own, the name on the next one, a telephone number behind it: short lines under a label.
  if (
    block.slag === 'stycke' &&
    lines.length > 1 &&
    LABEL.test(lines[0] as string) &&
    lines.every((l) => l.length <= 60)
  )
    return true;
  if (lines.every((l) => LETTERHEAD.test(l) || headLine(l, kommun) !== 'annat') && block.slag !== 'tabell') return true;
  // `Handläggare:` on a line of its own, the names on the next ones.
  if (/^(?:handläggare|mottagare|plats)\s*:\s*\n/i.test(block.rader.map((r) => r.text.trim()).join('\n'))) return true;
  return block.rader.every((r) => cellsOf(r).every((t) => LETTERHEAD.test(t) || headLine(t, kommun) !== 'annat'));
}

/** A head without anything in it. */
export function emptyHuvud(): Huvud {
  return { rubrik: null, organ: null, datum: null, diarienummer: [], klassificering: null, handlaggare: null };
}

/** `Handläggare: Peter Larsby` */
export const isLabelLine = (text: string): boolean => /^[^:]{3,30}:\s*\S/.test(text) && LABEL.test(text);
/** A label with a number or a day behind it. */
export const isLabelled = (text: string): boolean => LABEL.test(text.trim()) && /\d/.test(text);

/** Signs that end an abbreviation, and so a title as well: `Detaljplan för Löderup 17:32 m.fl.` */
const ABBREVIATED = /(?<!\p{L})(?:m\.?\s?fl|m\.?\s?m|etc|resp|kap|nr|st)\.$/u;

/** True for a block that may be a title: no known heading, no point, no sentence. */
export function isTitle(block: Block, kommun: Kommun | null): boolean {
  if (block.slag === 'tabell' || block.slag === 'punkt' || block.slag === 'nummer') return false;
  if (headingKind(block.text) !== null || isHeadBlock(block, kommun)) return false;
  if (block.slag === 'rubrik') return true;
  return block.text.length <= 400 && (!/[.:]$/.test(block.text) || ABBREVIATED.test(block.text));
}

/** A label that a form prints before the title. */
const TITLE_LABEL = /^(?:ärende|ärendemening|rubrik)\s*:\s+(?=\p{Lu})/iu;

/** The words of a title, without the label that a form prints before it. */
export function titleOf(block: Block): Last<string> {
  const words = block.text.replace(/\s+/g, ' ').trim();
  return at(words.replace(TITLE_LABEL, ''), block.rader[0] as Rad);
}

/**
 * The pieces of a line of a head. Cells of a head are a label and its value, and beside them what stands in another column:
 * `Datum:` `2026-05-20` `Socialnämnden` are two pieces.
 */
export function cellsOf(rad: Rad): string[] {
  const out: string[] = [];
  // Text that keeps the page's layout parts its columns by runs of spaces.
  const cells = (rad.celler ?? rad.text.trim().split(/\s{3,}|\t/))
    // `Kommunstyrelsen, protokoll nr 9`: the organ and what its meeting wrote.
    .flatMap((c) =>
      c
        .replace(/\s+/g, ' ')
        .trim()
        // `SAMMANTRÄDESPROTOKOLL Sammanträdesdatum 2031-10-21` in one cell.
        .split(/,\s+(?=protokoll(?:\s|$))|(?<=^sammanträdesprotokoll)\s+(?=sammanträdesdatum)/i),
    )
    .filter((c) => c !== '');
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as string;
    const value = cells[i + 1];
    if (
      (LABEL.test(cell) || /^(?:beslutande )?organ\s*:?$/i.test(cell)) &&
      !/\d/.test(cell) &&
      value !== undefined &&
      !LABEL.test(value)
    ) {
      out.push(`${cell} ${value}`);
      i++;
    } else out.push(cell);
  }
  return out;
}

/** Takes from a line of a head whatever it tells; what is known already stays. */
export function readLine(rad: Rad, huvud: Huvud, kommun: Kommun | null): void {
  const paragraf = rad.celler === null && paragrafLine(rad.text) !== null;
  for (const text of paragraf ? [rad.text.replace(/\s+/g, ' ').trim()] : cellsOf(rad))
    readPiece(text, rad, huvud, kommun);
}

/** The same for one piece of a line. */
export function readPiece(text: string, rad: Rad, huvud: Huvud, kommun: Kommun | null): void {
  // Every cover says whose minutes were announced: `Organ  Kommunstyrelsen`.
  const labelled = /^(?:beslutande\s+)?organ\s*:?\s+(?<namn>\p{Lu}.+)$/iu.exec(text)?.groups?.namn;
  if (labelled !== undefined) {
    if (isOrganLine(labelled, kommun)) huvud.organ ??= at(labelled, rad);
    return;
  }
  const kind = headLine(text, kommun);
  if (kind === 'annat') return;
  const handlaggare = /^handläggare\s*:?\s+(?<varde>\p{Lu}.+)$/iu.exec(text)?.groups?.varde;
  if (handlaggare !== undefined) huvud.handlaggare ??= at(handlaggare, rad);
  const datum =
    kind === 'datum' || /^(?:(?:sammanträdes)?datum|(?:sammanträdes)?protokoll|utdrag ur protokoll)\b/i.test(text)
      ? parseDate(text)
      : null;
  if (datum !== null) huvud.datum ??= at(datum, rad);
  if (kind === 'organ') huvud.organ ??= at(text, rad);
  const paragraf = paragrafLine(text);
  if (kind === 'etikett' && !NUMBER_LABEL.test(text)) return;
  const numbers = paragraf === null ? findPrinted(text) : findOnParagrafLine(paragraf.rest);
  for (const printed of numbers) addNumber(printed, rad, huvud);
  // `Beteckning: 2017.214 SN Socialnämnden`: the addressee stands in the next column.
  const end = numbers.at(-1);
  const behind = end === undefined ? '' : text.slice(text.lastIndexOf(end) + end.length).trim();
  if (behind !== '' && isOrganLine(behind, kommun)) huvud.organ ??= at(behind, rad);
}

const NUMBER_LABEL = /^(?:diarie?nr|diariernr|diarienummer|dnr|ärendenummer|ärendenr|beteckning|vår referens)\b/i;

/** Adds a diarienummer once; its classification code stands in a field of its own. */
export function addNumber(printed: string, rad: Rad, huvud: Huvud): void {
  const parsed = parseDiarienummer(printed)?.klassificering ?? null;
  const bare = withoutClass(printed);
  const klass = parsed ?? bare.klassificering;
  const number = parsed === null ? bare.nummer : printed.slice(0, -parsed.length).trim();
  if (klass !== null) huvud.klassificering ??= at(klass, rad);
  if (!huvud.diarienummer.some((d) => d.varde === number)) huvud.diarienummer.push(at(number, rad));
}
