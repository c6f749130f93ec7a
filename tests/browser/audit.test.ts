import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { auditPage } from '../../scripts/audit/audit-page.ts';
import { validateHtml } from '../../scripts/audit/checks/html.ts';
import { describe as tell } from '../../scripts/audit/finding.ts';
import { pagesOf, pagesToRead } from '../../scripts/audit/pages.ts';
import { STATES } from '../../scripts/audit/states.ts';
import { openBrowser, origin } from './browser.ts';

/**
 * Every page of the site, looked at as docs/audit.md tells. `npm run audit -- FOLDER` does the same for a site of real documents.
 */
const dist = inject('siteDist');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it('every file of HTML is valid', { timeout: 300_000 }, async () => {
  const paths = pagesOf(dist);
  expect(paths.length).toBeGreaterThan(90);
  expect((await validateHtml(dist, paths)).map(tell)).toEqual([]);
});

// Several pages at a time, for a page waits for its renderer much of the time.
describe.concurrent('no violation, nothing lost, cut or covered, all by keyboard, none of it by JavaScript', () => {
  const pages = pagesToRead(dist).map((path) => ({ name: path, path }));
  it.each([...pages, ...STATES])('$name', { timeout: 300_000 }, async (state) => {
    expect((await auditPage(browser, origin, state)).map(tell)).toEqual([]);
  });
});
