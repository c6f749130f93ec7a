import type { Nodes, Root } from 'mdast';

/**
 * An official text cut where the pages of its source begin (`<Sida nr="6" />`): each page's part with the components around it,
 * so that it is rendered as in the whole. A paragraph or a table that runs over a page's end stands on the page where the
 * text has it.
 *
 * @param first page on which the text begins, where it does not say so itself.
 * @returns the parts by page, in the text's order; none without a word.
 */
export function splitAtPages(root: Root, first: number): Map<number, Root> {
  const pageOf = new Map<Nodes, number>();
  const order = new Set<number>();
  let page = first;
  const number = (node: Nodes): void => {
    const nr = pageNumber(node);
    if (nr !== null) page = nr;
    else if (!holdsPage(node)) {
      pageOf.set(node, page);
      order.add(page);
    } else if ('children' in node) for (const child of node.children) number(child as Nodes);
  };
  for (const child of root.children) number(child);
  return new Map(
    [...order].map((nr) => [nr, { ...root, children: keep(root.children, nr, pageOf) as Root['children'] }]),
  );
}

function keep(nodes: readonly Nodes[], nr: number, pageOf: ReadonlyMap<Nodes, number>): Nodes[] {
  return nodes.flatMap((node): Nodes[] => {
    const own = pageOf.get(node);
    if (own !== undefined) return own === nr ? [node] : [];
    if (!('children' in node)) return [];
    const children = keep(node.children as Nodes[], nr, pageOf);
    if (children.length === 0) return [];
    // An ordered list goes on with its numbers on the next page.
    const before =
      node.type === 'list' ? node.children.findIndex((item) => item === children[0] || !pageOf.has(item)) : 0;
    const start = node.type === 'list' && node.ordered ? { start: (node.start ?? 1) + Math.max(0, before) } : {};
    return [{ ...node, ...start, children } as Nodes];
  });
}

/** Number of the page that begins at a node; null where none does. */
function pageNumber(node: Nodes): number | null {
  if ((node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') || node.name !== 'Sida') return null;
  const nr = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === 'nr')?.value;
  return typeof nr === 'string' ? Number(nr) : null;
}

const holdsPage = (node: Nodes): boolean =>
  pageNumber(node) !== null || ('children' in node && (node.children as Nodes[]).some(holdsPage));
