import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, origin } from './browser.ts';

const KF128 = '/harryda/kf/2020-06-15/128/';
const KSAU9 = '/alingsas/ksau/2024-01-24/9/';
const PHONE = { width: 390, height: 844 };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the short title', () => {
  it('comes when the head is out of sight, says that a proposal is none, and covers no passage that is linked to', async () => {
    const { context, page } = await openPage(browser, { viewport: PHONE, reducedMotion: 'reduce' });
    await page.goto(origin + KSAU9);
    const title = page.locator('.sticky-title p');
    expect(await title.isVisible()).toBe(false);
    await page.evaluate(() => scrollTo(0, 1600));
    await title.waitFor({ state: 'visible' });
    expect(await title.textContent()).toMatch(/^\s*Förslag, inte beslut\s*§\s9, 2024-01-24/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    await page.goto(`${origin}${KSAU9}#beslut-1`);
    const [bar, passage] = await Promise.all([title.boundingBox(), page.locator('#beslut-1').boundingBox()]);
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual(passage?.y ?? 0);
    await context.close();
  });
});

it('the contents list follows the reader, and no word moves', async () => {
  const { context, page } = await openPage(browser, {
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  await page.goto(origin + KF128);
  await page.evaluate(() => document.getElementById('rostning')?.scrollIntoView());
  await page.waitForFunction(
    () => document.querySelector('.contents a:target-current')?.getAttribute('href') === '#rostning',
  );
  await page.evaluate(() => document.getElementById('arendet')?.scrollIntoView());
  await page.waitForFunction(
    () => document.querySelector('.contents a:target-current')?.getAttribute('href') === '#arendet',
  );
  const shift = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 300);
      }),
  );
  expect(shift).toBe(0);
  await context.close();
});

describe('a long text', () => {
  const passage = '#p12';
  it('is folded on a phone, and unfolds by its button, without JavaScript', async () => {
    const { context, page } = await openPage(browser, { viewport: PHONE, javaScriptEnabled: false });
    await page.goto(origin + KF128);
    expect(await page.locator(passage).isVisible()).toBe(false);
    await page.getByText(/Visa hela texten/).click();
    expect(await page.locator(passage).isVisible()).toBe(true);
    await context.close();
  });

  it('unfolds for a link to a passage', async () => {
    const { context, page } = await openPage(browser, { viewport: PHONE });
    await page.goto(`${origin}${KF128}${passage}`);
    await page.locator(passage).waitFor({ state: 'visible' });
    await context.close();
  });

  it('stands open on a wide screen and in print', async () => {
    const { context, page } = await openPage(browser, { viewport: { width: 1280, height: 900 } });
    await page.goto(origin + KF128);
    expect(await page.locator(passage).isVisible()).toBe(true);
    expect(await page.getByText(/Visa hela texten/).isVisible()).toBe(false);
    await page.setViewportSize(PHONE);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(passage).isVisible()).toBe(true);
    expect(await page.locator('.preview-button').first().isVisible()).toBe(false);
    await context.close();
  });
});

describe('the way on', () => {
  it('tells how a decision of fullmäktige can be appealed, and nothing of it under a proposal', async () => {
    const { context, page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(origin + KF128);
    const part = page.locator('section[aria-labelledby="overklaga"]');
    const text = (await part.textContent()) ?? '';
    for (const word of ['Härryda kommun', 'förvaltningsrätten', 'tre veckor', 'kan inte räknas ut'])
      expect(text).toContain(word);
    await page.goto(origin + KSAU9);
    expect(await page.locator('#overklaga').count()).toBe(0);
    expect(await page.locator('main').textContent()).not.toContain('förvaltningsrätten');
    await context.close();
  });

  it('leads to the step before in the case', async () => {
    const { context, page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(origin + KF128);
    await page.locator('.neighbour--before a').click();
    expect(new URL(page.url()).pathname).toBe('/harryda/ks/2020-05-29/242/');
    await context.close();
  });
});
