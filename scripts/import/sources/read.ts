import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { SourceError } from '../errors.ts';
import { readDocx } from './docx.ts';
import { type Ending, endingOf, endings } from './endings.ts';
import { readHtml } from './html.ts';
import type { Kallfil } from './kallfil.ts';
import { readPdf } from './pdf.ts';
import { readRemembered } from './remembered.ts';
import { readText } from './text.ts';

/** Ending → reader. Every kind of source has one file beside this one. */
const READERS: Readonly<Record<Ending, (bytes: Uint8Array, fil: string) => Kallfil | Promise<Kallfil>>> = {
  '.txt': readText,
  '.md': readText,
  '.pdf': readPdf,
  '.docx': readDocx,
  '.html': readHtml,
  '.htm': readHtml,
};

/** Larger than any document of a municipality; a picture book of plans is 100 MB. */
const MAX_BYTES = 200 * 1024 * 1024;

/** A source as it lies on disk and as lines. */
export interface Source {
  path: string;
  bytes: Uint8Array;
  kallfil: Kallfil;
}

/**
 * Reads one source file.
 *
 * @throws SourceError with file, what is wrong and what to do.
 */
export async function readSource(path: string): Promise<Source> {
  const fil = basename(path);
  const ending = endingOf(path);
  if (ending === null)
    throw new SourceError(
      path,
      `files that end in "${extname(path)}" are not read`,
      `Give one of ${endings.join(', ')}.`,
    );
  const info = await stat(path).catch(() => null);
  if (info === null || !info.isFile()) throw new SourceError(path, 'there is no such file', 'Check the path.');
  if (info.size > MAX_BYTES)
    throw new SourceError(
      path,
      `the file is ${Math.round(info.size / 1048576)} MB; the limit is ${MAX_BYTES / 1048576} MB`,
      'Split it into one file a document.',
    );
  const bytes = new Uint8Array(await readFile(path));
  return { path, bytes, kallfil: await readRemembered(bytes, fil, () => READERS[ending](bytes, fil)) };
}
