import type { Browser } from 'playwright-core';
import { serve } from '../serve.ts';
import { auditPage } from './audit-page.ts';
import type { Finding } from './finding.ts';
import type { State } from './states.ts';

/** Pages at a time. A page waits for its renderer much of the time; more than three make two cores no faster. */
const JOBS = 3;

/**
 * Looks at pages of a built site, several at once in one browser.
 *
 * @param dist folder of the site.
 * @param tell told after each page, with the number done so far.
 */
export async function auditSite(
  browser: Browser,
  dist: string,
  states: readonly State[],
  tell: (done: number, path: string) => void,
): Promise<Finding[]> {
  const serving = await serve(dist, 0);
  const origin = new URL(serving.url).origin;
  const queue = [...states];
  const findings: Finding[] = [];
  let done = 0;
  const work = async () => {
    for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
      findings.push(...(await auditPage(browser, origin, state)));
      tell(++done, state.path);
    }
  };
  try {
    await Promise.all(Array.from({ length: JOBS }, work));
  } finally {
    await serving.close();
  }
  return findings;
}
