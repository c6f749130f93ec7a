import { parseDate } from '../../../src/domain/datum.ts';
import { parseDiarienummer } from '../../../src/domain/diarienummer.ts';
import type { Kommun } from '../../../src/domain/kommun.ts';
import { findOrgan } from '../../../src/domain/organ.ts';
import type { Rad } from '../sources/kallfil.ts';
import type { Block } from '../structure/block.ts';
import type { Huvud, Last } from '../structure/document.ts';
import { headingKind } from '../structure/headings.ts';
import { paragrafLine } from '../structure/paragraf-line.ts';
import { findOnParagrafLine, findPrinted, isNumberOnly, withoutClass } from './diarienummer.ts';
import { isOrganLine } from './organ.ts';

const DATE_ONLY =
  /^(?:(?:sammanträdes)?datum|dag|daterad|upprättad|utfärdad|utfärdat|datum för beslut)?[\s:]*(?:den\s+)?(?:\d{4}-\d{2}-\d{2}|\d{1,2} \p{Ll}+ \d{4})$/iu;
const LABEL =
  /^(?:(?:sammanträdes)?datum|utfärdat|utfärdad|daterad|handläggare|direktnr|direkttelefon|telefon|diarie?nr|diariernr|diarienummer|dnr|ärendenummer|ärendenr|beteckning|sammanträdesdatum|plats|tid|e-post|vår referens|er referens|mottagare)(?![\p{L}-])|^(?:sida|protokoll(?:sutdrag)?|utdrag ur protokoll|sammanträdesprotokoll|tjänsteskrivelse|tjänsteutlåtande|voteringslista|kallelse)(?:\s*(?:nr\b|[\d(]).*)?$|^ärende(?:\s?nr\.?)?\s+\d{1,3}$|^till$|^handling \d{4}(?:\/\d{2})? nr \d{1,4}$/iu;

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

/**
 * Reads the head of a document: its blocks up to and with the title.
 *
 * @returns the fields, and how many blocks the head takes.
 */
export function readHuvud(blocks: readonly Block[], kommun: Kommun | null): { huvud: Huvud; antal: number } {
  const huvud = emptyHuvud();
  let antal = letterhead(blocks);
  for (const rad of blocks.slice(0, antal).flatMap((b) => b.rader)) readLetterhead(rad, huvud, kommun);
  const headed = antal;
  let titled = false;
  for (const [i, block] of blocks.slice(headed).entries()) {
    const values = titled ? null : stackedValues(blocks[headed + i - 1], block, kommun);
    if (values !== null) for (const { text, rad } of values) readPiece(text, rad, huvud, kommun);
    else if (isHeadBlock(block, kommun)) {
      // Behind the title only labelled lines still belong to the head: `Dnr …`, `Datum …`.
      if (titled && !block.rader.every((r) => isLabelled(cellsOf(r).join(' ')) || DATE_ONLY.test(r.text.trim()))) break;
      for (const rad of block.rader) readLine(rad, huvud, kommun);
    } else if (!titled && isTitle(block, kommun)) {
      huvud.rubrik = titleOf(block);
      titled = true;
    } else break;
    antal++;
  }
  const joined = joinedOrgan(blocks.slice(0, antal), kommun);
  if (joined !== null && huvud.organ === null) huvud.organ = joined;
  return { huvud, antal };
}

/** Titles that say what kind of letter it is. */
const LETTER = /^(?:motion|initiativärende|interpellation|medborgarförslag|enkel fråga)(?=\s|:)/i;
const HEAD_BLOCKS = 8;

/**
 * The number of blocks over the title of a letter: sender, addressee, stamp, columns of labels and values. The title is a marked
 * heading or says `Motion`; everything over it is short. 0 where there is no such title.
 */
function letterhead(blocks: readonly Block[]): number {
  const first = blocks.slice(0, HEAD_BLOCKS + 1);
  const named = first.findIndex((b) => LETTER.test(b.text));
  const marked = (b: Block) => b.slag === 'rubrik' && b.niva > 0 && headingKind(b.text) === null;
  const title = named >= 0 ? named : first.some(marked) ? first.findIndex(marked) : titleOverSections(first);
  const short = (b: Block) =>
    (b.slag !== 'rubrik' || (named > 0 && headingKind(b.text) === null)) &&
    b.rader.every((r) => cellsOf(r).every((c) => c.length <= 60 && !/[.!?]$/.test(c)));
  return title > 0 && blocks.slice(0, title).every(short) ? title : 0;
}

/** `Tjänsteskrivelse` in the head, and no heading marked: the title is what stands right over the first section. */
function titleOverSections(blocks: readonly Block[]): number {
  const section = blocks.findIndex((b) => headingKind(b.text) !== null);
  const kind = blocks
    .slice(0, 2)
    .some((b) => b.rader.some((r) => cellsOf(r).some((c) => /^tjänste(?:skrivelse|utlåtande)/i.test(c))));
  return kind && section > 1 && isTitle(blocks[section - 1] as Block, null) ? section - 1 : -1;
}

/** `Till kommunfullmäktige i Alingsås kommun` */
const ADDRESSEE = /^till\s+(?<organ>[\p{L},\- ]{4,70}?)(?:\s+i\s+\p{Lu}.*)?$/iu;

/** A line over the title of a letter. The day of a stamp (`Inkom 2025-02-06`) is not the letter's. */
function readLetterhead(rad: Rad, huvud: Huvud, kommun: Kommun | null): void {
  for (const text of cellsOf(rad)) {
    const organ = ADDRESSEE.exec(text)?.groups?.organ;
    const name = organ === undefined ? '' : organ.charAt(0).toUpperCase() + organ.slice(1);
    if (isOrganLine(name, kommun)) huvud.organ = at(name, rad);
    else if (!/^ink(?:om|\.|ommen|ommet)?(?=\s)/i.test(text)) readPiece(text, rad, huvud, kommun);
  }
}

/**
 * A text that a program took out column by column has the labels of a head under each other, and behind them their values:
 * `Datum` / `Handläggare:` / `Beteckning:`, `2017-12-12` / `Tina Ek` / `2017.214 SN`.
 *
 * @returns each value behind its label; null where the blocks are no such columns.
 */
function stackedValues(
  labels: Block | undefined,
  values: Block,
  kommun: Kommun | null,
): { text: string; rad: Rad }[] | null {
  const isLabel = (rad: Rad) => LABEL.test(rad.text.trim()) && !/\d/.test(rad.text);
  if (labels === undefined || labels.rader.length < 2 || values.slag !== 'stycke') return null;
  if (!labels.rader.every(isLabel) || values.rader.length !== labels.rader.length) return null;
  if (!values.rader.some((r) => ['datum', 'diarienummer'].includes(headLine(r.text, kommun)))) return null;
  return values.rader.map((rad, i) => {
    const label = labels.rader[i]?.text.trim() ?? '';
    // A day needs no label, and one without `Sammanträdes-` is read as it stands.
    return { text: headLine(rad.text, kommun) === 'datum' ? rad.text.trim() : `${label} ${rad.text.trim()}`, rad };
  });
}

/** `Handläggare: Peter Larsby` */
const isLabelLine = (text: string): boolean => /^[^:]{3,30}:\s*\S/.test(text) && LABEL.test(text);
const isLabelled = (text: string): boolean => LABEL.test(text.trim()) && /\d/.test(text);

/**
 * Reads the head of a paragraf: whatever stands before its line (a running head, a cover), the line, and what follows up to and
 * with the title.
 *
 * @param at index of the block with the § line.
 */
export function readParagrafHuvud(
  blocks: readonly Block[],
  at: number,
  kommun: Kommun | null,
): { huvud: Huvud; antal: number } {
  const huvud = readCover(blocks.slice(0, at), kommun);
  let antal = at;
  for (const block of blocks.slice(at)) {
    const first = antal === at;
    if (!first && standsRight(block) && titleFollows(blocks.slice(antal + 1))) {
      antal++;
      continue;
    }
    // Behind the § line an organ's name is a part of a title (`Val till socialnämnden`), not the head of a document.
    const title = first ? titleOnLine(block) : isTitle(block, kommun) || isNamed(block, kommun) ? titleOf(block) : null;
    // `Sn § 14`, and the number on the next line without its series: `2013/12`.
    const bare = antal === at + 1 && block.rader.length === 1 ? findOnParagrafLine(block.text.trim()) : [];
    if (bare.length === 1 && bare[0] === block.text.trim()) {
      addNumber(bare[0], block.rader[0] as Rad, huvud);
      antal++;
      continue;
    }
    if (first || (isHeadBlock(block, kommun) && title === null))
      for (const rad of block.rader) readLine(rad, huvud, kommun);
    else if (title === null) break;
    antal++;
    if (title !== null) {
      huvud.rubrik = title;
      break;
    }
  }
  const behind = huvud.rubrik === null ? null : NUMBER_BEHIND.exec(huvud.rubrik.varde);
  if (huvud.rubrik !== null && behind?.groups !== undefined && isNumberOnly(behind.groups.nr as string)) {
    for (const printed of findPrinted(behind.groups.nr as string))
      addNumber(printed, blocks[antal - 1]?.rader.at(-1) as Rad, huvud);
    huvud.rubrik = { ...huvud.rubrik, varde: behind.groups.rubrik as string };
  }
  // Some print the number under the title.
  for (const block of huvud.rubrik === null ? [] : blocks.slice(antal)) {
    const pieces = block.rader.flatMap(cellsOf);
    if (!pieces.some(isNumberOnly) || !pieces.every((t) => isNumberOnly(t) || isLabelLine(t))) break;
    for (const rad of block.rader) readLine(rad, huvud, kommun);
    antal++;
  }
  return { huvud, antal };
}

const RIGHT = { signs: 60, points: 330, longest: 40 };
const isRight = (rad: Rad): boolean =>
  rad.plats === null ? (rad.indrag ?? 0) >= RIGHT.signs : rad.plats.x >= RIGHT.points;
/** Receivers in the right margin under the number (`Akten`, `Tekniska nämnden`); the title stands under them, at the left. */
const standsRight = (block: Block): boolean =>
  block.slag === 'stycke' &&
  block.rader.every((r) => isRight(r) && r.celler === null && r.text.length <= RIGHT.longest);
const titleFollows = (blocks: readonly Block[]): boolean =>
  blocks.find((b) => !standsRight(b))?.rader.every((r) => !isRight(r)) ?? false;

/** `Svar på motion om giftfri förskola (Dnr KS2018/1207)`. */
const NUMBER_BEHIND = /^(?<rubrik>.{4,}\S)\s*\((?<nr>[^()]{4,40})\)$/u;

/** What the lines before the first paragraf tell: organ and day, and the number of an extract. */
export function readCover(blocks: readonly Block[], kommun: Kommun | null): Huvud {
  const huvud = emptyHuvud();
  let label = '';
  for (const rad of blocks.flatMap((b) => b.rader)) {
    // The day under `Justeringen` or `Anslagsdatum` is not the meeting's.
    if (!(DATE_ONLY.test(rad.text.trim()) && OTHER_DAY.test(label))) readLine(rad, huvud, kommun);
    label = rad.text;
  }
  huvud.organ ??= organInTitle(blocks, kommun);
  const joined = joinedOrgan(blocks, kommun);
  if (joined !== null && (huvud.organ === null || joined.rad < huvud.organ.rad)) huvud.organ = joined;
  // A cover may print the day within a line of its own: `Plats och tid  Rådhuset 2020-06-15 kl. 18`.
  if (huvud.datum === null)
    for (const rad of blocks.flatMap((b) => b.rader).slice(0, COVER_LINES)) {
      const datum = /(?:datum|(?<!\p{L})tid(?!\p{L})|sammanträd|(?<!\p{L})kl\b)/iu.test(rad.text)
        ? parseDate(rad.text)
        : null;
      if (datum !== null) {
        huvud.datum = at(datum, rad);
        break;
      }
    }
  return huvud;
}

const OTHER_DAY = /^(?:justering|protokollet justeras|anslag|datum (?:för|när|då) anslag|överklag|sista dag)/i;

/** `Protokoll miljönämnden 2023-02-15`, `Protokoll fört vid sammanträde med kommunstyrelsen`: the organ inside the title. */
const TITLE =
  /^(?:sammanträdes)?protokoll(?:et)?\s+(?:(?:fört\s+)?(?:vid|från)\s+(?:sammanträde(?:t)?\s+(?:med|i)\s+)?|för\s+|i\s+)?(?<organ>\p{L}[\p{L},\- ]{2,80}?)(?:,?\s+(?:den\s+)?\d.*)?$/iu;

function organInTitle(blocks: readonly Block[], kommun: Kommun | null): Last<string> | null {
  const titles = blocks.flatMap((b) => [
    ...(b.slag === 'rubrik' && b.rader.length > 1 ? [{ text: b.text, rad: b.rader[0] as Rad }] : []),
    ...b.rader.map((rad) => ({ text: rad.text, rad })),
  ]);
  for (const { text, rad } of titles.slice(0, COVER_LINES)) {
    const name = TITLE.exec(text.replace(/\s+/g, ' ').trim())?.groups?.organ;
    const printed = name === undefined ? '' : name.charAt(0).toUpperCase() + name.slice(1);
    if (isOrganLine(printed, kommun)) return at(printed, rad);
  }
  return null;
}

/** A block that only names an organ. */
const isNamed = (block: Block, kommun: Kommun | null): boolean =>
  block.slag !== 'tabell' && block.rader.length === 1 && headLine(block.text, kommun) === 'organ';

const COVER_LINES = 25;

/** The title behind the number on the § line itself (`§ 12 Val av justerare`), or null. */
function titleOnLine(block: Block): Last<string> | null {
  const rad = block.rader[0] as Rad;
  const rest = paragrafLine(block.text.replace(/\s+/g, ' '))?.rest ?? '';
  const numbers = findOnParagrafLine(rest);
  const words = numbers
    .reduce((t, n) => t.replace(n, ''), rest)
    .replace(/(?<!\p{L})(?:dnr|drn|änr|diarienr|diariernr|diarienummer|ärendenummer|ärendenr)(?!\p{L})[.:]?/giu, '')
    .replace(/^(?:\/\d{2,4}(?!\d))?[\s:.,–-]+|[\s,;]+$/g, '')
    .trim();
  return /\p{L}{3}/u.test(words) ? at(words, rad) : null;
}

const isRegistered = (name: string, kommun: Kommun | null): boolean =>
  kommun !== null && findOrgan(kommun, name) !== null;

/** An organ's name that the head breaks over lines: `Kommunstyrelsens` / `arbetsutskott`, `Bygg- och` / `miljönämnden`. */
function joinedOrgan(blocks: readonly Block[], kommun: Kommun | null): Last<string> | null {
  const lines = blocks.flatMap((b) => b.rader).slice(0, COVER_LINES);
  for (let i = 0; i + 1 < lines.length; i++) {
    const rad = lines[i] as Rad;
    const parts = lines.slice(i, i + 3).map((r) => r.text.trim());
    if (!/^\p{Lu}/u.test(parts[0] as string)) continue;
    const [one, two, three] = parts as [string, string, string | undefined];
    for (const name of [`${one} ${two}`, `${one}${two}`, three === undefined ? '' : `${one} ${two} ${three}`])
      if (
        !isOrganLine(one, kommun) &&
        !isOrganLine(two, kommun) &&
        (/^\p{Ll}/u.test(two) || isRegistered(name, kommun)) &&
        isOrganLine(name, kommun)
      )
        return at(name, rad);
  }
  return null;
}

/** Signs that end an abbreviation, and so a title as well: `Detaljplan för Löderup 17:32 m.fl.` */
const ABBREVIATED = /(?<!\p{L})(?:m\.?\s?fl|m\.?\s?m|etc|resp|kap|nr|st)\.$/u;

function isTitle(block: Block, kommun: Kommun | null): boolean {
  if (block.slag === 'tabell' || block.slag === 'punkt' || block.slag === 'nummer') return false;
  if (headingKind(block.text) !== null || isHeadBlock(block, kommun)) return false;
  if (block.slag === 'rubrik') return true;
  return block.text.length <= 400 && (!/[.:]$/.test(block.text) || ABBREVIATED.test(block.text));
}

/** A label that a form prints before the title. */
const TITLE_LABEL = /^(?:ärende|ärendemening|rubrik)\s*:\s+(?=\p{Lu})/iu;

function titleOf(block: Block): Last<string> {
  const words = block.text.replace(/\s+/g, ' ').trim();
  return at(words.replace(TITLE_LABEL, ''), block.rader[0] as Rad);
}

/**
 * The pieces of a line of a head. Cells of a head are a label and its value, and beside them what stands in another column:
 * `Datum:` `2026-05-20` `Socialnämnden` are two pieces.
 */
function cellsOf(rad: Rad): string[] {
  const out: string[] = [];
  // Text that keeps the page's layout parts its columns by runs of spaces.
  const cells = (rad.celler ?? rad.text.trim().split(/\s{3,}|\t/))
    // `Kommunstyrelsen, protokoll nr 9`: the organ and what its meeting wrote.
    .flatMap((c) =>
      c
        .replace(/\s+/g, ' ')
        .trim()
        .split(/,\s+(?=protokoll(?:\s|$))/i),
    )
    .filter((c) => c !== '');
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as string;
    const value = cells[i + 1];
    if ((LABEL.test(cell) || /^(?:beslutande )?organ\s*:?$/i.test(cell)) && !/\d/.test(cell) && value !== undefined) {
      out.push(`${cell} ${value}`);
      i++;
    } else out.push(cell);
  }
  return out;
}

function readLine(rad: Rad, huvud: Huvud, kommun: Kommun | null): void {
  const paragraf = rad.celler === null && paragrafLine(rad.text) !== null;
  for (const text of paragraf ? [rad.text.replace(/\s+/g, ' ').trim()] : cellsOf(rad))
    readPiece(text, rad, huvud, kommun);
}

function readPiece(text: string, rad: Rad, huvud: Huvud, kommun: Kommun | null): void {
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
