import type { BeslutPost, HandlingPost, Motsagelse, TextBlock } from '../types.ts';
import { finding, type Rule } from './rule.ts';

const head = { id: 'tabellsumma', rubrik: 'Summor som inte går ihop' };
const SUM = /^(?:summa|totalt|total|resultat|summa totalt|totalsumma)$/iu;

/**
 * A row that calls itself a sum of the rows above it and is not. Only tables whose other rows all hold plain whole numbers (or
 * the crosses of a vote list) in that column are judged: sub-totals, percentages and rounded amounts cannot be told apart.
 */
export const tableSums: Rule = {
  ...head,
  forklaring:
    'En tabell skriver ut en summa som inte är summan av raderna ovanför. Bara tabeller med hela tal, eller kryss i en voteringslista, prövas.',
  find: ({ lookup }) =>
    [...lookup.corpus.beslut, ...lookup.corpus.handlingar].flatMap((post) =>
      post.block.flatMap((block) => (block.tabell === undefined ? [] : wrongSums(post, block, block.tabell))),
    ),
};

function wrongSums(post: BeslutPost | HandlingPost, block: TextBlock, rows: readonly string[][]): Motsagelse[] {
  const at = rows.findIndex((row) => SUM.test(row[0] ?? ''));
  // A second sum row, or rows behind the sum, make sub-totals.
  if (at < 2 || rows.slice(at + 1).some((row) => row.some((c) => c !== ''))) return [];
  const body = rows.slice(1, at);
  const found: Motsagelse[] = [];
  const header = rows[0] ?? [];
  const sums = rows[at] ?? [];
  for (let column = 1; column < sums.length; column++) {
    const printed = whole(sums[column] ?? '');
    const parts = body.map((row) => whole(row[column] ?? ''));
    if (printed === null || parts.some((p) => p === null)) continue;
    const filled = body.filter((row) => (row[column] ?? '') !== '').length;
    if (filled < 2) continue;
    const real = (parts as number[]).reduce((a, b) => a + b, 0);
    if (real === printed) continue;
    const name = header[column] ?? '';
    found.push(
      finding(head, `${post.id}-${block.ankare}-${column}`, {
        meddelande: `Tabellens summa${name === '' ? '' : ` för ”${name}”`} skrivs ${printed}, men raderna ger ${real}.`,
        sakerhet: 'trolig',
        belagg: [
          {
            samling: post.samling,
            id: post.id,
            ankare: block.ankare,
            mening: sums.filter((c) => c !== '').join(' · '),
          },
        ],
        kod: 'tal-summerar-inte',
      }),
    );
  }
  return found;
}

/** A whole number, a cross as one, an empty cell as nought; null for all else. */
function whole(cell: string): number | null {
  const plain = cell.trim();
  if (plain === '' || plain === '-' || plain === '–') return 0;
  if (/^[xX]$/.test(plain)) return 1;
  const m = /^[-–]?\d{1,3}(?:[  ]\d{3})*$|^[-–]?\d{1,9}$/.exec(plain);
  return m === null ? null : Number(plain.replace(/[  ]/g, '').replace('–', '-'));
}
