import type { Belagg, BeslutPost, HandlingPost, TextBlock } from './types.ts';

/** Longest sentence that is shown as evidence, on either side of the place. */
const REACH = 500;
/** Full stops behind these do not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:kap|m\.fl|bl\.a|dnr|nr|s\.k|t\.ex|p|st|ca|kl|f|resp|inkl|exkl|mm|m\.m|d\.v\.s|fr\.o\.m|t\.o\.m)\.$/iu;

/** The sentence, or the line, in which a place of a text stands, as published. */
export function sentenceAt(text: string, start: number, end: number): string {
  const from = Math.max(0, start - REACH);
  const to = Math.min(text.length, end + REACH);
  let first = from;
  for (const m of text.slice(from, start).matchAll(/[.!?]["”]?\s+(?=[\p{Lu}\d"”])|\n/gu)) {
    const at = from + m.index;
    if (m[0] === '\n' ? !endsLine(text, at) : ABBREVIATION.test(text.slice(Math.max(0, at - 8), at + 1))) continue;
    first = at + m[0].length;
  }
  let last = to;
  for (const m of text.slice(end, to).matchAll(/[.!?]["”]?(?=\s|$)|\n/gu)) {
    const at = end + m.index;
    if (m[0] === '\n' ? !endsLine(text, at) : ABBREVIATION.test(text.slice(Math.max(0, at - 8), at + 1))) continue;
    last = m[0] === '\n' ? at : at + m[0].length;
    break;
  }
  return text.slice(first, last).replace(/\s+/g, ' ').trim();
}

/** A line break inside a sentence is followed by small letters or comes after a comma. */
const endsLine = (text: string, at: number) =>
  !/^\n\s*[\p{Ll}\d§]/u.test(text.slice(at, at + 6)) && text[at - 1] !== ',';

/** Evidence: the sentence around a place in a block of an entry. */
export function belaggAt(post: BeslutPost | HandlingPost, block: TextBlock, start: number, end: number): Belagg {
  return { samling: post.samling, id: post.id, ankare: block.ankare, mening: sentenceAt(block.text, start, end) };
}

/** The sentences of a text with their places. */
export function sentencesOf(text: string): { start: number; end: number; text: string }[] {
  const found: { start: number; end: number; text: string }[] = [];
  let start = 0;
  for (const m of text.matchAll(/[.!?]["”]?(?=\s+[\p{Lu}\d"”]|\s*$)|\n+/gu)) {
    const at = m.index;
    const line = m[0].startsWith('\n');
    if (line ? !endsLine(text, at) : ABBREVIATION.test(text.slice(Math.max(0, at - 8), at + 1))) continue;
    const end = line ? at : at + m[0].length;
    push(start, end);
    start = at + m[0].length;
  }
  push(start, text.length);
  return found;

  function push(a: number, b: number): void {
    const trimmed = text.slice(a, b).replace(/\s+/g, ' ').trim();
    if (trimmed !== '') found.push({ start: a, end: b, text: trimmed });
  }
}
