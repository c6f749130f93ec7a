/**
 * `npm run addresses`: adds the addresses of the built site (OUT_DIR, dist) to the list of every address that was ever
 * published (content/adresser.txt). Run it before a site goes online, and commit the list with the content.
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { formatAddressList } from '../src/domain/adresslista.ts';
import { builtAddresses } from './addresses/built.ts';
import { markCited } from './addresses/cited.ts';
import { ADDRESS_FILE, readAddressList } from './addresses/list.ts';
import { checkPermanence } from './check/permanence.ts';
import { formatIssues } from './check/summary.ts';
import { contentDir } from './content/folder.ts';

const content = contentDir();
const dist = resolve(process.env.OUT_DIR ?? 'dist');
if (!existsSync(join(dist, 'index.html'))) {
  console.error(`No site is built in ${dist}; run npm run build first.`);
  process.exit(2);
}
const { issues, unlisted, listed } = await checkPermanence(dist, content);
if (issues.length > 0) {
  console.error(formatIssues(issues));
  console.error('The list is as it was.');
  process.exit(1);
}
const { adresser } = await readAddressList(content);
await writeFile(
  join(content, ADDRESS_FILE),
  formatAddressList(adresser, await markCited(dist, await builtAddresses(dist))),
);
console.log(`${unlisted.length} added, ${listed + unlisted.length} addresses in ${join(content, ADDRESS_FILE)}`);
