import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openBrowser, openPage, origin } from './browser.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
/** Bytes of bodies and heads by path, as they came over the network. */
let loaded: Map<string, number>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  ({ context, page } = await openPage(browser));
  loaded = new Map();
  const mine = loaded;
  page.on('requestfinished', (request) => {
    const path = new URL(request.url()).pathname;
    request.sizes().then(
      ({ responseBodySize, responseHeadersSize }) =>
        mine.set(path, (mine.get(path) ?? 0) + responseBodySize + responseHeadersSize),
      // The page was closed while its last requests ended.
      () => {},
    );
  });
});
afterEach(() => context.close());

const bytes = (pattern: RegExp) =>
  [...loaded].filter(([path]) => pattern.test(path)).reduce((sum, [, size]) => sum + size, 0);
const answerTo = async (q: string) => {
  await page.fill('#q', q);
  await page.waitForSelector('#svar h2');
};

it.each(['2023.509 KS', 'KS742', '2024.509 KS', '§ 128 2020-06-15'])('%s loads at most 10 kB', async (q) => {
  await page.goto(`${origin}/sok/`, { waitUntil: 'networkidle' });
  await answerTo(q);
  await page.waitForTimeout(300);
  const lookup = bytes(/^\/sok\/register\//);
  console.log(`${q}: ${lookup} B`);
  expect(lookup).toBeGreaterThan(0);
  expect(lookup).toBeLessThanOrEqual(10_000);
});

it('a first word search loads at most 300 kB, and nothing of it before a word is asked for', async () => {
  await page.goto(`${origin}/sok/`, { waitUntil: 'networkidle' });
  expect(bytes(/^\/pagefind\//)).toBe(0);
  await page.fill('#q', 'Insjöriket');
  await page.waitForSelector('#traffar > li');
  await page.waitForTimeout(300);
  const words = bytes(/^\/pagefind\//);
  console.log(`first word search: ${words} B`);
  expect(words).toBeGreaterThan(0);
  expect(words).toBeLessThanOrEqual(300_000);
});

it('a decision loads at most 5 kB of script before its reader does something, and the box its own only when it is used', async () => {
  await page.goto(`${origin}/harryda/kf/2020-06-15/128/`, { waitUntil: 'networkidle' });
  const before = bytes(/\.js$/);
  console.log(`script before interaction: ${before} B`);
  expect(before).toBeLessThanOrEqual(5_000);
  expect(bytes(/uppslag|register|pagefind/)).toBe(0);
  await page.focus('#sok-huvud');
  await page.keyboard.type('2019KS742');
  await page.waitForSelector('.offer a');
  expect(bytes(/register/)).toBeLessThanOrEqual(10_000);
  expect(bytes(/pagefind/)).toBe(0);
});

it('/lanka/ loads its finder and no schemas', async () => {
  await page.goto(`${origin}/lanka/`, { waitUntil: 'networkidle' });
  console.log(`script of /lanka/: ${bytes(/\.js$/)} B`);
  expect(bytes(/\.js$/)).toBeLessThanOrEqual(35_000);
});

it('a number costs one request on an open search page, and two in turn from a link: the page, then its part of the register', async () => {
  await page.goto(`${origin}/sok/`, { waitUntil: 'networkidle' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await answerTo('2023.509 KS');
  expect(asked.filter((path) => path.startsWith('/sok/register/'))).toHaveLength(1);
  asked.length = 0;
  // The part is asked for by the page itself, before any script that it names has come.
  await page.route(/\.js$/, (route) => setTimeout(() => route.continue(), 1_000));
  await page.goto(`${origin}/sok/?q=2023.509+KS`, { waitUntil: 'commit' });
  await page.waitForRequest(/\/sok\/register\//);
  expect(
    await page.evaluate(() => performance.getEntriesByType('resource').filter((e) => /\.js$/.test(e.name)).length),
  ).toBe(0);
  await page.waitForSelector('#svar h2');
});
