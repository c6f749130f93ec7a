import { hasForcedBreak, joinSegments, type Line } from './cells.ts';
import { lowest, type Row, type Segment } from './rows.ts';
import type { Rutnat } from './rules.ts';

/** A row of a ruled table: the segments of each cell, top to bottom. */
type Cells = Segment[][];

/** A cell with at least this many separate lines is a list beside its label, not a cell of figures. */
const LIST = 4;

const middle = (s: Segment) => s.y - 0.3 * s.storlek;

/** Is the whole row inside the grid? */
export function isInside(grid: Rutnat, row: Row): boolean {
  const [left, right] = [grid.x[0] ?? 0, grid.x.at(-1) ?? 0];
  const [top, bottom] = [grid.y[0] ?? 0, grid.y.at(-1) ?? 0];
  return row.segments.every((s) => s.x > left - 3 && s.hoger < right + 3 && middle(s) > top && middle(s) < bottom);
}

const indexIn = (edges: number[], at: number): number =>
  Math.max(
    0,
    edges.findLastIndex((e) => e <= at + 1),
  );

/** Where the cell begins that a segment stands in: the nearest level line above it that crosses its column. */
function topEdge(grid: Rutnat, column: number, segment: Segment): number {
  const centre = ((grid.x[column] ?? 0) + (grid.x[column + 1] ?? 0)) / 2;
  const above = grid.linjer.vagrata.filter((l) => l.fran <= centre && l.till >= centre && l.vid <= middle(segment) + 1);
  return Math.max(grid.y[0] ?? 0, ...above.map((l) => l.vid));
}

function fillCells(grid: Rutnat, rows: Row[]): Cells[] {
  const table = new Map<number, Cells>();
  for (const segment of rows.flatMap((row) => row.segments)) {
    const column = Math.min(indexIn(grid.x, segment.x), grid.x.length - 2);
    const at = indexIn(grid.y, topEdge(grid, column, segment));
    const cells: Cells = table.get(at) ?? Array.from({ length: grid.x.length - 1 }, () => []);
    cells[column]?.push(segment);
    table.set(at, cells);
  }
  return [...table].sort((a, b) => a[0] - b[0]).map(([, cells]) => cells);
}

/** The lines of one cell: segments on one height joined. */
function cellLines(segments: Segment[]): Line[] {
  const sorted = [...segments].sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: Segment[][] = [];
  for (const segment of sorted) {
    const last = lines.at(-1)?.[0];
    if (last && Math.abs(last.y - segment.y) < 0.3 * segment.storlek) lines.at(-1)?.push(segment);
    else lines.push([segment]);
  }
  return lines.map((line) => joinSegments([...line].sort((a, b) => a.x - b.x)));
}

const printed = (line: Line) => (line.punkt ? `${line.punkt} ${line.text}` : line.text).replaceAll('\t', ' ');

/**
 * Reads the rows of a ruled table, cell by cell.
 *
 * @param plain reads rows that stand in one wide cell, as text
 */
export function readRuled(grid: Rutnat, rows: Row[], plain: (rows: Row[]) => Line[]): Line[] {
  return fillCells(grid, rows).flatMap((cells) => {
    const filled = cells.map(cellLines);
    const used = filled.filter((lines) => lines.length > 0);
    const segments = new Set(cells.flat());
    const own = () =>
      plain(
        rows
          .map((r) => ({ ...r, segments: r.segments.filter((s) => segments.has(s)) }))
          .filter((r) => r.segments.length > 0),
      );
    // A frame around the text is one wide cell.
    if (used.length === 1 && ((used[0]?.length ?? 0) > 2 || cells.length < 3)) return own();
    const list = filled.some((lines, i) => lines.length >= LIST && hasForcedBreak(lines, (grid.x[i + 1] ?? 0) - 4));
    if (list && cells.length < 5) return filled.flat();
    const celler = filled.map((lines) => lines.map(printed).join(' '));
    const all = filled.flat().sort((a, b) => a.y - b.y || a.x - b.x);
    return [
      {
        text: celler.join('\t'),
        celler,
        x: Math.min(...all.map((l) => l.x)),
        hoger: Math.max(...all.map((l) => l.hoger)),
        y: Math.min(...all.map((l) => l.y)),
        botten: Math.max(...all.map((l) => l.botten)),
        storlek: Math.max(...all.map((l) => l.storlek)),
        fet: all.every((l) => l.fet),
        kursiv: all.every((l) => l.kursiv),
        punkt: null,
        ocr: lowest(all.map((l) => l.ocr)),
      },
    ];
  });
}
