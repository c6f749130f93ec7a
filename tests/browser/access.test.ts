import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, origin } from './browser.ts';
import { PAGES } from './kinds.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** WCAG 2.2 AA and axe's own advice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Every rule at the narrowest screen and at a wide one, each in one theme; in the other theme the rule that colours decide,
 * which is the only one they do.
 */
const VIEWS = [
  { width: 320, colorScheme: 'light', rules: 'all' },
  { width: 320, colorScheme: 'dark', rules: 'color-contrast' },
  { width: 1440, colorScheme: 'dark', rules: 'all' },
  { width: 1440, colorScheme: 'light', rules: 'color-contrast' },
] as const;

async function violations(page: Page, rules: (typeof VIEWS)[number]['rules']): Promise<string[]> {
  // Only what is wrong is told in full: the rest of a long page takes axe most of its time.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  const { violations: found } = await (rules === 'all' ? axe.withTags(TAGS) : axe.withRules(rules)).analyze();
  return found.map((v) => `${v.id}: ${v.nodes.map((n) => `${n.target.join(' ')} ${n.failureSummary}`).join('\n')}`);
}

/** What reaches past the right edge, as far as it can be told; empty where the page does not scroll sideways. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const scrolls = (node: Element | null): boolean =>
      node !== null && (getComputedStyle(node).overflowX !== 'visible' || scrolls(node.parentElement));
    return [...document.querySelectorAll('main *, header *, footer *')]
      .filter((node) => node.getBoundingClientRect().right > innerWidth && !scrolls(node.parentElement))
      .map(
        (node) =>
          `${node.tagName.toLowerCase()}.${node.getAttribute('class') ?? ''}: ${node.textContent?.slice(0, 40)}`,
      )
      .slice(-3);
  });

describe('no violation, no error, nothing wider than the screen, in both themes at 320 and 1440 px', () => {
  it.each(PAGES)('%s', async (_kind, path) => {
    const { context, page, faults } = await openPage(browser, { viewport: { width: 320, height: 900 } });
    await page.goto(origin + path);
    if (path.startsWith('/sok/?'))
      await page.waitForFunction(() => document.getElementById('besked')?.textContent !== '');
    for (const { width, colorScheme, rules } of VIEWS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      // Folded parts are read too.
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      const view = `${width} px, ${colorScheme}`;
      expect(await violations(page, rules), view).toEqual([]);
      expect(await tooWide(page), view).toEqual([]);
    }
    expect(faults.errors).toEqual([]);
    expect(faults.foreign).toEqual([]);
    expect(faults.failed).toEqual(path === '/finns-inte/' ? ['404 /finns-inte/'] : []);
    await context.close();
  });
});
