import { createHash } from 'node:crypto';
import type { Anmarkning } from '../../../src/domain/anmarkning.ts';
import type { Kallfil, Rad } from './kallfil.ts';
import { readByOcr } from './ocr.ts';
import { joinSegments, type Line, readRegion } from './pdf/cells.ts';
import { addFields } from './pdf/fields.ts';
import { type Rensad, removeFurniture } from './pdf/furniture.ts';
import { bodySize, dashBelongsToText, hasGap, headingLevel, measureSatt, type Satt } from './pdf/marks.ts';
import { withPdf } from './pdf/open.ts';
import { findPictures } from './pdf/picture.ts';
import { findRegions } from './pdf/regions.ts';
import { makeRows, type Row } from './pdf/rows.ts';
import { isInside, readRuled } from './pdf/ruled.ts';
import type { Rutnat } from './pdf/rules.ts';
import { Fonts, type Run, readRuns, type Sida } from './pdf/runs.ts';
import { pulse } from './pulse.ts';

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
    ocr: line.ocr,
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

/** A page that OCR trusts less than this (0–100) is left unread: a wrong word is worse than a missing one. */
const MIN_SAKERHET = 75;

/** The pages' rows without furniture, and their lines. */
function readPages(sidor: Sida[]): { taken: Rensad['borttaget']; lines: Line[] }[] {
  const rows = sidor.map((sida) => ({ nr: sida.nr, hojd: sida.hojd, rows: rowsOf(sida) }));
  const body = bodySize(sidor.flatMap((sida) => sida.runs));
  return removeFurniture(rows, body).map((page, i) => ({
    taken: page.borttaget,
    lines: readLines(page.rows, sidor[i]?.rutnat ?? []),
  }));
}

/** What OCR read on a page beside the words that its text layer has (a stamped page number). */
function addRuns(sida: Sida, read: Run[]): Sida {
  const covered = (run: Run) =>
    sida.runs.some((r) => r.x < run.hoger && r.hoger > run.x && Math.abs(r.y - run.y) < 0.7 * run.storlek);
  return { ...sida, runs: [...sida.runs, ...read.filter((run) => !covered(run))] };
}

/** Reads the pages that are pictures, where they can be read well enough, and remarks on each. */
async function readPictures(
  bytes: Uint8Array,
  fil: string,
  sidor: Sida[],
  bilder: number[],
  ocr: boolean,
): Promise<Anmarkning[]> {
  const read = ocr && bilder.length > 0 ? await readByOcr(bytes, fil, bilder) : [];
  return bilder.map((sida): Anmarkning => {
    const page = read.find((p) => p.sida === sida);
    if (!page || page.runs.length === 0 || page.sakerhet < MIN_SAKERHET)
      return {
        kod: 'textlager-saknas',
        allvar: 'varning',
        meddelande: `Sidan ${sida} är en bild utan text och har inte kunnat läsas.`,
        sida,
      };
    sidor[sida - 1] = addRuns(sidor[sida - 1] as Sida, page.runs);
    return {
      kod: 'ocr-last',
      allvar: 'varning',
      meddelande: `Sidan ${sida} är maskinläst från en bild (säkerhet ${page.sakerhet} av 100).`,
      sida,
    };
  });
}

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
 * @param options `ocr: false` leaves pages that are pictures unread
 * @returns every word of the file, in `rader` or in `borttaget`; pages that are pictures have a remark `ocr-last` or `textlager-saknas`
 * @throws SourceError where the file is encrypted, damaged or no PDF
 */
export async function readPdf(bytes: Uint8Array, fil: string, { ocr = true } = {}): Promise<Kallfil> {
  return withPdf(bytes, fil, async (pdf) => {
    const fonts = new Fonts();
    const sidor: Sida[] = [];
    for (let nr = 1; nr <= pdf.numPages; nr++) {
      sidor.push(await readRuns(pdf, nr, fonts));
      pulse();
    }
    await addFields(pdf, sidor);

    let pages = readPages(sidor);
    const wordless = sidor.filter((_, i) => pages[i]?.lines.length === 0).map((sida) => sida.nr);
    const bilder = await findPictures(bytes, fil, wordless);
    const anmarkningar = await readPictures(bytes, fil, sidor, bilder, ocr);
    if (anmarkningar.some((a) => a.kod === 'ocr-last')) pages = readPages(sidor);

    const satt = measureSatt(pages.map((page) => page.lines));
    const rader: Rad[] = [];
    const borttaget: Kallfil['borttaget'] = [];
    let nr = 0;
    for (const [i, { taken, lines: page }] of pages.entries()) {
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
      for (const [j, line] of page.entries()) {
        const before = page[j - 1];
        if (before && hasGap(before, line, satt)) rader.push(emptyRad(++nr, sida));
        rader.push(toRad(line, ++nr, sida, satt, page.slice(0, j)));
      }
      remove(false);
    }
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
