import type { Element, Nodes, Root } from 'hast';
import type { Borttagsskal } from '../../../../src/domain/kalla.ts';
import type { Rad } from '../kallfil.ts';

/** A line that a block of HTML gives, before it is numbered. */
export interface HtmlRad {
  text: string;
  celler: string[] | null;
  mark: Rad['mark'];
  /** Why it is not text of the document, where it is not. */
  skal: Borttagsskal | null;
}

/** What no reader sees. */
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'head', 'svg', 'iframe', 'object', 'datalist']);
const BLOCK = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table ul'.split(
    ' ',
  ),
);
const HEADER = new Set(['nav', 'header']);
const FOOTER = new Set(['footer', 'aside']);
const ROLES: Readonly<Record<string, Borttagsskal>> = {
  banner: 'sidhuvud',
  navigation: 'sidhuvud',
  search: 'sidhuvud',
  contentinfo: 'sidfot',
  complementary: 'sidfot',
};

const isElement = (node: Nodes): node is Element => node.type === 'element';
const prop = (node: Element, name: string): string => String(node.properties?.[name] ?? '');
const hasStyle = (node: Element, tags: string[], style: RegExp) =>
  tags.includes(node.tagName) || style.test(prop(node, 'style'));

function find(node: Nodes, wanted: (element: Element) => boolean): Element | null {
  if (isElement(node) && wanted(node)) return node;
  if (!('children' in node)) return null;
  for (const child of node.children) {
    const found = find(child as Nodes, wanted);
    if (found) return found;
  }
  return null;
}

const isMain = (e: Element) => e.tagName === 'main' || prop(e, 'role') === 'main';

/** What stands in the air while the tree is walked. */
interface Sammanhang {
  rubrik: number | null;
  fet: boolean;
  kursiv: boolean;
  skal: Borttagsskal | null;
}

/**
 * Walks a tree of HTML into lines: a line for each paragraph, item, row and forced break, an empty one between blocks.
 *
 * Where the page says which part is its main one, all else is furniture; otherwise its navigation, banner and foot are.
 */
export class HtmlWalk {
  readonly rader: HtmlRad[] = [];
  #text = '';
  #signs = { all: 0, fet: 0, kursiv: 0 };
  #marker: string | null = null;
  #punkt = false;
  #outside: Borttagsskal | null = null;
  #main: Element | null = null;

  walkRoot(root: Root): void {
    this.#main = find(root, isMain);
    if (this.#main) this.#outside = 'sidhuvud';
    this.#walk(root, { rubrik: null, fet: false, kursiv: false, skal: null });
    this.#end(null);
  }

  #walk(node: Nodes, at: Sammanhang): void {
    if (node.type === 'text') this.#add(node.value, at);
    if (!('children' in node)) return;
    if (!isElement(node)) {
      for (const child of node.children) this.#walk(child as Nodes, at);
      return;
    }
    this.#element(node, at);
  }

  #element(node: Element, at: Sammanhang): void {
    const tag = node.tagName;
    if (UNSEEN.has(tag)) return;
    if (tag === 'br') {
      this.#end(at, true);
      return;
    }
    const inside: Sammanhang = {
      rubrik: /^h[1-6]$/.test(tag) ? Number(tag[1]) : at.rubrik,
      fet: at.fet || hasStyle(node, ['b', 'strong', 'th'], /font-weight:\s*(?:bold|[6-9]00)/i),
      kursiv: at.kursiv || hasStyle(node, ['i', 'em'], /font-style:\s*italic/i),
      skal: at.skal ?? this.#furniture(node),
    };
    if (node === this.#main) this.#outside = null;
    if (tag === 'table') this.#table(node, inside);
    else if (tag === 'ol' || tag === 'ul') this.#list(node, inside);
    else if (BLOCK.has(tag)) this.#block(node, inside);
    else for (const child of node.children) this.#walk(child, inside);
    if (node === this.#main) this.#outside = 'sidfot';
  }

  #furniture(node: Element): Borttagsskal | null {
    if (this.#main) return null;
    const role = ROLES[prop(node, 'role')];
    if (role) return role;
    return HEADER.has(node.tagName) ? 'sidhuvud' : FOOTER.has(node.tagName) ? 'sidfot' : null;
  }

  #block(node: Element, at: Sammanhang): void {
    this.#end(at);
    this.#gap();
    for (const child of node.children) this.#walk(child, at);
    this.#end(at);
    this.#gap();
  }

  #list(node: Element, at: Sammanhang): void {
    this.#end(at);
    let number = Number(prop(node, 'start')) || 1;
    for (const item of node.children) {
      if (!isElement(item) || item.tagName !== 'li') {
        this.#walk(item, at);
        continue;
      }
      number = Number(prop(item, 'value')) || number;
      this.#end(at);
      if (node.tagName === 'ol') this.#marker = `${numeral(number++, prop(node, 'type'))} `;
      else this.#punkt = true;
      for (const child of item.children) this.#walk(child, at);
      this.#end(at);
      this.#marker = null;
      this.#punkt = false;
    }
    this.#gap();
  }

  #table(node: Element, at: Sammanhang): void {
    this.#end(at);
    this.#gap();
    for (const child of node.children) if (isElement(child) && child.tagName === 'caption') this.#block(child, at);
    const rows = tableRows(node);
    const columns = Math.max(0, ...rows.map((row) => row.length));
    for (const row of rows) {
      // A table of one column only frames its text.
      if (columns < 2) for (const cell of row) this.#block(cell, at);
      else this.#row(row, columns, at);
    }
    this.#gap();
  }

  #row(row: Element[], columns: number, at: Sammanhang): void {
    const celler: string[] = [];
    for (const cell of row) {
      celler.push(cellText(cell));
      for (let i = 1; i < Math.min(Number(prop(cell, 'colSpan')) || 1, 50); i++) celler.push('');
    }
    while (celler.length < columns) celler.push('');
    if (celler.every((c) => c === '')) return;
    const fet = row.every((cell) => cell.tagName === 'th');
    const mark = { rubrik: null, fet, kursiv: false, punkt: false, radbrott: false };
    this.rader.push({ text: celler.join('\t'), celler, mark, skal: at.skal ?? this.#outside });
  }

  #add(value: string, at: Sammanhang): void {
    const signs = value.replace(/\s/g, '').length;
    this.#signs.all += signs;
    if (at.fet) this.#signs.fet += signs;
    if (at.kursiv) this.#signs.kursiv += signs;
    this.#text += value;
  }

  #end(at: Sammanhang | null, radbrott = false): void {
    const text = this.#text
      .replace(/[ \r\n\f]+/g, ' ')
      .replace(/ ?\t ?/g, '\t')
      .trim();
    const { all, fet, kursiv } = this.#signs;
    this.#text = '';
    this.#signs = { all: 0, fet: 0, kursiv: 0 };
    if (text === '') return;
    this.rader.push({
      text: (this.#marker ?? '') + text,
      celler: null,
      mark: {
        rubrik: at?.rubrik ?? null,
        fet: fet > 0.95 * all,
        kursiv: kursiv > 0.95 * all,
        punkt: this.#punkt,
        radbrott,
      },
      skal: at?.skal ?? this.#outside,
    });
    this.#marker = null;
    this.#punkt = false;
  }

  #gap(): void {
    const last = this.rader.at(-1);
    if (!last || last.text === '' || this.#marker !== null || this.#punkt) return;
    const mark = { rubrik: null, fet: false, kursiv: false, punkt: false, radbrott: false };
    this.rader.push({ text: '', celler: null, mark, skal: null });
  }
}

/** The rows of a table, those of tables inside its cells apart. */
function tableRows(table: Element): Element[][] {
  return table.children.flatMap((child): Element[][] => {
    if (!isElement(child)) return [];
    if (child.tagName === 'tr')
      return [child.children.filter((c): c is Element => isElement(c) && /^t[dh]$/.test(c.tagName))];
    return /^t(?:body|head|foot)$/.test(child.tagName) ? tableRows(child) : [];
  });
}

function cellText(cell: Element): string {
  const walk = new HtmlWalk();
  walk.walkRoot({ type: 'root', children: cell.children as Root['children'] });
  return walk.rader
    .filter((r) => r.text !== '')
    .map((r) =>
      (r.celler ? r.celler.filter(Boolean).join(' ') : `${r.mark.punkt ? '• ' : ''}${r.text}`).replaceAll('\t', ' '),
    )
    .join(' ');
}

/** The number of an item as a browser prints it. */
function numeral(n: number, type: string): string {
  if (!/^[aA]$/.test(type)) return `${n}.`;
  const letter = String.fromCharCode(97 + ((n - 1) % 26));
  return `${type === 'A' ? letter.toUpperCase() : letter}.`;
}
