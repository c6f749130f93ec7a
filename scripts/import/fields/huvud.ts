import { parseDate } from '../../../src/domain/datum.ts';
import { parseDiarienummer } from '../../../src/domain/diarienummer.ts';
import type { Kommun } from '../../../src/domain/kommun.ts';
import type { Rad } from '../sources/kallfil.ts';
import type { Block } from '../structure/block.ts';
import type { Huvud, Last } from '../structure/document.ts';
import { headingKind } from '../structure/headings.ts';
import { paragrafLine } from '../structure/paragraf-line.ts';
import { findPrinted, isNumberOnly } from './diarienummer.ts';
import { isOrganLine } from './organ.ts';

const DATE_ONLY =
  /^(?:(?:sammanträdes)?datum|dag|daterad|upprättad)?[\s:]*(?:den\s+)?(?:\d{4}-\d{2}-\d{2}|\d{1,2} \p{Ll}+ \d{4})$/iu;
const LABEL =
  /^(?:(?:sammanträdes)?datum|handläggare|direktnr|direkttelefon|telefon|diarie?nr|diariernr|diarienummer|dnr|ärendenummer|ärendenr|beteckning|sammanträdesdatum|plats|tid|e-post|vår referens|er referens|mottagare|sida|protokoll(?:sutdrag)?|sammanträdesprotokoll|tjänsteskrivelse|tjänsteutlåtande)\b/i;

const at = <T>(varde: T, rad: Rad): Last<T> => ({ varde, rad: rad.nr, sida: rad.sida });

/** What a line of a head is. */
export type HeadLine = 'datum' | 'organ' | 'diarienummer' | 'paragraf' | 'etikett' | 'annat';

export function headLine(text: string, kommun: Kommun | null): HeadLine {
  const line = text.trim();
  if (DATE_ONLY.test(line)) return 'datum';
  if (paragrafLine(line) !== null) return 'paragraf';
  if (isNumberOnly(line)) return 'diarienummer';
  if (isOrganLine(line, kommun)) return 'organ';
  if (LABEL.test(line)) return 'etikett';
  return 'annat';
}

/** True for a block whose every line is one that only a head has. */
export function isHeadBlock(block: Block, kommun: Kommun | null): boolean {
  return block.slag !== 'tabell' && block.rader.every((r) => headLine(r.text, kommun) !== 'annat');
}

/**
 * Reads the head of a document or a paragraf: its blocks up to and with the title.
 *
 * @param blocks the document from its first line.
 * @returns the fields, and how many blocks the head takes.
 */
export function readHuvud(blocks: readonly Block[], kommun: Kommun | null): { huvud: Huvud; antal: number } {
  const huvud: Huvud = {
    rubrik: null,
    organ: null,
    datum: null,
    diarienummer: [],
    klassificering: null,
    handlaggare: null,
  };
  let antal = 0;
  for (const block of blocks) {
    if (isTitle(block, kommun)) {
      huvud.rubrik = titleOf(block);
      antal++;
      break;
    }
    if (!isHeadBlock(block, kommun)) break;
    for (const rad of block.rader) readLine(rad, huvud, kommun);
    antal++;
  }
  return { huvud, antal };
}

function isTitle(block: Block, kommun: Kommun | null): boolean {
  if (block.slag === 'tabell' || block.slag === 'punkt' || block.slag === 'nummer') return false;
  if (headingKind(block.text) !== null || isHeadBlock(block, kommun)) return false;
  if (block.slag === 'rubrik') return true;
  return block.text.length <= 400 && !/[.:]$/.test(block.text);
}

function titleOf(block: Block): Last<string> {
  return at(block.text.replace(/\s+/g, ' ').trim(), block.rader[0] as Rad);
}

function readLine(rad: Rad, huvud: Huvud, kommun: Kommun | null): void {
  const text = rad.text.trim();
  const kind = headLine(text, kommun);
  const labelled = /^(?<namn>[\p{L}-]+(?: [\p{L}-]+)?)\s*:\s*(?<varde>.+)$/u.exec(text)?.groups;
  if (/^handläggare/i.test(labelled?.namn ?? '')) huvud.handlaggare ??= at((labelled?.varde ?? '').trim(), rad);
  const datum = kind === 'datum' || /datum/i.test(labelled?.namn ?? '') ? parseDate(text) : null;
  if (datum !== null) huvud.datum ??= at(datum, rad);
  if (kind === 'organ') huvud.organ ??= at(text.replace(/\s+/g, ' '), rad);
  const paragraf = paragrafLine(text);
  for (const printed of findPrinted(paragraf === null ? text : paragraf.rest)) addNumber(printed, rad, huvud);
}

/** Adds a diarienummer once; its classification code stands in a field of its own. */
export function addNumber(printed: string, rad: Rad, huvud: Huvud): void {
  const klass = parseDiarienummer(printed)?.klassificering ?? null;
  const number = klass === null ? printed : printed.slice(0, -klass.length).trim();
  if (klass !== null) huvud.klassificering ??= at(klass, rad);
  if (!huvud.diarienummer.some((d) => d.varde === number)) huvud.diarienummer.push(at(number, rad));
}
