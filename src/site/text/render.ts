import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, Root, Text } from 'mdast';
import { type Handler, type Handlers, toHast } from 'mdast-util-to-hast';
import type { Anchor } from '../../domain/text/anchors.ts';
import { assignAnchors } from '../../domain/text/anchors.ts';
import { textBlocks, textRuns } from '../../domain/text/blocks.ts';

/** What becomes of a stretch of a block's text: a link where the graph resolved it, else a mark with its reason. */
export interface Stretch {
  start: number;
  end: number;
  /** Address, or null where the words stay text. */
  href: string | null;
  /** State, for the class name and the reader's explanation. */
  state: string;
  /** One sentence for the reader: where the link leads or why there is none. */
  titel: string;
}

export interface RenderOptions {
  /** Stretches by anchor. Overlapping ones after the first are left out. */
  stretches?: ReadonlyMap<string, readonly Stretch[]>;
  /** Level of the first heading in the text; deeper ones follow without a gap, so that the page's outline has none. */
  headingLevel?: 2 | 3 | 4;
  /** Prefix of the ids where several texts stand on one page. */
  idPrefix?: string;
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
 * a citation. The closed vocabulary was enforced when the text was loaded; what is not in it is not rendered.
 *
 * @returns HTML with escaped text; no script, style or foreign element can stand in it.
 */
export function renderText(root: Root, options: RenderOptions = {}): string {
  const prefix = options.idPrefix ?? '';
  const idOf = new Map<Nodes, string>(assignAnchors(root).map((a: Anchor) => [a.node, prefix + a.id]));
  const pieces = cutStretches(root, options.stretches ?? new Map());
  const levels = headingLevels(root, options.headingLevel ?? 3);

  const withId = (node: Nodes, element: Element): Element => {
    const id = idOf.get(node);
    return id === undefined ? element : { ...element, properties: { ...element.properties, id } };
  };
  const box = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
    type: 'element',
    tagName,
    properties,
    children,
  });

  const component: Handler = (state, node) => {
    const attributes = new Map<string, string>(
      node.attributes.map((a: { name: string; value: string }) => [a.name, a.value]),
    );
    const children = () => state.all(node) as ElementContent[];
    switch (node.name) {
      case 'Sic':
        return box('span', { className: ['sic'], dataAnm: attributes.get('anm') ?? '' }, children());
      case 'Sida': {
        const nr = attributes.get('nr') ?? '';
        const ocr = attributes.get('ocr');
        const label = ocr === undefined ? `Sida ${nr} i originalet` : `Sida ${nr} i originalet, maskinläst från bild`;
        return box('div', { className: ['sidbrytning'], id: `${prefix}sida-${nr}`, dataPagefindIgnore: 'all' }, [
          { type: 'text', value: label },
        ]);
      }
      case 'Avsnitt':
        return box('section', { className: ['avsnitt', `avsnitt--${attributes.get('typ')}`] }, children());
      case 'Beslutsmening':
        return withId(
          node,
          box('div', { className: ['beslutsmening', `beslutsmening--${attributes.get('typ')}`] }, children()),
        );
      default:
        return withId(node, box('div', { className: [CLASS[node.name] ?? 'okand'] }, children()));
    }
  };

  const handlers: Handlers = {
    mdxJsxFlowElement: component,
    mdxJsxTextElement: component,
    heading: (state, node) => withId(node, box(`h${levels.get(node) ?? 6}`, {}, state.all(node) as ElementContent[])),
    paragraph: (state, node) => withId(node, box('p', {}, state.all(node) as ElementContent[])),
    listItem: (state, node) => {
      const loose = node.children.length === 1 && node.children[0].type === 'paragraph';
      const children = loose ? state.all(node.children[0]) : state.all(node);
      return withId(node, box('li', {}, children as ElementContent[]));
    },
    table: (_state, node) => withId(node, tableElement(node)),
    text: (_state, node) => (pieces.get(node) ?? [{ type: 'text', value: node.value }]) as ElementContent[],
  };

  function tableElement(node: Extract<Nodes, { type: 'table' }>): Element {
    const cells = (row: (typeof node.children)[number], tagName: 'th' | 'td') =>
      row.children.map((cell, column) => {
        const align = node.align?.[column];
        const properties: Element['properties'] = tagName === 'th' ? { scope: 'col' } : {};
        // GFM alignment as a class: a style attribute would be refused by the site's own content policy.
        if (align === 'right' || align === 'center') properties.className = [`cell--${align}`];
        const inner = toHast(
          { type: 'paragraph', children: cell.children },
          { handlers: { ...handlers, paragraph: (s, n) => box('span', {}, s.all(n) as ElementContent[]) } },
        ) as Element;
        return box(tagName, properties, inner.children);
      });
    const [head, ...rows] = node.children;
    const empty = head === undefined || head.children.every((cell) => cell.children.length === 0);
    const thead = empty ? [] : [box('thead', {}, [box('tr', {}, cells(head, 'th'))])];
    const tbody =
      rows.length === 0
        ? []
        : [
            box(
              'tbody',
              {},
              rows.map((row) => box('tr', {}, cells(row, 'td'))),
            ),
          ];
    return box('div', { className: ['tabellram'], tabIndex: 0, role: 'region', ariaLabel: 'Tabell' }, [
      box('table', {}, [...thead, ...tbody]),
    ]);
  }

  return toHtml(toHast(root, { handlers }) as HastRoot, { characterReferences: { useNamedReferences: false } });
}

/** Heading levels without gaps: the text's shallowest heading gets `first`, each deeper one at most one more than the one before. */
function headingLevels(root: Root, first: number): Map<Nodes, number> {
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

/** The text nodes that hold a stretch, cut into the pieces that are rendered in their place. */
function cutStretches(root: Root, stretches: ReadonlyMap<string, readonly Stretch[]>): Map<Text, ElementContent[]> {
  const pieces = new Map<Text, ElementContent[]>();
  if (stretches.size === 0) return pieces;
  for (const block of textBlocks(root)) {
    const wanted = withoutOverlap(stretches.get(block.id) ?? []);
    if (wanted.length === 0) continue;
    for (const { node, start } of textRuns(block.node).runs) {
      const end = start + node.value.length;
      const cuts: ElementContent[] = [];
      let at = start;
      const push = (to: number) => {
        if (to > at) cuts.push({ type: 'text', value: node.value.slice(at - start, to - start) });
        at = Math.max(at, to);
      };
      for (const s of wanted) {
        if (s.end <= start || s.start >= end) continue;
        push(Math.max(s.start, start));
        const text = node.value.slice(at - start, Math.min(s.end, end) - start);
        cuts.push(stretchElement(s, text));
        at = Math.min(s.end, end);
      }
      if (cuts.length === 0) continue;
      push(end);
      pieces.set(node, cuts);
    }
  }
  return pieces;
}

function stretchElement(stretch: Stretch, text: string): Element {
  const className = ['hanvisning', `hanvisning--${stretch.state}`];
  const children: ElementContent[] = [{ type: 'text', value: text }];
  return stretch.href === null
    ? { type: 'element', tagName: 'span', properties: { className, title: stretch.titel }, children }
    : { type: 'element', tagName: 'a', properties: { className, href: stretch.href, title: stretch.titel }, children };
}

function withoutOverlap(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const s of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (s.start >= (kept.at(-1)?.end ?? 0) && s.end > s.start) kept.push(s);
  }
  return kept;
}
