import type { Avsnittstyp } from '../../../src/domain/text/vocabulary.ts';
import type { Block } from './block.ts';
import { asksAnother, type DecisionContext, isAddress, readDecisions, sameOrgan } from './decisions.ts';
import type { AvsnittDel, TextDel } from './document.ts';
import { type HeadingKind, headingKind } from './headings.ts';
import { asks, leadIn, leadInOver } from './preamble.ts';
import { isPoint, readRunningDecision } from './running-decision.ts';

interface Avsnitt {
  typ: Avsnittstyp;
  /** What its heading says; null where it has none, or an unknown one. */
  kind: HeadingKind | null;
  /** The heading's level in the source, 0 where unmarked. */
  niva: number;
  rubrik: Block | null;
  /** Blocks under the heading, subheadings among them. */
  block: Block[];
}

/**
 * What the text is part of, which decides what its words under `Beslut` and `Förslag till beslut` are. A motion asks for what its
 * points say; a skrivelse that quotes it does not.
 */
export type Slag = 'paragraf' | 'skrivelse' | 'motion' | 'annan';

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
  const context: DecisionContext = { slag: slag === 'paragraf' ? slag : 'skrivelse', organ };
  const sections = cut(blocks, slag, organ);
  const out: TextDel[] = [];
  const told = new Set<number>();
  const decided = sections.findIndex(
    (s) => s.typ === 'beslut' && s.rubrik !== null && isOwnDecision(s, organ, sections),
  );
  const marked = sections.map(
    (s, i) =>
      slag !== 'annan' &&
      s.rubrik !== null &&
      ((s.typ === 'beslut' && (slag !== 'paragraf' || isOwnDecision(s, organ, sections))) ||
        (s.typ === 'forslag' && (slag !== 'paragraf' || isOwnProposal(s, organ, decided, i, sections)))),
  );
  const decides = sections.some((s, i) => marked[i] || (s.rubrik !== null && s.typ === 'beslut'));
  sections.forEach((s, i) => {
    if (s.rubrik === null) {
      const running = context.slag === 'paragraf' && !decides ? readRunningDecision(s.block, context) : null;
      out.push(
        ...(running ?? [{ slag: 'lopande' as const, block: s.block }]).map((d) => withVotes(d, voteringar, told)),
      );
      return;
    }
    const delar: AvsnittDel[] = [{ slag: 'block', block: s.rubrik }];
    delar.push(
      ...(marked[i]
        ? readDecisions(s.kind as HeadingKind, s.block, context)
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
function isOwnProposal(s: Avsnitt, organ: string | null, decided: number, i: number, all: readonly Avsnitt[]): boolean {
  const { kind } = s;
  const av = kind?.av ?? null;
  // Behind a decision `Förslag till beslut` may list what was moved at the meeting.
  if (av === null && kind?.till === null && decided >= 0 && decided < i) return asksAnother(s.block[0], organ);
  // `Förslag till beslut` was put before the meeting, where it makes a proposal of its own further on.
  const own = (other: Avsnitt) => other.kind?.av != null && organ !== null && sameOrgan(other.kind.av, organ);
  if (av === null && kind?.till === null && all.slice(i + 1).some((o) => o.typ === 'forslag' && own(o))) return false;
  // `Förslag till kommunfullmäktige` ahead of `Beslut för egen del`: the one goes on, the other does not.
  const ownPart = (o: Avsnitt) => o.typ === 'beslut' && /egen del$|eget beslut$/iu.test(o.rubrik?.text ?? '');
  if (av === null && kind?.till != null && organ !== null && !sameOrgan(kind.till, organ))
    return decided <= i || all.slice(i + 1).some(ownPart);
  if (av === null) return decided <= i;
  if (organ !== null) return sameOrgan(av, organ) && (decided <= i || kind?.till !== null || isUtskott(organ));
  return decided < 0 && !PREPARES.test(av);
}

/** `ARBETSUTSKOTTET BESLUTAR` in a protokoll of kommunstyrelsen tells what was before; where no organ is known, the last one counts. */
function isOwnDecision(s: Avsnitt, organ: string | null, all: readonly Avsnitt[]): boolean {
  const named = (other: Avsnitt) => {
    const av = other.kind?.av ?? null;
    return other.typ === 'beslut' && other.rubrik !== null && (av === null || organ === null || sameOrgan(av, organ));
  };
  if (!named(s)) return false;
  const av = s.kind?.av ?? null;
  if (s.rubrik?.slag === 'rubrik') return av === null || organ !== null || all.findLast(named) === s;
  // A motion that is quoted has such lines too: they count where no heading tells the decision, and the last one does.
  return all.findLast(named) === s && !all.some((other) => other.rubrik?.slag === 'rubrik' && named(other));
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

function cut(blocks: readonly Block[], slag: Slag, organ: string | null): Avsnitt[] {
  const sections: Avsnitt[] = [];
  // Where a skrivelse heads its proposal, such lines are quoted.
  const quoted =
    slag === 'skrivelse' && blocks.some((b) => b.slag === 'rubrik' && headingKind(b.text)?.typ === 'forslag');
  for (const [i, block] of blocks.entries()) {
    const open = sections.at(-1);
    const lead = block.slag === 'rubrik' || quoted ? null : leadOver(block, blocks[i + 1], open, slag, organ);
    if (block.slag !== 'rubrik' && lead === null) {
      if (
        open === undefined ||
        isBehindDecision(block, open) ||
        (slag === 'paragraf' && isBehindProposal(block, open, organ))
      )
        sections.push({ typ: 'ovrigt', kind: null, niva: 0, rubrik: null, block: [block] });
      else open.block.push(block);
      continue;
    }
    const kind = lead ?? headingKind(block.text) ?? leadIn(block.text);
    if (open?.rubrik?.slag === 'rubrik' && isSubheading(block, kind, open)) open.block.push(block);
    else sections.push({ typ: kind?.typ ?? 'ovrigt', kind, niva: block.niva, rubrik: block, block: [] });
  }
  return sections;
}

/**
 * `Kommunstyrelsen beslutar` over its points opens a section where no heading did: older protokoll set none over the decision.
 * Under `Beslut` it is a part of that section.
 */
function leadOver(
  block: Block,
  next: Block | undefined,
  open: Avsnitt | undefined,
  slag: Slag,
  organ: string | null,
): HeadingKind | null {
  if (block.slag !== 'stycke' || next === undefined) return null;
  if (!isPoint(next) && !(slag === 'paragraf' && next.slag === 'stycke' && isOwnLead(block, organ))) return null;
  if (open?.rubrik != null && (open.typ === 'beslut' || open.typ === 'forslag')) return null;
  if (slag === 'motion' && asks(block.text)) return { typ: 'forslag', till: null, av: null };
  return leadInOver(block.text, next.text);
}

/** `Kommunstyrelsen beslutar` in its own protokoll; what it decides may be a sentence, not a point. */
function isOwnLead(block: Block, organ: string | null): boolean {
  const av = leadIn(block.text)?.av;
  return av !== undefined && organ !== null && sameOrgan(av, organ);
}

/** Under a lead-in that is no heading one sentence is the decision; the next is text again, unless it is a point or leads in anew. */
function isBehindDecision(block: Block, open: Avsnitt): boolean {
  const before = open.block.at(-1);
  if (open.rubrik?.slag !== 'stycke' || before === undefined || block.slag !== 'stycke') return false;
  const plain = (b: Block) => b.slag === 'stycke' && !isPoint(b) && leadIn(b.text) === null;
  return plain(before) && plain(block);
}

/** Text behind the points that somebody else has put before the meeting (`Kommunstyrelsens förslag`): what the meeting made of them. */
function isBehindProposal(block: Block, open: Avsnitt, organ: string | null): boolean {
  const av = open.typ === 'forslag' ? (open.kind?.av ?? null) : null;
  const before = open.block.at(-1);
  if (av === null || organ === null || sameOrgan(av, organ) || before === undefined || !isPoint(before)) return false;
  return block.slag === 'stycke' && !isPoint(block);
}

function isSubheading(block: Block, kind: HeadingKind | null, open: Avsnitt): boolean {
  // `Beslut`, and right under it `Förslag till beslut i kommunfullmäktige`: one section that says what kind of decision it is.
  // Somebody's own proposal (`Arbetsutskottets förslag`) is no part of a decision, nor of another's proposal.
  const owned = open.kind?.av ?? null;
  if (kind?.typ === 'forslag' && kind.av !== null && (open.typ === 'beslut' || owned !== null)) return false;
  if (kind?.typ === 'beslut' && kind.av !== null && (open.typ === 'forslag' || owned !== null)) return false;
  if (open.typ === 'beslut' && (kind?.typ === 'beslut' || kind?.typ === 'forslag')) return true;
  if (open.typ === 'forslag' && kind?.typ === 'forslag') return true;
  // `I kommunstyrelsen`, `I kommunfullmäktige` over what each is to decide.
  if (kind === null && isAddress(block.text) && (open.typ === 'beslut' || open.typ === 'forslag')) return true;
  if (kind !== null) return false;
  return block.niva === 0 || block.niva > open.niva;
}
