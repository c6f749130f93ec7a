import type { Row, Segment } from './rows.ts';

type Span = { x: number; hoger: number };

/** Columns that stand side by side over several rows: a table, labels with values, two columns of names. */
export interface Region {
  /** Left and right edge of what each column prints. */
  columns: Span[];
  /** How far a line of each column could have run before it had to wrap. */
  kanter: number[];
  rows: Row[];
}

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

/** What stands before a point that hangs beside it: `att`, `1.`, `b)`, a dash. */
const HANGS = /^(?:att|\d{1,2}[.)]|\p{Ll}\)|[-–•])$/iu;

/** A list item with a tab in it is no row of a table. */
const isMulti = (row: Row) => row.segments.length > 1 && !isListItem(row);
const isListItem = (row: Row) =>
  row.segments.length < 3 &&
  (row.segments[0]?.punkt != null || (row.segments.length === 2 && HANGS.test(row.segments[0]?.text ?? '')));

/** A label set at half height beside two lines: the rows overlap without touching. */
function isBeside(row: Row | undefined, other: Row | undefined): boolean {
  if (!row || !other || Math.abs(row.y - other.y) > 0.85 * Math.min(row.storlek, other.storlek)) return false;
  return row.segments.every((s) =>
    other.segments.every((o) => s.x - o.hoger > row.storlek * GUTTER || o.x - s.hoger > row.storlek * GUTTER),
  );
}

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
      const beside = isBeside(row, before) || isBeside(row, rows[i + 1]);
      if (isListItem(row) && leftmost) break;
      if (!beside && (!near || (leftmost && !above && !goesOn))) break;
    }
    columns = next;
    end = i + 1;
  }
  // A label's second line may end a region; any other lone line at the left edge below it is text that follows.
  while (end > from + 1) {
    const last = rows[end - 1] as Row;
    const before = rows[end - 2] as Row;
    const segment = last.segments[0] as Segment;
    if (isMulti(last) || columnAt(columns, segment) !== 0 || isBeside(last, before)) break;
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
  const edge = Math.max(0, ...rows.flatMap((row) => row.segments.map((s) => s.hoger)));
  const parts: (Row | Region)[] = [];
  let i = 0;
  while (i < rows.length) {
    const row = rows[i] as Row;
    const { end, columns } = isMulti(row) || isBeside(row, rows[i + 1]) ? grow(rows, i) : { end: i + 1, columns: [] };
    if (end === i + 1) parts.push(row);
    else parts.push(...cutAtGaps({ columns, kanter: wrapEdges(columns, edge), rows: rows.slice(i, end) }));
    i = end;
  }
  return parts;
}

/** A column wraps at the next one; the last one of a table at its longest line, that of a label–value list at the page's edge. */
function wrapEdges(columns: Span[], edge: number): number[] {
  return columns.map((c, i) => columns[i + 1]?.x ?? (columns.length === 2 ? edge : c.hoger));
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
  return parts.map(({ rows, columns }) =>
    columns.length > region.columns.length
      ? { rows, columns, kanter: wrapEdges(columns, region.kanter.at(-1) ?? 0) }
      : { rows, columns: region.columns, kanter: region.kanter },
  );
}
