import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Width of a page's picture: sharp in a column of half a screen, and A4 at 120 dots an inch. */
const WIDTH = 1000;
/** WebP at this quality keeps letters clean; a protocol's page comes to some 50 kB. */
const QUALITY = 60;

/** Raised where the drawing changes, so that kept pictures are drawn anew. */
export const PAGE_DRAWING = 1;

/** One drawn page. */
export interface DrawnPage {
  nr: number;
  bredd: number;
  hojd: number;
  webp: Buffer;
}

/** Folder of a part of pdf.js: character maps, metrics of the standard fonts, decoders of scanned pictures. */
const partOf = (name: string) =>
  join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), name, '/');

/**
 * Draws the pages of a PDF one by one. A page that cannot be drawn is left out: its words are published all the same.
 *
 * @throws where the file is no PDF that can be opened, or the platform has no canvas.
 */
export async function drawPages(bytes: Uint8Array, use: (page: DrawnPage) => Promise<void>): Promise<void> {
  const [{ getDocument }, { createCanvas }] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('@napi-rs/canvas'),
  ]);
  const task = getDocument({
    // pdf.js takes the buffer over; the caller keeps its own.
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    cMapUrl: partOf('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: partOf('standard_fonts'),
    wasmUrl: partOf('wasm'),
  });
  try {
    const pdf = await task.promise;
    for (let nr = 1; nr <= pdf.numPages; nr++) {
      const page = await pdf.getPage(nr);
      const viewport = page.getViewport({ scale: WIDTH / page.getViewport({ scale: 1 }).width });
      const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
      // The canvas of this package has the browser's interface but not its type.
      const drawing = page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
      const drawn = await drawing.then(
        () => true,
        () => false,
      );
      page.cleanup();
      if (drawn)
        await use({ nr, bredd: canvas.width, hojd: canvas.height, webp: canvas.toBuffer('image/webp', QUALITY) });
    }
  } finally {
    await task.destroy();
  }
}
