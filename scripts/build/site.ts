import { rm } from 'node:fs/promises';
import { publishedAddresses } from '../check/addresses.ts';
import { checkLinks } from '../check/links.ts';
import { checkPermanence } from '../check/permanence.ts';
import { runRules } from '../check/run.ts';
import { formatIssues, summarise } from '../check/summary.ts';
import { hastenSearch } from './hasten-search.ts';
import { indexPages } from './index-pages.ts';
import { runAstro } from './run-astro.ts';
import { nextFolder, prepareNext, swapIn } from './swap.ts';

/** Thrown where a step of the build fails; its message is what a person needs to mend it. */
export class BuildError extends Error {}

/** What to build and where to. */
export interface BuildOptions {
  /** Absolute path of the content folder. */
  content: string;
  /** Absolute path of the folder of the built site. */
  out: string;
  /** Origin of the deployed site. */
  origin: string;
  /** Told each line of progress. */
  log: (line: string) => void;
}

/**
 * Checks the content, builds the site, indexes it, checks its links, and puts it in place. Nothing is put in place unless
 * every step succeeds: the site that was there before stays.
 *
 * @throws BuildError with every issue found.
 */
export async function buildSite({ content, out, origin, log }: BuildOptions): Promise<void> {
  const step = async <T>(name: string, run: () => Promise<T>, told: (result: T) => string): Promise<T> => {
    const start = performance.now();
    log(`${name} …`);
    const result = await run();
    log(`  ${told(result)}   ${((performance.now() - start) / 1000).toFixed(1)} s`);
    return result;
  };
  const { innehall } = await step('Checking the content', () => check(content, log), summarise);
  const next = await prepareNext(out);
  try {
    await step(
      'Building the pages',
      async () => {
        await runAstro(next, content, (pages) => log(`  ${pages.toLocaleString('en')} pages …`)).catch(asBuildError);
        await hastenSearch(next).catch(asBuildError);
      },
      () => 'built',
    );
    await step(
      'Indexing for search',
      () => indexPages(next).catch(asBuildError),
      (pages) => `${pages} pages indexed`,
    );
    await step(
      'Checking every link',
      () => links(next, origin, publishedAddresses(innehall)),
      ({ pages, links: n }) => `${n.toLocaleString('en')} links on ${pages.toLocaleString('en')} pages lead somewhere`,
    );
    await step(
      'Asking every address that was ever published',
      () => permanence(next, content),
      ({ listed, unlisted }) =>
        unlisted.length === 0
          ? `${listed.toLocaleString('en')} addresses answer`
          : `${listed.toLocaleString('en')} addresses answer; ${unlisted.length.toLocaleString('en')} are new (npm run addresses)`,
    );
    await swapIn(out);
  } finally {
    await rm(nextFolder(out), { recursive: true, force: true });
  }
}

async function check(content: string, log: (line: string) => void) {
  const outcome = await runRules(content);
  if (outcome.issues.some((i) => i.allvar === 'fel'))
    throw new BuildError(`${formatIssues(outcome.issues)}\n${summarise(outcome)}`);
  if (outcome.issues.length > 0) log(formatIssues(outcome.issues));
  return outcome;
}

async function links(dist: string, origin: string, required: readonly string[]) {
  const outcome = await checkLinks(dist, origin, required);
  if (outcome.issues.length > 0)
    throw new BuildError(
      `${formatIssues(outcome.issues)}\n${outcome.issues.length} faults in the built pages; nothing was put in place`,
    );
  return outcome;
}

async function permanence(dist: string, content: string) {
  const outcome = await checkPermanence(dist, content);
  if (outcome.issues.length > 0)
    throw new BuildError(
      `${formatIssues(outcome.issues)}\n${outcome.issues.length} published addresses would answer no more; nothing was put in place`,
    );
  return outcome;
}

function asBuildError(error: Error): never {
  throw new BuildError(error.message);
}
