import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** A § with its number, as texts write it: `§ 94`, `§§ 4-6`, `15 §`. Parted by a line's end it is hard to read. */
const SIGN = /§§? \d+(?:[a-z]|[-–]\d+)?|\d+ §§?/g;

/** Plain text with each § kept on one line with its number. The signs stay as they are; only a span is set around them. */
export function keepTogether(value: string): ElementContent[] {
  const pieces: ElementContent[] = [];
  let at = 0;
  for (const found of value.matchAll(SIGN)) {
    if (found.index > at) pieces.push({ type: 'text', value: value.slice(at, found.index) });
    const children: ElementContent[] = [{ type: 'text', value: found[0] }];
    pieces.push({ type: 'element', tagName: 'span', properties: { className: ['nr'] }, children });
    at = found.index + found[0].length;
  }
  if (at < value.length) pieces.push({ type: 'text', value: value.slice(at) });
  return pieces;
}

/** `keepTogether` as HTML, escaped. */
export const togetherHtml = (value: string): string =>
  toHtml({ type: 'root', children: keepTogether(value) }, { characterReferences: { useNamedReferences: false } });
