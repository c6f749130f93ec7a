import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSite } from '../build/site.ts';
import { siteOrigin } from '../content/origin.ts';
import { loadCollection } from '../import/entries/collection.ts';
import { writeChanges } from '../import/entries/store.ts';
import { runImport } from '../import/run.ts';
import { selectFiles } from '../import/select.ts';
import { readFiles } from '../import/workers.ts';

/**
 * Builds a site of the content folder and a folder of real documents beside it, in a temporary place: what such documents
 * become must stand the same audit, and their texts are no part of this repository.
 *
 * @param documents folder of documents. @param content the content folder; it is copied, not changed.
 * @param place an empty folder to work in. @returns the folder of the built site.
 * @throws SourceError, BuildError.
 */
export async function buildCorpusSite(documents: string, content: string, place: string): Promise<string> {
  const copy = join(place, 'content');
  await cp(content, copy, { recursive: true });
  const collection = await loadCollection(copy);
  const kallor = join(copy, 'kallor');
  const files = await selectFiles([documents], kallor, collection);
  const reading = { kommuner: collection.kommuner, kallor, kommun: null };
  const { imported, failed } = await readFiles(files, reading, () => {});
  const { changes } = runImport(collection, imported, failed);
  await writeChanges(copy, changes);
  const out = join(place, 'dist');
  await buildSite({ content: copy, out, origin: siteOrigin(), log: () => {} });
  return out;
}
