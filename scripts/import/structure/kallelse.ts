import { parseDate } from '../../../src/domain/datum.ts';
import type { Kommun } from '../../../src/domain/kommun.ts';
import { findPrinted, isNumberOnly } from '../fields/diarienummer.ts';
import { isOrganLine } from '../fields/organ.ts';
import { type Block, firstLine } from './block.ts';
import type { Dokument, Huvud, Last, TextDel } from './document.ts';
import { emptyDocument, last } from './empty-document.ts';
import { headingKind } from './headings.ts';
import { paragrafLine } from './paragraf-line.ts';
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
/** The same where the items are numbered as paragrafer (`§ 3 Ny taxa`); a protokoll tells who was there or what was decided. */
export const isNumberedAgenda = (blocks: readonly Block[]): boolean =>
  blocks.slice(0, HEAD_BLOCKS).some((b) => b.rader.some((r) => CALL.test(r.text.trim()))) &&
  !blocks.some(
    (b) =>
      b.rader.some((r) => PROTOKOLL.test(r.text.trim())) ||
      (b.slag === 'rubrik' && ['beslut', 'reservation', 'votering'].includes(headingKind(b.text)?.typ ?? '')),
  );
const HEAD_BLOCKS = 4;
/** `Kallelse`, `Kallelse till sammanträde`; never `Kallelse har utgått i laga ordning`. */
const CALL = /^(?:kallelse|kungörelse)(?:\s*$|\s+(?:till|för|och|med)(?!\p{L})|\s*[/–-])/iu;
const PROTOKOLL =
  /^(?:(?:sammanträdes)?protokoll(?:et|sutdrag)?(?!\p{L})|beslutande|närvarande|justerare|utsedd att justera|underskrifter)|(?<!\p{L})(?:beslutade|beslöt|godkändes)(?!\p{L})/iu;

const AGENDA = /^(?:ärendelista|ärenden|föredragningslista|dagordning)\s*:?$/i;

/** Reads a call to a meeting: whose, when, where, and its items. @param starts the blocks of items numbered as paragrafer. */
export function readKallelse(
  part: Part,
  text: TextDel[],
  blocks: Block[],
  starts: readonly number[],
  kommun: Kommun | null,
): Dokument {
  const listedAt = blocks.findIndex((b) => AGENDA.test(b.text));
  const agendaAt = listedAt >= 0 ? listedAt : (starts[0] as number);
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
  doc.arendelista = blocks.flatMap((b, i) => {
    const line = starts.includes(i) ? paragrafLine(b.text.replace(/\s+/g, ' ')) : null;
    if (line !== null) return [agendaItem(line.nummer, line.rest, b)];
    if (i >= agendaAt && b.slag === 'tabell') return b.celler.flatMap((cells) => rowItem(cells, b));
    return i >= agendaAt && b.slag === 'nummer' ? [agendaItem(String(b.nummer), b.text, b)] : [];
  });
  return doc;
}

/** `3 | Ny taxa | 2031.021 HN | Bo Ek`: an item in a table; what stands in further columns but the number is no title. */
function rowItem(cells: readonly string[], block: Block): Dokument['arendelista'] {
  const [nr = '', title = '', ...more] = cells.map((c) => c.trim());
  if (!/^\d{1,3}\.?$/.test(nr) || title === '') return [];
  const item = agendaItem(nr.replace('.', ''), title, block);
  return [{ ...item, diarienummer: [...item.diarienummer, ...more.filter(isNumberOnly)] }];
}

function agendaItem(nr: string, text: string, block: Block): Dokument['arendelista'][number] {
  const words = text.replace(/\s+/g, ' ').trim();
  const numbers = findPrinted(words);
  const rubrik = numbers
    .reduce((t, n) => t.replace(n, ''), words)
    .replace(/[\s,;]+$/, '')
    .trim();
  return { nr, rubrik: rubrik || words, diarienummer: numbers, rad: firstLine(block) };
}

function field(blocks: readonly Block[], pattern: RegExp): Last<string> | null {
  for (const block of blocks) {
    const m = pattern.exec(block.text);
    if (m?.[1] !== undefined) return last(m[1].trim(), block);
  }
  return null;
}
