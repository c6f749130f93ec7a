import type { Rost, RostRad, Rostsiffror } from '../../../src/domain/votering.ts';
import type { Block } from '../structure/block.ts';
import { findPersoner, isNameLine } from './personer.ts';

const HEADS: Readonly<Record<string, Rost>> = {
  ja: 'ja',
  nej: 'nej',
  avstår: 'avstar',
  avstar: 'avstar',
  avstå: 'avstar',
  avst: 'avstar',
  avstod: 'avstar',
  frånvarande: 'franvarande',
  frånv: 'franvarande',
};

function headOf(cell: string): Rost | null {
  const word = cell
    .toLowerCase()
    .replace(/[-\s]*röst(er|ar)?$/, '')
    .replace(/\s+från att rösta$/, '')
    .replace(/\.$/, '')
    .trim();
  return HEADS[word] ?? (/^deltar (?:inte|ej)/.test(word) ? 'deltar-inte' : null);
}

const SUM = /^(?:resultat|summa|totalt?|antal|sammanlagt|röster)\b/i;
const MARK = /^(?:x|×|✓|✔|1|ja|nej|avstår)$/i;
const PARAGRAF = /§\s*(\d{1,4})/;

/** A vote list as read: who voted how, the printed sums, and the § where a head over its columns names one. */
export interface Rostlista {
  roster: RostRad[];
  lista: Rostsiffror | null;
  paragraf?: string;
}

const ANNEXED =
  /^(?:bilaga\s+[\dA-Z]{1,3}\s*[,:.]?\s+)?(?:voterings|omröstnings)(?:lista|protokoll|bilaga|resultat)(?:\s+\d{1,2})?[,:]?\s+(?:[\p{L}. ]+,?\s+)?§\s*(\d{1,4})|^(?:(?:voterings|omröstnings)(?:lista|protokoll)\s+)?bilaga\s+[\dA-Z]{1,3}\s+till\s+§\s*(\d{1,4})/iu;

/** The § that a list's title names, where a text is one: `Omröstningslista KF § 59`; null for any other text. */
export function annexedTo(text: string): string | null {
  const m = ANNEXED.exec(text);
  return m?.[1] ?? m?.[2] ?? null;
}

/** Columns of one vote: what a mark in each means. A list for several votes has several such groups beside each other. */
type Group = Map<number, Rost>;

/**
 * Reads a table as vote lists: a head with Ja and Nej, a row a person with one mark for each vote, a row of sums; or a column in
 * which each person's answer stands as a word.
 *
 * @returns a list for each vote, in the order of the columns; empty where the table is no vote list.
 */
export function readVoteTable(table: Block): Rostlista[] {
  const headAt = table.celler.findIndex(
    (row) => row.some((c) => headOf(c) === 'ja') && row.some((c) => headOf(c) === 'nej'),
  );
  const heads = table.celler.slice(0, Math.max(1, headAt + 1));
  const rows = table.celler.slice(Math.max(1, headAt + 1));
  const seats = seatColumns(heads, rows);
  const groups = headAt < 0 ? [] : groupsOf(table.celler[headAt] as string[]);
  const lists =
    headAt < 0
      ? answersInWords(heads, rows, seats)
      : groups.map((g) => ({ ...readGroup(rows, seats, g), ...paragrafOver(g, table.celler.slice(0, headAt)) }));
  // A table of parties, or of the sums alone, tells no names.
  return lists.filter((l) => l.roster.length > 0 || l.lista !== null);
}

/** The § that stands over the columns of a vote, in a table of all who were present with columns for each vote. */
function paragrafOver(group: Group, over: readonly string[][]): { paragraf?: string } {
  const columns = [...group.keys()];
  const [from, to] = [Math.min(...columns), Math.max(...columns)];
  const named = over.flatMap((row) => row.flatMap((c, i) => (PARAGRAF.test(c) && i >= from && i <= to ? [c] : [])));
  const paragraf = named.length === 1 ? PARAGRAF.exec(named[0] as string)?.[1] : undefined;
  return paragraf === undefined ? {} : { paragraf };
}

/** A kind of answer that comes again begins the next vote's columns. */
function groupsOf(head: readonly string[]): Group[] {
  const groups: Group[] = [new Map()];
  head.forEach((cell, column) => {
    const rost = headOf(cell);
    if (rost === null) return;
    if ([...(groups.at(-1) as Group).values()].includes(rost)) groups.push(new Map());
    (groups.at(-1) as Group).set(column, rost);
  });
  return groups;
}

function readGroup(rows: readonly string[][], seats: Seats, group: Group): Rostlista {
  const roster: RostRad[] = [];
  let lista: Rostsiffror | null = null;
  for (const row of rows) {
    if (row.some((c) => SUM.test(c))) {
      lista = sumsOf(row, group) ?? lista;
      continue;
    }
    const marked = [...group].flatMap(([column, rost]) => (MARK.test(row[column] ?? '') ? [rost] : []));
    const person = marked.length === 1 ? seats.personOf(row) : null;
    if (person !== null) roster.push({ ...person, rost: marked[0] as Rost });
  }
  return { roster, lista };
}

function sumsOf(row: readonly string[], group: Group): Rostsiffror | null {
  const sum = (rost: Rost) => {
    const column = [...group].find(([, r]) => r === rost)?.[0];
    const cell = column === undefined ? undefined : row[column];
    return cell !== undefined && /^\d+$/.test(cell) ? Number(cell) : null;
  };
  const [ja, nej] = [sum('ja'), sum('nej')];
  return ja === null || nej === null ? null : { ja, nej, avstar: sum('avstar') };
}

/**
 * `Namn | Parti | Röst`: a column whose every word is an answer. Columns with a § in their head are a vote each, and whoever was
 * not there has no answer in them.
 */
function answersInWords(heads: readonly string[][], rows: readonly string[][], seats: Seats): Rostlista[] {
  const width = Math.max(0, ...rows.map((r) => r.length));
  const persons = rows.flatMap((row) => {
    const person = seats.personOf(row);
    return person === null ? [] : [{ row, person }];
  });
  const lists: Rostlista[] = [];
  for (let column = 1; column < width; column++) {
    const paragraf = PARAGRAF.exec(heads.map((h) => h[column] ?? '').join(' '))?.[1];
    const cells = persons.map(({ row }) => (row[column] ?? '').trim());
    const answers = cells.map((c) => headOf(LETTERS[c.toUpperCase()] ?? c));
    const given = answers.filter((a) => a !== null).length;
    const whole =
      paragraf === undefined ? given === cells.length : cells.every((c, i) => c.length < 2 || answers[i] !== null);
    if (given < LEAST_ANSWERS || !whole) continue;
    // Letters alone may be another table's: both answers must be there.
    if (cells.some((c) => c.length === 1) && !(answers.includes('ja') && answers.includes('nej'))) continue;
    const roster = persons.flatMap(({ person }, i) =>
      answers[i] === null ? [] : [{ ...person, rost: answers[i] as Rost }],
    );
    lists.push({ roster, lista: null, ...(paragraf === undefined ? {} : { paragraf }) });
    if (paragraf === undefined) break;
  }
  return lists;
}
const LETTERS: Readonly<Record<string, string>> = { J: 'ja', N: 'nej', A: 'avstår' };
const LEAST_ANSWERS = 3;

/** Where in a row the person stands. */
interface Seats {
  personOf(row: readonly string[]): Omit<RostRad, 'rost'> | null;
}

/** The columns of the name, the party and the one who sits in for another, as the head or the rows themselves show them. */
function seatColumns(heads: readonly string[][], rows: readonly string[][]): Seats {
  const width = Math.max(0, ...rows.map((r) => r.length));
  const column = (pattern: RegExp) =>
    heads.flatMap((h) => h.map((c, i) => (pattern.test(c.trim()) ? i : -1))).find((i) => i >= 0);
  const parti = column(/^parti(?:beteckning)?$/i);
  const substitute = column(/^(?:(?:tjänstgörande|tjg\.?|tj\.?) ?(?:ersättare|ers\.?)|ersättare|ersätts av)$/i);
  const namesIn = (i: number) => rows.filter((r) => nameOf(r[i] ?? '') !== null).length;
  const name = Array.from({ length: width }, (_, i) => i)
    .filter((i) => i !== substitute && i !== parti)
    .find((i) => namesIn(i) > 0 && namesIn(i) >= rows.length / 3);
  return {
    personOf: (row) => {
      if (name === undefined) return null;
      const sitting = substitute === undefined ? null : nameOf(row[substitute] ?? '');
      const person = sitting ?? nameOf(row[name] ?? '');
      if (person === null) return null;
      const printed = parti === undefined ? '' : (row[parti] ?? '').replace(/[()]/g, '').trim();
      return person.parti === null && printed !== '' ? { ...person, parti: printed } : person;
    },
  };
}

/** A person in a cell: a name with a party, or a name alone, perhaps with an office; null for anything else. */
function nameOf(text: string): Omit<RostRad, 'rost'> | null {
  // `12. Ada Al`: the number of the seat.
  const cell = text.replace(/^\d{1,3}[.)]?\s+/, '');
  const person = findPersoner(cell)[0];
  const [bare, ...behind] = cell.split(',').map((c) => c.trim());
  const office = (words: string) => words.replace(/^[,\s]+/, '').trim();
  if (person !== undefined && person.start === 0) {
    const roll = office(cell.slice(person.end));
    return { namn: person.namn, parti: person.parti, ...(roll === '' ? {} : { roll }) };
  }
  if (bare === undefined || !isNameLine(bare) || SUM.test(bare) || headOf(bare) !== null) return null;
  const roll = office(behind.join(', '));
  return { namn: bare, parti: null, ...(roll === '' ? {} : { roll }) };
}
