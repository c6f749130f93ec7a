/** A piece of an excerpt. */
export interface Run {
  text: string;
  mark: boolean;
}

/** Sign before a part of a compound that stands in the index and not on the page (written by the index step of the build). */
const PART = '\u2063';

/**
 * An excerpt as the page has it: the parts of compounds that the index holds beside the words are taken out, and where one of
 * them was found, the compound that ends in it is marked instead.
 */
export function readExcerpt(runs: readonly Run[]): Run[] {
  const found = new Set<string>();
  const kept: Run[] = [];
  for (const { text, mark } of runs) {
    const words = text.split(/(\s+)/);
    const parts = words.filter((w) => w.startsWith(PART));
    if (mark) for (const part of parts) found.add(bare(part));
    kept.push({ text: words.filter((w) => !w.startsWith(PART)).join(''), mark });
  }
  const joined = kept.map((run) => ({ ...run, text: run.text.replace(/\s{2,}/g, ' ') })).filter((r) => r.text !== '');
  return found.size === 0 ? joined : joined.flatMap((run) => (run.mark ? [run] : markTails(run.text, found)));
}

const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function markTails(text: string, tails: ReadonlySet<string>): Run[] {
  return text
    .split(/(\p{L}+)/u)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const word = piece.toLowerCase();
      return { text: piece, mark: [...tails].some((tail) => word.length > tail.length && word.endsWith(tail)) };
    });
}
