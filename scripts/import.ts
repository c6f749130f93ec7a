import { resolve } from 'node:path';
import { maskPersonnummer } from '../src/domain/personnummer.ts';
import { loadCollection } from './import/entries/collection.ts';
import { formatReview, REVIEW_FILE } from './import/entries/review.ts';
import { finishWriting, writeChanges, writeDerived } from './import/entries/store.ts';
import { SourceError } from './import/errors.ts';
import { toExchange } from './import/exchange.ts';
import { parseOptions, USAGE } from './import/options.ts';
import { progress } from './import/progress.ts';
import { summary } from './import/report.ts';
import { runImport, withKommun } from './import/run.ts';
import { selectFiles } from './import/select.ts';
import { forgetOld } from './import/sources/remembered.ts';
import { readFiles } from './import/workers.ts';

/** The importer: source files → typed MDX entries in content/. Its steps stand here, each in a file of its own under import/. */
async function main(): Promise<number> {
  const options = parseOptions(process.argv.slice(2));
  if (typeof options === 'string') return fail(`${options}\n\n${USAGE}`);
  const content = resolve(process.env.CONTENT_DIR ?? 'content');
  const kallor = resolve(content, 'kallor');
  if (!options.json && !options.dryRun) await finishWriting(content);
  const collection = await loadCollection(content);
  const kommun = collection.kommuner.find((k) => k.id === options.kommun) ?? null;
  if (options.kommun !== null && kommun === null)
    return fail(`--kommun ${options.kommun}: content/kommuner has ${collection.kommuner.map((k) => k.id).join(', ')}`);

  const files = await selectFiles(options.files, kallor, collection);
  const reading = { kommuner: collection.kommuner, kallor, kommun };
  const { imported, failed } = await readFiles(files, reading, progress(files.length));

  if (options.json) {
    for (const error of failed) console.error(error.message);
    if (failed.length > 0) return 1;
    const shown = imported.map((source) => toExchange(withKommun(source, collection) ?? source, collection));
    console.log(maskPersonnummer(JSON.stringify(shown.length === 1 ? shown[0] : { kallor: shown }, null, 2)));
    return 0;
  }

  const { changes, outcome, granska } = runImport(collection, imported, failed);
  const skrivna = options.dryRun ? [] : await writeChanges(content, changes);
  if (!options.dryRun) {
    await writeDerived(content, REVIEW_FILE, formatReview(granska));
    await forgetOld();
  }
  console.log(summary({ ...outcome, skrivna, dryRun: options.dryRun, granska: granska.length }));
  return outcome.fel.length > 0 ? 1 : 0;
}

function fail(message: string): number {
  console.error(message);
  return 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  // A fault of the content is told in one line; a fault of the importer with its trace, for a report.
  console.error(error instanceof SourceError ? error.message : error);
  process.exitCode = 1;
}
