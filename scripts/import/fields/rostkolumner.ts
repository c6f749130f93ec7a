import type { Rost, Rostsiffror } from '../../../src/domain/votering.ts';
import type { Rad } from '../sources/kallfil.ts';
import type { Block } from '../structure/block.ts';
import { findPersoner } from './personer.ts';
import { type Rostlista, readVoteTable } from './rostlista.ts';
import { findCounts } from './rostsiffror.ts';

/** A list with the line it begins on. */
export type Radlista = Rostlista & { rad: number };

/** A run of characters on a line and where it begins. */
interface Piece {
  at: number;
  text: string;
}

const piecesOf = (rad: Rad): Piece[] =>
  [...rad.text.matchAll(/\S(?:.*?\S)??(?=\s{2,}|\t|$)/g)].map((m) => ({ at: m.index + (rad.indrag ?? 0), text: m[0] }));

const ANSWER = /^(?:ja|nej)(?:-?röst(?:er)?)?$/i;
/** Marks stand under their head, or a few signs beside it. */
const NEAR = 4;
/** Lines of a page's foot and head that may stand between two rows. */
const MAY_SKIP = 8;

/**
 * The vote lists that stand in running text with their columns set by spaces: rows of persons under a head with Ja and Nej, rows
 * with the answer as a word, rows with signs of which a legend tells the meaning.
 *
 * A list is taken only where every mark stands under a head and either the printed sums are those of the names or each person
 * has just one mark: a name beside the wrong answer is worse than none.
 */
export function voteListsInLines(rader: readonly Rad[]): Radlista[] {
  const found: Radlista[] = [];
  for (let i = 0; i < rader.length; i++) {
    const head = rader[i] as Rad;
    const read = isHead(head)
      ? underHead(rader, i)
      : legendOf(head, rader[i + 1]) === null
        ? null
        : underLegend(rader, i);
    if (read === null) continue;
    found.push(...read.lists.map((l) => ({ ...l, rad: head.nr })));
    i = read.to;
  }
  return found.length > 0 ? found : answersBehindNames(rader);
}

/** A line with the heads of the columns and no sentence. */
function isHead(rad: Rad): boolean {
  const words = piecesOf(rad).map((p) => p.text);
  return (
    rad.celler === null &&
    words.some((w) => /^ja/i.test(w) && ANSWER.test(w)) &&
    words.some((w) => /^nej/i.test(w) && ANSWER.test(w))
  );
}

interface Read {
  lists: Rostlista[];
  /** Index of the last line that belongs to the list. */
  to: number;
}

/** Rows under a head, set into cells by where on the line their pieces begin. */
function underHead(rader: readonly Rad[], at: number): Read | null {
  const head = piecesOf(rader[at] as Rad);
  const first = head.find((p) => ANSWER.test(p.text))?.at ?? 0;
  const columns = head.filter((p) => p.at >= first || /^(?:närv|parti)/i.test(p.text));
  const rows: string[][] = [];
  let to = at;
  let stray = false;
  let ended = false;
  for (let i = at + 1; i < rader.length && i - to <= MAY_SKIP; i++) {
    const rad = rader[i] as Rad;
    if (isHead(rad)) {
      if (ended) break;
      to = i;
      continue;
    }
    // The title of the next list.
    if (/^(?:omröstning|votering)/i.test(rad.text)) break;
    const row = rowOf(piecesOf(rad), columns);
    // A row for each party, whose sums stand below.
    if (row === null && !ended && PARTY_ROW.test(rad.text)) to = i;
    if (row === null) continue;
    // Behind the sums stands another list.
    if (ended) break;
    if (row === 'stray') stray = true;
    else {
      rows.push(row);
      ended = row[0] === SUMS;
    }
    to = i;
  }
  if (rows.length < 2 && rows[0]?.[0] !== SUMS) return null;
  const over = at > 0 ? overHead(piecesOf(rader[at - 1] as Rad), columns) : [];
  const names = ['Ledamot', ...columns.map((c) => c.text)];
  const lists = stray ? [] : readVoteTable(tableOf([over, names, ...rows]));
  return { lists: lists.filter((l) => isSure(l, rows)), to };
}
const SUMS = 'Summa';
const PARTY_ROW = /^(?:\p{Lu}{1,4}|\p{Lu}\p{Ll}+(?:erna|partiet|listan))\s+\d{1,2}(?:\s+\d{1,2})*\s*$/u;

/** The cells of a line: a person or the sums first; 'stray' where something stands under no head; null for any other line. */
function rowOf(pieces: readonly Piece[], columns: readonly Piece[]): string[] | 'stray' | null {
  const person = pieces.findIndex((p) => findPersoner(p.text).length > 0);
  const text = pieces.map((p) => p.text).join(' ');
  const sums =
    person < 0 && /^(?:(?:summa|totalt?|resultat|antal(?: röster)?)\s*:?\s+)?\d{1,3}(?:\s+\d{1,3})+$/i.test(text);
  const parti = columns.findIndex((c) => /^parti/i.test(c.text));
  const named =
    person >= 0 ? person : parti >= 0 && !sums ? pieces.findIndex((p) => /^\p{Lu}\p{L}+ /u.test(p.text)) : -1;
  if (named < 0 && !sums) return null;
  const cells = [sums ? SUMS : (pieces[named] as Piece).text, ...columns.map(() => '')];
  const marks = sums ? pieces.filter((p) => /^\d+$/.test(p.text)) : pieces.slice(named + 1);
  // As many sums as columns are theirs in order.
  const votes = columns.flatMap((c, i) => (/^(?:närv|parti)/i.test(c.text) ? [] : [i]));
  const inOrder = sums && marks.length === votes.length;
  let stray = false;
  for (const [n, mark] of marks.entries()) {
    const column = inOrder ? (votes[n] as number) : columnOf(mark, columns);
    if (column >= 0 && cells[column + 1] === '') cells[column + 1] = mark.text;
    else if (/^[\dXx×-]$/.test(mark.text)) stray = true;
  }
  return stray ? 'stray' : cells;
}

/** Index of the column under whose head a mark stands, or beside it and far from every other; -1 for none. */
function columnOf(mark: Piece, columns: readonly Piece[]): number {
  const distance = columns.map((c) => Math.abs(middle(c) - middle(mark)));
  const [first = Number.POSITIVE_INFINITY, second = Number.POSITIVE_INFINITY] = [...distance].sort((a, b) => a - b);
  const near = first <= NEAR || (first <= BESIDE && first * 2 < second);
  return near ? distance.indexOf(first) : -1;
}
const BESIDE = 8;

const middle = (p: Piece): number => p.at + p.text.length / 2;

/** The line over the head, each piece over the column it is nearest to: `§ 53   § 57`. */
function overHead(pieces: readonly Piece[], columns: readonly Piece[]): string[] {
  const cells = ['', ...columns.map(() => '')];
  if (!pieces.some((p) => /§/.test(p.text))) return cells;
  for (const piece of pieces) {
    const distance = columns.map((c) => Math.abs(middle(c) - middle(piece)));
    const nearest = distance.indexOf(Math.min(...distance));
    if (nearest >= 0) cells[nearest + 1] = piece.text;
  }
  return cells;
}

/** True where the printed sums are those of the names, or where none are printed and each of the rows has an answer. */
function isSure(list: Rostlista, rows: readonly string[][]): boolean {
  const of = (rost: Rost) => list.roster.filter((r) => r.rost === rost).length;
  if (list.roster.length === 0) return list.lista !== null;
  if (new Set(list.roster.map((r) => `${r.namn} ${r.parti}`)).size < list.roster.length) return false;
  if (list.lista !== null) return list.lista.ja === of('ja') && list.lista.nej === of('nej');
  return list.roster.length === rows.filter((r) => r[0] !== SUMS).length;
}

/** A table of the cells, for the reader of tables. */
const tableOf = (celler: string[][]): Block => ({
  slag: 'tabell',
  niva: 0,
  text: '',
  nummer: null,
  celler,
  fet: false,
  kursiv: false,
  rader: [],
  sammanfogat: [],
});

const SIGN = /(?<![^\s,;(])([^\s\p{L}\d=]|[xo0])\s*=\s*(ja|nej|avst(?:år|od|\.)?|deltar (?:ej|inte)|frånvarande)/giu;
const MEANS: readonly [RegExp, Rost][] = [
  [/^ja/i, 'ja'],
  [/^nej/i, 'nej'],
  [/^avst/i, 'avstar'],
  [/^deltar/i, 'deltar-inte'],
  [/^från/i, 'franvarande'],
];

/** `+ = ja   - = nej   0 = avstår`: what each sign of a list means; null where a line tells no such thing of Ja and Nej. */
function legendOf(rad: Rad, next: Rad | undefined): Map<string, Rost> | null {
  const signs = (text: string) =>
    [...text.matchAll(SIGN)].map((m): [string, Rost] => [
      (m[1] as string).toLowerCase(),
      (MEANS.find(([word]) => word.test(m[2] as string)) as [RegExp, Rost])[1],
    ]);
  const own = signs(rad.text);
  if (!own.some(([, r]) => r === 'ja') || !own.some(([, r]) => r === 'nej')) return null;
  return new Map([...own, ...signs(next?.text ?? '')]);
}

/** Rows of a person and one sign; what the list counts must be what is printed, where it is. */
function underLegend(rader: readonly Rad[], at: number): Read | null {
  const legend = legendOf(rader[at] as Rad, rader[at + 1]) as Map<string, Rost>;
  const list: Rostlista = { roster: [], lista: null };
  let to = at;
  for (let i = at + 1; i < rader.length && i - to <= MAY_SKIP; i++) {
    const text = (rader[i] as Rad).text;
    const person = findPersoner(text)[0];
    const rost = legend.get(
      text
        .slice(person?.end ?? 0)
        .trim()
        .toLowerCase(),
    );
    if (person !== undefined && rost !== undefined) {
      list.roster.push({ namn: person.namn, parti: person.parti, rost });
      to = i;
    } else if (person !== undefined) return null;
    else {
      const counts: Rostsiffror | null = list.roster.length > 1 ? findCounts(text) : null;
      if (counts === null) continue;
      list.lista = counts;
      to = i;
      break;
    }
  }
  if (list.roster.length < 2) return null;
  const paragraf = /§\s*(\d{1,4})/.exec((rader[at] as Rad).text)?.[1];
  const sure = isSure(
    list,
    list.roster.map(() => ['']),
  );
  return { lists: sure ? [{ ...list, ...(paragraf === undefined ? {} : { paragraf }) }] : [], to };
}

/** `Ada Al (S)      Ja`: at least three persons, a line each, with an answer behind each name and both answers among them. */
function answersBehindNames(rader: readonly Rad[]): Radlista[] {
  const lists: Radlista[] = [];
  let open: Radlista | null = null;
  for (const rad of rader) {
    const person = findPersoner(rad.text)[0];
    const word = /^(?:,?\s*[\p{Ll}\d:. ]*?)(?:\s{2,}|\t|\s*[:–-]\s*)(ja|nej|avstår|frånvarande)\.?$/iu.exec(
      rad.text.slice(person?.end ?? 0),
    )?.[1];
    const rost = word === undefined ? undefined : MEANS.find(([w]) => w.test(word))?.[1];
    if (person === undefined || rost === undefined) {
      open = person === undefined ? open : null;
      continue;
    }
    if (open === null) {
      open = { roster: [], lista: null, rad: rad.nr };
      lists.push(open);
    }
    open.roster.push({ namn: person.namn, parti: person.parti, rost });
  }
  const has = (l: Radlista, rost: Rost) => l.roster.some((r) => r.rost === rost);
  return lists.filter((l) => l.roster.length >= LEAST && has(l, 'ja') && has(l, 'nej'));
}
const LEAST = 3;
