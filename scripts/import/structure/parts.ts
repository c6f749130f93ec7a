import type { Kommun } from '../../../src/domain/kommun.ts';
import { isNumberOnly } from '../fields/diarienummer.ts';
import { headLine, isHeadBlock } from '../fields/huvud.ts';
import { isSignature } from '../fields/underskrift.ts';
import type { Block } from './block.ts';
import { headingKind } from './headings.ts';
import { paragrafLine } from './paragraf-line.ts';

/** Where a document begins in a source, and how many of its first blocks are the cover sheet that a kallelse puts before it. */
export interface Part {
  block: Block[];
  forsattsblad: number;
}

const VOTE_LIST = /^(?:voterings|omröstnings)(?:lista|protokoll|bilaga)\b/i;

/**
 * Cuts a source into the documents that it holds. A new one begins at a cover sheet, at the head of the first paragraf, at a
 * vote list, and, once a document is signed, at the next title or head.
 */
export function toParts(blocks: readonly Block[], kommun: Kommun | null): Part[] {
  const starts: { at: number; forsattsblad: number }[] = [{ at: 0, forsattsblad: coverSheet(blocks, 0, kommun) }];
  let signed = false;
  let paragrafer = blocks.slice(0, FIRST_HEAD).some((b) => isParagraf(b));
  for (let i = (starts[0]?.forsattsblad ?? 0) + 1; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    const from = (starts.at(-1) as { at: number }).at;
    const cover = coverSheet(blocks, i, kommun);
    const back = headBefore(blocks, i, from + 1, kommun);
    let start: number | null = null;
    if (cover > 0) start = i;
    else if (isParagraf(block) && !paragrafer && (signed || hasOwnText(blocks.slice(from, back)))) start = back;
    else if (VOTE_LIST.test(block.text) && block.slag !== 'tabell' && back > from) start = back;
    else if (signed && opensDocument(block, kommun)) start = i;
    if (start === null) {
      if (isSignature(block)) signed = true;
      else if (signed && block.slag !== 'stycke') signed = false;
      continue;
    }
    if (start > from) starts.push({ at: start, forsattsblad: cover });
    signed = false;
    paragrafer = blocks.slice(start, start + FIRST_HEAD).some((b) => isParagraf(b));
    if (cover > 0) i += cover - 1;
  }
  return starts.map((s, n) => ({
    block: blocks.slice(s.at, starts[n + 1]?.at ?? blocks.length),
    forsattsblad: s.forsattsblad,
  }));
}

/** A document that is a paragraf or a protokoll shows its § within its first blocks. */
const FIRST_HEAD = 8;

const isParagraf = (block: Block): boolean => paragrafLine(block.text) !== null && block.slag === 'rubrik';

const hasOwnText = (blocks: readonly Block[]): boolean =>
  blocks.some((b) => b.slag === 'stycke' && b.text.length > 200);

/** The first of the head blocks that stand right before a block. */
function headBefore(blocks: readonly Block[], at: number, least: number, kommun: Kommun | null): number {
  let i = at;
  while (i - 1 >= least && isHeadBlock(blocks[i - 1] as Block, kommun) && !isParagraf(blocks[i - 1] as Block)) i--;
  return i;
}

/** Behind a signature a title or a head opens the next document; a known section heading does not. */
function opensDocument(block: Block, kommun: Kommun | null): boolean {
  if (block.slag === 'rubrik') return block.niva > 0 && block.niva <= 2 && headingKind(block.text) === null;
  return block.slag === 'stycke' && isHeadBlock(block, kommun);
}

/**
 * The number of blocks of a cover sheet that begins here: the title in a few short lines, the item's number, the diarienummer;
 * behind it the head of a document. 0 where none begins.
 */
function coverSheet(blocks: readonly Block[], at: number, kommun: Kommun | null): number {
  const title = blocks[at] as Block;
  if (title.slag !== 'stycke' || isHeadBlock(title, kommun) || /[.:]$/.test(title.text) || title.text.length > 200)
    return 0;
  const item = blocks[at + 1];
  const number = blocks[at + 2];
  if (item === undefined || number === undefined) return 0;
  if (!/^\d{1,3}[a-z]?$/.test(item.text.trim()) || !isNumberOnly(number.text)) return 0;
  const next = blocks[at + 3];
  if (next === undefined || headLine((next.rader[0] as { text: string }).text, kommun) === 'annat') return 0;
  return 3;
}
