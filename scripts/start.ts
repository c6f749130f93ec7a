/**
 * `npm start`: imports what is new in content/kallor, checks, builds, indexes, serves the site and prints its address.
 * PORT picks the port (4321, or the next one that is free). Ctrl-C stops it.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { BuildError, buildSite } from './build/site.ts';
import { contentDir } from './content/folder.ts';
import { siteOrigin } from './content/origin.ts';
import { serve } from './serve.ts';
import { newSources } from './start/new-sources.ts';

const content = contentDir();
const out = resolve(process.env.OUT_DIR ?? 'dist');
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const sources = await newSources(content);
if (sources.length === 0) console.log('No new sources to import.');
else {
  console.log(`Importing ${sources.length} new ${sources.length === 1 ? 'source' : 'sources'} …`);
  const importer = spawnSync(process.execPath, [resolve(import.meta.dirname, 'import.ts'), ...sources], {
    stdio: 'inherit',
  });
  if (importer.status !== 0) {
    console.error('The import failed; see above. Mend or take out the file and start again.');
    process.exit(1);
  }
}

try {
  await buildSite({ content, out, origin: siteOrigin(), log: console.log });
  const { url } = await serve(out, Number(process.env.PORT ?? 4321));
  console.log(`\n  The site is at  ${url}\n\n  Ctrl-C stops it.`);
} catch (error) {
  console.error(error instanceof BuildError ? error.message : error);
  process.exit(1);
}
