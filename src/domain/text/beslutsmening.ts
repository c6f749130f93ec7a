import type { Nodes, Root } from 'mdast';
import type { Beslutstyp } from '../beslut.ts';
import { plainText } from './words.ts';

/** One decision or proposal, as its <Beslutsmening> holds it. */
export interface Beslutsmening {
  /** Its anchor: `beslut-1`. */
  ankare: string;
  typ: 'beslut' | 'forslag';
  /** Code of the organ that is to decide, where the text names it. */
  till: string | null;
  /** The words, one line a paragraph or list item. */
  text: string;
}

/** The decisions and proposals of a text, in its order. */
export function beslutsmeningar(root: Root): Beslutsmening[] {
  const found: Beslutsmening[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'mdxJsxFlowElement' && node.name === 'Beslutsmening') {
      const value = (name: string) => {
        const a = node.attributes.find((x) => x.type === 'mdxJsxAttribute' && x.name === name);
        return typeof a?.value === 'string' ? a.value : null;
      };
      found.push({
        ankare: `beslut-${found.length + 1}`,
        typ: value('typ') === 'beslut' ? 'beslut' : 'forslag',
        till: value('till'),
        text: plainText(node)
          .trim()
          .replace(/\n{2,}/g, '\n'),
      });
      return;
    }
    if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  visit(root);
  return found;
}

/** What a paragraf is, from its decisions and proposals; null where it holds neither. */
export function beslutstypOf(meningar: readonly Beslutsmening[]): Beslutstyp | null {
  const beslut = meningar.some((m) => m.typ === 'beslut');
  const forslag = meningar.some((m) => m.typ === 'forslag');
  if (beslut && forslag) return 'beslut-och-forslag';
  if (beslut) return 'beslut';
  return forslag ? 'forslag' : null;
}
