import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Bbox, Page, Worker } from 'tesseract.js';
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
/** A page that takes longer than this many milliseconds is no page of text. */
const MAX_TIME = 60_000;
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
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

const recognize = async (worker: Worker, png: Buffer): Promise<Page> =>
  (await withLimit(worker.recognize(png, {}, { blocks: true, text: false }))).data;

const linesOf = (page: Page) => (page.blocks ?? []).flatMap((b) => b.paragraphs.flatMap((p) => p.lines));

const overlaps = (a: Bbox, b: Bbox) =>
  Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > 0.5 * Math.min(a.x1 - a.x0, b.x1 - b.x0) &&
  Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) > 0.5 * Math.min(a.y1 - a.y0, b.y1 - b.y0);

/** What may be a paragraph sign: the Swedish data does not have it and reads an 8, alone or before the number. */
const MAYBE_SIGN = /^8(?=\d{0,4}[.,;:)]?$)/;

/**
 * The Swedish data cannot read §. Where it read an 8 that may be one, the page is read once more with data that has the sign,
 * and the sign is taken only where that reading has it in the same place.
 *
 * @returns for each such word the sign, with the space that the second reading has behind it
 */
async function findSigns<W extends { text: string; bbox: Bbox }>(
  words: W[],
  png: Buffer,
  second: () => Promise<Worker>,
): Promise<Map<W, string>> {
  const doubtful = words.filter((w) => MAYBE_SIGN.test(w.text));
  if (doubtful.length === 0) return new Map();
  const other = linesOf(await recognize(await second(), png)).flatMap((line) => line.words);
  return new Map(
    doubtful.flatMap((word): [W, string][] => {
      const sign = other.find((o) => o.text.startsWith('§') && overlaps(o.bbox, word.bbox));
      if (!sign) return [];
      return [[word, sign.text === '§' && word.text.length > 1 ? '§ ' : '§']];
    }),
  );
}

async function readPicture(
  png: Buffer,
  scale: number,
  first: Worker,
  second: () => Promise<Worker>,
): Promise<Omit<OcrSida, 'sida'>> {
  const page = await recognize(first, png);
  const lines = linesOf(page).map((line) => ({ ...line, words: line.words.filter((w) => w.confidence >= MIN_WORD) }));
  const signs = await findSigns(
    lines.flatMap((line) => line.words),
    png,
    second,
  );
  let ordning = 0;
  const runs = lines.flatMap((line) => {
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
  return { sakerhet: Math.round(page.confidence), runs };
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
  const workers: Promise<Worker>[] = [];
  const start = (language: 'swe' | 'eng') => {
    const worker = startWorker(language);
    workers.push(worker);
    return worker;
  };
  let second: Promise<Worker> | undefined;
  const english = () => {
    second ??= start('eng');
    return second;
  };
  try {
    const first = await start('swe');
    return await withPdf(
      bytes,
      fil,
      async (pdf) => {
        const read: OcrSida[] = [];
        for (const sida of sidor.slice(0, MAX_PAGES)) {
          const page = await pdf.getPage(sida);
          try {
            const { png, scale } = await drawPage(page);
            read.push({ sida, ...(await readPicture(png, scale, first, english)) });
          } catch {
            // A worker that failed on one picture cannot be trusted with the next.
            break;
          } finally {
            pulse();
            page.cleanup();
          }
        }
        return read;
      },
      { pictures: true },
    );
  } catch {
    // The optional packages may be missing; the caller then says that the page has no text layer.
    return [];
  } finally {
    await Promise.allSettled(workers.map(async (worker) => (await worker).terminate()));
  }
}
