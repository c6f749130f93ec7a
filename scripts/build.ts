/**
 * `npm run build`: checks the content, builds the site into OUT_DIR (dist), indexes it for search and checks every link.
 * Fails closed: where a step fails, the site that was there before stays, and the exit code is 1.
 */
import { resolve } from 'node:path';
import { BuildError, buildSite } from './build/site.ts';
import { contentDir } from './content/folder.ts';
import { siteOrigin } from './content/origin.ts';

const out = resolve(process.env.OUT_DIR ?? 'dist');
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

try {
  await buildSite({ content: contentDir(), out, origin: siteOrigin(), log: console.log });
  console.log(`The site is in ${out}`);
} catch (error) {
  console.error(error instanceof BuildError ? error.message : error);
  console.error(`Nothing was built; ${out} is as it was.`);
  process.exitCode = 1;
}
