import type { Nodes, Root } from 'mdast';

/** A block of a text that can be linked to. */
export interface Anchor {
  id: string;
  node: Nodes;
}

/** Blocks that get an anchor and hold no other block with one. */
const LEAF: Readonly<Record<string, string>> = { paragraph: 'p', heading: 'h', table: 'tabell' };

/**
 * The anchors of a text, from its order alone (DESIGN §4): `p1`, `p2` … for paragraphs and list items, `h1` … for headings,
 * `tabell-1`, `beslut-1`, `votering-1`. An anchor never comes from a heading's words, so a corrected heading breaks no link.
 * Blocks in a table or a list item's own paragraphs get none of their own.
 */
export function assignAnchors(root: Root): Anchor[] {
  const anchors: Anchor[] = [];
  const next = new Map<string, number>();
  const take = (kind: string, node: Nodes, separator: string) => {
    const n = (next.get(kind) ?? 0) + 1;
    next.set(kind, n);
    anchors.push({ id: `${kind}${separator}${n}`, node });
  };
  const visit = (node: Nodes): void => {
    const kind = LEAF[node.type];
    if (kind !== undefined) {
      take(kind, node, node.type === 'table' ? '-' : '');
      return;
    }
    if (node.type === 'listItem') {
      take('p', node, '');
      for (const child of node.children) if (child.type === 'list') visit(child);
      return;
    }
    if (node.type === 'mdxJsxFlowElement') {
      if (node.name === 'Beslutsmening') take('beslut', node, '-');
      if (node.name === 'Votering') take('votering', node, '-');
    }
    if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  visit(root);
  return anchors;
}
