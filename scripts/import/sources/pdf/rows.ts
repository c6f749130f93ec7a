import type { Linje, Rutnat } from './rules.ts';
import type { Run } from './runs.ts';

/** Runs that stand on one line without a column gap between them. */
export interface Segment {
  text: string;
  x: number;
  hoger: number;
  y: number;
  storlek: number;
  fet: boolean;
  kursiv: boolean;
  /** Printed bullet, taken out of `text`; null where there is none. */
  punkt: string | null;
  /** Drawing order of its first and last run. */
  forst: number;
  sist: number;
  /** Lowest confidence of what OCR read in it, else null. */
  ocr: number | null;
}

/** What stands at one height of the page, left to right. */
export interface Row {
  y: number;
  storlek: number;
  segments: Segment[];
}

/** White space wider than this many ems parts columns; justified words stay under it. */
const COLUMN_GAP = 1.5;
/** Where two runs were not drawn one after the other, a gap of this many ems is a space (a word space is 0.25). */
const WORD_GAP = 0.12;
/** Baselines of one row may differ by this share of the smaller size: labels and values are often set in 9 and 10 points. */
const BASELINE = 0.28;

/** Bullets as documents draw them: dots, squares, arrows, ticks, and the private-use glyphs of Symbol and Wingdings. */
const BULLET = /^[•‣▪■□●○◦∙·➢➤►✓✔\u{E000}-\u{F8FF}]$/u;
/** Signs that are bullets only where they begin a row and a gap follows: elsewhere they are an empty cell or a dash. */
const ROW_BULLET = /^[–—o-]$/u;
const GLUED_BULLET = /^([•‣▪■●○◦∙➢➤►\u{E000}-\u{F8FF}])\s*(?=\S)/u;
const GLUED_DASH = /^([–—-])\s+(?=\p{L})/u;

const isBullet = (run: Run, beginsRow: boolean): boolean => {
  const text = run.text.trim();
  return BULLET.test(text) || (run.symbol && text.length === 1) || (beginsRow && ROW_BULLET.test(text));
};

function clusterRows(runs: Run[]): Run[][] {
  const sorted = [...runs].sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: { y: number; storlek: number; runs: Run[] }[] = [];
  for (const run of sorted) {
    const near = rows
      .slice(-4)
      .findLast((row) => Math.abs(row.y - run.y) <= BASELINE * Math.min(row.storlek, run.storlek));
    if (near) near.runs.push(run);
    else rows.push({ y: run.y, storlek: run.storlek, runs: [run] });
  }
  return attachRaised(rows);
}

/** Footnote marks and m² are small and raised: they belong to the row whose text they touch. */
function attachRaised(rows: { y: number; storlek: number; runs: Run[] }[]): Run[][] {
  const kept = rows.filter((row) => {
    if (!row.runs.every((run) => run.text.trim().length <= 3)) return true;
    const home = rows.find(
      (other) =>
        other !== row &&
        row.storlek < 0.8 * other.storlek &&
        row.y < other.y + 0.3 * other.storlek &&
        row.y > other.y - 0.7 * other.storlek &&
        row.runs.every((run) =>
          other.runs.some((o) => {
            const [behind, before] = [run.x - o.hoger, o.x - run.hoger];
            return (behind >= -1 && behind < 0.4 * other.storlek) || (before >= -1 && before < 0.6 * other.storlek);
          }),
        ),
    );
    if (!home) return true;
    home.runs.push(...row.runs);
    return false;
  });
  return kept.map((row) => row.runs);
}

/** A raised figure is a footnote's, not a further digit of the number before it; m² and its like are one word. */
function isFootnote(before: Run, run: Run, text: string): boolean {
  if (
    !/^\s*\d{1,2}\)?\s*$/.test(run.text) ||
    run.storlek > 0.8 * before.storlek ||
    run.y > before.y - 0.1 * before.storlek
  )
    return false;
  return !/(?:^|\s|\d)(?:[kcdm]?m|CO)$/.test(text);
}

function joinRuns(runs: Run[]): string {
  let text = '';
  let before: Run | null = null;
  for (const run of runs) {
    if (before) {
      const gap = run.x - before.hoger;
      const drawnNext = run.ordning > before.ordning && run.ordning - before.ordning <= 3;
      if (isFootnote(before, run, text)) text += ' ';
      const space = drawnNext ? run.mellanrumFore : gap > WORD_GAP * Math.min(run.storlek, before.storlek);
      if (space && !/\s$/.test(text) && !/^\s/.test(run.text)) text += ' ';
    }
    text += run.text;
    before = run;
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** The lowest of the confidences given; null where none is. */
export function lowest(confidences: (number | null)[]): number | null {
  const given = confidences.filter((c) => c !== null);
  return given.length > 0 ? Math.min(...given) : null;
}

function makeSegment(runs: Run[], bullet: string | null, beginsRow: boolean): Segment {
  const text = joinRuns(runs);
  const length = (wanted: (run: Run) => boolean) =>
    runs.filter(wanted).reduce((sum, run) => sum + run.text.trim().length, 0);
  const all = Math.max(
    1,
    length(() => true),
  );
  const sizes = new Map<number, number>();
  for (const run of runs) sizes.set(run.storlek, (sizes.get(run.storlek) ?? 0) + run.text.length);
  const storlek = [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
  const glued = bullet ? null : (GLUED_BULLET.exec(text) ?? (beginsRow ? GLUED_DASH.exec(text) : null));
  return {
    text: glued ? text.slice(glued[0].length) : text,
    x: Math.min(...runs.map((run) => run.x)),
    hoger: Math.max(...runs.map((run) => run.hoger)),
    y: runs.find((run) => run.storlek === storlek)?.y ?? 0,
    storlek,
    fet: length((run) => run.fet) / all > 0.95,
    kursiv: length((run) => run.kursiv) / all > 0.95,
    punkt: bullet ?? glued?.[1] ?? null,
    forst: Math.min(...runs.map((run) => run.ordning)),
    sist: Math.max(...runs.map((run) => run.ordning)),
    ocr: lowest(runs.map((run) => run.ocr)),
  };
}

/** Does an upright line of a table stand between the two? */
function isRuledOff(before: Run, run: Run, uprights: Linje[]): boolean {
  const middle = run.y - 0.3 * run.storlek;
  return uprights.some((l) => l.vid > before.hoger - 2 && l.vid < run.x + 2 && l.fran < middle && l.till > middle);
}

/** Cuts one row's runs at column gaps and ruled lines; a bullet joins what follows it, whatever the gap. */
function cutSegments(runs: Run[], uprights: Linje[]): Segment[] {
  const sorted = [...runs].sort((a, b) => a.x - b.x);
  const segments: Segment[] = [];
  let open: Run[] = [];
  let bullet: string | null = null;
  const close = () => {
    if (open.length > 0) segments.push(makeSegment(open, bullet, segments.length === 0));
    open = [];
    bullet = null;
  };
  for (const [i, run] of sorted.entries()) {
    const before = open.at(-1);
    const next = sorted[i + 1];
    const gap = before ? run.x - before.hoger : 0;
    if (before && (gap > COLUMN_GAP * Math.max(run.storlek, before.storlek) || isRuledOff(before, run, uprights)))
      close();
    const free = next !== undefined && next.x - run.hoger > 0.15 * run.storlek && next.x - run.hoger < 5 * run.storlek;
    if (open.length === 0 && bullet === null && free && isBullet(run, i === 0)) {
      bullet = run.text.trim();
      continue;
    }
    open.push(run);
  }
  close();
  return segments;
}

/**
 * Puts the upright runs of a page into rows, top to bottom, each cut into segments at column gaps and ruled lines.
 */
export function makeRows(runs: Run[], grids: Rutnat[] = []): Row[] {
  const uprights = grids.flatMap((grid) => grid.linjer.lodrata);
  return clusterRows(runs)
    .map((row) => {
      const segments = cutSegments(row, uprights);
      const storlek = Math.max(...segments.map((s) => s.storlek));
      return { y: Math.min(...segments.map((s) => s.y)), storlek, segments };
    })
    .sort((a, b) => a.y - b.y);
}
