import { literal } from '../../../src/citations/patterns/literal.ts';
import type { Person } from '../../../src/domain/person.ts';
import type { Block } from '../structure/block.ts';
import { sharedSpans } from './personer.ts';

/** Names that a document prints with a party, each with the only one that it is printed with. */
export type KandaNamn = ReadonlyMap<string, string>;

/** @param persons those whom the cover and the paragraf name; a name with two parties is left out: it may be two persons. */
export function knownNames(persons: readonly Person[]): KandaNamn {
  const found = new Map<string, string | null>();
  for (const { namn, parti } of persons) {
    if (parti === null || !namn.includes(' ')) continue;
    found.set(namn, found.has(namn) && found.get(namn) !== parti ? null : parti);
  }
  return new Map([...found].filter((entry): entry is [string, string] => entry[1] !== null));
}

/** No party behind the name already, in parentheses or between commas; no genitive, no further surname. */
const BARE = String.raw`(?![\p{L}-])(?! \p{Lu})(?!,?\s*\()(?!,\s\p{L}{1,2}(?!\p{L}))`;

/** Blocks with the party put behind each known name that stands without it, to be read from and never to be published. */
export interface Fortydligade {
  block: Block[];
  /** The block as the source has it. */
  original: (block: Block) => Block;
}

/** `Ada Al och Bo Be reserverar sig.` where the cover says whose party's they are. */
export function withParties(blocks: readonly Block[], known: KandaNamn): Fortydligade {
  const originals = new Map<Block, Block>();
  const names = [...known.keys()].map((n) => literal(n)).sort((a, b) => b.length - a.length);
  const pattern = names.length === 0 ? null : new RegExp(`(?<![\\p{L}-])(?:${names.join('|')})${BARE}`, 'gu');
  const block = blocks.map((b) => {
    if (pattern === null || b.slag === 'tabell' || b.slag === 'rubrik') return b;
    const shared = sharedSpans(b.text);
    const text = b.text.replace(pattern, (name, at: number) =>
      shared.some((s) => at >= s.start && at < s.end) ? name : `${name} (${known.get(name.replace(/\s+/g, ' '))})`,
    );
    if (text === b.text) return b;
    const clear = { ...b, text };
    originals.set(clear, b);
    return clear;
  });
  return { block, original: (b) => originals.get(b) ?? b };
}
