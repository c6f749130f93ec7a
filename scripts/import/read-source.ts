import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { Kommun } from '../../src/domain/kommun.ts';
import { SourceError } from './errors.ts';
import { kommunOf } from './fields/kommun.ts';
import { foreignLanguage } from './fields/sprak.ts';
import type { Imported } from './imported.ts';
import { withoutPersonnummer } from './personnummer.ts';
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
  const read = await readSource(path);
  const masked = withoutPersonnummer(read.kallfil);
  const { kallfil } = masked;
  const source = { ...read, kallfil };
  const text = kallfil.rader.map((r) => r.text).join('\n');
  const language = foreignLanguage(text);
  if (language !== null)
    throw new SourceError(
      path,
      `the text seems to be written in ${language}, not in Swedish`,
      'Only municipal documents in Swedish are imported; leave the file out.',
    );
  // A line may have lost a personnummer first and then be furniture: they are listed in that order.
  const borttaget = [...masked.borttaget, ...kallfil.borttaget, ...findFurniture(kallfil.rader)].sort(
    (a, b) => a.rad - b.rad,
  );
  const kommun = options.kommun ?? folderOf(path, options) ?? kommunOf(text, options.kommuner);
  const dokument = readDocuments(kallfil, wholeLines(borttaget), kommun);
  const anmarkningar = [...masked.anmarkningar, ...kallfil.anmarkningar];
  return { source, kommun, dokument, borttaget, anmarkningar };
}

/** Lines that are gone as wholes. A line that only lost a personnummer is still read. */
function wholeLines(borttaget: Imported['borttaget']): Set<number> {
  return new Set(borttaget.filter((b) => b.skal !== 'personnummer').map((b) => b.rad));
}

/** The municipality whose folder a source lies in: `…/alingsas/protokoll.pdf`, or one under content/kallor. Null where none. */
function folderOf(path: string, options: ReadOptions): Kommun | null {
  const folder = relative(options.kallor, path).split(sep)[0];
  const parent = basename(dirname(resolve(path)));
  return options.kommuner.find((k) => k.id === folder) ?? options.kommuner.find((k) => k.id === parent) ?? null;
}
