import type { Root } from 'mdast';
import type { Rendering } from '../../domain/handling.ts';
import { publishedWords } from '../../domain/text/words.ts';

/** One difference between the published text and another rendering, with a few words around it. */
export interface Difference {
  before: string;
  published: string;
  rendering: string;
  after: string;
  /** Line in the rendering's source. */
  rad: number;
}

const AROUND = 5;

/** The differences of a rendering with their surroundings, for readers. */
export function differencesOf(root: Root, rendering: Rendering): Difference[] {
  const words = publishedWords(root);
  return rendering.skillnader.map((s) => ({
    before: words.slice(Math.max(0, s.vid - AROUND), s.vid).join(' '),
    published: s.publicerat.join(' '),
    rendering: s.rendering.join(' '),
    after: words.slice(s.vid + s.publicerat.length, s.vid + s.publicerat.length + AROUND).join(' '),
    rad: s.rad,
  }));
}
