/**
 * `npm run report -- FOLDER OUT.md`: imports a folder of documents, and the sources of the content folder (`CONTENT_DIR`, or
 * content/), into an empty collection in a temporary place, and writes what was read as Markdown tables: figures and file names,
 * no words of the documents. Nothing is written to content/.
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { contentDir } from './content/folder.ts';
import { SourceError } from './import/errors.ts';
import { formatCorpus } from './report/markdown.ts';
import { readCorpus } from './report/read-corpus.ts';

const [folder, out, ...more] = process.argv.slice(2);
if (folder === undefined || out === undefined || more.length > 0 || !existsSync(folder)) {
  console.error(
    folder !== undefined && !existsSync(folder)
      ? `There is no folder ${folder}.`
      : 'usage: npm run report -- FOLDER OUT.md',
  );
  process.exit(1);
}

try {
  const corpus = await readCorpus(resolve(folder), contentDir());
  await writeFile(out, formatCorpus(corpus));
  console.log(`${corpus.kallor.length} sources and ${corpus.voteringar.length} votes: ${out}`);
  for (const { fil, fel } of corpus.fel) console.error(`${fil}  not imported: ${fel}`);
} catch (error) {
  console.error(error instanceof SourceError ? error.message : error);
  process.exitCode = 1;
}
