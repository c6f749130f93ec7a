import { isoDate } from '../domain/datum.ts';
import type { Paragraftecken } from './patterns/paragraftecken.ts';

/** `84-86`: from the one to the other, each of them. */
const ROW = /\d\s?[a-z]?\s?[-–]\s?\d/u;
/** A row of more §§ than this is a meeting's minutes. */
const MOST_NUMBERS = 5;

/** True for `§§ 200-214`: so many in a row that they are the minutes of a meeting. @param printed the sign with its numbers. */
export const isWholeMinutes = (t: Paragraftecken, printed: string): boolean =>
  ROW.test(printed) && Number(t.till) - Number(t.nummer) >= MOST_NUMBERS;

/** The numbers of `§ 94`, `§§ 84-86` or `§§ 49, 51`. A list longer than a page is no list of citations. */
export function numbers(t: Paragraftecken, printed: string): string[] {
  const first = t.nummer.replace(/\s/g, '');
  if (t.till === null) return [first];
  // Two numbers, and nothing between them; a single sign before a comma cites one, and what follows is a sum.
  if (!ROW.test(printed)) return printed.startsWith('§§') ? [first, t.till.replace(/\s/g, '')] : [first];
  const a = Number(first);
  const b = Number(t.till);
  if (!Number.isInteger(a) || !Number.isInteger(b) || b <= a || b - a > 20) return [first];
  return Array.from({ length: b - a + 1 }, (_, i) => String(a + i));
}

/** `§ 158/2010, den 14 december`: the year stands behind the number. Null where none does. */
export function inYear(del: { manad: number; dag: number }, ar: string | null): string | null {
  if (ar === null) return null;
  return isoDate(Number(ar) < 60 ? 2000 + Number(ar) : 1900 + Number(ar), del.manad, del.dag);
}
