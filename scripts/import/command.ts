import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Collection, loadCollection } from './entries/collection.ts';
import { formatReview, REVIEW_FILE } from './entries/review.ts';
import { finishWriting, writeChanges, writeDerived } from './entries/store.ts';
import { SourceError } from './errors.ts';
import type { Outcome } from './report.ts';
import { runImport } from './run.ts';
import { selectFiles } from './select.ts';
import { forgetOld } from './sources/remembered.ts';
import { companionsOf } from './units/companions.ts';
import { type ReadFiles, readFiles } from './workers.ts';

/** What an import is asked to do. */
export interface Wanted {
  /** Files and folders; none for what is new in content/kallor. */
  files: readonly string[];
  /** `--kommun`. */
  kommun: string | null;
  dryRun: boolean;
  /** Keep no copy of a source that holds a personnummer. */
  withoutSource?: boolean;
}

/** Told after each file that has been read: how many of how many, and which. */
export type Tell = (done: number, of: number, fil: string) => void;

/**
 * Reads the files that are asked for against a collection, and writes nothing.
 *
 * @throws SourceError where `--kommun` names no municipality of the registry.
 */
export async function readWanted(
  content: string,
  collection: Collection,
  wanted: Pick<Wanted, 'files' | 'kommun'> & { kallor?: string },
  tell: Tell,
): Promise<ReadFiles> {
  const kallor = wanted.kallor ?? join(content, 'kallor');
  const kommun = collection.kommuner.find((k) => k.id === wanted.kommun) ?? null;
  if (wanted.kommun !== null && kommun === null)
    throw new SourceError(
      `--kommun ${wanted.kommun}`,
      'there is no such municipality in the registry',
      `content/kommuner has ${collection.kommuner.map((k) => k.id).join(', ')}; a new municipality is one file there.`,
    );
  const files = wanted.files.length === 0 && wanted.kallor ? [] : await selectFiles(wanted.files, kallor, collection);
  const reading = { kommuner: collection.kommuner, kallor, kommun };
  return readFiles(files, reading, (done, fil) => tell(done, files.length, fil));
}

/** The same with the sources of the collection that may belong together with them: parts of one protokoll, a protokoll and its lists. */
async function readWithCompanions(
  content: string,
  collection: Collection,
  wanted: Pick<Wanted, 'files' | 'kommun'>,
  tell: Tell,
): Promise<ReadFiles> {
  const read = await readWanted(content, collection, wanted, tell);
  const kallor = join(content, 'kallor');
  const more = companionsOf(read.imported, collection).map((fil) => join(kallor, fil));
  const there = more.filter((path) => existsSync(path));
  if (there.length === 0) return read;
  const companions = await readFiles(there, { kommuner: collection.kommuner, kallor, kommun: null }, () => {});
  return { imported: [...read.imported, ...companions.imported], failed: read.failed };
}

/** The import as the command runs it: reads, merges, writes; with `dryRun` says what it would write. */
export async function importFiles(content: string, wanted: Wanted, tell: Tell): Promise<Outcome> {
  if (!wanted.dryRun) await finishWriting(content);
  const collection = await loadCollection(content);
  const { imported, failed } = await readWithCompanions(content, collection, wanted, tell);
  const { changes, outcome, granska } = runImport(collection, imported, failed, wanted);
  const skrivna = wanted.dryRun ? [] : await writeChanges(content, changes);
  if (!wanted.dryRun) {
    await writeDerived(content, REVIEW_FILE, formatReview(granska));
    await forgetOld();
  }
  return { ...outcome, skrivna, dryRun: wanted.dryRun, granska: granska.length };
}
