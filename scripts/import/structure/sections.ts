import type { Avsnittstyp } from '../../../src/domain/text/vocabulary.ts';
import type { Block } from './block.ts';
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
 * @param voteringar blocks that tell of a vote (see fields/votering.ts).
 */
export function toSections(blocks: readonly Block[], slag: Slag, voteringar: ReadonlySet<Block>): TextDel[] {
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
    delar.push(...(marks ? decisions(s, slag) : s.block.map((block): AvsnittDel => ({ slag: 'block', block }))));
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
  const decision = open.typ === 'beslut' || open.typ === 'forslag';
  // `Beslut`, and right under it `Förslag till beslut i kommunfullmäktige`: one section that says what kind of decision it is.
  if (decision && (kind?.typ === 'beslut' || kind?.typ === 'forslag')) return true;
  if (kind !== null) return false;
  return block.niva === 0 || block.niva > open.niva;
}

/** Lines behind a decision that are no part of it. */
const NOT_DECIDED =
  /^(?:mot beslutet|reserver|.{0,200}\breserverar sig|.{0,120}deltar (?:inte|ej) i|protokollsanteckning|paragrafen (?:är |för)?(?:klaras )?(?:omedelbart )?justera|omedelbar justering|beslutet (?:ska )?(?:skickas|expedieras|sänds)|vid protokollet|bilaga \d+|bilagor?:|_{3,}|ordförande(?:n)? (?:förklarar|finner|ställer)|efter ställd proposition)/i;
/** `Kommunfullmäktige beslutar`, `Nämnden beslutar följande:` ahead of the points; the points are the decision. */
const PREAMBLE =
  /^[\p{L} ,-]{0,90}(?:beslutar|beslutade|föreslås besluta|föreslår(?: kommunfullmäktige(?: att)? besluta)?)(?: (?:att|följande|för egen del(?: att)?))?\s*:?$/iu;

function decisions(section: Avsnitt, slag: Slag): AvsnittDel[] {
  const delar: AvsnittDel[] = [];
  let kind = headingKind((section.rubrik as Block).text) as HeadingKind;
  let ended = false;
  for (const block of section.block) {
    const heading = block.slag === 'rubrik' ? headingKind(block.text) : null;
    if (block.slag === 'rubrik') {
      if (heading !== null) kind = heading;
      delar.push({ slag: 'block', block });
      continue;
    }
    if (NOT_DECIDED.test(block.text)) ended = true;
    const typ = slag === 'paragraf' && kind.typ === 'beslut' ? 'beslut' : 'forslag';
    if (ended || PREAMBLE.test(block.text.trim())) {
      delar.push({ slag: 'block', block });
      continue;
    }
    const previous = delar.at(-1);
    const listed = block.slag === 'punkt' || block.slag === 'nummer' || block.slag === 'tabell';
    const before = previous?.slag === 'mening' ? (previous.block.at(-1) as Block) : null;
    // The points of one decision belong together, and so do points and the line that introduces them.
    if (
      previous?.slag === 'mening' &&
      before !== null &&
      listed &&
      (before.slag === block.slag || /:$/.test(before.text))
    )
      previous.block.push(block);
    else delar.push({ slag: 'mening', typ, till: kind.till, block: [block] });
  }
  return delar;
}
