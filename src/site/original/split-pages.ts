import type { Nodes, Root } from 'mdast';

/** In place of a page's number, for what stands in another of the text's files. */
const ELSEWHERE = -1;

/**
 * An official text cut where the pages of its source begin (`<Sida nr="6" />`): each page's part with the components around it,
 * so that it is rendered as in the whole. A paragraph or a table that runs over a page's end stands on the page where the
 * text has it.
 *
 * @param first page on which the text's part in this file begins, where it does not say so itself.
 * @param del which of the text's files is meant; 1 is the first (`<Sida nr="1" del="2" />` begins a page of the second).
 * @returns the parts by page, in the text's order; none without a word.
 */
export function splitAtPages(root: Root, first: number, del = 1): Map<number, Root> {
  const pageOf = new Map<Nodes, number>();
  const order = new Set<number>();
  let page = first;
  let file = 1;
  const number = (node: Nodes): void => {
    const nr = pageNumber(node);
    if (nr !== null) {
      page = nr;
      file = Number(attribute(node, 'del') ?? 1);
    } else if (!holdsPage(node)) {
      pageOf.set(node, file === del ? page : ELSEWHERE);
      if (file === del) order.add(page);
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
  const nr = attribute(node, 'nr');
  return nr === null ? null : Number(nr);
}

/** An attribute of a `<Sida>`; null where the node is none or has it not. */
function attribute(node: Nodes, name: string): string | null {
  if ((node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') || node.name !== 'Sida') return null;
  const value = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === name)?.value;
  return typeof value === 'string' ? value : null;
}

const holdsPage = (node: Nodes): boolean =>
  pageNumber(node) !== null || ('children' in node && (node.children as Nodes[]).some(holdsPage));
