import type { Kommun } from '../../../src/domain/kommun.ts';
import { findPrinted } from '../fields/diarienummer.ts';
import { addNumber } from '../fields/huvud-rader.ts';
import { readCover } from '../fields/omslag.ts';
import { type Radlista, voteListsInLines } from '../fields/rostkolumner.ts';
import { readVoteLines } from '../fields/rostlista-i-text.ts';
import { voteListsInTables } from '../fields/rosttabeller.ts';
import type { Rad } from '../sources/kallfil.ts';
import type { Block } from './block.ts';
import type { Dokument, Huvud, TextDel } from './document.ts';
import { emptyDocument } from './empty-document.ts';
import type { Part } from './parts.ts';
import { VOTE_LIST, VOTE_LIST_BEGINS } from './vote-list-title.ts';
import { ofListAlone } from './votes.ts';

/** True where the blocks open with the title of a vote list. */
export const isVoteList = (blocks: readonly Block[]): boolean => blocks.slice(0, 4).some((b) => VOTE_LIST.test(b.text));

/** Reads a vote list that is a document of its own. */
export function readVoteList(part: Part, text: TextDel[], blocks: Block[], kommun: Kommun | null): Dokument {
  // A page's running head may be a table that stands over the title.
  const titleAt = blocks.findIndex((b) => VOTE_LIST.test(b.text));
  const tableAt = blocks.findIndex((b, i) => i > titleAt && b.slag === 'tabell');
  const headEnd = tableAt < 0 ? blocks.length : tableAt;
  const head = blocks.slice(0, headEnd);
  const title = blocks[titleAt] as Block;
  const line = title.rader.find((r) => VOTE_LIST_BEGINS.test(r.text)) ?? (title.rader[0] as Rad);
  const rubrik = { varde: line.text.replace(/\s+/g, ' ').trim(), rad: line.nr, sida: line.sida };
  const huvud: Huvud = { ...readCover(head, kommun), rubrik };
  for (const block of head)
    for (const printed of findPrinted(block.text)) addNumber(printed, block.rader[0] as Rad, huvud);
  const doc = emptyDocument('voteringslista', part, huvud, [
    ...text,
    { slag: 'huvud', block: head },
    { slag: 'lopande', block: blocks.slice(headEnd) },
  ]);
  doc.arende = matter(head, huvud);
  const read = listsIn(blocks);
  doc.listor = read.lists.map((l) => ({ ...ofListAlone(l), rad: l.rad, paragraf: l.paragraf ?? null }));
  doc.olast = read.olast;
  return doc;
}

/** `Ärende: Svar på motion gällande … (C), 2022.611 KS` in a list's head. */
function matter(head: readonly Block[], huvud: Huvud): Dokument['arende'] {
  for (const block of head) {
    const at = block.rader.findIndex((r) => /^ärende\s*:/i.test(r.text));
    if (at < 0) continue;
    const words = block.rader
      .slice(at)
      .map((r) => r.text)
      .join(' ')
      .replace(/^ärende\s*:\s*/i, '');
    const title = huvud.diarienummer.reduce((t, d) => t.replace(d.varde, ''), words.replace(/\s+/g, ' '));
    const varde = title.replace(/[\s,;]+$/, '').trim();
    const rad = block.rader[at] as Rad;
    return varde === '' ? null : { varde, rad: rad.nr, sida: rad.sida };
  }
  return null;
}

/** The lists, each with the § that its own title names; a list that goes on on the next page is one. Without tables its lines are read. */
function listsIn(blocks: readonly Block[]): { lists: Radlista[]; olast: boolean } {
  const parts = titledParts(blocks);
  const lists = parts.flatMap((part) => {
    const tableAt = part.findIndex((b) => b.slag === 'tabell');
    const title = (tableAt < 0 ? part : part.slice(0, tableAt)).map((b) => b.text).join(' ');
    const paragraf = /§\s*(\d{1,4}[a-z]?)/.exec(title)?.[1];
    return voteListsInTables(part).map((l) =>
      paragraf === undefined ? l : { ...l, paragraf: l.paragraf ?? paragraf },
    );
  });
  if (lists.length > 0) return { lists, olast: false };
  const rader = blocks.flatMap((b) => b.rader);
  const paragraf = /§\s*(\d{1,4}[a-z]?)/.exec(rader.map((r) => r.text).join(' '))?.[1];
  const read = readVoteLines(rader);
  const lines = read.lista === null ? voteListsInLines(rader) : [read.lista];
  return {
    lists: lines.map((l) => (paragraf === undefined ? l : { ...l, paragraf: l.paragraf ?? paragraf })),
    olast: lines.length === 0 && read.olast,
  };
}

/** The blocks from each title to the next; a title that comes again before any table is part of the same head. */
function titledParts(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [];
  for (const block of blocks) {
    const open = parts.at(-1);
    const begins = VOTE_LIST.test(block.text) && open?.some((b) => b.slag === 'tabell');
    if (open === undefined || begins) parts.push([block]);
    else open.push(block);
  }
  return parts;
}
