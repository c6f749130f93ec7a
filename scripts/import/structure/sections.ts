import type { Avsnittstyp } from '../../../src/domain/text/vocabulary.ts';
import type { Block } from './block.ts';
import { readDecisions } from './decisions.ts';
import type { AvsnittDel, TextDel } from './document.ts';
import { type HeadingKind, headingKind } from './headings.ts';

interface Avsnitt {
  typ: Avsnittstyp;
  /** The heading's level in the source, 0 where unmarked. */
  niva: number;
  rubrik: Block | null;
  /** Blocks under the heading, subheadings among them. */
  block: Block[];
}

/** What the text is part of, which decides what its words under `Beslut` and `Förslag till beslut` are. */
export type Slag = 'paragraf' | 'skrivelse' | 'annan';

/**
 * Cuts blocks at their headings into sections and marks what is decided, what is proposed and where a vote is told.
 *
 * @param blocks the text behind the head. @param slag a paragraf decides; a skrivelse only proposes; any other text does neither.
 * @param voteringar blocks that tell of a vote (see fields/votering.ts). @param organ the organ that meets, where it is known.
 */
export function toSections(
  blocks: readonly Block[],
  slag: Slag,
  voteringar: ReadonlySet<Block>,
  organ: string | null = null,
): TextDel[] {
  const sections = cut(blocks);
  const out: TextDel[] = [];
  const decided = sections.findIndex((s) => s.typ === 'beslut' && s.rubrik !== null);
  sections.forEach((s, i) => {
    if (s.rubrik === null) {
      out.push({ slag: 'lopande', block: s.block });
      return;
    }
    // In a paragraf a proposal ahead of the decision is what was put before the meeting itself, not a proposal to another organ.
    const before = slag === 'paragraf' && s.typ === 'forslag' && decided > i;
    const marks = slag !== 'annan' && (s.typ === 'beslut' || s.typ === 'forslag') && !before;
    const delar: AvsnittDel[] = [{ slag: 'block', block: s.rubrik }];
    delar.push(
      ...(marks
        ? readDecisions(s.rubrik as Block, s.block, { slag, organ })
        : s.block.map((block): AvsnittDel => ({ slag: 'block', block }))),
    );
    out.push({ slag: 'avsnitt', typ: s.typ, delar: delar.map((d) => asVote(d, voteringar)) });
  });
  return out;
}

function asVote(del: AvsnittDel, voteringar: ReadonlySet<Block>): AvsnittDel {
  return del.slag === 'block' && voteringar.has(del.block) ? { slag: 'votering', block: [del.block] } : del;
}

function cut(blocks: readonly Block[]): Avsnitt[] {
  const sections: Avsnitt[] = [];
  for (const block of blocks) {
    const open = sections.at(-1);
    if (block.slag !== 'rubrik') {
      if (open === undefined) sections.push({ typ: 'ovrigt', niva: 0, rubrik: null, block: [block] });
      else open.block.push(block);
      continue;
    }
    const kind = headingKind(block.text);
    if (open?.rubrik && isSubheading(block, kind, open)) open.block.push(block);
    else sections.push({ typ: kind?.typ ?? 'ovrigt', niva: block.niva, rubrik: block, block: [] });
  }
  return sections;
}

function isSubheading(block: Block, kind: HeadingKind | null, open: Avsnitt): boolean {
  // `Beslut`, and right under it `Förslag till beslut i kommunfullmäktige`: one section that says what kind of decision it is.
  if (open.typ === 'beslut' && (kind?.typ === 'beslut' || kind?.typ === 'forslag')) return true;
  if (open.typ === 'forslag' && kind?.typ === 'forslag') return true;
  if (kind !== null) return false;
  return block.niva === 0 || block.niva > open.niva;
}
