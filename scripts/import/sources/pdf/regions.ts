import type { Row, Segment } from './rows.ts';

/** Columns that stand side by side over several rows: a table, labels with values, two columns of names. */
export interface Region {
  /** Left and right edge of each column. */
  columns: { x: number; hoger: number }[];
  rows: Row[];
}

type Span = { x: number; hoger: number };

/** A gutter narrower than this many ems does not part two columns. */
const GUTTER = 0.6;
/** Rows further apart than this many ems belong to different regions. */
const FAR = 3;
/** Lines of one cell stand at most this many ems apart. */
export const TIGHT = 1.6;

/** The columns that the segments of these rows leave white space between. */
function columnsOf(rows: Row[], gutter: number): Span[] {
  const spans = rows.flatMap((row) => row.segments.map(({ x, hoger }) => ({ x, hoger }))).sort((a, b) => a.x - b.x);
  const columns: Span[] = [];
  for (const span of spans) {
    const last = columns.at(-1);
    if (last && span.x - last.hoger < gutter) last.hoger = Math.max(last.hoger, span.hoger);
    else columns.push(span);
  }
  return columns;
}

/** Which column a segment stands in. */
export function columnAt(columns: Span[], segment: Span): number {
  return columns.findIndex((c) => segment.x >= c.x - 0.01 && segment.hoger <= c.hoger + 0.01);
}

const isMulti = (row: Row) => row.segments.length > 1;

/** Every row with several segments keeps at least two columns. */
function fits(rows: Row[], columns: Span[]): boolean {
  return rows.every((row) => {
    if (!isMulti(row)) return true;
    return new Set(row.segments.map((s) => columnAt(columns, s))).size > 1;
  });
}

function grow(rows: Row[], from: number): { end: number; columns: Span[] } {
  const first = rows[from] as Row;
  const gutter = GUTTER * first.storlek;
  let end = from + 1;
  let columns = columnsOf([first], gutter);
  for (let i = from + 1; i < rows.length; i++) {
    const row = rows[i] as Row;
    const before = rows[i - 1] as Row;
    if (row.y - before.y > FAR * before.storlek) break;
    const taken = rows.slice(from, i + 1);
    const next = columnsOf(taken, gutter);
    if (next.length < 2 || !fits(taken, next)) break;
    if (!isMulti(row)) {
      // A lone line belongs here only as a further line of a right-hand cell, or of a label that began above.
      const distance = row.y - before.y;
      const leftmost = columnAt(next, row.segments[0] as Segment) === 0;
      const above = before.segments.some((s) => columnAt(next, s) === 0);
      const goesOn = rows.slice(i + 1, i + 3).find(isMulti);
      const near = distance <= (leftmost ? 1.4 : 2.2) * before.storlek;
      if (!near || (leftmost && !above && !goesOn)) break;
    }
    columns = next;
    end = i + 1;
  }
  // A label's second line may end a region; any other lone line at the left edge below it is text that follows.
  while (end > from + 1) {
    const last = rows[end - 1] as Row;
    const before = rows[end - 2] as Row;
    const segment = last.segments[0] as Segment;
    if (isMulti(last) || columnAt(columns, segment) !== 0) break;
    const label = before.segments.find((s) => columnAt(columns, s) === 0);
    if (label && last.y - before.y <= 1.3 * last.storlek && label.fet === segment.fet && segment.sist - label.sist <= 3)
      break;
    end--;
  }
  return { end, columns: columnsOf(rows.slice(from, end), gutter) };
}

/**
 * Parts the rows of a page into plain rows and regions of columns, in reading order.
 */
export function findRegions(rows: Row[]): (Row | Region)[] {
  const parts: (Row | Region)[] = [];
  let i = 0;
  while (i < rows.length) {
    const row = rows[i] as Row;
    if (!isMulti(row)) {
      parts.push(row);
      i++;
      continue;
    }
    const { end, columns } = grow(rows, i);
    if (end === i + 1) parts.push(row);
    else parts.push(...cutAtGaps({ columns, rows: takeAbove(parts, columns, row).concat(rows.slice(i, end)) }));
    i = end;
  }
  return parts;
}

/** A label set at half height beside two lines begins below the first of them: that line is taken back into the region. */
function takeAbove(parts: (Row | Region)[], columns: Span[], first: Row): Row[] {
  const above = parts.at(-1);
  if (!above || 'columns' in above || isMulti(above)) return [];
  const segment = above.segments[0] as Segment;
  const aligned = columns.slice(1).some((c) => Math.abs(c.x - segment.x) < 1 && segment.hoger <= c.hoger + 0.01);
  if (!aligned || first.y - above.y > 0.9 * first.storlek) return [];
  parts.pop();
  return [above];
}

/**
 * Parts of a region that white space sets apart may have columns of their own: a cover's first line has four, the names below
 * it two. Where all parts share the same columns it is one table with roomy rows.
 */
function cutAtGaps(region: Region): (Row | Region)[] {
  const groups: Row[][] = [];
  for (const row of region.rows) {
    const before = groups.at(-1)?.at(-1);
    if (before && row.y - before.y <= TIGHT * before.storlek) groups.at(-1)?.push(row);
    else groups.push([row]);
  }
  const parts = groups.map((rows) => ({
    rows,
    columns: columnsOf(rows, GUTTER * Math.max(...rows.map((r) => r.storlek))),
  }));
  if (parts.every((part) => part.columns.length <= region.columns.length)) return [region];
  return parts.map((part) => (part.columns.length > 1 ? part : { rows: part.rows, columns: region.columns }));
}
