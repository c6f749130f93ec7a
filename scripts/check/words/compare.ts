import type { SourceWord } from './source-words.ts';

/** The first place where a text does not hold its source's words. */
export interface Difference {
  /** Words of the source that are not published there, in order; at most a few. */
  lost: SourceWord[];
  /** Published words that the source does not have there, and the index of the first in the published sequence. */
  invented: string[];
  at: number;
  /** Line of the source at which the difference stands. */
  rad: number;
}

/** How far the comparison looks ahead to say what is lost and what is invented. */
const WINDOW = 40;

/**
 * Holds published words against those of the source.
 *
 * @param expected words of the source. @param published the words of the page, in order.
 * @returns the first difference, told as briefly as it can be; null where there is none.
 */
export function firstDifference(expected: readonly SourceWord[], published: readonly string[]): Difference | null {
  const same = (i: number, j: number): boolean => {
    const word = expected[i];
    return word !== undefined && word.ord === published[j];
  };
  let i = 0;
  while (i < expected.length && i < published.length && same(i, i)) i++;
  if (i === expected.length && i === published.length) return null;
  const rad = (expected[i] ?? expected.at(-1))?.rad ?? 1;
  for (let skip = 0; skip <= WINDOW; skip++) {
    for (let lost = 0; lost <= skip; lost++) {
      const invented = skip - lost;
      if (!meets(i + lost, i + invented)) continue;
      return { lost: expected.slice(i, i + lost), invented: published.slice(i, i + invented), at: i, rad };
    }
  }
  return { lost: expected.slice(i, i + 5), invented: published.slice(i, i + 5), at: i, rad };

  /** True where the two sequences run together again, for a few words or to the end of both. */
  function meets(a: number, b: number): boolean {
    for (let k = 0; k < 3; k++) {
      if (a + k >= expected.length && b + k >= published.length) return true;
      if (!same(a + k, b + k)) return false;
    }
    return true;
  }
}
