import type { Kommun } from '../../../src/domain/kommun.ts';
import { isNumberOnly } from '../fields/diarienummer.ts';
import { headLine, isHeadBlock } from '../fields/huvud-rader.ts';
import { isSignature } from '../fields/underskrift.ts';
import type { Block } from './block.ts';
import { headingKind } from './headings.ts';
import { callsToMeeting } from './kallelse.ts';
import { paragrafStarts } from './paragraf-starts.ts';
import { VOTE_LIST } from './vote-list-title.ts';

/** A document in a source: its blocks, and how many of the first are the cover sheet that a kallelse puts before it. */
export interface Part {
  block: Block[];
  forsattsblad: number;
  /** True where it goes on with the paragrafer of the protokoll before it, behind a vote list in between. */
  fortsatter: boolean;
}

/** `Kommunfullmäktige:   Bilaga A KF § 73/25`, the line over a vote list. */
const ANNEX_LINE = /^(?:.{0,60}:?\s+)?bilaga\s+\w{1,3}(?:[\s,]|$).{0,60}$/i;
/** Words that only a protokoll's cover has. */
const COVER =
  /^(?:beslutande|närvarande(?: ledamöter| beslutande)?|tjänstgörande|utses att justera|utsedd att justera|justerande|justerare|paragrafer|ej tjänstgörande(?: ersättare)?|underskrifter|justeringens (?:plats|tid))\b/i;

/**
 * Cuts a source into the documents that it holds. A new one begins at a cover sheet, at the head of the first paragraf, at a
 * vote list, and, once a document is signed, at the next title or head. A protokoll is signed on its cover, so there a
 * signature ends nothing.
 *
 * @param listed the lines of its contents lists (`contentsLines`).
 */
export function toParts(blocks: readonly Block[], listed: ReadonlySet<Block>, kommun: Kommun | null): Part[] {
  const paragrafer = new Set(paragrafStarts(blocks, listed));
  const firstParagraf = Math.min(blocks.length, ...paragrafer);
  const starts: { at: number; forsattsblad: number; fortsatter: boolean }[] = [
    { at: 0, forsattsblad: coverSheet(blocks, 0, kommun), fortsatter: false },
  ];
  const isHead = (block: Block) => isHeadBlock(block, kommun);
  const heads = headStarts(blocks, paragrafer, isHead);
  // Over a vote list the line that numbers it as an annex belongs to its head.
  const listHeads = headStarts(blocks, paragrafer, (block) => isHead(block) || ANNEX_LINE.test(block.text));
  let signed = false;
  let inProtokoll = paragrafer.size > 0 && hasCover(blocks.slice(0, firstParagraf));
  let inVoteList = false;
  for (let i = (starts[0]?.forsattsblad ?? 0) + 1; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    const from = (starts.at(-1) as { at: number }).at;
    const cover = inProtokoll ? 0 : coverSheet(blocks, i, kommun);
    const list = VOTE_LIST.test(firstWords(block));
    const back = Math.max(from + 1, (list ? listHeads : heads)[i] as number);
    let start: number | null = null;
    let fortsatter = false;
    if (cover > 0) start = i;
    else if (paragrafer.has(i) && inVoteList) {
      start = back;
      fortsatter = true;
    } else if (paragrafer.has(i) && !inProtokoll && (signed || hasOwnText(blocks.slice(from, back)))) start = back;
    else if (list && !inVoteList && back > from) start = back;
    // The names under a call to a meeting stand ahead of its agenda and end nothing.
    else if (!inProtokoll && (beginsLetter(blocks, i) || (isLetterHead(block) && hasBody(blocks.slice(from, i)))))
      start = Math.max(from + 1, heads[i] as number);
    else if (!inProtokoll && signed && !callsToMeeting(blocks.slice(from)) && opensDocument(block, kommun)) start = i;
    if (paragrafer.has(i)) inProtokoll = true;
    if (start === null) {
      if (isSignature(block)) signed = true;
      else if (signed && block.slag !== 'stycke') signed = false;
      continue;
    }
    if (start > from) starts.push({ at: start, forsattsblad: cover, fortsatter });
    signed = false;
    inVoteList = list;
    if (cover > 0) i += cover - 1;
  }
  return starts.map((s, n) => ({
    block: blocks.slice(s.at, starts[n + 1]?.at ?? blocks.length),
    forsattsblad: s.forsattsblad,
    fortsatter: s.fortsatter,
  }));
}

/** True where the blocks before the first paragraf are a protokoll's cover: who met, who adjusts. */
export function hasCover(blocks: readonly Block[]): boolean {
  return blocks.some((b) => COVER.test(firstWords(b)) || b.rader.some((r) => COVER.test(r.text.trim())));
}

const firstWords = (block: Block): string => (block.slag === 'tabell' ? (block.celler[0]?.[0] ?? '') : block.text);

const hasOwnText = (blocks: readonly Block[]): boolean =>
  blocks.some((b) => b.slag === 'stycke' && b.text.length > 200);

/** For each block the first of the head blocks that stand right before it; its own index where none does. */
function headStarts(
  blocks: readonly Block[],
  paragrafer: ReadonlySet<number>,
  isHead: (block: Block) => boolean,
): number[] {
  const starts: number[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const head = i > 0 && !paragrafer.has(i - 1) && isHead(blocks[i - 1] as Block);
    starts.push(head ? (starts[i - 1] as number) : i);
  }
  return starts;
}

/** What a page says in its head that begins a letter of its own, with its page number 1 where it prints one. */
const LETTER = /^(?:tjänsteskrivelse|tjänsteutlåtande|motion|initiativärende)(?:\s+1\s*(?:\(|av|\/)\s*\d{1,3}\)?)?$/i;

/** `Tjänsteskrivelse` in the head of a page: a file of a meeting's papers holds one letter behind another. */
function beginsLetter(blocks: readonly Block[], i: number): boolean {
  const first = blocks[i]?.rader[0];
  const before = blocks[i - 1]?.rader.at(-1);
  if (first === undefined || before === undefined || first.sida === null || first.sida === before.sida) return false;
  const head = blocks.slice(i, i + 2).flatMap((b) => b.rader.slice(0, 3));
  return head.some((r) => r.text.split(/\s{3,}|\t/).length <= 2 && LETTER.test(r.text.replace(/\s+/g, ' ').trim()));
}

const DAY = /^datum\s*:?(?:\s|$)/i;
const OFFICER = /^handläggare\s*:?(?:\s|$)/i;
const NUMBER = /^(?:diarie?nr|diariernr|diarienummer|dnr|beteckning|ärendenummer)\s*:?(?:\s|$)/i;

/** `Datum: … / Handläggare: … / Diarienr: …`: the labels that a letter prints at its head, in a table or under each other. */
function isLetterHead(block: Block): boolean {
  const lines = block.slag === 'tabell' ? block.celler.map((r) => r[0] ?? '') : block.text.split('\n');
  return [DAY, OFFICER, NUMBER].every((label) => lines.some((l) => label.test(l.trim())));
}

/** More than a head: sections, or text of some length. */
const hasBody = (blocks: readonly Block[]): boolean =>
  hasOwnText(blocks) ||
  callsToMeeting(blocks) ||
  blocks.some((b) => b.slag === 'rubrik' && headingKind(b.text) !== null);

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
