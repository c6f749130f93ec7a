import type { Hanvisning } from '../../../src/citations/hanvisning.ts';
import { mark } from '../../../src/citations/mark.ts';
import type { Block } from '../structure/block.ts';
import { rank } from '../structure/paragraf-line.ts';

/**
 * `Ks § 214`, `Au § 402`, `KSAU § 24/20`, perhaps with the diarienummer at the far end of the line, or several beside each other:
 * `Kf § 38   Ks § 61   Au § 58   Dnr 98/107`.
 */
const LINK =
  /(?<=^|\s{2}|\t)(\p{Lu}\p{L}{0,5}(?:\s?AU)?)\s{0,2}§\s{0,2}(\d{1,4})(?:\/(?:19|20)?\d{2})?(?=\s{2,}|\t|\s*$)/gu;
const startsWithLink = (line: string): boolean => line.search(LINK) === 0;
/** A link of the chain. */
export interface Link {
  h: Hanvisning;
  /** The body of the link above it, as printed: an `Au` below `Ks` is kommunstyrelsen's. */
  above: string;
}

/** What may stand among the links: the number of the case. */
const NUMBER = /^(?:dnr|diarienr)\b/iu;

/**
 * The chain that older minutes print under a §: each body that has handled the matter, with its own § there (`Kf § 65`, below
 * it `Ks § 214`, `Au § 402`). The first line is the item's own §; the rest are citations without a day.
 *
 * @param blocks an item's blocks from its heading on. @returns the links by the block in which each stands.
 */
export function chainOf(blocks: readonly Block[]): Map<Block, Link[]> {
  const found = new Map<Block, Link[]>();
  let own: string | null = null;
  let above = '';
  for (const block of blocks) {
    const lines = block.text.split('\n');
    if (own !== null && NUMBER.test(block.text)) continue;
    if (block.slag !== 'rubrik' || !lines.every((line) => startsWithLink(line) || (own !== null && NUMBER.test(line))))
      break;
    let at = 0;
    for (const line of lines) {
      // Beside each other the bodies may stand from the first to the last: the one that meets is the highest of them.
      const links = [...line.matchAll(LINK)].sort((a, b) => rank(b[1] as string) - rank(a[1] as string));
      for (const m of links) {
        const text = m[0].trimEnd();
        // The head of the item is printed again where a page begins.
        if (own !== null && text !== own) {
          const place = { organnamn: m[1] as string, paragraf: m[2] as string };
          const from = at + m.index;
          const h = mark('paragraf', block.text, from, from + text.length, place);
          found.set(block, [...(found.get(block) ?? []), { h, above }]);
        }
        above = m[1] as string;
        own ??= text;
      }
      at += line.length + 1;
    }
  }
  return found;
}
