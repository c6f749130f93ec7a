import { splitWords } from '../../../src/domain/text/words.ts';
import type { Rad } from '../sources/kallfil.ts';

/** A piece of a document as a reader sees it, made of whole lines of the source in their order. */
export interface Block {
  slag: 'stycke' | 'rubrik' | 'punkt' | 'nummer' | 'tabell';
  /** Heading level 1–6 as the source marks it; 0 where only the words or the looks show a heading, and for other kinds. */
  niva: number;
  /** The words; a line feed where a break of the source is kept. '' for tables. */
  text: string;
  /** Number of a numbered item, which `text` no longer holds. */
  nummer: number | null;
  /** Rows of a table, the first being its head. */
  celler: string[][];
  fet: boolean;
  kursiv: boolean;
  rader: Rad[];
  /** Words that a line end divides and that `text` has joined. */
  sammanfogat: { rad: number; fore: string; efter: string }[];
}

/** All words of a block, those of a table with each cell on a line of its own. */
export function textOf(block: Block): string {
  return block.slag === 'tabell' ? block.celler.map((row) => row.join('\n')).join('\n') : block.text;
}

/** First line number of a block. */
export function firstLine(block: Block): number {
  return (block.rader[0] as Rad).nr;
}

/** Last line number of a block. */
export function lastLine(block: Block): number {
  return (block.rader.at(-1) as Rad).nr;
}

/** The line of a block in which a text stands; its first where it is spread over several. */
export function lineOf(block: Block, text: string): number {
  return block.rader.find((r) => r.text.includes(text))?.nr ?? firstLine(block);
}

export interface PlacedWord {
  ord: string;
  rad: number;
}

/** The words of blocks as they are published, each with its line: numbers of items written out, divided words joined. */
export function placedWords(blocks: readonly Block[]): PlacedWord[] {
  return blocks.flatMap((block) => {
    const words = block.rader.flatMap((r) => splitWords(r.text).map((ord) => ({ ord, rad: r.nr })));
    for (const joint of block.sammanfogat) {
      const at = words.findIndex((w, i) => w.rad === joint.rad && `${w.ord} ${words[i + 1]?.ord}` === joint.fore);
      if (at >= 0) words.splice(at, 2, { ord: joint.efter, rad: joint.rad });
    }
    return words;
  });
}

/** How many of a block's lines its first words take up; 0 where they end within a line. */
export function linesOf(block: Block, words: string): number {
  let length = 0;
  for (const [i, rad] of block.rader.entries()) {
    length += rad.text.replace(/[\s-]/g, '').length;
    const wanted = words.replace(/[\s-]/g, '').length;
    if (length >= wanted) return length === wanted ? i + 1 : 0;
  }
  return 0;
}

/**
 * A block in two, behind its first words.
 *
 * @param words what the first half says, up to a kept line break. @returns null where they do not end with a line of the source.
 */
export function cutBlock(block: Block, words: string): [Block, Block] | null {
  const lines = linesOf(block, words);
  const next = block.rader[lines];
  if (lines === 0 || next === undefined) return null;
  const rest = block.text.slice(words.length).replace(/^\n/, '');
  return [
    {
      ...block,
      text: words,
      rader: block.rader.slice(0, lines),
      sammanfogat: block.sammanfogat.filter((j) => j.rad < next.nr),
    },
    {
      ...block,
      slag: 'stycke',
      nummer: null,
      text: rest,
      rader: block.rader.slice(lines),
      sammanfogat: block.sammanfogat.filter((j) => j.rad >= next.nr),
    },
  ];
}
