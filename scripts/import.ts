import { resolve } from 'node:path';
import { maskPersonnummer } from '../src/domain/personnummer.ts';
import { importFiles, readWanted } from './import/command.ts';
import { loadCollection } from './import/entries/collection.ts';
import { SourceError } from './import/errors.ts';
import { toExchange } from './import/exchange.ts';
import { type Options, parseOptions, USAGE } from './import/options.ts';
import { progress } from './import/progress.ts';
import { summary } from './import/report.ts';
import { withKommun } from './import/run.ts';

/** The importer: source files → typed MDX entries in content/. Its steps stand in import/command.ts, each in a file of its own. */
async function main(): Promise<number> {
  const options = parseOptions(process.argv.slice(2));
  if (typeof options === 'string') {
    console.error(`${options}\n\n${USAGE}`);
    return 1;
  }
  const content = resolve(process.env.CONTENT_DIR ?? 'content');
  if (options.json) return printJson(content, options);
  const outcome = await importFiles(content, options, progress());
  console.log(summary(outcome));
  return outcome.fel.length > 0 ? 1 : 0;
}

/** What was read, for programs; where a file cannot be read, nothing but its error. */
async function printJson(content: string, options: Options): Promise<number> {
  const collection = await loadCollection(content);
  const { imported, failed } = await readWanted(content, collection, options, progress());
  for (const error of failed) console.error(error.message);
  if (failed.length > 0) return 1;
  const shown = imported.map((source) => toExchange(withKommun(source, collection) ?? source, collection));
  console.log(maskPersonnummer(JSON.stringify(shown.length === 1 ? shown[0] : { kallor: shown }, null, 2)));
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  // A fault of the content is told in one line; a fault of the importer with its trace, for a report.
  console.error(error instanceof SourceError ? error.message : error);
  process.exitCode = 1;
}
