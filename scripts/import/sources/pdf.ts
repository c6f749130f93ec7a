import { createHash } from 'node:crypto';
import type { Anmarkning } from '../../../src/domain/anmarkning.ts';
import type { Kallfil, Rad } from './kallfil.ts';
import { joinSegments, type Line, readRegion } from './pdf/cells.ts';
import { removeFurniture } from './pdf/furniture.ts';
import { bodySize, dashBelongsToText, hasGap, headingLevel, measureSatt, type Satt } from './pdf/marks.ts';
import { withPdf } from './pdf/open.ts';
import { findPictures } from './pdf/picture.ts';
import { findRegions } from './pdf/regions.ts';
import { makeRows, type Row } from './pdf/rows.ts';
import { isInside, readRuled } from './pdf/ruled.ts';
import type { Rutnat } from './pdf/rules.ts';
import { Fonts, readRuns, type Sida } from './pdf/runs.ts';

/** Upright rows first; turned text (stamps along the edge) follows in rows of its own, below everything else. */
function rowsOf(sida: Sida): Row[] {
  const rows = makeRows(
    sida.runs.filter((run) => run.vridning === 0),
    sida.rutnat,
  );
  for (const vridning of [90, 180, 270]) {
    const turned = sida.runs.filter((run) => run.vridning === vridning);
    if (turned.length > 0) rows.push(...makeRows(turned));
  }
  return rows;
}

const readPlain = (rows: Row[]): Line[] =>
  findRegions(rows).flatMap((part) => ('columns' in part ? readRegion(part) : [joinSegments(part.segments)]));

/** Rows inside a ruled table are read by its lines, all others by the white space between them. */
function readLines(rows: Row[], grids: Rutnat[]): Line[] {
  const lines: Line[] = [];
  let open: Row[] = [];
  let grid: Rutnat | undefined;
  const close = () => {
    lines.push(...(grid ? readRuled(grid, open, readPlain) : readPlain(open)));
    open = [];
  };
  for (const row of rows) {
    const own = grids.find((g) => isInside(g, row));
    if (own !== grid) close();
    grid = own;
    open.push(row);
  }
  close();
  return lines;
}

function toRad(line: Line, nr: number, sida: number, satt: Satt, above: Line[]): Rad {
  const dash = dashBelongsToText(line, above, satt);
  const round = (n: number) => Math.round(n * 10) / 10;
  return {
    nr,
    sida,
    text: dash ? `${line.punkt} ${line.text}` : line.text,
    celler: line.celler,
    mark: {
      rubrik: headingLevel(line, satt),
      fet: line.fet,
      kursiv: line.kursiv,
      punkt: line.punkt !== null && !dash,
      radbrott: false,
    },
    plats: { x: round(line.x), y: round(line.y), hoger: round(line.hoger), storlek: round(line.storlek) },
    ocr: null,
  };
}

const emptyRad = (nr: number, sida: number): Rad => ({
  nr,
  sida,
  text: '',
  celler: null,
  mark: { rubrik: null, fet: false, kursiv: false, punkt: false, radbrott: false },
  plats: null,
  ocr: null,
});

/**
 * Reads a PDF into lines in reading order, by the places of its words.
 *
 * - Rows of a table (and label–value pairs, contents lists, vote lists) become one line each with `celler`, empty cells kept; a
 *   cell that wraps over several lines is joined by spaces. Columns of separate lines (a label beside a list of names, two
 *   columns of text) are read column by column, one line each.
 * - A single row with a tab stop in it has the tab in `text` and no `celler`.
 * - White space above a line that is more than the lead of the text gives an empty line, as in a text file; a page that begins
 *   gives none, because a paragraph may run on.
 * - Page furniture goes to `borttaget`, numbered in place, so that no number of a line is used twice.
 *
 * @param bytes the file
 * @param fil its name without folder
 * @returns every word of the file, in `rader` or in `borttaget`; pages that are pictures have a remark `textlager-saknas`
 * @throws SourceError where the file is encrypted, damaged or no PDF
 */
export async function readPdf(bytes: Uint8Array, fil: string): Promise<Kallfil> {
  return withPdf(bytes, fil, async (pdf) => {
    const fonts = new Fonts();
    const sidor: Sida[] = [];
    for (let nr = 1; nr <= pdf.numPages; nr++) sidor.push(await readRuns(pdf, nr, fonts));

    const rows = sidor.map((sida) => ({ nr: sida.nr, hojd: sida.hojd, rows: rowsOf(sida) }));
    const body = bodySize(sidor.flatMap((sida) => sida.runs));
    const cleaned = removeFurniture(rows, body);
    const lines = cleaned.map((page, i) => readLines(page.rows, sidor[i]?.rutnat ?? []));
    const wordless = sidor.filter((_, i) => lines[i]?.length === 0).map((sida) => sida.nr);
    const bilder = await findPictures(bytes, fil, wordless);

    const satt = measureSatt(lines);
    const rader: Rad[] = [];
    const borttaget: Kallfil['borttaget'] = [];
    let nr = 0;
    for (const [i, { borttaget: taken }] of cleaned.entries()) {
      const sida = i + 1;
      const middle = (sidor[i]?.hojd ?? 842) / 2;
      const remove = (above: boolean) => {
        for (const { row, skal } of taken)
          if (row.y < middle === above)
            borttaget.push({
              rad: ++nr,
              sida,
              text: row.segments.map((s) => (s.punkt ? `${s.punkt} ` : '') + s.text).join(' '),
              skal,
            });
      };
      remove(true);
      const page = lines[i] ?? [];
      for (const [j, line] of page.entries()) {
        const before = page[j - 1];
        if (before && hasGap(before, line, satt)) rader.push(emptyRad(++nr, sida));
        rader.push(toRad(line, ++nr, sida, satt, page.slice(0, j)));
      }
      remove(false);
    }
    const anmarkningar: Anmarkning[] = bilder.map((sida) => ({
      kod: 'textlager-saknas',
      allvar: 'varning',
      meddelande: `Sidan ${sida} är en bild utan text och har inte kunnat läsas.`,
      sida,
    }));
    return {
      fil,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      teckenkodning: 'binar',
      sidor: pdf.numPages,
      rader,
      borttaget,
      anmarkningar,
    };
  });
}
