import type { Kommun } from '../../../src/domain/kommun.ts';
import { findPrinted } from '../fields/diarienummer.ts';
import { addNumber, readCover } from '../fields/huvud.ts';
import { type Rostlista, readVoteTable } from '../fields/rostlista.ts';
import { readVoteLines } from '../fields/rostlista-i-text.ts';
import type { Rad } from '../sources/kallfil.ts';
import { type Block, firstLine } from './block.ts';
import type { Dokument, Huvud, TextDel } from './document.ts';
import { emptyDocument } from './empty-document.ts';
import type { Part } from './parts.ts';
import { ofListAlone } from './votes.ts';

/** True where the blocks open with the title of a vote list. */
export const isVoteList = (blocks: readonly Block[]): boolean =>
  blocks.slice(0, 4).some((b) => /^(?:voterings|omröstnings)(?:lista|protokoll|bilaga)\b/i.test(b.text));

/** Reads a vote list that is a document of its own. */
export function readVoteList(part: Part, text: TextDel[], blocks: Block[], kommun: Kommun | null): Dokument {
  const tableAt = blocks.findIndex((b) => b.slag === 'tabell');
  const headEnd = tableAt < 0 ? blocks.length : tableAt;
  const head = blocks.slice(0, headEnd);
  const title = head.find((b) => /^(?:voterings|omröstnings)/i.test(b.text)) as Block;
  const line = title.rader.find((r) => /^(?:voterings|omröstnings)/i.test(r.text)) ?? (title.rader[0] as Rad);
  const rubrik = { varde: line.text.replace(/\s+/g, ' ').trim(), rad: line.nr, sida: line.sida };
  const huvud: Huvud = { ...readCover(head, kommun), rubrik };
  for (const block of head)
    for (const printed of findPrinted(block.text)) addNumber(printed, block.rader[0] as Rad, huvud);
  const doc = emptyDocument('voteringslista', part, huvud, [
    ...text,
    { slag: 'huvud', block: head },
    { slag: 'lopande', block: blocks.slice(headEnd) },
  ]);
  const paragraf = /§\s*(\d{1,4}[a-z]?)/.exec(head.map((b) => b.text).join(' '))?.[1] ?? null;
  doc.arende = matter(head, huvud);
  const read = listsIn(blocks);
  doc.listor = read.lists.map((l) => ({ ...ofListAlone(l), rad: l.rad, paragraf }));
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

type Placed = Rostlista & { rad: number };

/** The lists of all its tables; a table that goes on with as many votes on the next page is the same list. Else its lines are read. */
function listsIn(blocks: readonly Block[]): { lists: Placed[]; olast: boolean } {
  const tables = blocks.flatMap((b): Placed[][] => {
    const lists = b.slag === 'tabell' ? readVoteTable(b) : [];
    return lists.length === 0 ? [] : [lists.map((l) => ({ ...l, rad: firstLine(b) }))];
  });
  const [first, ...more] = tables;
  if (first === undefined) {
    const rader = blocks.flatMap((b) => b.rader);
    const read = readVoteLines(rader);
    return { lists: read.lista === null ? [] : [read.lista], olast: read.olast };
  }
  for (const lists of more)
    if (lists.length === first.length)
      for (const [n, list] of first.entries()) {
        list.roster.push(...(lists[n] as Placed).roster);
        list.lista = (lists[n] as Placed).lista ?? list.lista;
      }
  return { lists: first, olast: false };
}
