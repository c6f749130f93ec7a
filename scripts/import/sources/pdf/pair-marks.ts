import { columnAt, type Region } from './regions.ts';
import type { Row, Segment } from './rows.ts';

/** What stands in a column of marks; a head of words may stand above them. */
const MARK = /^[xX✓✔☒☑*]$/;

interface Placed {
  segment: Segment;
  column: number;
}

/**
 * Vote lists set the marks a little off the names' baselines, or at a spacing of their own, so that marks and names form rows of
 * their own. Where each name of the first column has exactly one mark in all, first name and first mark belong together, second
 * and second, and so on: the marks are moved to their names' rows. Where the counts differ nothing is moved, for then a mark may
 * belong to either neighbour.
 */
export function pairMarks(region: Region): Region {
  const placed = region.rows.flatMap((row) =>
    row.segments.map((segment): Placed => ({ segment, column: columnAt(region.columns, segment) })),
  );
  const marks = placed
    .filter((p) => p.column > 0 && MARK.test(p.segment.text))
    .sort((a, b) => a.segment.y - b.segment.y);
  if (marks.length < 2) return region;
  const others = placed.filter((p) => !marks.includes(p));
  const aligned = (p: Placed, q: Placed) => Math.abs(p.segment.y - q.segment.y) < 0.28 * q.segment.storlek;
  // The head and the sum stand beside words or figures in other columns; a name stands alone.
  const names = others
    .filter((p) => p.column === 0 && !others.some((o) => o.column > 0 && aligned(p, o)))
    .sort((a, b) => a.segment.y - b.segment.y);
  if (names.length !== marks.length || names.every((name, i) => aligned(name, marks[i] as Placed))) return region;
  const moved = new Map(marks.map((mark, i) => [mark.segment, { ...mark.segment, y: (names[i] as Placed).segment.y }]));
  const rows: Row[] = [];
  for (const row of region.rows) {
    const segments = row.segments.filter((s) => !moved.has(s));
    if (segments.length === 0) continue;
    const own = [...moved.values()].filter((mark) =>
      segments.some((s) => s.y === mark.y && columnAt(region.columns, s) === 0),
    );
    rows.push({ ...row, segments: [...segments, ...own].sort((a, b) => a.x - b.x) });
  }
  return { ...region, rows };
}
