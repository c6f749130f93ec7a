import type { Person } from '../../../src/domain/person.ts';
import type { Rad } from '../sources/kallfil.ts';
import type { Block } from '../structure/block.ts';
import type { Last } from '../structure/document.ts';
import { type FoundPerson, findPersoner } from './personer.ts';

/** Somebody who took part in deciding, with the paragrafer at which they did; null for all of the meeting. */
export interface Narvarande {
  person: Last<Person>;
  paragrafer: [number, number][] | null;
}

/** Labels under which a cover lists those who decide (kommunallagen 5:66: the protokoll says which ledamöter and ersättare took part). */
const DECIDING =
  /^(?:beslutande(?: ledamöter(?: och ersättare)?| ersättare)?|närvarande(?: ledamöter| beslutande| och beslutande)?|(?:tjänstgörande|tjg\.?)(?: ersättare)?|(?:ordinarie )?ledamöter)(?![\p{L}-])[\s:]*/iu;
/** Labels that end the list: those present without a vote, the adjusters, the signatures. */
const OTHER =
  /^(?:ej tjänstgörande|icke tjänstgörande|övriga|utses att|utsedd|justera|justering|sekreterare|ordförande$|underskrift|plats|tid(?!\p{L})|paragraf|närvarande ersättare|närvarande ej|ersättare[\s:]*$|frånvarande|anmäl|tjänste(?:män|personer)|föredragande|insynsplats)/iu;

/** A piece of a cover's line: a cell, or what runs of spaces part; and where on the line it begins. */
interface Piece {
  text: string;
  at: number;
}

function piecesOf(rad: Rad): Piece[] {
  if (rad.celler !== null)
    return rad.celler.flatMap((c, at) => (c.trim() === '' ? [] : [{ text: c.replace(/\s+/g, ' ').trim(), at }]));
  return [...rad.text.matchAll(/\S(?:.*?\S)??(?=\s{3,}|\t|$)/g)].map((m) => ({
    text: m[0].replace(/\s+/g, ' '),
    at: m.index,
  }));
}

/**
 * Reads who took part in deciding from a protokoll's cover: under which label a name stands, in one column or in several beside
 * each other. Where a line of one piece may belong to either of two columns of which only one decides, it is not taken.
 *
 * @returns empty where the cover lists nobody.
 */
export function readNarvaro(cover: readonly Block[]): Narvarande[] {
  const found: Narvarande[] = [];
  // One state for each column that labels have opened beside each other.
  let columns: { at: number; deciding: boolean }[] = [{ at: 0, deciding: false }];
  let before = '';
  for (const rad of cover.flatMap((b) => b.rader)) {
    const pieces = oneSeat(piecesOf(rad));
    // The head of a table with a row for each person.
    if (pieces.some((p) => /^(?:ledamot|namn)(?:\/.*)?$/i.test(p.text))) continue;
    const labels = pieces.flatMap((p) => {
      const state = stateOf(p.text, before);
      return state === null ? [] : [{ at: p.at, deciding: state }];
    });
    if (labels.length > 0) columns = labels;
    before = pieces.at(-1)?.text ?? before;
    for (const piece of pieces) {
      const column = columns.findLast((c) => c.at <= piece.at) ?? columns[0];
      const doubtful = pieces.length === 1 && columns.some((c) => c.deciding !== columns[0]?.deciding);
      if (column?.deciding && !(doubtful && labels.length === 0)) found.push(...personsIn(piece.text, rad));
    }
  }
  return found;
}

/** A row with one name tells of that person in all its cells: the office, the paragrafer. */
function oneSeat(pieces: Piece[]): Piece[] {
  const named = pieces.findIndex((p) => findPersoner(p.text).length > 0);
  const behind = pieces.slice(named + 1);
  if (named < 0 || behind.some((p) => findPersoner(p.text).length > 0 || stateOf(p.text, '') !== null)) return pieces;
  const seat = pieces[named] as Piece;
  return [...pieces.slice(0, named), { ...seat, text: [seat, ...behind].map((p) => p.text).join(' ') }];
}

/** True for a label of those who decide, false for one of others, null for no label. */
function stateOf(text: string, before: string): boolean | null {
  // `Tjänstgörande` / `ersättare`: a label on two lines.
  if (/^ersättare[\s:]*$/i.test(text) && /^(?:ej |icke )?tjänstgörande$/i.test(before))
    return !/^(?:ej|icke)/i.test(before);
  if (OTHER.test(text)) return false;
  return DECIDING.test(text) ? true : null;
}

/** The persons of one piece, each with the office and paragrafer behind it; whoever is replaced is none of them. */
function personsIn(piece: string, rad: Rad): Narvarande[] {
  const text = piece.replace(DECIDING, '');
  const persons = findPersoner(text);
  const out: Narvarande[] = [];
  persons.forEach((person, i) => {
    const previous = persons[i - 1];
    if (previous !== undefined && isReplaced(text.slice(previous.end, person.start))) return;
    out.push(seat(person, text, persons, i, rad));
  });
  return out;
}

/** `ersätter`, `för`, `i stället för`, `tjänstgörande ersättare för` between two names: the second is not there. */
const isReplaced = (between: string): boolean =>
  /(?:ersätter|i stället för|istället för|(?<!\p{L})för)\s*$/iu.test(between);

function seat(person: FoundPerson, text: string, persons: readonly FoundPerson[], i: number, rad: Rad): Narvarande {
  const next = persons[i + 1];
  const replaced = next !== undefined && isReplaced(text.slice(person.end, next.start)) ? next : undefined;
  const end = (replaced === undefined ? next : persons[i + 2])?.start ?? text.length;
  const rest = text.slice(person.end, end);
  const office = /^\s*[,(]?\s*((?:\d:[ea] )?\p{Ll}[\p{L}:\d ]{3,40}?)\s*\)?(?=$|\s*§|,|\))/u.exec(rest)?.[1];
  const roll =
    replaced === undefined
      ? office?.trim()
      : `ersätter ${text
          .slice(replaced.start, end)
          .replace(/\s*§.*$/, '')
          .trim()}`;
  const { namn, parti } = person;
  return {
    person: { varde: roll === undefined ? { namn, parti } : { namn, parti, roll }, rad: rad.nr, sida: rad.sida },
    paragrafer: ranges(rest),
  };
}

/** `§§ 111-114`, `§ 115, § 117`, `§§ 32–33 och 38`. */
function ranges(text: string): [number, number][] | null {
  const list = text.slice(text.indexOf('§'));
  if (!text.includes('§')) return null;
  const all = [...list.matchAll(/(\d{1,4})(?:\s*[-–—]\s*(?:§\s*)?(\d{1,4}))?/g)].map((m): [number, number] => [
    Number(m[1]),
    Number(m[2] ?? m[1]),
  ]);
  return all.length > 0 ? all : null;
}

/** Those who took part in one paragraf. */
export function presentAt(list: readonly Narvarande[], paragraf: string): Last<Person>[] {
  const nr = Number.parseInt(paragraf, 10);
  return list
    .filter((n) => n.paragrafer === null || n.paragrafer.some(([a, b]) => nr >= a && nr <= b))
    .map((n) => n.person);
}
