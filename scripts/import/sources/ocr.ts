import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Bbox, Line, Page, Word, Worker } from 'tesseract.js';
import { withPdf } from './pdf/open.ts';
import type { Run } from './pdf/runs.ts';
import { pulse } from './pulse.ts';

/** A page read from its picture: its words in places, and how sure the reading is of itself as a whole, 0–100. */
export interface OcrSida {
  sida: number;
  sakerhet: number;
  runs: Run[];
}

/** Dots per inch. At 200 the sign § is read as 8 by every language's data; at 300 as § by those that have it. */
const DPI = 300;
/** Drawings on large sheets are not worth more than this many dots. */
const MAX_PIXELS = 24_000_000;
/** A page that takes longer than this many milliseconds is no page of text: one takes two to four seconds. */
const MAX_TIME = 30_000;
/** How often a page at work tells so: the program that reads it has a thread of its own, and this one only waits. */
const PULSE_MS = 2_000;
/** More pages than this of one file are left unread, and said to be. */
const MAX_PAGES = 200;
/** Words that the reader itself trusts less than this are specks, logotypes and handwriting. */
const MIN_WORD = 30;

const require = createRequire(import.meta.url);
const folderOf = (name: string) => dirname(require.resolve(`${name}/package.json`));

async function startWorker(language: 'swe' | 'eng'): Promise<Worker> {
  const { createWorker, OEM } = await import('tesseract.js');
  return createWorker(language, OEM.LSTM_ONLY, {
    langPath: join(folderOf(`@tesseract.js-data/${language}`), '4.0.0'),
    gzip: true,
    cacheMethod: 'none',
    // Without a handler a picture that cannot be read ends the process.
    errorHandler: () => {},
  });
}

/** Draws a page as a picture, white behind. */
async function drawPage(page: PDFPageProxy): Promise<{ png: Buffer; scale: number }> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const size = page.getViewport({ scale: 1 });
  const scale = Math.min(DPI / 72, Math.sqrt(MAX_PIXELS / (size.width * size.height)));
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // The canvas of this package has the browser's interface but not its type.
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
  return { png: canvas.toBuffer('image/png'), scale };
}

function withLimit<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('OCR took too long')), MAX_TIME);
  });
  const life = setInterval(pulse, PULSE_MS);
  return Promise.race([work, limit]).finally(() => {
    clearTimeout(timer);
    clearInterval(life);
  });
}

const recognize = async (worker: Worker, png: Buffer): Promise<Page> =>
  (await withLimit(worker.recognize(png, {}, { blocks: true, text: false }))).data;

const linesOf = (page: Page) => (page.blocks ?? []).flatMap((b) => b.paragraphs.flatMap((p) => p.lines));

const overlaps = (a: Bbox, b: Bbox) =>
  Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > 0.5 * Math.min(a.x1 - a.x0, b.x1 - b.x0) &&
  Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) > 0.5 * Math.min(a.y1 - a.y0, b.y1 - b.y0);

/** What may be a paragraph sign: the Swedish data does not have it and reads an 8, alone or before the number. */
const MAYBE_SIGN = /^8(?=\d{0,4}[.,;:)]?$)/;

/** A page as the first reading has it, kept as a picture only where a second reading is wanted. */
interface Forsta {
  sida: number;
  scale: number;
  sakerhet: number;
  lines: Line[];
  png: Buffer | null;
}

const wordsOf = (lines: Line[]): Word[] => lines.flatMap((line) => line.words);

/** Starts a worker, lets it work, ends it: two at a time would need twice the memory. */
async function withWorker(language: 'swe' | 'eng', use: (worker: Worker) => Promise<void>): Promise<void> {
  const worker = await startWorker(language);
  try {
    await use(worker);
  } finally {
    await worker.terminate();
  }
}

async function readSwedish(bytes: Uint8Array, fil: string, sidor: number[]): Promise<Forsta[]> {
  const read: Forsta[] = [];
  const readPages = (worker: Worker) => async (pdf: PDFDocumentProxy) => {
    for (const sida of sidor) {
      const page = await pdf.getPage(sida);
      try {
        const { png, scale } = await drawPage(page);
        const found = await recognize(worker, png);
        const lines = linesOf(found).map((l) => ({ ...l, words: l.words.filter((w) => w.confidence >= MIN_WORD) }));
        const doubtful = wordsOf(lines).some((w) => MAYBE_SIGN.test(w.text));
        read.push({ sida, scale, sakerhet: Math.round(found.confidence), lines, png: doubtful ? png : null });
      } catch {
        // A worker that failed on one picture cannot be trusted with the next.
        return;
      } finally {
        pulse();
        page.cleanup();
      }
    }
  };
  await withWorker('swe', (worker) => withPdf(bytes, fil, readPages(worker), { pictures: true }));
  return read;
}

/**
 * The Swedish data cannot read §. Where it read an 8 that may be one, the page is read once more with data that has the sign,
 * and the sign is taken only where that reading has it in the same place.
 *
 * @returns for each such word the sign, with the space that the second reading has behind it
 */
async function findSigns(pages: Forsta[]): Promise<Map<Word, string>> {
  const signs = new Map<Word, string>();
  const doubtful = pages.filter((page) => page.png !== null);
  if (doubtful.length === 0) return signs;
  await withWorker('eng', async (worker) => {
    for (const { png, lines } of doubtful) {
      const other = wordsOf(linesOf(await recognize(worker, png as Buffer)));
      for (const word of wordsOf(lines).filter((w) => MAYBE_SIGN.test(w.text))) {
        const sign = other.find((o) => o.text.startsWith('§') && overlaps(o.bbox, word.bbox));
        if (sign) signs.set(word, sign.text === '§' && word.text.length > 1 ? '§ ' : '§');
      }
      pulse();
    }
  }).catch(() => {
    // Without the second reading the words stay as the first has them.
  });
  return signs;
}

function toRuns({ lines, scale }: Forsta, signs: Map<Word, string>): Run[] {
  let ordning = 0;
  return lines.flatMap((line) => {
    // A row's height spans from the tallest ascender to the lowest descender: about 1.15 times the type size.
    const storlek = line.rowAttributes.rowHeight / 1.15 / scale;
    return line.words.map(
      (word): Run => ({
        text: word.text.replace(MAYBE_SIGN, (eight) => signs.get(word) ?? eight),
        x: word.bbox.x0 / scale,
        y: (line.baseline.y0 + line.baseline.y1) / 2 / scale,
        hoger: word.bbox.x1 / scale,
        storlek,
        fet: false,
        kursiv: false,
        symbol: false,
        ordning: ordning++,
        mellanrumFore: true,
        vridning: 0,
        ocr: Math.round(line.confidence),
      }),
    );
  });
}

/**
 * Reads pages that are pictures, by optical character recognition with Swedish data. Needs no network: data and program come
 * with the packages.
 *
 * @param bytes a PDF
 * @param sidor its pages to read, 1-based
 * @returns those that could be read, in order; none where this machine lacks the packages. The first page that fails ends it.
 */
export async function readByOcr(bytes: Uint8Array, fil: string, sidor: number[]): Promise<OcrSida[]> {
  // The optional packages may be missing; the caller then says that the page has no text layer.
  const pages = await readSwedish(bytes, fil, sidor.slice(0, MAX_PAGES)).catch((): Forsta[] => []);
  const signs = await findSigns(pages);
  return pages.map((page) => ({ sida: page.sida, sakerhet: page.sakerhet, runs: toRuns(page, signs) }));
}
