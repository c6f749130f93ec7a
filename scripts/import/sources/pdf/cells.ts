import { pairMarks } from './pair-marks.ts';
import { columnAt, type Region, TIGHT } from './regions.ts';
import { lowest, type Segment } from './rows.ts';

/** A line of the page in reading order, before furniture is taken out. */
export interface Line {
  text: string;
  celler: string[] | null;
  x: number;
  hoger: number;
  y: number;
  /** Baseline of its last line, where a cell wraps. */
  botten: number;
  storlek: number;
  fet: boolean;
  kursiv: boolean;
  punkt: string | null;
  ocr: number | null;
}

/** Lines of one column that make up one cell. */
interface Block {
  column: number;
  lines: Segment[];
}

/** Cells with more lines than this are columns of text, not cells of a table. */
const LONG_CELL = 12;

/** Joins segments that stand on one line; a column gap becomes a tab. */
export function joinSegments(segments: Segment[]): Line {
  const first = segments[0] as Segment;
  let text = first.text;
  for (const [i, segment] of segments.entries()) {
    if (i === 0) continue;
    const before = segments[i - 1] as Segment;
    // In one stray row a gap of two ems is a justified line; a wider one is a tab stop.
    text += `${segment.x - before.hoger > 2.2 * segment.storlek ? '\t' : ' '}${segment.punkt ? `${segment.punkt} ` : ''}${segment.text}`;
  }
  return {
    text,
    celler: null,
    x: first.x,
    hoger: Math.max(...segments.map((s) => s.hoger)),
    y: first.y,
    botten: Math.max(...segments.map((s) => s.y)),
    storlek: Math.max(...segments.map((s) => s.storlek)),
    fet: segments.every((s) => s.fet),
    kursiv: segments.every((s) => s.kursiv),
    punkt: first.punkt,
    ocr: lowest(segments.map((s) => s.ocr)),
  };
}

/** Merges the segments of one row that fall into one column. */
function mergeInColumn(segments: Segment[]): Segment {
  const line = joinSegments(segments);
  return {
    ...line,
    forst: Math.min(...segments.map((s) => s.forst)),
    sist: Math.max(...segments.map((s) => s.sist)),
  };
}

/** Cuts each column into cells: lines drawn one after the other, close together, in one size. */
function findBlocks(region: Region): Block[] {
  const perColumn = region.columns.map((): Segment[] => []);
  for (const row of region.rows) {
    const cells = new Map<number, Segment[]>();
    for (const segment of row.segments) {
      const column = Math.max(0, columnAt(region.columns, segment));
      cells.set(column, [...(cells.get(column) ?? []), segment]);
    }
    for (const [column, segments] of cells) perColumn[column]?.push(mergeInColumn(segments));
  }
  const order = perColumn
    .flatMap((segments, column) => segments.map((s) => ({ column, forst: s.forst })))
    .sort((a, b) => a.forst - b.forst);
  const next = new Map<number, number>();
  for (const [i, { forst }] of order.entries()) {
    const follower = order[i + 1];
    if (follower && follower.column === order[i]?.column) next.set(forst, follower.forst);
  }
  return perColumn.flatMap((segments, column) => {
    const blocks: Block[] = [];
    for (const segment of segments) {
      const open = blocks.at(-1);
      const last = open?.lines.at(-1);
      const goesOn =
        last !== undefined &&
        next.get(last.forst) === segment.forst &&
        segment.y - last.y <= TIGHT * last.storlek &&
        Math.abs(segment.storlek - last.storlek) < 0.6;
      if (open && goesOn) open.lines.push(segment);
      else blocks.push({ column, lines: [segment] });
    }
    return blocks;
  });
}

const top = (block: Block) => Math.min(...block.lines.map((l) => l.y - 0.7 * l.storlek));
const bottom = (block: Block) => Math.max(...block.lines.map((l) => l.y));

/** Cells whose heights overlap stand in one row of the table. */
function findTableRows(blocks: Block[]): Block[][] {
  const sorted = [...blocks].sort((a, b) => top(a) - top(b));
  const rows: { bottom: number; blocks: Block[] }[] = [];
  for (const block of sorted) {
    const last = rows.at(-1);
    if (last && top(block) < last.bottom) {
      last.blocks.push(block);
      last.bottom = Math.max(last.bottom, bottom(block));
    } else rows.push({ bottom: bottom(block), blocks: [block] });
  }
  return rows.map((row) => row.blocks);
}

/** A line that ends although the next line's first word would have fitted: a line of its own, not a wrapped one. */
export function hasForcedBreak(
  lines: { text: string; x: number; hoger: number; storlek: number }[],
  edge: number,
): boolean {
  return lines.some((line, i) => {
    const next = lines[i + 1];
    if (!next) return false;
    const word = next.text.split(/\s/)[0] ?? '';
    const perSign = (next.hoger - next.x) / Math.max(1, next.text.length);
    return line.hoger + 0.25 * line.storlek + word.length * perSign < edge - 0.5 * line.storlek;
  });
}

/** Marks and figures: cells that mean something only on the line that they stand on. */
const MARK = /^([xX✓✔☒☑*–-]|\d[\d\s.,%]*|ja|nej|avst\S*|frånv\S*)$/i;

/** Where a table was drawn column by column, its cells' lines are rows by themselves; marks in a column show it. */
function splitByMarks(row: Block[]): Block[][] {
  if (row.length < 2 || row.every((b) => b.lines.length === 1)) return [row];
  const tall = row.reduce((a, b) => (b.lines.length > a.lines.length ? b : a));
  const others = row.filter((b) => b !== tall);
  const marks =
    others.some((b) => b.lines.every((l) => MARK.test(l.text))) || tall.lines.every((l) => MARK.test(l.text));
  const aligned = others.every((b) =>
    b.lines.every((l) => tall.lines.some((t) => Math.abs(t.y - l.y) <= 0.3 * l.storlek)),
  );
  if (!marks || !aligned) return [row];
  return tall.lines.map((line) => [
    { column: tall.column, lines: [line] },
    ...others.flatMap((b) =>
      b.lines.filter((l) => Math.abs(l.y - line.y) <= 0.3 * l.storlek).map((l) => ({ column: b.column, lines: [l] })),
    ),
  ]);
}

function asTableRow(row: Block[], columns: number): Line {
  const celler = Array.from({ length: columns }, () => '');
  for (const block of row) {
    const text = block.lines.map((l) => (l.punkt ? `${l.punkt} ${l.text}` : l.text)).join(' ');
    celler[block.column] = [celler[block.column], text].filter(Boolean).join(' ');
  }
  const segments = row.flatMap((b) => b.lines).sort((a, b) => a.y - b.y || a.x - b.x);
  return {
    ...joinSegments(segments),
    text: celler.join('\t'),
    celler,
    punkt: null,
    x: Math.min(...segments.map((s) => s.x)),
  };
}

/**
 * Reads a region: rows of a table become one line each with cells; columns of separate lines (labels beside names, two columns
 * of text) are read column by column.
 */
export function readRegion(region: Region): Line[] {
  const rows = findTableRows(findBlocks(pairMarks(region))).flatMap(splitByMarks);
  const table = rows.filter((row) => row.length > 1 && row.every((b) => b.lines.length === 1)).length > 2;
  return rows.flatMap((row) => {
    // A name without a mark, a label without a figure: a row of the table all the same.
    if (row.length === 1 && table && row[0]?.lines.length === 1) return [asTableRow(row, region.columns.length)];
    if (row.length === 1) return (row[0] as Block).lines.map((l) => joinSegments([l]));
    if (isMarginBesideText(row)) return inColumns(row);
    const list = row.some((block) => {
      const edge = region.kanter[block.column] ?? 0;
      return block.lines.length > LONG_CELL || hasForcedBreak(block.lines, edge);
    });
    if (!list) return [asTableRow(row, region.columns.length)];
    return inColumns(row);
  });
}

/** A row read column by column, a line each. */
const inColumns = (row: Block[]): Line[] =>
  [...row].sort((a, b) => a.column - b.column || top(a) - top(b)).flatMap((b) => b.lines.map((l) => joinSegments([l])));

/** The case's number as older minutes print it in the left margin: `Ks 2031-0212`, `SN 31/18`. */
const NUMBER = /^\p{Lu}\p{L}{0,4}[ .:/-]?\d{2,4}[./:-]\d{1,6}$/u;

/** A form of two columns whose left one is a margin: the case's number beside its text, receivers beside a point of the decision. */
function isMarginBesideText(row: Block[]): boolean {
  const [margin, text] = [...row].sort((a, b) => a.column - b.column);
  if (row.length !== 2 || margin === undefined || text === undefined) return false;
  const first = margin.lines[0]?.text ?? '';
  const words = text.lines.map((l) => l.text).join(' ');
  return (NUMBER.test(first) && margin.lines.length === 1 && words.length > 60) || /^att\s/u.test(words);
}
