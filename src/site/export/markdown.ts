import type { BlockContent, List, ListItem, Nodes, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/** The parts that a page's Markdown is built of. All text is escaped by the serialiser; none is put together from strings. */

const processor = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', listItemIndent: 'one', emphasis: '_' })
  .freeze();

/** Markdown of a list of blocks; ends in a line feed. */
export const stringify = (children: RootContent[]): string => processor.stringify({ type: 'root', children });

export const text = (value: string): PhrasingContent => ({ type: 'text', value });
export const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] });
export const link = (label: string, url: string): PhrasingContent => ({ type: 'link', url, children: [text(label)] });
const phrasing = (parts: readonly (string | PhrasingContent)[]): PhrasingContent[] =>
  parts.map((p) => (typeof p === 'string' ? text(p) : p));

export const paragraph = (...parts: (string | PhrasingContent)[]): Paragraph => ({
  type: 'paragraph',
  children: phrasing(parts),
});
export const heading = (depth: 1 | 2 | 3 | 4, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [text(value)],
});
/** A list; an item is its words, or its blocks. */
export const list = (items: readonly (string | PhrasingContent | (string | PhrasingContent)[])[]): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items.map(
    (item): ListItem => ({
      type: 'listItem',
      spread: false,
      children: [paragraph(...(Array.isArray(item) ? item : [item]))],
    }),
  ),
});
export const quote = (children: BlockContent[]): RootContent => ({ type: 'blockquote', children });
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): Table => ({
  type: 'table',
  children: [head, ...rows].map((row) => ({
    type: 'tableRow',
    children: row.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
  })),
});

/** A heading with what stands under it; nothing where there is nothing to say. */
export const section = (title: string, blocks: RootContent[], depth: 2 | 3 = 2): RootContent[] =>
  blocks.length === 0 ? [] : [heading(depth, title), ...blocks];

/**
 * An official text as plain Markdown: the components of the closed vocabulary are taken off and their words stay. Page marks
 * are left out, for they are no words of the text.
 *
 * @param shift how many levels deeper the text's headings go, so that they stand under the page's own.
 */
export function officialMarkdown(root: Root, shift = 2): RootContent[] {
  const plain = (node: Nodes): Nodes[] => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      return node.children.flatMap((c) => plain(c as Nodes));
    if (!('children' in node)) return [node];
    const children = (node.children as Nodes[]).flatMap(plain);
    const copy = { ...node, children } as Nodes;
    return copy.type === 'heading' ? [{ ...copy, depth: Math.min(6, copy.depth + shift) as 1 }] : [copy];
  };
  return root.children.flatMap((c) => plain(c as Nodes)) as RootContent[];
}
