import type { Hanvisning } from '../../../src/citations/hanvisning.ts';
import { mark } from '../../../src/citations/mark.ts';
import type { Block } from '../structure/block.ts';

/** `Ks § 214`, `Au § 402`, `KSAU § 24/20`, perhaps with the diarienummer at the far end of the line. */
const LINK = /^(\p{Lu}\p{L}{0,5}(?:\s?AU)?)\s{0,2}§\s{0,2}(\d{1,4})(?:\/(?:19|20)?\d{2})?(?=\s{2,}|\t|\s*$)/u;
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
    if (block.slag !== 'rubrik' || !lines.every((line) => LINK.test(line) || (own !== null && NUMBER.test(line))))
      break;
    let at = 0;
    for (const line of lines) {
      const m = LINK.exec(line);
      if (m !== null) {
        const text = m[0].trimEnd();
        // The head of the item is printed again where a page begins.
        if (own !== null && text !== own) {
          const place = { organnamn: m[1] as string, paragraf: m[2] as string };
          const h = mark('paragraf', block.text, at, at + text.length, place);
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
