import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openBrowser, openPage, origin } from './browser.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  ({ context, page } = await openPage(browser));
});
afterEach(() => context.close());

const focused = () =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at === null ? '' : `${at.tagName.toLowerCase()}${at.id === '' ? '' : `#${at.id}`}`;
  });
const press = async (key: string, times = 1) => {
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
};
/** Goes on with Tab until a selector has the focus. */
async function tabTo(selector: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector)) return;
  }
  throw new Error(`Tab never reaches ${selector}`);
}

it('the first Tab shows the way past the masthead, and it works', async () => {
  await page.goto(`${origin}/harryda/kf/2020-06-15/128/`);
  await press('Tab');
  const skip = page.locator('.skip');
  expect(await skip.evaluate((a) => a === document.activeElement)).toBe(true);
  await page.waitForFunction(() => (document.querySelector('.skip')?.getBoundingClientRect().top ?? -1) >= 0);
  await press('Enter');
  expect(await focused()).toBe('main#innehall');
});

it('a number typed into the masthead’s box leads to its case, without a mouse', async () => {
  await page.goto(`${origin}/alingsas/`);
  await tabTo('.masthead input');
  await page.keyboard.type('2019KS742');
  const offered = page.locator('.offer a');
  await offered.waitFor();
  expect(await offered.getAttribute('href')).toBe('/harryda/arende/2019ks742/');
  expect(await page.getAttribute('.offer', 'role')).toBe('status');
  await press('Enter');
  await page.waitForURL(`${origin}/harryda/arende/2019ks742/`);
});

it('what is no whole identifier leads from the masthead’s box to the search page', async () => {
  await page.goto(`${origin}/alingsas/`);
  for (const [asked, search] of [
    ['KS742', 'KS742'],
    ['2024.509 KS', '2024.509+KS'],
    ['medlemskap', 'medlemskap'],
  ] as const) {
    await page.fill('.masthead input', asked);
    await page.focus('.masthead input');
    await press('Enter');
    await page.waitForURL(`${origin}/sok/?q=${search}`);
    await page.goBack();
  }
});

it('/ goes to the search box, writes itself in fields, and can be switched off', async () => {
  await page.goto(`${origin}/harryda/kf/2020-06-15/128/`);
  await press('/');
  expect(await focused()).toBe('input#sok-huvud');
  await press('/');
  expect(await page.inputValue('#sok-huvud')).toBe('/');
  await page.goto(`${origin}/sok/`);
  await page.locator('h1').click();
  await press('/');
  expect(await focused()).toBe('input#q');
  expect(await page.inputValue('#q')).toBe('');
  await page.uncheck('#tangent input');
  await page.goto(`${origin}/harryda/kf/2020-06-15/128/`);
  await press('/');
  expect(await focused()).not.toBe('input#sok-huvud');
  await page.goto(`${origin}/sok/`);
  expect(await page.isChecked('#tangent input')).toBe(false);
});

it('words, a facet and a hit, without a mouse; what changes is announced', async () => {
  await page.goto(`${origin}/sok/`);
  await tabTo('#q');
  await page.keyboard.type('Insjöriket');
  await press('Enter');
  await page.waitForFunction(() => /sidor har orden/.test(document.getElementById('besked')?.textContent ?? ''));
  const before = await page.textContent('#besked');
  expect(await page.getAttribute('#besked', 'role')).toBe('status');
  await tabTo('#filter input[value="Härryda"]');
  await press('Space');
  await page.waitForFunction((told) => document.getElementById('besked')?.textContent !== told, before);
  // The focus stays on the box that was used, though its counts are new.
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('Härryda');
  await tabTo('#traffar .entry-title a');
  const href = await page.evaluate(() => document.activeElement?.getAttribute('href'));
  expect(href).toMatch(/^\/harryda\//);
  await press('Enter');
  await page.waitForURL(`${origin}${href}`);
});

it('every focus can be seen', async () => {
  await page.goto(`${origin}/sok/?q=Insj%C3%B6riket`);
  await page.waitForSelector('#traffar .entry-title a');
  for (const selector of ['#q', '#filter input', '#traffar .entry-title a']) {
    await tabTo(selector);
    const outline = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement as Element);
      return { style: style.outlineStyle, width: Number.parseFloat(style.outlineWidth) };
    });
    expect(outline.style).not.toBe('none');
    expect(outline.width).toBeGreaterThanOrEqual(2);
  }
});
