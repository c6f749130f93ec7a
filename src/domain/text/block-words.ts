import type { ListItem, Nodes, Root } from 'mdast';
import { assignAnchors } from './anchors.ts';
import { plainText, splitWords } from './words.ts';

/** The words of one block of a text and the block's anchor; null for words that stand in no block with one. */
export interface BlockWords {
  ankare: string | null;
  ord: string[];
}

/**
 * The published words of a text, block by block: put together they are `publishedWords(root)`, so that a source's words can be
 * told from block to block. The number of an ordered item belongs to the item.
 */
export function blockWords(root: Root): BlockWords[] {
  const anchorOf = new Map(assignAnchors(root).map((a) => [a.node, a.id]));
  const blocks: BlockWords[] = [];
  const push = (node: Nodes, text: string): void => {
    const ord = splitWords(text);
    if (ord.length > 0) blocks.push({ ankare: anchorOf.get(node) ?? null, ord });
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'list') {
      const start = node.start ?? 1;
      for (const [i, item] of node.children.entries()) visitItem(item, node.ordered ? `${start + i}. ` : '');
    } else if (LEAVES.has(node.type)) push(node, plainText(node));
    else if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  const visitItem = (item: ListItem, number: string): void => {
    const own = item.children.filter((c) => c.type !== 'list');
    push(item, number + own.map(plainText).join(''));
    for (const child of item.children) if (child.type === 'list') visit(child);
  };
  visit(root);
  return blocks;
}

const LEAVES = new Set(['paragraph', 'heading', 'table']);
