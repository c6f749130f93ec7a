import type { Browser, Page } from 'playwright-core';
import { askAxe } from './checks/axe.ts';
import { paleDrawnText } from './checks/drawn-text.ts';
import { focusEach, tabThrough } from './checks/focus.ts';
import { cutOrCovered, missingWords, staysInTheWay, tooWide, visibleWords } from './checks/layout.ts';
import type { Finding } from './finding.ts';
import type { State } from './states.ts';
import { nameOf, VIEWS, ZOOMED } from './views.ts';

/** Pages that work in the browser, or answer for the address they were asked at: without scripts they say less, and say so. */
const TOOLS = /^\/(?:sok\/|lanka\/|404\.html|finns-inte\/)/;

/**
 * Looks at one page in every view, at 400 %, with the keyboard alone and without JavaScript.
 *
 * @param origin of the served site. @returns what is wrong; nothing where nothing is.
 */
export async function auditPage(browser: Browser, origin: string, { path, act }: State): Promise<Finding[]> {
  const findings: Finding[] = [];
  const context = await browser.newContext({ locale: 'sv-SE', reducedMotion: 'reduce', viewport: ZOOMED });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        findings.push({ path, view: 'console', rule: 'error', what: message.text() });
    });
    page.on('pageerror', (error) => findings.push({ path, view: 'console', rule: 'error', what: error.message }));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== origin)
        findings.push({ path, view: 'network', rule: 'another host', what: request.url() });
    });
    page.on('response', (response) => {
      // An address that does not exist is one of the states looked at.
      if (response.status() >= 400 && !response.request().isNavigationRequest())
        findings.push({ path, view: 'network', rule: `answer ${response.status()}`, what: response.url() });
    });
    await page.goto(origin + path);
    await act?.(page);
    const add = (view: string, rule: string, faults: readonly string[]) => {
      for (const what of faults) findings.push({ path, view, rule, what });
    };

    const withScripts = await visibleWords(page);
    for (const view of VIEWS) {
      await page.setViewportSize({ width: view.width, height: view.height });
      await page.emulateMedia({ colorScheme: view.colorScheme });
      await unfold(page);
      const name = nameOf(view);
      for (const { rule, what } of await askAxe(page)) add(name, rule, [what]);
      add(name, 'pale text of a drawing', await paleDrawnText(page));
      add(name, 'scrolls sideways', await tooWide(page));
      add(name, 'cut or covered', await cutOrCovered(page));
      add(name, 'focus', await focusEach(page));
    }

    const widest = await visibleWords(page);
    await page.setViewportSize(ZOOMED);
    await unfold(page);
    add('400 %', 'scrolls sideways', await tooWide(page));
    add('400 %', 'cut or covered', await cutOrCovered(page));
    add('400 %', 'in the way', await staysInTheWay(page));
    const lost = missingWords(widest, await visibleWords(page));
    if (lost.length > 0) add('400 %', 'lost', [lost.slice(0, 20).join(' ')]);
    add('400 %', 'keyboard', await tabThrough(page));

    if (!TOOLS.test(path)) {
      const unread = missingWords(withScripts, await wordsWithoutScripts(browser, origin, path));
      if (unread.length > 0) add('without JavaScript', 'lost', [unread.slice(0, 20).join(' ')]);
    }
  } finally {
    await context.close();
  }
  return findings;
}

/** Folded parts are read too. The search page folds its facets anew when a screen gets narrow. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });

async function wordsWithoutScripts(browser: Browser, origin: string, path: string): Promise<string[]> {
  const context = await browser.newContext({ locale: 'sv-SE', javaScriptEnabled: false, viewport: ZOOMED });
  try {
    const page = await context.newPage();
    await page.goto(origin + path);
    return await visibleWords(page);
  } finally {
    await context.close();
  }
}
