import type { Nodes, Root } from 'mdast';

/** Heading levels without gaps: the text's shallowest heading gets `first`, each deeper one at most one more than the one before. */
export function headingLevels(root: Root, first: number): Map<Nodes, number> {
  const levels = new Map<Nodes, number>();
  const open: { depth: number; level: number }[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'heading') {
      while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= node.depth) open.pop();
      const level = Math.min(6, (open.at(-1)?.level ?? first - 1) + 1);
      open.push({ depth: node.depth, level });
      levels.set(node, level);
    } else if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  visit(root);
  return levels;
}
