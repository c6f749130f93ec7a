import { hasForcedBreak, type Line } from './cells.ts';

/** How the document sets its text: what headings and gaps are measured against. */
export interface Satt {
  /** Size of the body text in points. */
  storlek: number;
  /** Distance between two lines of a paragraph, in points. */
  radavstand: number;
  /** Right edge of the body text. */
  hoger: number;
}

function mostCommon(weights: Map<number, number>, otherwise: number): number {
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? otherwise;
}

/** Size of the body text: the one that most letters are set in. */
export function bodySize(texts: Iterable<{ text: string; storlek: number }>): number {
  const sizes = new Map<number, number>();
  for (const { text, storlek } of texts) {
    const size = Math.round(storlek * 2) / 2;
    sizes.set(size, (sizes.get(size) ?? 0) + text.length);
  }
  return mostCommon(sizes, 11);
}

/** Measures the setting over all lines of a document. */
export function measureSatt(pages: Line[][]): Satt {
  const storlek = bodySize(pages.flat());
  const steps = new Map<number, number>();
  const edges = new Map<number, number>();
  for (const lines of pages) {
    for (const [i, line] of lines.entries()) {
      if (line.celler || Math.abs(line.storlek - storlek) > 0.6) continue;
      const edge = Math.round(line.hoger / 4) * 4;
      edges.set(edge, (edges.get(edge) ?? 0) + line.text.length);
      const before = lines[i - 1];
      if (!before || before.celler) continue;
      const step = Math.round((line.y - before.y) * 2) / 2;
      // Wrapped lines are long; short ones are labels and lists, set as they happen to be.
      if (step > 0.9 * storlek && step < 2.5 * storlek) steps.set(step, (steps.get(step) ?? 0) + before.text.length);
    }
  }
  return { storlek, radavstand: mostCommon(steps, 1.2 * storlek), hoger: rightEdge(edges) };
}

/** The right edge of the text: the outermost that a tenth of it reaches. */
function rightEdge(edges: Map<number, number>): number {
  const total = [...edges.values()].reduce((sum, n) => sum + n, 0);
  let seen = 0;
  for (const [edge, n] of [...edges].sort((a, b) => b[0] - a[0])) {
    seen += n;
    if (seen > 0.1 * total) return edge;
  }
  return 525;
}

/** Does white space of more than a line's lead stand between these two? A page that begins says nothing. */
export function hasGap(before: Line, line: Line, satt: Satt): boolean {
  const step = line.y - before.botten;
  const expected = satt.radavstand * Math.max(1, Math.max(before.storlek, line.storlek) / satt.storlek);
  return step < -0.5 * satt.storlek ? line.x > before.x + satt.storlek : step > 1.3 * expected;
}

/**
 * Heading level by looks: clearly larger than the body text, or bold and alone on its line. Conservative: a bold line that runs
 * to the right edge or ends like a sentence is text.
 */
export function headingLevel(line: Line, satt: Satt): number | null {
  if (line.celler || line.punkt !== null || !/\p{L}/u.test(line.text) || line.text.includes('\t')) return null;
  if (line.text.length > 160) return null;
  if (line.storlek >= 1.45 * satt.storlek) return 1;
  // OCR measures a line's height by its letters, so that a line of capitals comes out larger than it is.
  if (line.storlek >= (line.ocr === null ? 1.12 : 1.3) * satt.storlek) return 2;
  const sentence = /[.,;]$/.test(line.text);
  return line.fet && line.storlek >= 0.85 * satt.storlek && !sentence && line.text.length <= 100 ? 3 : null;
}

/**
 * A dash at the left edge may be a bullet or the dash of a sentence that wrapped there. It is the sentence's where the line
 * above is full and begins at the same edge, unless a dash already opened a list there.
 *
 * @param above the lines of the page above this one, top to bottom
 */
export function dashBelongsToText(line: Line, above: Line[], satt: Satt): boolean {
  const before = above.at(-1);
  if (line.punkt === null || !/^[–—-]$/.test(line.punkt) || !before) return false;
  if (before.celler || before.punkt !== null || Math.abs(before.x - line.x) > satt.storlek) return false;
  const start = above.findLastIndex((l) => l.celler !== null || Math.abs(l.x - line.x) > satt.storlek);
  if (above.slice(start + 1).some((l) => l.punkt === line.punkt)) return false;
  return !hasForcedBreak([before, line], satt.hoger);
}
