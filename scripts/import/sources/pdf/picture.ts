import { OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withPdf } from './open.ts';

/** Pictures covering this share of a page make it a scanned page; a logo covers a few per cent. */
const COVERED = 0.2;
/** Letters drawn as outlines are hundreds of paths; a letterhead's lines are a handful. */
const OUTLINES = 150;

const IMAGES = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageMaskXObjectRepeat,
  OPS.paintInlineImageXObjectGroup,
]);

/**
 * Which pages without words are pictures of words (scanned, or letters drawn as outlines) rather than empty?
 *
 * @param wordless page numbers, 1-based
 */
export async function findPictures(bytes: Uint8Array, fil: string, wordless: number[]): Promise<number[]> {
  if (wordless.length === 0) return [];
  const find = async (pdf: PDFDocumentProxy) => {
    const found: number[] = [];
    for (const nr of wordless) if (await isPicture(pdf, nr)) found.push(nr);
    return found;
  };
  return withPdf(bytes, fil, find, { pictures: true });
}

async function isPicture(pdf: PDFDocumentProxy, nr: number): Promise<boolean> {
  const page = await pdf.getPage(nr);
  try {
    const { width, height } = page.getViewport({ scale: 1 });
    const { fnArray, argsArray } = await page.getOperatorList();
    let scale = 1;
    const stack: number[] = [];
    let covered = 0;
    let paths = 0;
    for (const [i, fn] of fnArray.entries()) {
      if (fn === OPS.save) stack.push(scale);
      else if (fn === OPS.restore) scale = stack.pop() ?? 1;
      else if (fn === OPS.transform) {
        const [a, b, c, d] = argsArray[i];
        scale *= Math.abs(a * d - b * c);
      } else if (fn === OPS.constructPath) paths++;
      else if (IMAGES.has(fn)) covered += scale;
    }
    return covered > COVERED * width * height || paths > OUTLINES;
  } finally {
    page.cleanup();
  }
}
