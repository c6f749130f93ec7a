import type { Kallpost } from './kalla.ts';

type Kallrad = Kallpost['poster'][number];

/**
 * Which of a source's entries holds each line. Entries may stand in one another (a tjänsteskrivelse in a kallelse, a paragraf
 * in its protokoll): a line belongs to the innermost; of two with the same lines to the beslut, since a protokoll carries no
 * text that stands in its paragrafer.
 *
 * @param lines number of lines of the source.
 * @returns for each line (index 0 is line 1) the index in `poster`, or null where no entry covers it.
 */
export function ownersOfLines(poster: readonly Kallrad[], lines: number): (number | null)[] {
  const owners: (number | null)[] = new Array(lines).fill(null);
  const outermostFirst = poster
    .map((post, index) => ({ post, index, span: post.rader ?? ([1, lines] as const) }))
    .filter(({ post }) => post.som !== 'register')
    .sort((a, b) => length(b.span) - length(a.span) || depth(a.post) - depth(b.post) || a.index - b.index);
  for (const { index, span } of outermostFirst)
    for (let rad = span[0]; rad <= Math.min(span[1], lines); rad++) owners[rad - 1] = index;
  return owners;
}

const length = ([from, to]: readonly [number, number]): number => to - from;
const depth = (post: Kallrad): number => (post.samling === 'beslut' ? 1 : 0);
