import type { Kommun } from '../../../src/domain/kommun.ts';
import type { Rad } from '../sources/kallfil.ts';
import { type Block, firstLine, lastLine } from '../structure/block.ts';
import type { Huvud, Last } from '../structure/document.ts';
import { headingKind } from '../structure/headings.ts';
import { paragrafLine } from '../structure/paragraf-line.ts';
import { findOnParagrafLine, findPrinted, isNumberOnly } from './diarienummer.ts';
import {
  addNumber,
  at,
  cellsOf,
  headLine,
  isHeadBlock,
  isLabelLine,
  isTitle,
  readLine,
  titleOf,
} from './huvud-rader.ts';
import { readCover } from './omslag.ts';

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
  // To whom it goes, in the margin of the § line, does not tell whose it is.
  const line = firstLine(blocks[at] as Block);
  const huvud = readCover(
    blocks.slice(0, at).filter((b) => lastLine(b) !== line),
    kommun,
  );
  let antal = at;
  for (const block of blocks.slice(at)) {
    const first = antal === at;
    const behind = blocks.slice(antal + 1);
    if (!first && (standsRight(block) ? titleFollows(behind) : areReceivers(block, behind[0], kommun))) {
      antal++;
      continue;
    }
    // Behind the § line an organ's name is a part of a title (`Val till socialnämnden`), not the head of a document.
    const title = first
      ? titleOnLine(block)
      : isTitle(block, kommun) || isNamed(block, kommun) || isItem(block)
        ? titleOf(block)
        : null;
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
      // `… detaljplan för Sjövägen,` / `samråd` in the title's own weight.
      const next = blocks[antal];
      if (next !== undefined && /[,–-]$/.test(title.varde) && next.fet && block.fet && /^\p{Ll}/u.test(next.text)) {
        huvud.rubrik = { ...title, varde: `${title.varde} ${titleOf(next).varde}` };
        antal++;
      }
      break;
    }
  }
  huvud.rubrik ??= titleAbove(blocks, at, kommun);
  const behind = huvud.rubrik === null ? null : NUMBER_BEHIND.exec(huvud.rubrik.varde);
  if (huvud.rubrik !== null && behind?.groups !== undefined && isNumberOnly(behind.groups.nr as string)) {
    for (const printed of findPrinted(behind.groups.nr as string))
      addNumber(printed, blocks[antal - 1]?.rader.at(-1) as Rad, huvud);
    huvud.rubrik = { ...huvud.rubrik, varde: behind.groups.rubrik as string };
  }
  // Some print the number under the title.
  for (const block of huvud.rubrik === null ? [] : blocks.slice(antal)) {
    const pieces = block.rader.flatMap(cellsOf);
    const bare = /^\d{3,5}\/\d{2}$/.test(block.text.trim()) ? block.text.trim() : null;
    if (bare !== null && huvud.diarienummer.length === 0) {
      addNumber(bare, block.rader[0] as Rad, huvud);
      antal++;
      continue;
    }
    const title = huvud.rubrik as Last<string>;
    // The number stood at the end of the title's first line, and the title goes on under it.
    if (GOES_ON.test(title.varde) && block.slag === 'rubrik' && block.niva > 0 && isTitle(block, kommun)) {
      huvud.rubrik = { ...title, varde: `${title.varde} ${titleOf(block).varde}` };
      antal++;
      continue;
    }
    if (!pieces.some(isNumberOnly) || !pieces.every((t) => isNumberOnly(t) || isLabelLine(t))) break;
    for (const rad of block.rader) readLine(rad, huvud, kommun);
    antal++;
  }
  return { huvud, antal };
}

/**
 * The title that stands right over a § line that has none on it and none under it, or null. A name of a body or a person's is none:
 * it ends what stands before.
 *
 * @param at index of the block with the § line.
 */
export function titleAbove(blocks: readonly Block[], at: number, kommun: Kommun | null): Last<string> | null {
  const above = blocks[at - 1];
  if (
    above === undefined ||
    lastLine(above) === firstLine(blocks[at] as Block) ||
    titleOnLine(blocks[at] as Block) !== null
  )
    return null;
  const under = blocks.slice(at + 1).find((b) => !isHeadBlock(b, kommun));
  if (under !== undefined && (isTitle(under, kommun) || isItem(under)) && under.text.length <= LONGEST) return null;
  return (isTitle(above, kommun) || isItem(above)) && above.text.length <= LONGEST && !PERSON.test(above.text)
    ? titleOf(above)
    : null;
}

/** A title that breaks off. */
const GOES_ON = /(?<!\p{L})(?:och|samt|för|med|av|i|till|om|på|vid|från|gällande|angående|avseende|enligt)$/iu;
const LONGEST = 250;
const PERSON = /\(\p{L}{1,5}\)$|^(?:\p{Lu}[\p{L}-]+ ){1,2}\p{Lu}[\p{L}-]+$/u;

const RIGHT = { signs: 60, points: 330, longest: 40 };
const isRight = (rad: Rad): boolean =>
  rad.plats === null ? (rad.indrag ?? 0) >= RIGHT.signs : rad.plats.x >= RIGHT.points;
/** Receivers in the right margin under the number (`Akten`, `Tekniska nämnden`); the title stands under them, at the left. A number there is the case's. */
const standsRight = (block: Block): boolean =>
  block.slag === 'stycke' &&
  block.rader.every((r) => isRight(r) && r.celler === null && r.text.length <= RIGHT.longest && !/\d/.test(r.text));
/** The same in the left margin, in lines as narrow as it, over a title that is set as a heading. */
const areReceivers = (block: Block, next: Block | undefined, kommun: Kommun | null): boolean =>
  block.slag === 'stycke' &&
  !block.fet &&
  block.rader.every((r) => r.text.length <= MARGIN && !/\d/.test(r.text)) &&
  next?.slag === 'rubrik' &&
  next.niva > 0 &&
  isTitle(next, kommun);
const MARGIN = 26;
const titleFollows = (blocks: readonly Block[]): boolean =>
  blocks.find((b) => !standsRight(b))?.rader.every((r) => !isRight(r)) ?? false;

/** `Svar på motion om giftfri förskola (Dnr KS2018/1207)`. */
const NUMBER_BEHIND = /^(?<rubrik>.{4,}\S)\s*\((?<nr>[^()]{4,40})\)$/u;

/** A block that only names an organ. */
const isNamed = (block: Block, kommun: Kommun | null): boolean =>
  block.slag !== 'tabell' && block.rader.length === 1 && headLine(block.text, kommun) === 'organ';

/** Headings that are a meeting's items as well (`Justering`, `Anmälan om jäv`, `Ekonomi`): behind a § line that has no other title, titles. */
const isItem = (block: Block): boolean =>
  ['ovrigt', 'jav', 'ekonomi'].includes(headingKind(block.text)?.typ ?? '') && block.rader.length === 1;

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
  // `Särsk. bilaga` beside the number is no title.
  const bare = numbers.length === 0 ? words : words.replace(/(?<!\p{L})(?:särsk(?:ild)?\.?\s?)?bilaga(?!\p{L})/giu, '');
  return /\p{L}{3}/u.test(bare) ? at(words, rad) : null;
}
