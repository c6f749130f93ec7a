import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, origin } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the original beside its text, without JavaScript', () => {
  it('is one step from a paragraf, at the line where it begins', async () => {
    const { context, page, faults } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${origin}/harryda/kf/2020-06-15/128/`);
    await page.getByRole('link', { name: 'Jämför med originalet, ord för ord' }).click();
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(
      '/kallor/harryda/003-d64dd13187d685f1-txt/#rad-104',
    );
    expect(await page.locator('main').textContent()).toContain('Alla ord är desamma, i samma ordning');
    const row = page.locator('.original-row', { has: page.locator('#rad-113') });
    expect(await row.locator('.line-text').first().textContent()).toContain('Välståndsnämnden fastställde');
    expect(await row.locator('.original-words').textContent()).toMatch(/^Välståndsnämnden fastställde den 6 november/);
    const left = page.locator('.original-row', { has: page.locator('#rad-139') });
    expect(await left.textContent()).toMatch(/Signatur justerande.*Utelämnat: sidfot.*Publiceras inte/s);
    expect(faults).toEqual({ errors: [], foreign: [], failed: [] });
    await context.close();
  });

  it('stands beside it on a wide screen and under it on a phone', async () => {
    for (const [width, beside] of [
      [1280, true],
      [390, false],
    ] as const) {
      const { context, page } = await openPage(browser, { viewport: { width, height: 800 } });
      await page.goto(`${origin}/kallor/harryda/003-d64dd13187d685f1-txt/`);
      const row = page.locator('.original-row', { has: page.locator('#rad-113') });
      const [lines, words] = await Promise.all([
        row.locator('.lines').boundingBox(),
        row.locator('.original-words').boundingBox(),
      ]);
      expect((words?.y ?? 0) < (lines?.y ?? 0) + (lines?.height ?? 0), `${width} px`).toBe(beside);
      await context.close();
    }
  });

  it('says that the file holds the words of another rendering, and where they differ', async () => {
    const { context, page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${origin}/kallor/alingsas/004-999ec520103697d5-txt/`);
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('Handlingen publiceras ur en annan fil');
    expect(text).toMatch(/Filen:\s+Härryda\) \.\s*\. Publicerat:\s+Härryda\)\./);
    await context.close();
  });
});
