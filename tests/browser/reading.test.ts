import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, origin } from './browser.ts';

/** Everything on a page is there without JavaScript: so these read the pages with it switched off. */
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function read(path: string): Promise<string> {
  const { context, page, faults } = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(origin + path);
  const text = ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');
  expect(faults).toEqual({ errors: [], foreign: [], failed: [] });
  await context.close();
  return text;
}

describe('what issue 2 wants shown', () => {
  it.each([
    [
      '/alingsas/ksau/2024-01-24/9/',
      [
        /föresl/i,
        /kommunfullmäktige/i,
        /inte publicera/i,
        /redaktion/i,
        '2023.509 KS',
        '§ 9',
        'Upphävande av beslut gällande utträde',
      ],
    ],
    [
      '/harryda/kf/2020-06-15/128/',
      [
        /firmatecknare i uppdrag att avsluta avtalet|uppdrar åt firmatecknare att avsluta avtalet/,
        /35/,
        /12/,
        /avgöra(?:s)? (?:ärendet )?idag|ärendet avgörs idag/i,
        /återremiss/i,
        /acklamation/i,
        /reserv/i,
        '2019KS742',
      ],
    ],
    ['/alingsas/arende/2023-509-ks/', ['2023.509 KS', /Föreslaget till kommunfullmäktige/, '§ 56', '§ 94']],
    ['/alingsas/arende/2023-076-sn/', ['2023.076 SN', 'Förnyelse av medlemskap']],
    ['/alingsas/arende/2023-039-sn/', ['2023.039 SN', /verkställda/i]],
    ['/harryda/arende/2022vfn360/', ['2022VFN360', /Tillbakadragande av utträde/]],
    ['/harryda/arende/2019ks742/', ['2019KS742', /Beslutat av kommunfullmäktige/, '§ 256', '§ 114', '§ 242']],
    ['/amne/samordningsforbundet-insjoriket/', ['Samordningsförbundet Insjöriket', /Alingsås/, /Härryda/]],
    ['/alingsas/sn/2023-11-14/56/', [/inte publicera/i, /§ 56/, /socialnämnden/i]],
    ['/harryda/ks/2020-05-29/242/', [/inte publicera/i, /§ 242/]],
  ] as [string, (string | RegExp)[]][])('%s', async (path, wanted) => {
    const text = await read(path);
    for (const words of wanted) {
      if (typeof words === 'string') expect(text).toContain(words);
      else expect(text).toMatch(words);
    }
  });

  it('ten reservations and fifty votes stand in the paragraf of Härryda', async () => {
    const { context, page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${origin}/harryda/kf/2020-06-15/128/`);
    const facts = await (await page.request.get(`${origin}/harryda/kf/2020-06-15/128/index.json`)).json();
    expect(JSON.stringify(facts)).toContain('reserv');
    const text = (await page.locator('main').textContent()) ?? '';
    for (const name of ['Patrik Linde', 'Maria Kornevik Jakobsson']) expect(text).toContain(name);
    await context.close();
  });

  it('the ämne puts both municipalities on one time line', async () => {
    const text = await read('/amne/samordningsforbundet-insjoriket/');
    const course = ['2020', '2022', '2023', '2024'].map((ar) => text.indexOf(ar));
    expect(course.every((at) => at >= 0)).toBe(true);
  });
});

describe('without JavaScript', () => {
  it('the search page says so and links the registers', async () => {
    const { context, page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${origin}/sok/?q=2023.509+KS`);
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('Sökningen behöver JavaScript');
    const links = await page.locator('main a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(links).toEqual(expect.arrayContaining(['/alingsas/arende/', '/harryda/arende/']));
    await page.click('main a[href="/alingsas/arende/"]');
    await page.click('main a[href="/alingsas/arende/2023-509-ks/"]');
    expect(new URL(page.url()).pathname).toBe('/alingsas/arende/2023-509-ks/');
    await context.close();
  });

  it('the box in the masthead leads to the search page with its words', async () => {
    const { context, page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${origin}/alingsas/`);
    await page.fill('.masthead input[name="q"]', '2019KS742');
    await page.press('.masthead input[name="q"]', 'Enter');
    expect(page.url()).toBe(`${origin}/sok/?q=2019KS742`);
    await context.close();
  });
});
