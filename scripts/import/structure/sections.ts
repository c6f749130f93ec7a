import type { Avsnittstyp } from '../../../src/domain/text/vocabulary.ts';
import type { Block } from './block.ts';
import { readDecisions, sameOrgan } from './decisions.ts';
import type { AvsnittDel, TextDel } from './document.ts';
import { type HeadingKind, headingKind } from './headings.ts';
import { readRunningDecision } from './running-decision.ts';

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
 * @param voteringar blocks that tell of a vote, with which one (see fields/votering.ts). @param organ the organ that meets, where it is known.
 */
export function toSections(
  blocks: readonly Block[],
  slag: Slag,
  voteringar: ReadonlyMap<Block, number>,
  organ: string | null = null,
): TextDel[] {
  const sections = cut(blocks);
  const out: TextDel[] = [];
  const told = new Set<number>();
  const decides = sections.some((s) => s.rubrik !== null && (s.typ === 'beslut' || s.typ === 'forslag'));
  const decided = sections.findIndex((s) => s.typ === 'beslut' && s.rubrik !== null);
  sections.forEach((s, i) => {
    if (s.rubrik === null) {
      const running = slag === 'paragraf' && !decides ? readRunningDecision(s.block, { slag, organ }) : null;
      out.push(
        ...(running ?? [{ slag: 'lopande' as const, block: s.block }]).map((d) => withVotes(d, voteringar, told)),
      );
      return;
    }
    const marks =
      slag !== 'annan' &&
      (s.typ === 'beslut' ||
        (s.typ === 'forslag' && (slag === 'skrivelse' || isOwnProposal(s.rubrik, organ, decided, i))));
    const delar: AvsnittDel[] = [{ slag: 'block', block: s.rubrik }];
    delar.push(
      ...(marks
        ? readDecisions(headingKind(s.rubrik.text) as HeadingKind, s.block, { slag, organ })
        : s.block.map((block): AvsnittDel => ({ slag: 'block', block }))),
    );
    out.push({ slag: 'avsnitt', typ: s.typ, delar: markVotes(delar, voteringar, told) });
  });
  return out;
}

/** Offices and persons that prepare a case; whoever meets is none of them. */
const PREPARES =
  /(?:förvaltning|kontor|avdelning|enhet|sektor|direktör|chef|ordförande|presidium|presidie|beredning)\p{L}*$/iu;

/**
 * In a paragraf a proposal is the meeting's own, to another organ, or it is what was put before the meeting: ahead of a decision,
 * or under the name of somebody else (`Arbetsutskottets förslag` in kommunstyrelsen). What was put before it is marked as neither.
 */
function isOwnProposal(rubrik: Block, organ: string | null, decided: number, i: number): boolean {
  const kind = headingKind(rubrik.text);
  const av = kind?.av ?? null;
  if (av === null) return decided <= i;
  if (organ !== null) return sameOrgan(av, organ) && (decided <= i || kind?.till !== null || isUtskott(organ));
  return decided < 0 && !PREPARES.test(av);
}

/** An utskott bereds for its nämnd: what it calls its own proposal goes to the nämnd. */
const isUtskott = (organ: string): boolean => /utskott(?:et)?$/i.test(organ);

/** Running text in which a vote is told: the passage stands apart, with what is before and behind it. */
function withVotes(del: TextDel, voteringar: ReadonlyMap<Block, number>, told: Set<number>): TextDel {
  if (del.slag !== 'lopande' || !del.block.some((b) => voteringar.has(b))) return del;
  const delar = del.block.map((block): AvsnittDel => ({ slag: 'block', block }));
  return { slag: 'avsnitt', typ: 'ovrigt', delar: markVotes(delar, voteringar, told) };
}

/** Marks the passages that tell of votes: blocks of one vote under each other are one passage, and each vote has one. */
function markVotes(
  delar: readonly AvsnittDel[],
  voteringar: ReadonlyMap<Block, number>,
  told: Set<number>,
): AvsnittDel[] {
  const out: AvsnittDel[] = [];
  let open: number | null = null;
  for (const del of delar) {
    const vote: number | undefined = del.slag === 'block' ? voteringar.get(del.block) : undefined;
    const last = out.at(-1);
    if (del.slag !== 'block' || vote === undefined || (vote !== open && told.has(vote))) {
      open = null;
      out.push(del);
    } else if (vote === open && last?.slag === 'votering') last.block.push(del.block);
    else {
      told.add(vote);
      open = vote;
      out.push({ slag: 'votering', block: [del.block] });
    }
  }
  return out;
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
  // Somebody's own proposal (`Arbetsutskottets förslag`) is no part of a decision, nor of another's proposal.
  const owned = open.rubrik === null ? null : (headingKind(open.rubrik.text)?.av ?? null);
  if (kind?.typ === 'forslag' && kind.av !== null && (open.typ === 'beslut' || owned !== null)) return false;
  if (open.typ === 'beslut' && (kind?.typ === 'beslut' || kind?.typ === 'forslag')) return true;
  if (open.typ === 'forslag' && kind?.typ === 'forslag') return true;
  if (kind !== null) return false;
  return block.niva === 0 || block.niva > open.niva;
}
