import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, Root } from 'mdast';
import { type Handler, type Handlers, toHast } from 'mdast-util-to-hast';
import { assignAnchors } from '../../domain/text/anchors.ts';
import { anchorLink, element, type Originalsida, pageBreak, type Remark, remarkNote } from './furniture.ts';
import { headingLevels } from './headings.ts';
import { cutStretches, type Stretch } from './stretch.ts';
import { tableElement } from './table.ts';
import { keepTogether } from './together.ts';

export type { Originalsida, Remark } from './furniture.ts';
export type { Stretch } from './stretch.ts';

export interface RenderOptions {
  /** Stretches by anchor. Overlapping ones after the first are left out. */
  stretches?: ReadonlyMap<string, readonly Stretch[]>;
  /** Remarks by the anchor of the block they stand beside. A `<Sic>` makes its own. */
  remarks?: ReadonlyMap<string, readonly Remark[]>;
  /** Level of the first heading in the text; deeper ones follow without a gap, so that the page's outline has none. */
  headingLevel?: 2 | 3 | 4;
  /** Prefix of the ids where several texts stand on one page. */
  idPrefix?: string;
  /** Where the text stands, for the names of its tables' frames, where several stand on one page: ` på sida 3`. */
  place?: string;
  /** The page of the original that begins at a label, `del` being which of the text's files it is of; null where it is not online. */
  original?: (nr: string, del: number) => Originalsida | null;
  /** False leaves out the links to each block (texts that are shown but not cited here). Default true. */
  anchorLinks?: boolean;
}

const CLASS: Readonly<Record<string, string>> = {
  Huvud: 'handlingshuvud',
  Forsattsblad: 'forsattsblad',
  Avsnitt: 'avsnitt',
  Beslutsmening: 'beslutsmening',
  Votering: 'voteringstext',
  Underskrift: 'underskrift',
};

/**
 * An official text as HTML: its words and nothing else in the flow, anchors from its order, links where the graph has resolved
 * a citation. What the site sets in (links to passages, page labels, remarks) is marked `data-site` (see furniture.ts). The
 * closed vocabulary was enforced when the text was loaded; what is not in it is not rendered.
 *
 * @returns HTML with escaped text; no script, style or foreign element can stand in it.
 */
export function renderText(root: Root, options: RenderOptions = {}): string {
  const { stretches = new Map(), remarks = new Map(), headingLevel = 3, idPrefix = '', anchorLinks = true } = options;
  const { original = () => null } = options;
  const anchorOf = new Map<Nodes, string>(assignAnchors(root).map((a) => [a.node, a.id]));
  const pieces = cutStretches(root, stretches);
  const levels = headingLevels(root, headingLevel);
  /** Remarks of the `<Sic>` in the block that is being rendered. */
  let noticed: Remark[] = [];

  /** Renders what is in a block and gathers the remarks that belong beside it. */
  const withNotes = <T>(node: Nodes, inner: () => T): { inner: T; notes: Element[] } => {
    const outer = noticed;
    noticed = [];
    const result = inner();
    const notes = mergeRemarks(noticed, remarks.get(anchorOf.get(node) ?? '') ?? []).map(remarkNote);
    noticed = outer;
    return { inner: result, notes };
  };

  /** A block with its remarks: before it as elements of their own, or first inside it where only items may stand (lists). */
  const block = (node: Nodes, tagName: string, children: () => ElementContent[]): Element[] => {
    const { inner, notes } = withNotes(node, children);
    const anchor = anchorOf.get(node);
    const id = anchor === undefined ? {} : { id: idPrefix + anchor };
    const link = anchor !== undefined && anchorLinks ? [anchorLink(idPrefix + anchor)] : [];
    if (tagName === 'li') return [element(tagName, id, [...link, ...notes, ...inner])];
    return [...notes, element(tagName, id, [...link, ...inner])];
  };

  const component: Handler = (state, node) => {
    const attributes = new Map<string, string>(
      node.attributes.map((a: { name: string; value: string }) => [a.name, a.value]),
    );
    const children = () => state.all(node) as ElementContent[];
    switch (node.name) {
      case 'Sic': {
        const inner = children();
        noticed.push({ text: attributes.get('anm') ?? '', ord: plain(inner) });
        return element('span', { className: ['sic'] }, inner);
      }
      case 'Sida': {
        const nr = attributes.get('nr') ?? '';
        // The pages of a further file count anew: their anchors say which file it is.
        const del = Number(attributes.get('del') ?? 1);
        const id = del === 1 ? `sida-${nr}` : `del-${del}-sida-${nr}`;
        return pageBreak(`${idPrefix}${id}`, { nr, del, ocr: attributes.get('ocr') }, original(nr, del));
      }
      case 'Avsnitt':
        return element('section', { className: ['avsnitt', `avsnitt--${attributes.get('typ')}`] }, children());
      default: {
        const className = [CLASS[node.name] ?? 'okand'];
        const typ = attributes.get('typ');
        if (node.name === 'Beslutsmening' && typ !== undefined) className.push(`beslutsmening--${typ}`);
        const anchor = anchorOf.get(node);
        return element('div', anchor === undefined ? { className } : { className, id: idPrefix + anchor }, children());
      }
    }
  };

  const handlers: Handlers = {
    mdxJsxFlowElement: component,
    mdxJsxTextElement: component,
    heading: (state, node) => block(node, `h${levels.get(node) ?? 6}`, () => state.all(node) as ElementContent[]),
    paragraph: (state, node) => block(node, 'p', () => state.all(node) as ElementContent[]),
    listItem: (state, node) =>
      block(node, 'li', () => {
        const [only, ...more] = node.children;
        const tight = more.length === 0 && only?.type === 'paragraph';
        return (tight ? state.all(only) : state.all(node)) as ElementContent[];
      }),
    table: (_state, node) => {
      const anchor = anchorOf.get(node);
      const id = anchor === undefined ? undefined : idPrefix + anchor;
      const { inner, notes } = withNotes(node, () =>
        tableElement(
          node,
          id,
          (cell) => {
            const asText = { type: 'paragraph' as const, children: cell.children };
            const span: Handlers = {
              ...handlers,
              paragraph: (s, n) => element('span', {}, s.all(n) as ElementContent[]),
            };
            return (toHast(asText, { handlers: span }) as Element).children;
          },
          options.place,
        ),
      );
      const link = id !== undefined && anchorLinks ? [anchorLink(id)] : [];
      return [...notes, element('div', { className: ['tabellblock'] }, [...link, inner])];
    },
    text: (_state, node) => pieces.get(node) ?? keepTogether(node.value),
  };

  return toHtml(toHast(root, { handlers }) as HastRoot, { characterReferences: { useNamedReferences: false } });
}

/** The remarks of a block, each once: one that is about the words of a `<Sic>` only adds its link to it. */
function mergeRemarks(sic: readonly Remark[], others: readonly Remark[]): Remark[] {
  const merged = sic.map((remark) => ({ ...remark }));
  for (const remark of others) {
    const same = merged.find((m) => m.ord !== undefined && (remark.ord === m.ord || remark.text.includes(m.ord)));
    if (same === undefined) merged.push({ ...remark });
    else if (same.href === undefined && remark.href !== undefined) same.href = remark.href;
  }
  return merged;
}

const plain = (nodes: readonly ElementContent[]): string =>
  nodes.map((n) => (n.type === 'text' ? n.value : n.type === 'element' ? plain(n.children) : '')).join('');
