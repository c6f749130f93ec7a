import type { Rost, RostRad, Rostsiffror } from '../../../src/domain/votering.ts';
import type { Block } from '../structure/block.ts';
import { firstLine } from '../structure/block.ts';
import { findPersoner } from './personer.ts';

/** A vote as one place of a source tells it. */
export interface ReadVotering {
  ja_betyder: string | null;
  nej_betyder: string | null;
  galler: 'huvudforslag' | 'aterremiss' | 'bordlaggning' | 'motforslag' | null;
  text: Rostsiffror | null;
  lista: Rostsiffror | null;
  roster: RostRad[];
  utfall: string | null;
  utslagsrost: boolean;
}

const UNITS = [
  'noll',
  'en',
  'två',
  'tre',
  'fyra',
  'fem',
  'sex',
  'sju',
  'åtta',
  'nio',
  'tio',
  'elva',
  'tolv',
  'tretton',
  'fjorton',
  'femton',
  'sexton',
  'sjutton',
  'arton',
  'nitton',
];
const TENS = ['tjugo', 'trettio', 'fyrtio', 'femtio', 'sextio', 'sjuttio', 'åttio', 'nittio'];
const UNIT = [...UNITS, 'ett'].sort((x, y) => y.length - x.length).join('|');
/** A number in figures or in words up to ninety-nine; never the end of a longer word or of a date. */
const N = `(?<![\\d§\\p{L}-])(?<n>\\d{1,3}|(?:${TENS.join('|')})(?:${UNIT})?|${UNIT})`;
const WHO = '(?:\\s+(?:av\\s+)?(?:ledamöter|ledamot|personer|person|stycken|röster|st))?';
const patterns = (word: string) => [
  // 35 ledamöter röstar Ja · 7 ja-röster
  new RegExp(
    `${N}${WHO}\\s+(?:röst(?:ar|at|ade|er)\\s+)?(?:för\\s+)?["”']?${word}\\b["”']?(?:-?\\s?röst(?:er)?)?`,
    'iu',
  ),
  // Ja: 22 · Ja-röster: 22 · röstar Ja (9) · Ja 22
  new RegExp(`(?<!\\p{L})${word}\\b["”']?(?:-?\\s?röster(?:na)?)?\\s*[:=(–-]?\\s*\\(?${N}(?!\\d)(?!\\s*§)`, 'iu'),
];
const JA = patterns('ja');
const NEJ = patterns('nej');
/** `avstår från att delta i beslutet` is no abstention in a vote. */
const FROM_DECIDING = '\\s+från\\s+att\\s+delta';
const AVSTAR = [
  new RegExp(
    `${N}${WHO}\\s+(?:ledamöter\\s+)?(?:avst(?:år|ått|od|ående)|som avst(?:år|ått))(?!${FROM_DECIDING})`,
    'iu',
  ),
  new RegExp(`(?<!\\p{L})avst(?:år|ått|ående|od)(?:\\s+från\\s+att\\s+rösta)?\\s*[:=(]\\s*${N}`, 'iu'),
];

function number(word: string): number {
  const w = word.toLowerCase();
  if (/^\d/.test(w)) return Number(w);
  const ten = TENS.findIndex((t) => w.startsWith(t));
  const unit = ten >= 0 ? w.slice((TENS[ten] as string).length) : w;
  return (ten >= 0 ? (ten + 2) * 10 : 0) + (unit === '' ? 0 : unit === 'ett' ? 1 : UNITS.indexOf(unit));
}

function first(text: string, list: readonly RegExp[]): number | null {
  for (const p of list) {
    const n = p.exec(text)?.groups?.n;
    if (n !== undefined) return number(n);
  }
  return null;
}

/** The counts that a passage tells, or null where it does not tell both Ja and Nej. */
export function findCounts(text: string): Rostsiffror | null {
  const ja = first(text, JA);
  const nej = first(text, NEJ);
  if (ja === null || nej === null) return null;
  return { ja, nej, avstar: first(text, AVSTAR) };
}

const MEANING = (word: string) => [
  // Den som bifaller att ärendet avgörs idag röstar Ja
  new RegExp(
    `Den som\\s+(?:(?:önskar|vill)\\s+)?(?:(?:bifaller?|bifalla|röstar för|stöd(?:er|ja))\\s+)?(?:att\\s+)?((?:(?!Den som|den som|röstar).)+?)\\s*,?\\s+röstar\\s+["”']?${word}\\b`,
    'isu',
  ),
  // Ja-röst innebär att bifalla … · Ja-röst för bifall till …
  new RegExp(
    `(?<!\\p{L})${word}-?\\s?röst(?:en)?\\s+(?:innebär(?:\\s+att)?|för|betyder(?:\\s+att)?|=|är)\\s+((?:(?!(?:ja|nej)-?\\s?röst).)+?)(?:\\.(?=\\s|$)|,\\s|;|\\n|$|\\s+(?=(?:ja|nej)-?\\s?röst))`,
    'isu',
  ),
  // Ja för bifall till … och Nej för bifall till …
  new RegExp(
    `(?<!\\p{L})["”“]?${word}["”]?\\s*(?:=|för|till|innebär(?:\\s+att)?)\\s+((?:(?!(?:,?\\s+och|[.,;])\\s+["”]?(?:ja|nej)\\b).)+?)(?=(?:,?\\s+och|[.,;])\\s+["”]?(?:ja|nej)\\b|[.”"\\n]|$)`,
    'isu',
  ),
];
const JA_MEANS = MEANING('ja');
const NEJ_MEANS = MEANING('nej');

/** What the passage says that a vote meant; of several the last, which stands nearest to the counts. */
function meaning(text: string, list: readonly RegExp[]): string | null {
  for (const p of list) {
    const all = [...text.matchAll(new RegExp(p.source, `${p.flags}g`))].map((m) =>
      (m[1] ?? '').replace(/\s+/g, ' ').trim(),
    );
    const words = all.findLast((w) => w !== '' && w.length < 400);
    if (words !== undefined) return words;
  }
  return null;
}

/** What the vote was about, from what Ja and Nej meant; null where their words do not say. */
export function subjectOf(ja: string | null, nej: string | null): ReadVotering['galler'] {
  const both = `${ja ?? ''} ${nej ?? ''}`.toLowerCase();
  if (/återremi/.test(both)) return 'aterremiss';
  if (/bordlägg|bordlagt/.test(both)) return 'bordlaggning';
  if (/motförslag|huvudförslag/.test(both) && /utse|bli/.test(both)) return 'motforslag';
  if (/avslag|avslå/.test(both) && /bifall|enligt/.test(both)) return 'huvudforslag';
  return null;
}

const CASTING = /utslagsröst/i;
const OUTCOME =
  /(?:har |därmed |därför )?(?:kommunfullmäktige|kommunstyrelsen|[\p{L}-]*nämnden|[\p{L}-]*utskottet|fullmäktige)\s+(?:(?:har|således|därmed|med \p{L}+ \p{L}+)\s+){0,3}(?:beslut(?:ar|at|ade)|bif(?:aller|allit)|avsl(?:år|agit))\s+[^.]+/iu;

/**
 * The votes that a text tells, each with its passage.
 *
 * @param blocks the blocks of one paragraf, in order.
 * @returns for every passage with counts the vote and the blocks of the passage; what Ja and Nej meant is looked for in the
 *   passage and in the blocks right before it.
 */
export function findVoteringar(blocks: readonly Block[]): { votering: ReadVotering; block: Block[]; rad: number }[] {
  const found: { votering: ReadVotering; block: Block[]; rad: number }[] = [];
  let from = 0;
  blocks.forEach((block, i) => {
    if (block.slag === 'tabell' || block.slag === 'rubrik') return;
    const counts = findCounts(block.text);
    if (counts === null || !/röst|votering|omröst|^\s*ja\b/i.test(block.text)) return;
    // Names in prose may stand in two blocks, and what Ja meant a few blocks before.
    const before = blocks.slice(Math.max(from, i - LOOK_BACK), i).filter((b) => b.slag !== 'tabell');
    const context = [...before.map((b) => b.text), block.text].join('\n');
    const ja = meaning(block.text, JA_MEANS) ?? meaning(context, JA_MEANS);
    const nej = meaning(block.text, NEJ_MEANS) ?? meaning(context, NEJ_MEANS);
    // What an earlier vote meant says nothing about this one.
    from = i;
    const behindBlock = blocks
      .slice(i, i + 3)
      .map((b) => b.text)
      .join('\n');
    const behind = block.text.slice(block.text.search(/nej/i));
    found.push({
      votering: {
        ja_betyder: ja,
        nej_betyder: nej,
        galler: subjectOf(ja, nej),
        text: counts,
        lista: null,
        roster: namesInProse(block.text),
        utfall: OUTCOME.exec(behind)?.[0].replace(/\s+/g, ' ').trim() ?? null,
        utslagsrost: CASTING.test(behindBlock),
      },
      block: [block],
      rad: firstLine(block),
    });
  });
  return found;
}
const LOOK_BACK = 8;

const ROST: Readonly<Record<string, Rost>> = { ja: 'ja', nej: 'nej', avst: 'avstar' };
/** `A (S), B (M) och C (V) röstar Ja (9).` */
const NAMES_VOTE =
  /(?:röst(?:ar|ade|at)\s+["”]?(?<rost>ja|nej)\b|(?<avst>avst(?:år|od|ått)(?!\s+från\s+att\s+delta)))/giu;
/** `Ja-röster: A (S), B (M)`, `Nej avges av C (V)`. */
const VOTE_NAMES =
  /^(?:följande(?: ledamöter)? )?(?:röstar\s+)?["”]?(?<rost>ja|nej|avst)(?:år)?(?:-?\s?röst(?:er)?)?(?:\s+(?:avges|lämnas|avgavs|lämnades)\s+av)?\s*(?:\(\d+\))?\s*:?\s*$/iu;

/** Names that a passage tells in prose with how they voted; empty where it tells counts only. */
export function namesInProse(text: string): RostRad[] {
  const roster: RostRad[] = [];
  let from = 0;
  for (const m of text.matchAll(NAMES_VOTE)) {
    const rost = m.groups?.avst === undefined ? ROST[(m.groups?.rost ?? '').toLowerCase()] : 'avstar';
    // Only a list of names right before the verb: `… (S) och … (V) röstar Ja`.
    const piece = text.slice(from, m.index);
    const persons = findPersoner(piece);
    const tail = piece.slice(persons.at(-1)?.end ?? 0);
    if (rost !== undefined && persons.length > 0 && /^[\s,]*$/.test(tail))
      for (const { namn, parti } of listBefore(piece, persons)) roster.push({ namn, parti, rost });
    from = m.index + m[0].length;
  }
  if (roster.length > 0) return roster;
  for (const line of text.split(/\n|(?<=\.)\s/)) {
    const persons = findPersoner(line);
    const head = VOTE_NAMES.exec(line.slice(0, persons[0]?.start ?? 0))?.groups?.rost?.toLowerCase();
    const rost = head === undefined ? undefined : ROST[head];
    if (rost !== undefined) for (const { namn, parti } of persons) roster.push({ namn, parti, rost });
  }
  return roster;
}

/** The persons of the list that ends the text: between two of them stand only commas, `och`, and offices. */
function listBefore(text: string, persons: ReturnType<typeof findPersoner>): ReturnType<typeof findPersoner> {
  const out: ReturnType<typeof findPersoner> = [];
  for (const person of [...persons].reverse()) {
    const next = out[0];
    if (next !== undefined && /[.:;!?]/.test(text.slice(person.end, next.start))) break;
    out.unshift(person);
  }
  return out;
}

const HEADS: Readonly<Record<string, Rost>> = {
  ja: 'ja',
  nej: 'nej',
  avstår: 'avstar',
  avstar: 'avstar',
  avstå: 'avstar',
  frånvarande: 'franvarande',
  frånv: 'franvarande',
};

function headOf(cell: string): Rost | null {
  const word = cell
    .toLowerCase()
    .replace(/[-\s]*röst(er)?$/, '')
    .replace(/\s+från att rösta$/, '')
    .replace(/\.$/, '')
    .trim();
  return HEADS[word] ?? (/^deltar (?:inte|ej)/.test(word) ? 'deltar-inte' : null);
}

const SUM = /^(?:resultat|summa|totalt?|antal|sammanlagt)\b/i;
const MARK = /^(?:x|×|✓|1|ja|nej|avstår)$/i;

/**
 * Reads a table as a vote list: a head with Ja and Nej, a row a person with one mark, a row of sums.
 *
 * @returns null where the table is no vote list.
 */
export function readVoteTable(table: Block): { roster: RostRad[]; lista: Rostsiffror | null } | null {
  const headAt = table.celler.findIndex(
    (row) => row.some((c) => headOf(c) === 'ja') && row.some((c) => headOf(c) === 'nej'),
  );
  if (headAt < 0) return null;
  const columns = (table.celler[headAt] as string[]).map(headOf);
  const roster: RostRad[] = [];
  let lista: Rostsiffror | null = null;
  for (const row of table.celler.slice(headAt + 1)) {
    const name = row[0] ?? '';
    if (SUM.test(name)) {
      const sum = (rost: Rost) => {
        const cell = row[columns.indexOf(rost)];
        return cell !== undefined && /^\d+$/.test(cell) ? Number(cell) : null;
      };
      const ja = sum('ja');
      const nej = sum('nej');
      if (ja !== null && nej !== null) lista = { ja, nej, avstar: sum('avstar') };
      continue;
    }
    const person = findPersoner(name)[0];
    const marked = row.flatMap((c, i) => (i > 0 && MARK.test(c) && columns[i] ? [columns[i] as Rost] : []));
    if (person === undefined || marked.length !== 1) continue;
    const roll = name
      .slice(person.end)
      .replace(/^[,\s]+/, '')
      .trim();
    roster.push({
      namn: person.namn,
      parti: person.parti,
      ...(roll === '' ? {} : { roll }),
      rost: marked[0] as Rost,
    });
  }
  return roster.length > 0 ? { roster, lista } : null;
}
