import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { IDENTITY, type Matrix, multiply } from './matrix.ts';

/** A drawn line: where it stands (x of an upright one, y of a level one), from where to where. */
export interface Linje {
  vid: number;
  fran: number;
  till: number;
}
export interface Linjer {
  vagrata: Linje[];
  lodrata: Linje[];
}

/** A ruled table: the places of its upright and level lines, left to right and top to bottom. */
export interface Rutnat {
  x: number[];
  y: number[];
  linjer: Linjer;
}

/** A path thinner than this many points is a line, whether stroked or filled. */
const THIN = 2.5;
/** Lines shorter than this are ticks and letters. */
const SHORT = 6;
/** Ends of lines that meet may stand this many points apart. */
const MEET = 3;

const STROKES = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLS = new Set<number>([OPS.fill, OPS.eoFill]);

type Point = [number, number];

/** The straight pieces of a path, subpath by subpath. The codes are pdf.js's own (move, line, curve, quadratic, close). */
function subpaths(data: ArrayLike<number>): Point[][] {
  const paths: Point[][] = [];
  let open: Point[] = [];
  let i = 0;
  while (i < data.length) {
    const code = data[i++];
    if (code === 0) {
      open = [[data[i] ?? 0, data[i + 1] ?? 0]];
      paths.push(open);
      i += 2;
    } else if (code === 1) {
      open.push([data[i] ?? 0, data[i + 1] ?? 0]);
      i += 2;
    } else if (code === 4) {
      const first = open[0];
      if (first) open.push(first);
    } else {
      // A curve is no ruling; the subpath is given up.
      open.length = 0;
      i += code === 2 ? 6 : 4;
    }
  }
  return paths.filter((p) => p.length > 1);
}

const apply = (m: Matrix, [x, y]: Point): Point => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];

function addLine(lines: Linjer, a: Point, b: Point): void {
  const [dx, dy] = [Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])];
  if (dy < THIN && dx > SHORT)
    lines.vagrata.push({ vid: (a[1] + b[1]) / 2, fran: Math.min(a[0], b[0]), till: Math.max(a[0], b[0]) });
  else if (dx < THIN && dy > SHORT)
    lines.lodrata.push({ vid: (a[0] + b[0]) / 2, fran: Math.min(a[1], b[1]), till: Math.max(a[1], b[1]) });
}

function addPath(lines: Linjer, points: Point[], stroked: boolean): void {
  if (stroked) {
    for (const [i, point] of points.entries()) if (i > 0) addLine(lines, points[i - 1] as Point, point);
    return;
  }
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (bottom - top < THIN) addLine(lines, [left, (top + bottom) / 2], [right, (top + bottom) / 2]);
  else if (right - left < THIN) addLine(lines, [(left + right) / 2, top], [(left + right) / 2, bottom]);
}

/**
 * Reads the level and upright lines that a page draws.
 *
 * @param ops the page's drawing operators
 * @param view from PDF space to points from the page's top left
 */
export function readRules(ops: { fnArray: number[]; argsArray: unknown[] }, view: Matrix): Linjer {
  const lines: Linjer = { vagrata: [], lodrata: [] };
  const stack: Matrix[] = [];
  let ctm = IDENTITY;
  for (const [i, fn] of ops.fnArray.entries()) {
    const args = ops.argsArray[i] as unknown[];
    if (fn === OPS.save) stack.push(ctm);
    else if (fn === OPS.restore || fn === OPS.paintFormXObjectEnd) ctm = stack.pop() ?? IDENTITY;
    else if (fn === OPS.transform) ctm = multiply(ctm, args as unknown as Matrix);
    else if (fn === OPS.paintFormXObjectBegin) {
      stack.push(ctm);
      const matrix = args[0] as Matrix | null;
      if (matrix) ctm = multiply(ctm, matrix);
    } else if (fn === OPS.constructPath) {
      const [paint, [data]] = args as [number, [ArrayLike<number> | null]];
      if (!data || !(STROKES.has(paint) || FILLS.has(paint))) continue;
      const toPage = multiply(view, ctm);
      for (const path of subpaths(data))
        addPath(
          lines,
          path.map((p) => apply(toPage, p)),
          STROKES.has(paint),
        );
    }
  }
  return lines;
}

const touches = (a: Linje, b: Linje): boolean =>
  a.vid >= b.fran - MEET && a.vid <= b.till + MEET && b.vid >= a.fran - MEET && b.vid <= a.till + MEET;

function distinct(values: number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.filter((v, i) => i === 0 || v - (sorted[i - 1] ?? 0) > MEET);
}

/** More lines than this are a drawing or a chart, no table. */
const DRAWING = 4000;

/**
 * Puts lines that meet together into grids. A grid has at least two columns; a single box is a frame, not a table.
 */
export function findGrids(lines: Linjer): Rutnat[] {
  const { vagrata, lodrata } = lines;
  if (vagrata.length + lodrata.length > DRAWING) return [];
  const left = new Set(lodrata);
  const grids: Rutnat[] = [];
  for (const start of lodrata) {
    if (!left.delete(start)) continue;
    const v = new Set([start]);
    const h = new Set<Linje>();
    let grown = true;
    while (grown) {
      grown = false;
      for (const line of vagrata)
        if (!h.has(line) && [...v].some((o) => touches(line, o))) {
          h.add(line);
          grown = true;
        }
      for (const line of [...left]) {
        const joins = [...h].some((o) => touches(o, line)) || [...v].some((o) => isContinued(o, line));
        if (joins) {
          v.add(line);
          left.delete(line);
          grown = true;
        }
      }
    }
    const x = distinct([...v].map((l) => l.vid));
    const y = distinct([...h].map((l) => l.vid));
    if (x.length > 2 && y.length > 1) grids.push({ x, y, linjer: { vagrata: [...h], lodrata: [...v] } });
  }
  return grids;
}

/** One upright line may be drawn as pieces, row by row. */
const isContinued = (a: Linje, b: Linje): boolean =>
  Math.abs(a.vid - b.vid) < MEET && b.fran - a.till < MEET && a.fran - b.till < MEET;
