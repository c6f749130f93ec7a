import type { Kommun } from '../../../src/domain/kommun.ts';
import type { Kallfil } from '../sources/kallfil.ts';
import type { Block } from './block.ts';
import { toBlocks } from './blocks.ts';
import type { Dokument, TextDel } from './document.ts';
import { isKallelse, isNumberedAgenda, readKallelse } from './kallelse.ts';
import { contentsLines, paragrafStarts } from './paragraf-starts.ts';
import { type Part, toParts } from './parts.ts';
import { continueProtokoll, readProtokoll } from './protokoll.ts';
import { readSkrivelse } from './skrivelse.ts';
import { isVoteList, readVoteList } from './vote-list.ts';
import { attachVoteLists } from './votes.ts';

/**
 * Reads a source's lines into the documents that it holds.
 *
 * @param kommun the municipality where it is known; its registry lets abbreviations of organs be understood.
 */
export function readDocuments(kallfil: Kallfil, removed: ReadonlySet<number>, kommun: Kommun | null): Dokument[] {
  const blocks = toBlocks(kallfil.rader, removed);
  if (blocks.length === 0) return [];
  const listed = contentsLines(blocks);
  const parts = toParts(blocks, listed, kommun);
  const dokument: Dokument[] = [];
  for (const [i, part] of parts.entries()) {
    const doc = readPart(part, listed, i === 0 && part.forsattsblad === 0, kommun);
    const before = part.fortsatter ? dokument.findLast((d) => d.paragrafer.length > 0) : undefined;
    if (before === undefined) dokument.push(doc);
    else continueProtokoll(before, doc);
  }
  attachVoteLists(dokument);
  return dokument;
}

function readPart(part: Part, listed: ReadonlySet<Block>, alone: boolean, kommun: Kommun | null): Dokument {
  const cover = part.block.slice(0, part.forsattsblad);
  const blocks = part.block.slice(part.forsattsblad);
  const text: TextDel[] = cover.length > 0 ? [{ slag: 'forsattsblad', block: cover }] : [];
  if (isVoteList(blocks)) return readVoteList(part, text, blocks, kommun);
  const starts = paragrafStarts(blocks, listed);
  if (isNumberedAgenda(blocks) && starts.length > 0) return readKallelse(part, text, blocks, starts, kommun);
  if (starts.length > 0) return readProtokoll(part, text, blocks, starts, kommun);
  if (isKallelse(blocks)) return readKallelse(part, text, blocks, [], kommun);
  return readSkrivelse(part, text, blocks, alone, kommun);
}
