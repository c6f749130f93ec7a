import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  getDocument,
  InvalidPDFException,
  PasswordException,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { SourceError } from '../../errors.ts';

/** Folder of a part of pdf.js: character maps, metrics of the standard fonts, decoders of scanned pictures. */
const partOf = (name: string) =>
  join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), name, '/');

/** Takes a damaged or locked file apart from a bug of ours: both become one clear error, with what the publisher can do. */
function asSourceError(error: unknown, fil: string): SourceError {
  const message = error instanceof Error ? error.message : String(error);
  const [fel, atgard] =
    error instanceof PasswordException
      ? ['the PDF is encrypted and asks for a password', 'Ask the municipality for a copy without a password.']
      : error instanceof InvalidPDFException
        ? [`the PDF is damaged: ${message}`, 'Fetch the file again, or ask the municipality for a new copy.']
        : [
            `the PDF cannot be read: ${message}`,
            'Open it in a PDF reader; if it opens there, save a copy and import that.',
          ];
  return Object.assign(new SourceError(fil, fel, atgard), { cause: error });
}

/**
 * Opens a PDF, hands it to `use` and frees it, whatever happens.
 *
 * @param options `pictures`: decode pictures too; slow, and wanted only for pages without words
 * @throws SourceError where the file is encrypted, damaged or no PDF; also where a page of it is
 */
export async function withPdf<T>(
  bytes: Uint8Array,
  fil: string,
  use: (pdf: PDFDocumentProxy) => Promise<T>,
  { pictures = false }: { pictures?: boolean } = {},
): Promise<T> {
  const task = getDocument({
    // pdf.js takes the buffer over; the caller keeps its own.
    data: bytes.slice(),
    verbosity: 0,
    // Only names of fonts are wanted (bold, italic), never their shapes.
    fontExtraProperties: true,
    disableFontFace: true,
    useSystemFonts: false,
    cMapUrl: partOf('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: partOf('standard_fonts'),
    wasmUrl: partOf('wasm'),
    // Pictures are not decoded: only words and lines are read here.
    maxImageSize: pictures ? -1 : 1,
    stopAtErrors: false,
  });
  try {
    const pdf = await task.promise;
    // A cut file may open and have nothing in it.
    if (pdf.numPages < 1) throw new InvalidPDFException('it has no pages');
    return await use(pdf);
  } catch (error) {
    throw error instanceof SourceError ? error : asSourceError(error, fil);
  } finally {
    await task.destroy();
  }
}
