import type { Nodes, Root } from 'mdast';

/**
 * The word sequence of a text: what "every word of the source is published" (DESIGN §3) is measured on. A word is a run of
 * signs between white space, so that commas and parentheses count too.
 */
export function splitWords(text: string): string[] {
  return text.normalize('NFC').match(/\S+/gu) ?? [];
}

const BLOCK = new Set(['paragraph', 'heading', 'tableCell', 'listItem', 'mdxJsxFlowElement', 'tableRow', 'blockquote']);

/** The plain text of a node: blocks and line breaks as line feeds, the numbers of ordered lists written out, no mark-up. */
export function plainText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'list') {
    const start = node.start ?? 1;
    return node.children
      .map((item, i) => (node.ordered ? `${start + i}. ${plainText(item)}` : plainText(item)))
      .join('');
  }
  if (!('children' in node)) return '';
  const inner = node.children.map((c) => plainText(c as Nodes)).join('');
  return BLOCK.has(node.type) ? `${inner}\n` : inner;
}

/** The word sequence that a parsed official text publishes, in order. */
export function publishedWords(root: Root): string[] {
  return splitWords(plainText(root));
}
