import type { Kommun } from '../../../src/domain/kommun.ts';
import type { Rad } from '../sources/kallfil.ts';
import type { Block } from '../structure/block.ts';
import type { Huvud } from '../structure/document.ts';
import { headingKind } from '../structure/headings.ts';
import {
  at,
  cellsOf,
  DATE_ONLY,
  emptyHuvud,
  headLine,
  isHeadBlock,
  isLabelled,
  isTitle,
  LABEL,
  readLine,
  readPiece,
  titleOf,
} from './huvud-rader.ts';
import { joinedOrgan } from './omslag.ts';
import { isOrganLine } from './organ.ts';

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
