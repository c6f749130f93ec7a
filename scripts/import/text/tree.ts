import type { BlockContent, Heading, List, ListItem, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { Avsnittstyp } from '../../../src/domain/text/vocabulary.ts';
import type { Block } from '../structure/block.ts';
import type { TextDel } from '../structure/document.ts';
import type { Sic } from './sic.ts';

/** What the tree needs to know beside the text. */
export interface TreeContext {
  /** Line of the title, which becomes the first heading. */
  titleLine: number | null;
  sic: readonly Sic[];
  /** Code of an organ by its printed name, for `till`; null where the registry does not know it. */
  codeOf: (name: string) => string | null;
  /** Code of the organ with which a proposal's own words begin (`Socialnämnden föreslår …`), or null. */
  deciderOf: (text: string) => string | null;
}

const LEVEL = { rubrik: 2, avsnitt: 3, under: 4 } as const;

/** The text of an entry as a tree in the closed vocabulary, in the source's order. */
export function toTree(text: readonly TextDel[], context: TreeContext): Root {
  let page: number | null = null;
  const children = text.flatMap((del): RootContent[] => {
    if (del.slag === 'avsnitt') return [section(del, context)];
    if (del.slag === 'lopande') return flow(del.block, context, LEVEL.avsnitt);
    const name = { huvud: 'Huvud', forsattsblad: 'Forsattsblad', underskrift: 'Underskrift' }[del.slag];
    return [component(name, {}, flow(del.block, context, LEVEL.under))];
  });
  return { type: 'root', children };

  /** Blocks with the marks of the pages that begin in them. */
  function flow(blocks: readonly Block[], ctx: TreeContext, level: 3 | 4): BlockContent[] {
    const out: BlockContent[] = [];
    let run: Block[] = [];
    const flush = () => {
      out.push(...group(run, ctx, level));
      run = [];
    };
    for (const block of blocks) {
      const mark = pageMark(block);
      if (mark !== null) {
        flush();
        out.push(mark);
      }
      run.push(block);
    }
    flush();
    return out;
  }

  function pageMark(block: Block): MdxJsxFlowElement | null {
    const first = block.rader[0];
    if (first?.sida == null || first.sida === page) return null;
    page = first.sida;
    const attributes: Record<string, string> = { nr: String(page) };
    if (first.ocr !== null) attributes.ocr = String(Math.round(first.ocr));
    return component('Sida', attributes, []);
  }

  function section(del: Extract<TextDel, { slag: 'avsnitt' }>, ctx: TreeContext): MdxJsxFlowElement {
    const parts: BlockContent[] = [];
    let plain: Block[] = [];
    const flush = () => {
      parts.push(...flow(plain, ctx, LEVEL.under));
      plain = [];
    };
    del.delar.forEach((d, i) => {
      if (d.slag === 'block' && i === 0 && d.block.slag === 'rubrik') {
        const mark = pageMark(d.block);
        if (mark !== null) parts.push(mark);
        parts.push(heading(d.block, LEVEL.avsnitt, ctx));
      } else if (d.slag === 'block') plain.push(d.block);
      else {
        flush();
        // A page mark belongs before the words, never inside a decision that begins on the page.
        const mark = pageMark(d.block[0] as Block);
        if (mark !== null) parts.push(mark);
        if (d.slag === 'votering') parts.push(component('Votering', {}, flow(d.block, ctx, LEVEL.under)));
        else {
          const till = d.typ === 'forslag' ? target(d, ctx) : null;
          parts.push(
            component(
              'Beslutsmening',
              till === null ? { typ: d.typ } : { typ: d.typ, till },
              flow(d.block, ctx, LEVEL.under),
            ),
          );
        }
      }
    });
    flush();
    return component('Avsnitt', { typ: del.typ satisfies Avsnittstyp }, parts);
  }

  function target(d: { till: string | null; block: Block[] }, ctx: TreeContext): string | null {
    return (d.till === null ? null : ctx.codeOf(d.till)) ?? ctx.deciderOf((d.block[0] as Block).text);
  }
}

/** Blocks as Markdown: runs of points become lists. */
function group(blocks: readonly Block[], ctx: TreeContext, level: 3 | 4): BlockContent[] {
  const out: BlockContent[] = [];
  blocks.forEach((block, i) => {
    const last = out.at(-1);
    const previous = blocks[i - 1];
    if (block.slag === 'tabell') out.push(table(block, ctx));
    else if (ctx.titleLine !== null && block.rader[0]?.nr === ctx.titleLine)
      out.push(heading(block, LEVEL.rubrik, ctx));
    else if (block.slag === 'rubrik' && isHeading(block)) out.push(heading(block, level, ctx));
    else if (block.slag === 'punkt') {
      if (last?.type === 'list' && previous?.slag === 'punkt') last.children.push(item(block, ctx));
      else out.push(list(block, null, ctx));
    } else if (block.slag === 'nummer') {
      const next = previous?.slag === 'nummer' && block.nummer === (previous.nummer as number) + 1;
      if (last?.type === 'list' && next) last.children.push(item(block, ctx));
      // Numbers that do not count on stay as they are printed: a list would count them anew.
      else if (previous?.slag === 'nummer') out.push(paragraph(block, ctx, `${block.nummer}. `));
      else out.push(list(block, block.nummer, ctx));
    } else out.push(paragraph(block, ctx));
  });
  return out;
}

/** The line `§ 9 2023.509 KS` is a part of the head, not a heading over a text. */
const isHeading = (block: Block): boolean => !/^(?:\p{Lu}+ )?§/u.test(block.text);

function heading(block: Block, depth: 2 | 3 | 4, ctx: TreeContext): Heading {
  const prefix = block.nummer === null ? '' : `${block.nummer}. `;
  return { type: 'heading', depth, children: phrasing(prefix + block.text.replace(/\n/g, ' '), ctx) };
}

function paragraph(block: Block, ctx: TreeContext, prefix = ''): BlockContent {
  return { type: 'paragraph', children: phrasing(prefix + block.text, ctx) };
}

function list(block: Block, start: number | null, ctx: TreeContext): List {
  return { type: 'list', ordered: start !== null, start, spread: false, children: [item(block, ctx)] };
}

function item(block: Block, ctx: TreeContext): ListItem {
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: phrasing(block.text, ctx) }] };
}

function table(block: Block, ctx: TreeContext): Table {
  const columns = Math.max(...block.celler.map((r) => r.length));
  return {
    type: 'table',
    align: Array.from({ length: columns }, () => null),
    children: block.celler.map((row) => ({
      type: 'tableRow',
      children: Array.from({ length: columns }, (_, i) => ({
        type: 'tableCell',
        children: phrasing((row[i] ?? '').replace(/\n/g, ' '), ctx),
      })),
    })),
  };
}

/** Words with kept line breaks and marked oddities. */
function phrasing(text: string, ctx: TreeContext): PhrasingContent[] {
  const lines = text.split('\n').map((l) => l.replace(/\s+/g, ' ').trim());
  return lines.flatMap((line, i): PhrasingContent[] => [
    ...(i > 0 ? [{ type: 'break' as const }] : []),
    ...withSic(line, ctx.sic),
  ]);
}

function withSic(line: string, sic: readonly Sic[]): PhrasingContent[] {
  const hit = sic
    .map((s) => ({ s, at: line.indexOf(s.ord) }))
    .filter((h) => h.at >= 0)
    .sort((a, b) => a.at - b.at)[0];
  if (hit === undefined) return line === '' ? [] : [{ type: 'text', value: line }];
  const mark: MdxJsxTextElement = {
    type: 'mdxJsxTextElement',
    name: 'Sic',
    attributes: [{ type: 'mdxJsxAttribute', name: 'anm', value: hit.s.anm }],
    children: [{ type: 'text', value: hit.s.ord }],
  };
  return [
    ...(hit.at > 0 ? [{ type: 'text' as const, value: line.slice(0, hit.at) }] : []),
    mark,
    ...withSic(line.slice(hit.at + hit.s.ord.length), sic),
  ];
}

function component(name: string, attributes: Record<string, string>, children: BlockContent[]): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
    children: children as MdxJsxFlowElement['children'],
  };
}
