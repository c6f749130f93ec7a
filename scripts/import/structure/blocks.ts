import { findOnParagrafLine, isNumberOnly } from '../fields/diarienummer.ts';
import { headLine } from '../fields/huvud-rader.ts';
import { isOrganLine } from '../fields/organ.ts';
import type { Rad } from '../sources/kallfil.ts';
import { type Block, cutBlock, linesOf } from './block.ts';
import { blockStarts } from './block-starts.ts';
import { headingKind, opensList } from './headings.ts';
import { joint, marginOf } from './joining.ts';
import { endsSentence } from './lead-lines.ts';
import { type ParagrafLine, paragrafLine } from './paragraf-line.ts';
import { isPreamble, leadGoesOn, leadIn, leadInOver } from './preamble.ts';
import { withRunInHeadings } from './run-in.ts';
import { withSideHeadings } from './side-headings.ts';

/**
 * Lines → blocks: wrapped lines become paragraphs, marked or known headings stand alone, rows become tables, a sentence that a
 * page break cuts becomes whole again. Order and words stay.
 *
 * @param removed line numbers that are page furniture; they are passed over.
 */
export function toBlocks(rader: readonly Rad[], removed: ReadonlySet<number>): Block[] {
  const width = marginOf(rader);
  const blocks: Block[] = [];
  let open: Block | null = null;
  // What stood between this line and the last one that counts.
  let gap = true;
  let furniture = false;
  let page: number | null = null;
  const lines = withRunInHeadings(withSideHeadings(rader), removed);
  const beginsAnew = blockStarts(lines);
  for (const [i, rad] of lines.entries()) {
    if (removed.has(rad.nr) || rad.text.trim() === '') {
      if (removed.has(rad.nr)) furniture = true;
      gap = true;
      continue;
    }
    // A page begins: whatever goes on from the last one is joined below, by its words.
    if (rad.sida !== page) furniture = gap = true;
    page = rad.sida;
    const last = open?.rader.at(-1);
    if (beginsAnew(rad, lines[i + 1], open, gap)) gap = true;
    const kind = kindOf(rad, gap || open === null, last, open, width);
    const previous = open;
    if (kind === 'tabell' && previous?.slag === 'tabell' && sameTable(previous, rad, gap, furniture)) {
      previous.celler.push(rad.celler as string[]);
      previous.rader.push(rad);
    } else if (kind !== 'tabell' && previous !== null && !gap && isHeadingGoingOn(previous, rad)) {
      append(previous, rad, width);
    } else if (kind === 'fortsattning' && previous !== null && !gap && mayContinue(previous, rad, width)) {
      append(previous, rad, width);
    } else {
      open = newBlock(rad, kind === 'fortsattning' ? 'stycke' : kind);
      blocks.push(open);
    }
    gap = false;
    furniture = false;
  }
  return joinBrokenSentences(splitTitles(blocks, width), width);
}

const ITEM = /^(\d{1,3})\.\s+(?=\S)/;

function kindOf(
  rad: Rad,
  fresh: boolean,
  last: Rad | undefined,
  open: Block | null,
  width: number | null,
): Block['slag'] | 'fortsattning' {
  if (rad.celler !== null) return 'tabell';
  // Some set the decision's own words in bold: a sentence, or points, is no heading.
  if (!fresh && open?.slag === 'stycke' && open.fet && isDecided(open.text) && rad.mark.fet && !isDecided(rad.text))
    return 'fortsattning';
  if (rad.mark.rubrik !== null && rad.mark.fet && isDecided(rad.text)) return 'stycke';
  if (rad.mark.rubrik !== null) return 'rubrik';
  const paragraf = rad.mark.punkt ? null : paragrafLine(rad.text);
  if (paragraf !== null && (fresh || open?.slag === 'rubrik' || standsAlone(paragraf, rad, last))) return 'rubrik';
  if (
    headingKind(rad.text) !== null &&
    (fresh || rad.mark.fet || endsSentence(last) || endsOnPurpose(last, rad, width))
  )
    return 'rubrik';
  if (!fresh && open?.slag !== 'rubrik' && opensList(rad.text) && /\.$/.test(last?.text ?? '')) return 'rubrik';
  if (rad.mark.punkt) return 'punkt';
  const item = ITEM.exec(rad.text);
  const next = open?.slag === 'nummer' && Number(item?.[1]) === (open.nummer as number) + 1;
  if (item !== null && (fresh || next || endsSentence(last) || item[1] === '1')) return 'nummer';
  return 'fortsattning';
}

/** `att godkänna …`, `Kommunstyrelsen beslutar att anta …`; the lead-in alone is a heading. */
const isDecided = (text: string): boolean =>
  /^att\s/u.test(text) ||
  (/^\p{Lu}[\p{L}-]*(?:fullmäktige|styrelsen|nämnden|utskottet) beslutar\s/u.test(text) && leadIn(text) === null);

/** A § line without an empty line before it: its diarienummer, its weight or the end of the sentence before it shows what it is. */
function standsAlone(paragraf: ParagrafLine, rad: Rad, last: Rad | undefined): boolean {
  if (findOnParagrafLine(paragraf.rest).length > 0 || (rad.mark.fet && last?.mark.fet === false)) return true;
  return paragraf.rest === '' && endsSentence(last);
}

/** Far more room than a ragged margin leaves: the author ended the line, whatever letter the next one begins with. */
function hasRoom(last: Rad, next: Rad, width: number | null): boolean {
  if (width === null) return false;
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0;
  const sign = last.plats === null ? 1 : (last.plats.hoger - last.plats.x) / Math.max(1, last.text.length);
  const end = last.plats === null ? last.text.length : last.plats.hoger;
  return end + (word + 1) * sign < width * (last.plats === null ? 0.75 : 0.85);
}

/** The line before had room for more: its author ended it, and a heading may follow without an empty line. */
function endsOnPurpose(last: Rad | undefined, rad: Rad, width: number | null): boolean {
  return last !== undefined && width !== null && joint(last, rad, width).mellan === '\n';
}

function mayContinue(block: Block, rad: Rad, width: number | null): boolean {
  if (block.slag === 'tabell') return false;
  // `Nämnden beslutar` / `att …`: the points begin a line of their own, whether or not they are marked as points.
  if (
    block.slag === 'stycke' &&
    leads(block.text, rad.text) &&
    (/^att\s/u.test(rad.text) || hasRoom(block.rader.at(-1) as Rad, rad, width))
  )
    return false;
  if (/^sluten omröstning\.?$/i.test(block.text)) return false;
  if (block.slag === 'rubrik' && goesOnAsTitle(block, rad, width)) return true;
  if (block.slag === 'rubrik') return block.fet && rad.mark.fet && block.niva === 0 && headingKind(block.text) === null;
  return block.fet === rad.mark.fet || block.slag !== 'stycke';
}

/** A title behind the § sign that is wrapped: set under itself in a column of its own, or the line had no room for the next word. */
function goesOnAsTitle(block: Block, rad: Rad, width: number | null): boolean {
  const line = block.rader.length === 1 ? paragrafLine(block.text) : null;
  if (line === null || !/\p{L}{4}/u.test(titleWords(line.rest)) || rad.mark.punkt) return false;
  const last = block.rader.at(-1) as Rad;
  if (block.fet !== rad.mark.fet || headLine(rad.text, null) !== 'annat' || headingKind(rad.text) !== null)
    return false;
  if (GOES_ON.test(block.text)) return true;
  // In a column of its own the text stands under the title as well: it begins with a capital behind a line that had room.
  if (last.spalt !== undefined && rad.indrag === last.spalt)
    return !(/^\p{Lu}/u.test(rad.text) && hasRoomInColumn(last, rad, width));
  return width !== null && joint(last, rad, width).mellan === ' ' && !/[.:]$/.test(rad.text);
}

/** A title's line that left room for the next word, in a text that keeps its columns by spaces. */
const hasRoomInColumn = (last: Rad, next: Rad, width: number | null): boolean =>
  width !== null && last.plats === null && hasRoom(last, next, width) && !/[-,]$/.test(last.text);

const NUMBER_LABEL = /(?<!\p{L})(?:dnr|diarienr|diarienummer|ärendenummer|ärendenr)(?!\p{L})/giu;
const titleWords = (rest: string): string =>
  findOnParagrafLine(rest)
    .reduce((t, n) => t.replace(n, ''), rest)
    .replace(NUMBER_LABEL, '');

/** A heading of two lines, as type size and weight show it; two headings under each other are each a known one. */
function isHeadingGoingOn(block: Block, rad: Rad): boolean {
  const last = block.rader.at(-1) as Rad;
  if (block.slag !== 'rubrik' || block.niva === 0 || rad.celler !== null || rad.mark.punkt) return false;
  // The last line of a heading may be too short for the reader to call it one: `2026/2027` in the heading's own type.
  if (rad.mark.rubrik !== block.niva && !(rad.mark.rubrik === null && rad.mark.fet && block.fet)) return false;
  if (last.plats === null || rad.plats === null || Math.abs(last.plats.storlek - rad.plats.storlek) > 0.6) return false;
  if (paragrafLine(rad.text) !== null) return false;
  // `Remiss från` / `kommunstyrelsen`: a heading that breaks off.
  if (/^\p{Ll}/u.test(rad.text) && headingKind(block.text) === null) return true;
  const paragraf = paragrafLine(block.text);
  if (paragraf !== null && !/\p{L}{4}/u.test(titleWords(paragraf.rest))) return false;
  // `KOMMUNSTYRELSEN BESLUTAR FÖRESLÅ` / `KOMMUNFULLMÄKTIGE BESLUTA`
  if (leadGoesOn(block.text, rad.text)) return true;
  if (headingKind(block.text) !== null || headingKind(rad.text) !== null) return false;
  if (isOrganLine(`${block.text} ${rad.text}`, null) && !isOrganLine(block.text, null)) return true;
  if (GOES_ON.test(block.text)) return true;
  return (paragraf !== null || !isHeadWords(block.text)) && !isHeadWords(rad.text);
}

const isHeadWords = (text: string): boolean => headLine(text, null) !== 'annat';

function sameTable(table: Block, rad: Rad, gap: boolean, furniture: boolean): boolean {
  const columns = (table.celler[0] as string[]).length;
  if (!gap) return (rad.celler as string[]).length === columns || table.celler.length > 1;
  if ((rad.celler as string[]).length !== columns) return false;
  // A page break in the middle of a table: only furniture between two rows of the same shape. A taller row on the same page
  // shows as a gap; a new table would begin with a head as bold as the one before.
  return furniture || (rad.plats !== null && columns >= 3 && (table.rader[0] as Rad).mark.fet && !rad.mark.fet);
}

function newBlock(rad: Rad, slag: Block['slag']): Block {
  const item = slag === 'nummer' ? ITEM.exec(rad.text) : null;
  return {
    slag,
    niva: rad.mark.rubrik ?? 0,
    text: slag === 'tabell' ? '' : item ? rad.text.slice(item[0].length) : rad.text,
    nummer: item ? Number(item[1]) : null,
    celler: slag === 'tabell' ? [rad.celler as string[]] : [],
    fet: rad.mark.fet,
    kursiv: rad.mark.kursiv,
    rader: [rad],
    sammanfogat: [],
  };
}

/** Adds a wrapped line to a block. */
function append(block: Block, rad: Rad, width: number | null): void {
  const last = block.rader.at(-1) as Rad;
  const how = joint(last, rad, width);
  // A paragraf's line is one line, however its title is wrapped.
  const oneLine = how.mellan === '\n' && block.slag === 'rubrik' && paragrafLine(block.text) !== null;
  attach(block, rad, oneLine ? ' ' : how.mellan, how.utanStreck);
  block.rader.push(rad);
}

function attach(block: Block, rad: Rad, mellan: string, utanStreck: boolean): void {
  if (mellan === '') {
    const half = /\S+$/.exec(block.text)?.[0] ?? '';
    const rest = /^\S+/.exec(rad.text)?.[0] ?? '';
    const whole = (utanStreck ? half.slice(0, -1) : half) + rest;
    block.sammanfogat.push({ rad: (block.rader.at(-1) as Rad).nr, fore: `${half} ${rest}`, efter: whole });
    block.text = block.text.slice(0, block.text.length - half.length) + whole + rad.text.slice(rest.length);
  } else block.text += mellan + rad.text;
}

/** A title right over its text, without an empty line between: it is the line that was ended on purpose under the § line. */
function splitTitles(blocks: readonly Block[], width: number | null): Block[] {
  return blocks.flatMap((block, i) => {
    // The number may stand on a line of its own between the § and the title.
    const numbered = blocks[i - 1]?.rader.every((r) => isNumberOnly(r.text)) ?? false;
    const before = blocks[numbered ? i - 2 : i - 1];
    const line = before?.slag === 'rubrik' ? paragrafLine(before.text) : null;
    const bare = line !== null && !/\p{L}{4}/u.test(titleWords(line.rest));
    if (!bare || block.slag !== 'stycke') return [block];
    const pieces = block.text.split('\n');
    // A title that breaks off goes on: `… ansökan om täkttillstånd,` / `Nye 3:4`.
    let n = 1;
    while (n < pieces.length - 1 && GOES_ON.test(pieces[n - 1] as string)) n++;
    const [first, text] = [pieces.slice(0, n).join('\n'), pieces.slice(n).join('\n')];
    const last = block.rader[linesOf(block, first) - 1];
    if (text === '' || last === undefined) return [block];
    if (!isProse(text) && !(last === block.rader[0] && endsShort(last, width))) return [block];
    const halves = cutBlock(block, first);
    return halves === null ? [block] : [{ ...halves[0], slag: block.slag }, halves[1]];
  });
}

/** Titles are set larger than the text and so are wrapped earlier, but not at half the width. */
const SHORT_TITLE = 0.4;
const GOES_ON =
  /(?:[,(–-]|(?<!\p{L})(?:och|samt|för|med|av|i|till|om|på|vid|från|gällande|angående|avseende|enligt))$/iu;

/** A line of text that leaves half of the width empty and does not break off: the title ends here. */
const endsShort = (rad: Rad, width: number | null): boolean =>
  width !== null && rad.plats === null && rad.text.length < SHORT_TITLE * width && !GOES_ON.test(rad.text);

/** Text and no more of a title: it ends as a sentence does, it has one that ends, or somebody tells something in it. */
const isProse = (text: string): boolean =>
  /[.:]$|(?:\p{Ll}{3}|\d\d)\.\s\p{Lu}\p{Ll}|^\p{Lu}\p{L}+ (?:informer|redogör|rapporter)/u.test(text);

/** A label or a heading is shorter; only running text goes on over a page break. */
const RUNNING_TEXT = 60;

/** A page ends with a full line that no sign ends: the paragraph goes on, whatever letter the next page begins with. */
function isCutByPage(before: Block, block: Block, width: number | null): boolean {
  const last = before.rader.at(-1) as Rad;
  const next = block.rader[0] as Rad;
  if (width === null || last.sida === next.sida || block.fet || paragrafLine(block.text) !== null) return false;
  return joint(last, next, width).mellan !== '\n' && headLine(next.text, null) === 'annat';
}

/** A line that only says who decides, as itself or ahead of the `att` behind it. */
const leads = (line: string, next: string): boolean => isPreamble(line) || leadInOver(line, next) !== null;

/** A sentence that a page break cuts: no end sign before the gap, a small letter after it. Nothing else is joined over a gap. */
function joinBrokenSentences(blocks: Block[], width: number | null): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const before = out.at(-1);
    const goesOn =
      before !== undefined &&
      before.slag !== 'tabell' &&
      before.slag !== 'rubrik' &&
      block.slag === 'stycke' &&
      before.text.length >= RUNNING_TEXT &&
      !/[.:;!?…]["”’)]?$/.test(before.text) &&
      // Points of a decision stand under each other: `att …, samt` / `att …`.
      !(/^att\s/u.test(block.text) && (/^att\s/u.test(before.text) || leads(before.text, block.text))) &&
      !/^samt (?:föreslår|hemställer)(?!\p{L})/u.test(block.text) &&
      (/^\p{Ll}/u.test(block.text) || isCutByPage(before, block, width));
    if (!goesOn) {
      out.push(block);
      continue;
    }
    const how = joint(before.rader.at(-1) as Rad, block.rader[0] as Rad, null);
    const first = { ...(block.rader[0] as Rad), text: block.text };
    attach(before, first, how.mellan === '\n' ? ' ' : how.mellan, how.utanStreck);
    before.sammanfogat.push(...block.sammanfogat);
    before.rader.push(...block.rader);
  }
  return out;
}
