import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { article, expected } from '../lanka/article.ts';
import { type Faults, openBrowser, openPage, origin } from './browser.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let faults: Faults;
/** What was asked of the server since the text was pasted. */
let asked: string[];
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  ({ context, page, faults } = await openPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] }));
  await page.goto(`${origin}/lanka/`);
  asked = [];
  page.on('request', (r) => asked.push(`${r.method()} ${new URL(r.url()).pathname}${r.postData() ?? ''}`));
});
afterEach(() => context.close());

async function paste(text: string): Promise<void> {
  await page.fill('#text', text);
  await page.click('#lanka button');
  await page.waitForFunction(() => !/^(?:Söker …)?$/.test(document.getElementById('besked')?.textContent ?? ''));
}

/** The list as the table of the article has it. */
const found = () =>
  page
    .locator('#hanvisningar > li')
    .evaluateAll((all) =>
      all.map((li) => [
        li.querySelector('q')?.textContent,
        li.getAttribute('data-utfall'),
        ...[...li.querySelectorAll('option')].map((o) => o.value).filter((v) => v !== ''),
      ]),
    );

it('finds every citation of a news text of 2,000 words, and none wrong', async () => {
  await paste(article);
  expect(await found()).toEqual(expected);
  expect(await page.textContent('#besked')).toBe('20 hänvisningar hittades: 12 länkade, 5 att välja, 3 inte här.');
  // Nothing of the article leaves the page: shards of the register, by number, are all that is asked for.
  expect(asked.length).toBeGreaterThan(0);
  for (const request of asked) expect(request).toMatch(/^GET \/sok\/register\/\d+\/\d+\.json$/);
  expect(faults).toEqual({ errors: [], foreign: [], failed: [] });
});

it('breaks no rule of access with its results, and nothing is wider than a telephone', async () => {
  await page.setViewportSize({ width: 320, height: 800 });
  await paste(article);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

it('writes only what is certain or chosen, as Markdown, HTML and text, and copies it', async () => {
  await paste(
    'Härryda kommun, kommunfullmäktige 2020-06-15 § 128. Se även 2023.509 KS & § 9 den 24 januari 2024 i Alingsås.',
  );
  const url = '/harryda/kf/2020-06-15/128/';
  const bas = (await page.inputValue('#resultat')).match(/\((https?:\/\/[^/]+)\//)?.[1];
  expect(await page.inputValue('#resultat')).toContain(`[kommunfullmäktige 2020-06-15 § 128](${bas}${url})`);
  expect(await page.inputValue('#resultat')).not.toContain('[§ 9');
  await page.locator('#hanvisningar > li').nth(2).locator('select').selectOption('/alingsas/ksau/2024-01-24/9/');
  expect(await page.inputValue('#resultat')).toContain(`[§ 9 den 24 januari 2024](${bas}/alingsas/ksau/2024-01-24/9/)`);
  await page.check('input[value="html"]');
  const html = await page.inputValue('#resultat');
  expect(html).toContain(`<p>Härryda kommun, <a href="${bas}${url}">kommunfullmäktige 2020-06-15 § 128</a>.`);
  expect(html).toContain('&amp;');
  await page.check('input[value="text"]');
  expect(await page.inputValue('#resultat')).toContain(`kommunfullmäktige 2020-06-15 § 128 (${bas}${url}).`);
  await page.click('#kopiera');
  await page.getByText('Kopierat', { exact: true }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.inputValue('#resultat'));
});

it('takes the one municipality that the text names, and says so; the writer may say otherwise', async () => {
  await paste('I Härryda beslutade kommunfullmäktige 2020-06-15 § 128.');
  expect(await page.inputValue('#kommun')).toBe('harryda');
  expect((await found())[0]?.slice(1)).toEqual(['lank', '/harryda/kf/2020-06-15/128/']);
  await page.selectOption('#kommun', 'alingsas');
  await page.waitForFunction(() => /1 inte här/.test(document.getElementById('besked')?.textContent ?? ''));
  expect(await page.inputValue('#resultat')).toBe('I Härryda beslutade kommunfullmäktige 2020-06-15 § 128.');
});

it('says what it cannot find', async () => {
  await paste('Ingenting att länka här.');
  expect(await page.textContent('#besked')).toBe('Inga diarienummer eller paragrafer hittades i texten.');
  expect(await page.isHidden('#funna')).toBe(true);
});

it('tells how to link by hand without JavaScript', async () => {
  const without = await openPage(browser, { javaScriptEnabled: false });
  await without.page.goto(`${origin}/lanka/`);
  expect(await without.page.textContent('main')).toContain('Så här länkar du för hand');
  expect(await without.page.isVisible('#text')).toBe(false);
  expect(await without.page.locator('main a[href="/harryda/arende/"]').count()).toBe(1);
  await without.context.close();
});
