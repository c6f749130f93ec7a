import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';

export { openBrowser } from '../../scripts/audit/browser.ts';

/** Address of the site under test. */
export const origin: string = inject('origin');

/** What went wrong on a page beside what the test looks at. */
export interface Faults {
  /** Errors in the console, uncaught exceptions, violations of the content policy. */
  errors: string[];
  /** Requests to another host. */
  foreign: string[];
  /** Answers that are no success, but for the ones a test expects. */
  failed: string[];
}

/** A page that keeps watch over itself. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; page: Page; faults: Faults }> {
  const context = await browser.newContext({ locale: 'sv-SE', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: Faults = { errors: [], foreign: [], failed: [] };
  page.on('console', (message) => {
    // Chromium also says here that an answer was no success; that is kept in `failed`.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      faults.errors.push(message.text());
    }
  });
  page.on('pageerror', (error) => faults.errors.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) faults.foreign.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.failed.push(`${response.status()} ${new URL(response.url()).pathname}`);
  });
  return { context, page, faults };
}
