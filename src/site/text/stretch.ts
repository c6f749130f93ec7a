import type { Element, ElementContent } from 'hast';
import type { Root, Text } from 'mdast';
import { textBlocks, textRuns } from '../../domain/text/blocks.ts';
import { element, previewButton } from './furniture.ts';
import { keepTogether } from './together.ts';

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
  /** The preview of what it leads to: the element's id on the page, and what the preview is of. */
  kort?: { id: string; namn: string };
}

/** The text nodes that hold a stretch, cut into the pieces that are rendered in their place. Of overlapping stretches the first counts. */
export function cutStretches(
  root: Root,
  stretches: ReadonlyMap<string, readonly Stretch[]>,
): Map<Text, ElementContent[]> {
  const pieces = new Map<Text, ElementContent[]>();
  if (stretches.size === 0) return pieces;
  for (const block of textBlocks(root)) {
    const wanted = withoutOverlap(stretches.get(block.id) ?? []);
    if (wanted.length === 0) continue;
    for (const { node, start } of textRuns(block.node).runs) {
      const cuts = cutRun(node.value, start, wanted);
      if (cuts !== null) pieces.set(node, cuts);
    }
  }
  return pieces;
}

function cutRun(value: string, start: number, wanted: readonly Stretch[]): ElementContent[] | null {
  const end = start + value.length;
  const here = wanted.filter((s) => s.end > start && s.start < end);
  if (here.length === 0) return null;
  const cuts: ElementContent[] = [];
  let at = start;
  const plain = (to: number) => {
    if (to > at) cuts.push(...keepTogether(value.slice(at - start, to - start)));
    at = Math.max(at, to);
  };
  for (const s of here) {
    plain(Math.max(s.start, start));
    const to = Math.min(s.end, end);
    cuts.push(stretchElement(s, value.slice(at - start, to - start)));
    if (s.kort !== undefined && to === s.end) cuts.push(previewButton(s.kort));
    at = to;
  }
  plain(end);
  return cuts;
}

function stretchElement(stretch: Stretch, text: string): Element {
  const className = ['hanvisning', `hanvisning--${stretch.state}`];
  const children = keepTogether(text);
  if (stretch.href === null) return element('span', { className, title: stretch.titel }, children);
  // Its preview says what the title would, and more; the browser would show both.
  const more = stretch.kort === undefined ? { title: stretch.titel } : { interestfor: stretch.kort.id };
  return element('a', { className, href: stretch.href, ...more }, children);
}

function withoutOverlap(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const s of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (s.start >= (kept.at(-1)?.end ?? 0) && s.end > s.start) kept.push(s);
  }
  return kept;
}
