import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { Kommun } from '../../src/domain/kommun.ts';
import { SourceError } from './errors.ts';
import { kommunOf } from './fields/kommun.ts';
import { foreignLanguage } from './fields/sprak.ts';
import type { Imported } from './imported.ts';
import { readSource } from './sources/read.ts';
import { findFurniture } from './structure/furniture.ts';
import { readDocuments } from './structure/read.ts';

/** What is known about a source before it is read. */
export interface ReadOptions {
  kommuner: readonly Kommun[];
  /** The folder content/kallor, whose subfolders name municipalities. */
  kallor: string;
  /** `--kommun`. */
  kommun: Kommun | null;
}

/**
 * Reads one source into its documents.
 *
 * @throws SourceError where it cannot be read, or is written in another language than Swedish.
 */
export async function readImported(path: string, options: ReadOptions): Promise<Imported> {
  const source = await readSource(path);
  const { kallfil } = source;
  const text = kallfil.rader.map((r) => r.text).join('\n');
  const language = foreignLanguage(text);
  if (language !== null)
    throw new SourceError(
      path,
      `the text seems to be written in ${language}, not in Swedish`,
      'Only municipal documents in Swedish are imported; leave the file out.',
    );
  const borttaget = [...kallfil.borttaget, ...findFurniture(kallfil.rader)].sort((a, b) => a.rad - b.rad);
  const kommun = options.kommun ?? folderOf(path, options) ?? kommunOf(text, options.kommuner);
  const dokument = readDocuments(kallfil, new Set(borttaget.map((b) => b.rad)), kommun);
  const anmarkningar = [...kallfil.anmarkningar];
  return { source, kommun, dokument, borttaget, anmarkningar };
}

/** The municipality whose folder a source lies in: `…/alingsas/protokoll.pdf`, or one under content/kallor. Null where none. */
function folderOf(path: string, options: ReadOptions): Kommun | null {
  const folder = relative(options.kallor, path).split(sep)[0];
  const parent = basename(dirname(resolve(path)));
  return options.kommuner.find((k) => k.id === folder) ?? options.kommuner.find((k) => k.id === parent) ?? null;
}
