import type { Nodes, Root } from 'mdast';
import { plainText, splitWords } from '../../../src/domain/text/words.ts';

/**
 * Line of the body on which the n:th published word stands, as near as the tree tells: the line of the innermost block that
 * holds it.
 *
 * @param index as in `publishedWords(root)`. @returns a line counted from 1 at the body's first.
 */
export function lineOfWord(root: Root, index: number): number {
  let node: Nodes = root;
  let left = index;
  descend: for (;;) {
    const children: Nodes[] = 'children' in node ? (node.children as Nodes[]) : [];
    // Inline mark-up may share a word between two nodes; the block's own line is right then.
    if (!BLOCKS.has(node.type)) break;
    for (const child of children) {
      // The number of an ordered item is a word of its own and no node.
      const number = node.type === 'list' && node.ordered ? 1 : 0;
      const words = splitWords(plainText(child)).length + number;
      if (left < words) {
        node = child;
        left = Math.max(0, left - number);
        continue descend;
      }
      left -= words;
    }
    break;
  }
  return node.position?.start.line ?? 1;
}

const BLOCKS = new Set(['root', 'mdxJsxFlowElement', 'list', 'listItem', 'table', 'tableRow', 'blockquote']);
