import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, origin } from './browser.ts';

const KF128 = '/harryda/kf/2020-06-15/128/';
const KSAU9 = '/alingsas/ksau/2024-01-24/9/';
const CASE742 = '/harryda/arende/2019ks742/';

let browser: Browser;
/** A page of another site that frames what its query names. */
let elsewhere: Server;
let foreign: string;
beforeAll(async () => {
  browser = await openBrowser();
  elsewhere = createServer((request, response) => {
    const src = new URL(request.url ?? '/', 'http://x').searchParams.get('src') ?? '';
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Tidning</title><iframe src="${src}" sandbox="allow-popups"></iframe>`);
  });
  await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
  foreign = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser.close();
  elsewhere.close();
});

describe.each([
  [KF128, ['Beslutat av kommunfullmäktige', 'uppdrar åt firmatecknare']],
  [KSAU9, ['Föreslaget till kommunfullmäktige', 'inte ett beslut']],
  [CASE742, ['Utträde ur Samordningsförbundet Insjöriket', '2019KS742']],
])('the card of %s', (path, words) => {
  it('weighs at most 20 kB in all, runs nothing, sets no cookie, asks nobody else', async () => {
    const { context, page, faults } = await openPage(browser);
    let bytes = 0;
    const kinds = new Set<string>();
    page.on('response', async (response) => {
      bytes += (await response.body()).length;
      kinds.add(response.request().resourceType());
    });
    await page.goto(`${origin}${path}embed/`, { waitUntil: 'networkidle' });
    const text = (await page.textContent('main')) ?? '';
    for (const word of words) expect(text).toContain(word);
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes).toBeLessThanOrEqual(20_000);
    expect(kinds).not.toContain('script');
    expect(kinds).not.toContain('font');
    expect(await context.cookies()).toEqual([]);
    expect(faults).toEqual({ errors: [], foreign: [], failed: [] });
    expect(await page.locator('main a').first().getAttribute('href')).toMatch(/^\/(?:harryda|alingsas)\//);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((v) => v.id)).toEqual([]);
    await context.close();
  });

  it('shows in a frame on another site, with its style; the page itself does not', async () => {
    const { context, page } = await openPage(browser);
    await page.goto(`${foreign}/?src=${encodeURIComponent(`${origin}${path}embed/`)}`);
    const card = page.frameLocator('iframe').locator('main.card');
    await card.waitFor();
    expect(await card.textContent()).toContain(words[0]);
    expect(await card.evaluate((e) => getComputedStyle(e).borderInlineStartWidth)).toBe('8px');
    await page.goto(`${foreign}/?src=${encodeURIComponent(`${origin}${path}`)}`);
    await page.waitForTimeout(500);
    expect(await page.frameLocator('iframe').locator('main#innehall').count()).toBe(0);
    await context.close();
  });

  it('is found from the page: oEmbed, picture, canonical address', async () => {
    const { context, page } = await openPage(browser);
    await page.goto(`${origin}${path}`);
    const href = (await page.getAttribute('link[type="application/json+oembed"]', 'href')) as string;
    const answer = (await (await page.request.get(origin + new URL(href).pathname)).json()) as Record<string, unknown>;
    expect(answer.html).toContain(`${path}embed/"`);
    expect(new URL((await page.getAttribute('link[rel="canonical"]', 'href')) as string).pathname).toBe(path);
    const picture = (await page.getAttribute('meta[property="og:image"]', 'content')) as string;
    const png = await (await page.request.get(origin + new URL(picture).pathname)).body();
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    const size = await page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    }, new URL(picture).pathname);
    expect(size).toEqual([1200, 630]);
    await context.close();
  });
});

it('a newer case shows on the page that an old link opens, and on its card', async () => {
  const { context, page } = await openPage(browser, { javaScriptEnabled: false });
  for (const path of [CASE742, `${CASE742}embed/`, KF128, `${KF128}embed/`]) {
    await page.goto(origin + path);
    expect(await page.textContent('main'), path).toContain('Nyare handling finns');
    expect(await page.locator('main a[href="/harryda/arende/2022vfn360/"]').count(), path).toBeGreaterThan(0);
  }
  await context.close();
});

describe('the reference', () => {
  it('reads without JavaScript', async () => {
    const { context, page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${origin}${KSAU9}`);
    await page.click('.cite-forms summary');
    const text = (await page.textContent('.cite-forms')) ?? '';
    expect(text).toContain('@misc{');
    expect(text).toContain('förslag');
    expect(text).toContain(`${KSAU9})`);
    await context.close();
  });

  it('is marked whole by one click, without a script', async () => {
    const { context, page, faults } = await openPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(`${origin}${KF128}`);
    await page.click('.cite-forms summary');
    await page.click('.cite-forms dt:text-is("Markdown") + .copy');
    await page.keyboard.press('Control+C');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^\[Utträde ur Samordningsförbundet Insjöriket\]\(https?:\/\/[^)]+\/harryda\/kf\/2020-06-15\/128\/\) \(Härryda kommun, kommunfullmäktige 2020-06-15 §\s128, dnr 2019KS742\)$/,
    );
    expect(faults.errors).toEqual([]);
    await context.close();
  });
});

describe('the 404 page', () => {
  it.each([
    ['/Harryda/KF/2020-06-15/128).', KF128],
    ['/h%C3%A4rryda/kf/2020-06-15/128/', KF128],
    ['/harryda/arende/ks-742-2019/', CASE742],
    ['/alingsas/arende/KS%202023.509', '/alingsas/arende/2023-509-ks/'],
    ['/2019KS742', CASE742],
    ['/alingsas/ks/2024-01-24/900/', '/alingsas/ks/'],
  ])('%s: offers %s, and goes nowhere', async (asked, offered) => {
    const { context, page, faults } = await openPage(browser);
    await page.goto(origin + asked);
    await page.waitForSelector('#forslag a');
    const links = await page.locator('#forslag a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(links).toContain(offered);
    expect(new URL(page.url()).pathname).toBe(new URL(origin + asked).pathname);
    expect(faults.errors).toEqual([]);
    await context.close();
  });

  it('links the registers without JavaScript', async () => {
    const { context, page } = await openPage(browser, { javaScriptEnabled: false });
    const response = await page.goto(`${origin}/finns-inte/`);
    expect(response?.status()).toBe(404);
    const links = await page.locator('main a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(links).toEqual(expect.arrayContaining(['/alingsas/arende/', '/harryda/arende/']));
    await context.close();
  });
});
