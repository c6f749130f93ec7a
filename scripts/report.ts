/**
 * `npm run report -- FOLDER OUT.md [--kommun ID]`: imports a folder of documents, and the sources of the content folder (`CONTENT_DIR`, or
 * content/), into an empty collection in a temporary place, and writes what was read as Markdown tables: figures and file names,
 * no words of the documents. Nothing is written to content/.
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentDir } from './content/folder.ts';
import { SourceError } from './import/errors.ts';
import { formatCorpus } from './report/markdown.ts';
import { readCorpus } from './report/read-corpus.ts';

const USAGE = `usage: npm run report -- FOLDER OUT.md [--kommun ID]

  --kommun    the municipality that the folder's files come from, where neither text nor folder shows it`;
const { values, positionals, error } = parse();
const [folder, out, ...more] = positionals;
if (error !== null || folder === undefined || out === undefined || more.length > 0 || !existsSync(folder)) {
  const missing = folder !== undefined && !existsSync(folder) ? `There is no folder ${folder}.` : null;
  console.error([error, missing, USAGE].filter((line) => line !== null).join('\n\n'));
  process.exit(1);
}

try {
  const corpus = await readCorpus(resolve(folder), contentDir(), values.kommun ?? null);
  await writeFile(out, formatCorpus(corpus));
  console.log(`${corpus.kallor.length} sources and ${corpus.voteringar.length} votes: ${out}`);
  for (const { fil, fel } of corpus.fel) console.error(`${fil}  not imported: ${fel}`);
} catch (error) {
  console.error(error instanceof SourceError ? error.message : error);
  process.exitCode = 1;
}

function parse(): { values: { kommun?: string }; positionals: string[]; error: string | null } {
  try {
    return {
      ...parseArgs({ allowPositionals: true, options: { kommun: { type: 'string' } } }),
      error: null,
    };
  } catch (wrong) {
    return { values: {}, positionals: [], error: wrong instanceof Error ? wrong.message : String(wrong) };
  }
}
