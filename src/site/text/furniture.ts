import type { Element, ElementContent } from 'hast';

/**
 * What the site sets into an official text: links to the passage, labels of page breaks, remarks. Each carries `data-site`, so
 * that a check can take them out and find the source's words alone, and is left out of the search index.
 */
const SITE = { dataSite: '', dataPagefindIgnore: 'all' } as const;

export const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element => ({ type: 'element', tagName, properties, children });

/** The link to a block, seen on hover and focus; its sign is drawn by the stylesheet, so no word enters the text. */
export function anchorLink(id: string): Element {
  const label = anchorLabel(id);
  return element('a', { className: ['ankare'], href: `#${id}`, ariaLabel: `Länk hit: ${label}`, ...SITE });
}

const KINDS: Readonly<Record<string, string>> = {
  p: 'stycke',
  h: 'rubrik',
  tabell: 'tabell',
  beslut: 'beslut',
  votering: 'votering',
};

/** `stycke 12` of `p12`: an anchor in words. */
export function anchorLabel(id: string): string {
  const m = /(?:^|-)(p|h|tabell|beslut|votering)-?(\d+)$/.exec(id);
  return m === null ? id : `${KINDS[m[1] ?? ''] ?? m[1]} ${m[2]}`;
}

/** Where a page of the source begins; with its address, the label leads to that page of the original. */
export function pageBreak(
  id: string,
  { nr, del, ocr }: { nr: string; del: number; ocr: string | undefined },
  href: string | null,
): Element {
  const original = del === 1 ? 'originalet' : `originalets fil ${del}`;
  const label = `Sida ${nr} i ${original}${ocr === undefined ? '' : ', maskinläst från bild'}`;
  const words = href === null ? element('span', {}, [text(label)]) : element('a', { href }, [text(label)]);
  return element('div', { className: ['sidbrytning'], id, ...SITE }, [words]);
}

/** A remark of the site beside the passage that it concerns. `ord` are the passage's words. */
export interface Remark {
  text: string;
  ord?: string;
  /** Where more is told. */
  href?: string;
  /** True where sources or parts of a source contradict each other: it has a mark of its own. */
  motsagelse?: boolean;
}

export function remarkNote(remark: Remark): Element {
  const children: ElementContent[] = [
    element('strong', { className: ['anmarkning-rost'] }, [
      text(remark.motsagelse === true ? 'Motsägelse ' : 'Anmärkning '),
    ]),
    ...(remark.ord === undefined ? [] : [element('q', {}, [{ type: 'text', value: remark.ord }]), text(': ')]),
    text(remark.text),
    ...(remark.href === undefined ? [] : [text(' '), element('a', { href: remark.href }, [text('Mer om detta')])]),
  ];
  return element('div', { className: remarkClass(remark), role: 'note', ...SITE }, children);
}

export const remarkClass = (remark: Remark): string[] => [
  'anmarkning',
  ...(remark.motsagelse === true ? ['anmarkning--motsagelse'] : []),
];

const text = (value: string): ElementContent => ({ type: 'text', value });
