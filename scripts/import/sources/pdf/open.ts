import {
  getDocument,
  InvalidPDFException,
  PasswordException,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ContentError } from '../../../../src/domain/issue.ts';

/** Takes a damaged or locked file apart from a bug of ours: both become one clear issue, with what the publisher can do. */
function asContentError(error: unknown, fil: string): ContentError {
  const message = error instanceof Error ? error.message : String(error);
  const [fel, atgard] =
    error instanceof PasswordException
      ? ['The PDF is encrypted and asks for a password.', 'Ask the municipality for a copy without a password.']
      : error instanceof InvalidPDFException
        ? [`The PDF is damaged: ${message}`, 'Fetch the file again, or ask the municipality for a new copy.']
        : [
            `The PDF cannot be read: ${message}`,
            'Open it in a PDF reader; if it opens there, save a copy and import that.',
          ];
  return new ContentError([{ fil, rad: null, regel: 'kalla-olaslig', fel, atgard, allvar: 'fel' }]);
}

/**
 * Opens a PDF, hands it to `use` and frees it, whatever happens.
 *
 * @param options `pictures`: decode pictures too; slow, and wanted only for pages without words
 * @throws ContentError (rule `kalla-olaslig`) where the file is encrypted, damaged or no PDF; also where a page of it is
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
    // Pictures are not decoded: only words and lines are read here.
    maxImageSize: pictures ? -1 : 1,
    stopAtErrors: false,
  });
  try {
    return await use(await task.promise);
  } catch (error) {
    throw error instanceof ContentError ? error : asContentError(error, fil);
  } finally {
    await task.destroy();
  }
}
