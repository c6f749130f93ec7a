/**
 * `npm run check`: holds every rule over the content folder (`CONTENT_DIR`, or content/).
 * With names behind it (`npm run check -- words votes`) only those rules; `--rules` lists them.
 * Exit code 1 where there is an error, so that a build stops.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from './check/rules.ts';
import { runRules } from './check/run.ts';
import { formatIssues, summarise } from './check/summary.ts';
import { contentDir } from './content/folder.ts';

const args = process.argv.slice(2);

if (args.includes('--rules')) {
  for (const rule of rules) console.log(`${rule.name.padEnd(14)}${rule.doc}`);
  process.exit(0);
}

const unknown = args.filter((name) => !rules.some((rule) => rule.name === name));
if (unknown.length > 0) {
  console.error(`There is no rule ${unknown.join(', ')}. npm run check -- --rules lists them.`);
  process.exit(2);
}

const content = contentDir();
if (!existsSync(join(content, 'kommuner'))) {
  console.error(
    `${content} is no content folder: it has no kommuner/. Set CONTENT_DIR, or start in the project's folder.`,
  );
  process.exit(2);
}

const outcome = await runRules(content, args.length > 0 ? args : undefined);
if (outcome.issues.length > 0) console.error(formatIssues(outcome.issues));
console.log(summarise(outcome));
process.exitCode = outcome.issues.some((issue) => issue.allvar === 'fel') ? 1 : 0;
