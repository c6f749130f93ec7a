/** A stretch of two word sequences held against each other: the same words, or words that only one of them has. */
export interface Stracka {
  lika: boolean;
  /** Indices of the first sequence. */
  a: [from: number, to: number];
  /** Indices of the second sequence. */
  b: [from: number, to: number];
}

/** How far ahead the two may run apart before all that is left counts as different. */
const WINDOW = 300;
/** So many words in a row say that the two run together again; where they nowhere do, a single one has to. */
const MEETS = [3, 1] as const;

/**
 * Holds two word sequences against each other. The two are nearly the same (a source and what is published of it), so that the
 * nearest place where they run together again is the right one.
 *
 * @returns stretches in order that cover both wholly, alike and unlike in turn.
 */
export function alignWords(a: readonly string[], b: readonly string[]): Stracka[] {
  const stretches: Stracka[] = [];
  const add = (lika: boolean, i: number, to: number, j: number, until: number): void => {
    if (to > i || until > j) stretches.push({ lika, a: [i, to], b: [j, until] });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    let same = 0;
    while (i + same < a.length && j + same < b.length && a[i + same] === b[j + same]) same++;
    add(true, i, i + same, j, j + same);
    i += same;
    j += same;
    if (i >= a.length && j >= b.length) break;
    const [lost, added] = nextMeeting(a, b, i, j);
    add(false, i, i + lost, j, j + added);
    i += lost;
    j += added;
  }
  return stretches;
}

/** How many words of each to leave behind until the two run together again; all that is left where they do not. */
function nextMeeting(a: readonly string[], b: readonly string[], i: number, j: number): [lost: number, added: number] {
  for (const wanted of MEETS)
    for (let skip = 1; skip <= WINDOW; skip++)
      for (let lost = skip; lost >= 0; lost--) {
        const added = skip - lost;
        if (i + lost > a.length || j + added > b.length) continue;
        if (meets(a, b, i + lost, j + added, wanted)) return [lost, added];
      }
  return [a.length - i, b.length - j];
}

function meets(a: readonly string[], b: readonly string[], i: number, j: number, wanted: number): boolean {
  for (let k = 0; k < wanted; k++) {
    // Both at their end is no meeting of words, unless words before it were the same.
    if (i + k >= a.length && j + k >= b.length) return k > 0;
    if (a[i + k] !== b[j + k]) return false;
  }
  return true;
}
