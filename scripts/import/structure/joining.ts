import type { Rad } from '../sources/kallfil.ts';

/** How two lines of one paragraph meet. */
export interface Joint {
  /** What stands between the words: a space, a kept line break, or nothing. */
  mellan: ' ' | '\n' | '';
  /** True where the hyphen at the line's end goes. */
  utanStreck: boolean;
}

/** Words before which a hyphen stands for a word that follows later: `kultur- och fritidsnämnden`. */
const SUSPENDED = /^(?:och|eller|samt|respektive|till|men|som|resp\.?|alt\.?|\/)(?:\s|$)/i;

/**
 * A line that a word processor or the source's author ended on purpose is kept as a line of its own. In a text whose lines
 * are wrapped, a line ends on purpose where the next line's first word would still have fit.
 *
 * @param width the right margin: longest usual line in signs (text) or in points (PDF); null where lines are not wrapped.
 */
export function joint(line: Rad, next: Rad, width: number | null): Joint {
  if (/\p{L}-$/u.test(line.text) && /^\p{Ll}/u.test(next.text) && !SUSPENDED.test(next.text)) {
    const before = /(\S+)-$/.exec(line.text)?.[1] ?? '';
    // `IT-` and `e-` keep their hyphen wherever they stand; a word that is cut at the margin loses it.
    const keeps = before.length === 1 || /^[\p{Lu}\d:.]+$/u.test(before) || before.includes('-');
    return { mellan: '', utanStreck: !keeps };
  }
  // `Vika-` / `Strand`: a name of two halves.
  if (/\p{Ll}-$/u.test(line.text) && /^\p{Lu}\p{Ll}/u.test(next.text)) return { mellan: '', utanStreck: false };
  if (line.mark.radbrott && line.text.length <= MARKED_BREAK) return { mellan: '\n', utanStreck: false };
  // Where no margin is known, two short lines under each other (a name, a title) are two lines.
  const early = width === null ? isShortLine(line, next) : endsEarly(line, next, width);
  return { mellan: early ? '\n' : ' ', utanStreck: false };
}

/** Longer lines with Markdown's two trailing spaces are wrapped lines with stray spaces (004_999ec520103697d5.txt, line 32). */
const MARKED_BREAK = 72;

const SHORT_LINE = 40;

const isShortLine = (line: Rad, next: Rad): boolean =>
  line.text.length <= SHORT_LINE && /^[\p{Lu}\d]/u.test(next.text) && !/[,-]$/.test(line.text);

function endsEarly(line: Rad, next: Rad, width: number): boolean {
  // A wrapped sentence goes on with a small letter; a margin in proportional type is too ragged to tell more from lengths.
  if (/^\p{Ll}/u.test(next.text) || (/^\d/.test(next.text) && !/[.:;!?]$/.test(line.text))) return false;
  const word = /^\S+/.exec(next.text)?.[0] ?? '';
  if (line.plats !== null) {
    const sign = (line.plats.hoger - line.plats.x) / Math.max(1, line.text.length);
    return line.plats.hoger + (word.length + 1) * sign < width - 2 * sign;
  }
  return line.text.length + 1 + word.length < width - 4;
}

/** No text is wrapped at more signs. */
const LONGEST_WRAPPED = 160;
const FEW = 0.04;

/**
 * The right margin of a document's running text, or null where the source does not wrap its lines (a paragraph is a line).
 * Taken where the longest lines gather, so that a single long table line does not move it.
 */
export function marginOf(lines: readonly Rad[]): number | null {
  const prose = lines.filter((l) => l.celler === null && l.text.length > 30);
  const ends = prose.map((l) => (l.plats === null ? l.text.length : l.plats.hoger)).sort((a, b) => a - b);
  if (ends.length < 5) return null;
  // A wide table line or two do not make a text whose paragraphs are a line each.
  const unwrapped = ends.filter((end) => end > LONGEST_WRAPPED).length;
  if (prose[0]?.plats === null && unwrapped > FEW * ends.length) return null;
  return ends[Math.floor(ends.length * 0.95)] as number;
}
