import type { Rost, RostRad, Rostsiffror } from '../../../src/domain/votering.ts';
import type { Rad } from '../sources/kallfil.ts';
import { findPersoner } from './personer.ts';
import type { Rostlista } from './rostlista.ts';

/** A column of a list that is set with spaces: where on the line its head begins, and what a mark under it means. */
interface Column {
  at: number;
  rost: Rost;
}
const HEADS: readonly [RegExp, Rost][] = [
  [/(?<![\p{L}-])ja(?:-?röst(?:er)?)?(?![\p{L}-])/iu, 'ja'],
  [/(?<![\p{L}-])nej(?:-?röst(?:er)?)?(?![\p{L}-])/iu, 'nej'],
  [/(?<![\p{L}-])avst(?:år|\.)?(?![\p{L}-])/iu, 'avstar'],
  [/(?<![\p{L}-])frånv(?:arande|\.)?(?![\p{L}-])/iu, 'franvarande'],
];
const MARK = /(?<=^|\s{2,})[Xx×](?=\s|$)/gu;
const TOTAL = /^(?:totalt?|summa|resultat|antal)\b/i;
/** Marks stand under their head, or a sign or two beside it. */
const NEAR = 3;

interface Seat {
  person: Omit<RostRad, 'rost'>;
  marks: Rost[];
}
/** What stands between one head of the list and the next, a page as a rule. */
interface Stretch {
  seats: Seat[];
  /** Every mark in the order of the lines, those on lines without a name too; null for one that stands under no head. */
  marks: (Rost | null)[];
  sums: Map<Rost, number>;
}

/**
 * Reads a vote list that is set in columns with spaces.
 *
 * Where each name has a mark on its line, that is the vote. Text taken out of a PDF may have the marks on other lines; then the
 * marks, in their order, are those of the names in theirs, if there are just as many on the page, each stands under a head, and
 * their sums are the printed ones. Otherwise nothing is read: a name beside the wrong vote is worse than none.
 *
 * @returns `olast` is true where names and heads stand there and the marks cannot be told to be theirs.
 */
export function readVoteLines(rader: readonly Rad[]): { lista: (Rostlista & { rad: number }) | null; olast: boolean } {
  const stretches = cutAtHeads(rader);
  const names = stretches.flatMap((s) => s.seats);
  if (names.length === 0 || stretches.every((s) => s.marks.length === 0)) return { lista: null, olast: false };
  const aligned = stretches.every(
    (s) => s.seats.every((x) => x.marks.length === 1) && s.marks.length === s.seats.length,
  );
  const read = aligned ? names.map((x) => ({ ...x.person, rost: x.marks[0] as Rost })) : inOrder(stretches);
  const sums = new Map(stretches.flatMap((s) => [...s.sums]));
  const lista = sumsOf(sums);
  if (read === null || (!aligned && !agrees(read, lista))) return { lista: null, olast: true };
  return { lista: { roster: read, lista, rad: (rader[0] as Rad).nr }, olast: false };
}

function cutAtHeads(rader: readonly Rad[]): Stretch[] {
  const out: Stretch[] = [];
  let columns: Column[] = [];
  for (const rad of rader) {
    const head = columnsOf(rad);
    if (head !== null) {
      columns = head;
      out.push({ seats: [], marks: [], sums: new Map() });
      continue;
    }
    const open = out.at(-1);
    if (open !== undefined) readLine(rad, columns, open);
  }
  return out;
}

function columnsOf(rad: Rad): Column[] | null {
  const found = HEADS.flatMap(([pattern, rost]) => {
    const at = rad.text.search(pattern);
    return at < 0 ? [] : [{ at: at + (rad.indrag ?? 0), rost }];
  });
  const kinds = found.map((c) => c.rost);
  return kinds.includes('ja') && kinds.includes('nej') ? found : null;
}

function readLine(rad: Rad, columns: readonly Column[], open: Stretch): void {
  const under = (at: number): Rost | null => {
    const nearest = [...columns].sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
    return nearest !== undefined && Math.abs(nearest.at - at) <= NEAR ? nearest.rost : null;
  };
  const indrag = rad.indrag ?? 0;
  const person = findPersoner(rad.text)[0];
  const marks = [...rad.text.matchAll(MARK)].map((m) => under(m.index + indrag));
  open.marks.push(...marks);
  if (person !== undefined && person.start === 0) {
    const roll = rad.text
      .slice(person.end)
      .replace(/\s{2,}.*$/, '')
      .replace(/^[,\s(]+|[)\s]+$/g, '');
    const { namn, parti } = person;
    open.seats.push({
      person: { namn, parti, ...(/^\p{Ll}/u.test(roll) ? { roll } : {}) },
      marks: marks.filter((m) => m !== null),
    });
    return;
  }
  if (marks.length > 0 || (!TOTAL.test(rad.text) && !/^[\d\s]+$/.test(rad.text))) return;
  for (const m of rad.text.matchAll(/\d+/g)) {
    const rost = under(m.index + indrag);
    if (rost !== null) open.sums.set(rost, Number(m[0]));
  }
}

/** The marks of each page given to its names in order; null where a page has not just as many. */
function inOrder(stretches: readonly Stretch[]): RostRad[] | null {
  const out: RostRad[] = [];
  for (const { seats, marks } of stretches) {
    if (marks.length !== seats.length || marks.includes(null)) return null;
    out.push(...seats.map((s, i) => ({ ...s.person, rost: marks[i] as Rost })));
  }
  return out;
}

function sumsOf(sums: ReadonlyMap<Rost, number>): Rostsiffror | null {
  const [ja, nej] = [sums.get('ja'), sums.get('nej')];
  return ja === undefined || nej === undefined ? null : { ja, nej, avstar: sums.get('avstar') ?? null };
}

function agrees(roster: readonly RostRad[], sums: Rostsiffror | null): boolean {
  const of = (rost: Rost) => roster.filter((r) => r.rost === rost).length;
  return sums !== null && of('ja') === sums.ja && of('nej') === sums.nej;
}
