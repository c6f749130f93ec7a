import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pulse } from '../pulse.ts';
import { type Matrix, multiply } from './matrix.ts';
import { findGrids, type Rutnat, readRules } from './rules.ts';

/** A piece of text that the PDF draws in one go, in points from the page's top left; y is the baseline. */
export interface Run {
  text: string;
  x: number;
  y: number;
  hoger: number;
  storlek: number;
  fet: boolean;
  kursiv: boolean;
  /** Symbol fonts draw bullets with letters. */
  symbol: boolean;
  /** Place in the order in which the PDF draws: office programs draw cell by cell, which tells cells apart. */
  ordning: number;
  /** White space stands between this run and the one drawn before it. */
  mellanrumFore: boolean;
  /** Degrees that the text is turned, a multiple of 90; 0 for upright text. */
  vridning: number;
  /** Confidence 0–100 where it was read by OCR, else null. */
  ocr: number | null;
}

/** The runs of one page, as drawn. */
export interface Sida {
  nr: number;
  bredd: number;
  hojd: number;
  runs: Run[];
  /** Ruled tables. */
  rutnat: Rutnat[];
}

interface Font {
  fet: boolean;
  kursiv: boolean;
  symbol: boolean;
}
const PLAIN: Font = { fet: false, kursiv: false, symbol: false };
/** Style words in PostScript font names; office programs keep them also in subsets (`ABCDEF+Arial-BoldMT`). */
const BOLD = /bold|black|heavy|semibold|demi/i;
const ITALIC = /italic|oblique|kursiv/i;
const SYMBOL = /symbol|wingding|webding|dingbat/i;

function styleOf(font: { name?: string; bold?: boolean; black?: boolean; italic?: boolean }): Font {
  const name = font.name ?? '';
  return {
    fet: BOLD.test(name) || font.bold === true || font.black === true,
    kursiv: ITALIC.test(name) || font.italic === true,
    symbol: SYMBOL.test(name),
  };
}

/**
 * Looks fonts up by name, once for a document. pdf.js sends a font only with the drawing operators of a page, which cost nearly
 * as much as the text itself; so they are asked for only on pages where a font is new or a table may stand.
 */
export class Fonts {
  #known = new Map<string, Font>();

  get(name: string): Font {
    return this.#known.get(name) ?? PLAIN;
  }

  /** Does the document name fonts here that are not known yet? */
  lacks(names: Iterable<string>): boolean {
    return [...names].some((name) => !this.#known.has(name));
  }

  /** Learns the fonts named; the page's operators must have been asked for. */
  learn(page: PDFPageProxy, names: Iterable<string>): void {
    for (const name of names) {
      const font = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
      if (!this.#known.has(name)) this.#known.set(name, font ? styleOf(font) : PLAIN);
    }
  }
}

/** Text set side by side, or drawn back up the page again and again: worth looking for ruled lines. */
function looksTabular(runs: Run[]): boolean {
  let beside = 0;
  let back = 0;
  for (const [i, run] of runs.entries()) {
    const before = runs[i - 1];
    if (!before) continue;
    if (Math.abs(run.y - before.y) < 2 && Math.abs(run.x - before.hoger) > 0.8 * run.storlek) beside++;
    if (run.y < before.y - 0.5 * run.storlek) back++;
  }
  return beside > 1 || back > 2;
}

/** Control signs that stand for no glyph; some producers leave them in the text layer. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these very signs are meant
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/**
 * Reads the runs of one page.
 *
 * @param pdf the open document
 * @param nr page number, 1-based
 * @param fonts what is known of the document's fonts; learns new ones
 */
export async function readRuns(pdf: PDFDocumentProxy, nr: number, fonts: Fonts): Promise<Sida> {
  const page = await pdf.getPage(nr);
  try {
    const view = page.getViewport({ scale: 1 });
    const content = await page.getTextContent();
    const items = content.items.filter((item) => 'str' in item);
    const names = new Set(items.filter((item) => item.str.trim() !== '').map((item) => item.fontName));
    let operators = fonts.lacks(names) ? await page.getOperatorList() : null;
    fonts.learn(page, names);
    const runs: Run[] = [];
    let mellanrumFore = true;
    for (const [ordning, item] of items.entries()) {
      const text = item.str.replace(CONTROL, '');
      if (text.trim() === '') {
        mellanrumFore ||= item.str !== '' || item.hasEOL;
        continue;
      }
      const m = multiply(view.transform as unknown as Matrix, item.transform as unknown as Matrix);
      const vridning = (Math.round(Math.atan2(m[1], m[0]) / (Math.PI / 2)) * 90 + 360) % 360;
      // Turned text is read in its own frame: its reading direction becomes x.
      const [x, y] =
        vridning === 0
          ? [m[4], m[5]]
          : vridning === 90
            ? [m[5], -m[4]]
            : vridning === 180
              ? [-m[4], -m[5]]
              : [-m[5], m[4]];
      runs.push({
        text,
        x,
        y,
        hoger: x + item.width,
        storlek: Math.hypot(m[2], m[3]) || item.height || 1,
        ...fonts.get(item.fontName),
        ordning,
        mellanrumFore: mellanrumFore || /^\s/.test(text),
        vridning,
        ocr: null,
      });
      mellanrumFore = item.hasEOL || /\s$/.test(text);
    }
    if (looksTabular(runs)) operators ??= await page.getOperatorList();
    const rutnat = operators ? findGrids(readRules(operators, view.transform as unknown as Matrix)) : [];
    return { nr, bredd: view.width, hojd: view.height, runs, rutnat };
  } finally {
    pulse();
    page.cleanup();
  }
}
