import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, origin } from './browser.ts';

const KSAU9 = '/alingsas/ksau/2024-01-24/9/';
/** A citation of a paragraf that is not published here. */
const LINK = '.official-text a[href="/alingsas/sn/2023-11-14/56/"]';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A page with the citation, its button and its preview. JavaScript is off unless said: the browser itself does all of it. */
async function open(options: BrowserContextOptions = {}) {
  const opened = await openPage(browser, { javaScriptEnabled: false, ...options });
  const { page } = opened;
  await page.goto(origin + KSAU9);
  const link = page.locator(LINK).first();
  const button = page.locator(`${LINK} + .preview-button`).first();
  const preview = page.locator(`#${await button.getAttribute('popovertarget')}`);
  return { ...opened, link, button, preview };
}

describe('the preview of a citation, without JavaScript', () => {
  it('opens by keyboard at its button, tells what it is, leads on, and closes with Escape', async () => {
    const { context, page, button, preview, faults } = await open();
    expect(await preview.isVisible()).toBe(false);
    await button.focus();
    await page.keyboard.press('Enter');
    await preview.waitFor({ state: 'visible' });
    const text = (await preview.textContent()) ?? '';
    expect(text).toMatch(/Socialnämnden i Alingsås, 14\snovember\s2023, §\s56/);
    expect(text).toContain('inte publicerat här');
    await page.keyboard.press('Tab');
    expect(await preview.locator('a').evaluate((a) => a === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await preview.waitFor({ state: 'hidden' });
    expect(faults).toEqual({ errors: [], foreign: [], failed: [] });
    await context.close();
  });

  it('opens by a tap on a phone, within the screen, and closes by a tap outside', async () => {
    const { context, page, button, preview } = await open({ hasTouch: true, viewport: { width: 320, height: 700 } });
    await button.scrollIntoViewIfNeeded();
    await button.tap();
    await preview.waitFor({ state: 'visible' });
    const box = await preview.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    await page.touchscreen.tap(4, 4);
    await preview.waitFor({ state: 'hidden' });
    await context.close();
  });

  it('opens where the pointer rests on the link, stays while it is on the preview, and Escape closes it there', async () => {
    const { context, page, link, preview } = await open();
    await link.scrollIntoViewIfNeeded();
    await link.hover();
    await preview.waitFor({ state: 'visible' });
    await preview.hover();
    await page.waitForTimeout(1_000);
    expect(await preview.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await preview.waitFor({ state: 'hidden' });
    await context.close();
  });

  it('opens where the focus rests on the link, and the link still leads to its page', async () => {
    const { context, page, button, link, preview } = await open();
    await button.focus();
    await page.keyboard.press('Shift+Tab');
    expect(await link.evaluate((a) => a === document.activeElement)).toBe(true);
    await preview.waitFor({ state: 'visible' });
    await page.keyboard.press('Escape');
    await preview.waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    await page.waitForURL('**/alingsas/sn/2023-11-14/56/');
    await context.close();
  });
});

it('every citation that leads to a page of the site has a preview of that page, and its words stay the source’s', async () => {
  const { context, page } = await openPage(browser);
  for (const path of [KSAU9, '/harryda/kf/2020-06-15/128/']) {
    await page.goto(origin + path);
    const wrong = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.official-text a.hanvisning[href^="/"]')]
        .filter((a) => new URL(a.href).pathname !== location.pathname)
        .filter((a) => {
          const id = a.getAttribute('interestfor') ?? '';
          return document.querySelector(`#${id} a`)?.getAttribute('href') !== a.getAttribute('href');
        })
        .map((a) => a.href),
    );
    expect(wrong, path).toEqual([]);
    expect(await page.locator('.official-text .preview-button').count()).toBeGreaterThan(2);
    const buttons = await page
      .locator('.official-text .preview-button')
      .evaluateAll((all) => all.map((b) => b.textContent));
    expect(new Set(buttons)).toEqual(new Set(['']));
  }
  await context.close();
});

it('an open preview has no fault of access, light and dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { context, page, button, preview } = await open({ javaScriptEnabled: true, colorScheme });
    await button.click();
    await preview.waitFor({ state: 'visible' });
    const { violations } = await new AxeBuilder({ page }).include('.preview:popover-open').analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.failureSummary}`)).toEqual([]);
    await context.close();
  }
});
