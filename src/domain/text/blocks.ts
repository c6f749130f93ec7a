import type { Nodes, Root, Text } from 'mdast';
import { type Anchor, assignAnchors } from './anchors.ts';
import type { Avsnittstyp } from './vocabulary.ts';

/** A linkable block of an official text: its anchor, where it stands, and its words as plain text. */
export interface Block extends Anchor {
  avsnitt: Avsnittstyp | null;
  rubrik: boolean;
  /** Anchor of the beslutsmening that it stands in, or null. */
  beslutsmening: string | null;
  /** The block's own words (a list item without the lists in it), line breaks as line feeds. Offsets of citations count in it. */
  text: string;
}

/** A text node of a block and the offset in the block's text at which it begins. */
export interface TextRun {
  node: Text;
  start: number;
}

/**
 * The text nodes of a block in order with their offsets. A line break counts as one sign, and so does the end of a table cell,
 * so that words of two cells never run together.
 */
export function textRuns(block: Nodes): { text: string; runs: TextRun[] } {
  const runs: TextRun[] = [];
  let text = '';
  const visit = (node: Nodes): void => {
    if (node.type === 'text') {
      runs.push({ node, start: text.length });
      text += node.value;
    } else if (node.type === 'break') {
      text += '\n';
    } else if (node.type === 'list') {
      // A list inside a list item has anchors of its own.
    } else if ('children' in node) {
      for (const child of node.children) visit(child as Nodes);
      if (node.type === 'tableCell' || node.type === 'paragraph') text += '\n';
    }
  };
  visit(block);
  return { text: text.replace(/\n+$/, ''), runs };
}

const BLOCK_KINDS = /^(?:p|h|tabell-)\d+$/;

/**
 * The blocks of a text that hold words of their own, in order: paragraphs, list items, headings, tables. The components around
 * them (Beslutsmening, Votering) have anchors too (`assignAnchors`) but their words are their blocks'.
 */
export function textBlocks(root: Root): Block[] {
  const anchorOf = new Map(assignAnchors(root).map((a) => [a.node, a.id]));
  const blocks: Block[] = [];
  const visit = (node: Nodes, avsnitt: Avsnittstyp | null, beslutsmening: string | null): void => {
    const id = anchorOf.get(node);
    let section = avsnitt;
    let sentence = beslutsmening;
    if (node.type === 'mdxJsxFlowElement') {
      const typ = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === 'typ')?.value;
      if (node.name === 'Avsnitt' && typeof typ === 'string') section = typ as Avsnittstyp;
      if (node.name === 'Beslutsmening') sentence = id ?? null;
    }
    if (id !== undefined && BLOCK_KINDS.test(id)) {
      blocks.push({
        id,
        node,
        avsnitt: section,
        rubrik: node.type === 'heading',
        beslutsmening: sentence,
        text: textRuns(node).text,
      });
      if (node.type !== 'listItem') return;
    }
    if ('children' in node) {
      for (const child of node.children) {
        if (node.type === 'listItem' && child.type !== 'list') continue;
        visit(child as Nodes, section, sentence);
      }
    }
  };
  visit(root, null, null);
  return blocks;
}
