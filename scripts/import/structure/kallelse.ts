import { parseDate } from '../../../src/domain/datum.ts';
import type { Kommun } from '../../../src/domain/kommun.ts';
import { findPrinted } from '../fields/diarienummer.ts';
import { isOrganLine } from '../fields/organ.ts';
import { type Block, firstLine } from './block.ts';
import type { Dokument, Huvud, Last, TextDel } from './document.ts';
import { emptyDocument, last } from './empty-document.ts';
import type { Part } from './parts.ts';

/** True where the first blocks say that they call to a meeting. */
export const callsToMeeting = (blocks: readonly Block[]): boolean =>
  blocks
    .slice(0, 6)
    .some((b) =>
      b.rader.some((r) => /^(?:kallelse|sammanträde med|föredragningslista|kungörelse)\b/i.test(r.text.trim())),
    );

/** True where the blocks call to a meeting and list what it will treat. */
export const isKallelse = (blocks: readonly Block[]): boolean =>
  callsToMeeting(blocks) && blocks.some((b) => AGENDA.test(b.text));
const AGENDA = /^(?:ärendelista|ärenden|föredragningslista|dagordning)\s*:?$/i;

/** Reads a call to a meeting: whose, when, where, and its items. */
export function readKallelse(part: Part, text: TextDel[], blocks: Block[], kommun: Kommun | null): Dokument {
  const agendaAt = blocks.findIndex((b) => AGENDA.test(b.text));
  const head = blocks.slice(0, agendaAt);
  const title = head[0] as Block;
  const organ = /(?:med|för|till|i)\s+(.+)$/i.exec(title.text)?.[1]?.trim() ?? null;
  const named = [organ, ...head.flatMap((b) => b.rader.map((r) => r.text.trim().replace(/^organ\s*:?\s+/i, '')))].find(
    (n) => n !== null && isOrganLine(n, kommun),
  );
  const tid = field(head, /^Tid\s*:\s*(.+)$/im);
  const day = tid?.varde ?? head.map((b) => b.text).join('\n');
  const datum = parseDate(day);
  const huvud: Huvud = {
    rubrik: last(title.text.replace(/\s+/g, ' '), title),
    organ: named ? last(named, title) : null,
    datum: datum === null ? null : { varde: datum, rad: tid?.rad ?? firstLine(title), sida: tid?.sida ?? null },
    diarienummer: [],
    klassificering: null,
    handlaggare: null,
  };
  const doc = emptyDocument('kallelse', part, huvud, [
    ...text,
    { slag: 'huvud', block: head },
    { slag: 'lopande', block: blocks.slice(agendaAt) },
  ]);
  doc.tid = tid;
  doc.plats = field(head, /^Plats\s*:\s*(.+)$/im);
  doc.arendelista = blocks.slice(agendaAt).flatMap((b) => (b.slag === 'nummer' ? [agendaItem(b)] : []));
  return doc;
}

function agendaItem(block: Block): Dokument['arendelista'][number] {
  const words = block.text.replace(/\s+/g, ' ').trim();
  const numbers = findPrinted(words);
  const rubrik = numbers
    .reduce((t, n) => t.replace(n, ''), words)
    .replace(/[\s,;]+$/, '')
    .trim();
  return { nr: String(block.nummer), rubrik: rubrik || words, diarienummer: numbers, rad: firstLine(block) };
}

function field(blocks: readonly Block[], pattern: RegExp): Last<string> | null {
  for (const block of blocks) {
    const m = pattern.exec(block.text);
    if (m?.[1] !== undefined) return last(m[1].trim(), block);
  }
  return null;
}
