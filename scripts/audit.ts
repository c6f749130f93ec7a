/**
 * `npm run audit -- [FOLDER]`: the whole audit of how the site reads (docs/audit.md): every page of the site's own content, and 50
 * of a site with a folder of real documents beside it. `npm test` asks the same of the site's own content. Ends with 1 where
 * anything is found.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { auditSite } from './audit/audit-site.ts';
import { openBrowser } from './audit/browser.ts';
import { validateHtml } from './audit/checks/html.ts';
import { buildCorpusSite } from './audit/corpus.ts';
import { describe, type Finding } from './audit/finding.ts';
import { choosePages, kindOf, pagesOf, pagesToRead } from './audit/pages.ts';
import { STATES, type State } from './audit/states.ts';
import { buildSite } from './build/site.ts';
import { contentDir } from './content/folder.ts';
import { siteOrigin } from './content/origin.ts';

const [folder, ...more] = process.argv.slice(2);
if (more.length > 0 || (folder !== undefined && !existsSync(folder))) {
  console.error(
    folder?.startsWith('-') === false
      ? `There is no folder ${folder}.`
      : 'usage: npm run audit -- [FOLDER of documents]',
  );
  process.exit(1);
}

const place = await mkdtemp(join(tmpdir(), 'kommunbeslut-audit-'));
process.env.CACHE_DIR ??= join(place, 'cache');
const browser = await openBrowser();
let found = 0;
try {
  const own = join(place, 'dist');
  await buildSite({ content: contentDir(), out: own, origin: siteOrigin(), log: console.log });
  await audit('The site’s own content', own, pagesToRead(own), STATES);
  if (folder === undefined) console.log('No folder of documents was named: only the site’s own content was looked at.');
  else {
    const corpus = join(place, 'corpus');
    await mkdir(corpus);
    console.log(`Importing ${folder} and building its site …`);
    const dist = await buildCorpusSite(resolve(folder), contentDir(), corpus);
    await audit('A site of real documents', dist, choosePages(dist), []);
  }
} finally {
  await browser.close();
  await rm(place, { recursive: true, force: true });
}
process.exitCode = found === 0 ? 0 : 1;

/** Audits some pages of a site, validates all of its HTML, and tells what was found. */
async function audit(name: string, dist: string, paths: readonly string[], states: readonly State[]): Promise<void> {
  const start = performance.now();
  const html = pagesOf(dist);
  const todo = [...paths.map((path): State => ({ name: path, path })), ...states];
  console.log(`${name}: ${html.length} files of HTML, ${todo.length} pages and states of pages to look at …`);
  const findings: Finding[] = [
    ...(await validateHtml(dist, html)),
    ...(await auditSite(browser, dist, todo, (done) => {
      if (done % 10 === 0) console.log(`  ${done} …`);
    })),
  ];
  for (const finding of findings) console.log(describe(finding));
  const kinds = Map.groupBy(paths, (path) => kindOf(dist, path));
  console.log(`  ${[...kinds].map(([kind, of]) => `${kind} ${of.length}`).join(' · ')}`);
  console.log(`  ${findings.length} findings   ${((performance.now() - start) / 1000).toFixed(0)} s`);
  found += findings.length;
}
