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

/** The button that opens the preview of the citation before it; its sign is drawn by the stylesheet. */
export function previewButton({ id, namn }: { id: string; namn: string }): Element {
  const properties = { type: 'button', className: ['preview-button'], popovertarget: id, ariaLabel: `Kort om ${namn}` };
  return element('button', { ...properties, ...SITE });
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

/** A page of the original: where it is held against the text, the file opened at it, and its picture where it has one. */
export interface Originalsida {
  jamfor: string;
  fil: string;
  bild: { nr: number; bredd: number; hojd: number; src: string } | null;
}

/**
 * Where a page of the source begins. With a picture of the page the label unfolds it, and nothing of it is loaded before;
 * without one it leads to the comparison.
 */
export function pageBreak(
  id: string,
  { nr, del, ocr }: { nr: string; del: number; ocr: string | undefined },
  original: Originalsida | null,
): Element {
  const where = del === 1 ? 'originalet' : `originalets fil ${del}`;
  const label = `Sida ${nr} i ${where}${ocr === undefined ? '' : ', maskinläst från bild'}`;
  return element('div', { className: ['sidbrytning'], id, ...SITE }, [pageLabel(label, nr, original)]);
}

function pageLabel(label: string, nr: string, original: Originalsida | null): Element {
  if (original === null) return element('span', {}, [text(label)]);
  const { jamfor, fil, bild } = original;
  if (bild === null) return element('a', { href: jamfor }, [text(label)]);
  const image = { src: bild.src, width: bild.bredd, height: bild.hojd, loading: 'lazy', decoding: 'async' };
  return element('details', { className: ['fold'] }, [
    element('summary', {}, [text(label)]),
    element('div', { className: ['page-picture'] }, [
      element('img', { ...image, alt: `Sida ${nr} av originalet, som bild` }),
    ]),
    element('p', { className: ['note'] }, [
      element('a', { href: jamfor }, [text(`Jämför sida ${nr} med texten`)]),
      text(' · '),
      element('a', { href: fil }, [text(`Öppna PDF:en på sida ${nr}`)]),
    ]),
  ]);
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
