import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Faults, openBrowser, openPage, origin } from './browser.ts';

let browser: Browser;
let open: Awaited<ReturnType<typeof openPage>>;
let page: Page;
let faults: Faults;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(() => open.context.close());

const A509 = '/alingsas/arende/2023-509-ks/';
const H360 = '/harryda/arende/2022vfn360/';
const H742 = '/harryda/arende/2019ks742/';
const KF128 = '/harryda/kf/2020-06-15/128/';
const KSAU9 = '/alingsas/ksau/2024-01-24/9/';

/** Opens the search page with a question in its address and waits until it has said what it found. */
async function search(q: string, more = ''): Promise<void> {
  open = await openPage(browser);
  ({ page, faults } = open);
  await page.goto(`${origin}/sok/?q=${encodeURIComponent(q)}${more}`);
  await settled();
}
const settled = () => page.waitForFunction(() => document.getElementById('besked')?.textContent !== '');
const hrefs = (selector: string): Promise<(string | null)[]> =>
  page.locator(selector).evaluateAll((links) => links.map((a) => a.getAttribute('href')));
const answered = () => hrefs('#svar .entry-title a');
/** Every page that is shown as a hit, a case's own and those beneath it. */
const hits = async () => (await hrefs('#traffar a')).map((href) => href?.split('#')[0]);
const groups = () => page.locator('#traffar > li');

describe('a diarienummer', () => {
  it.each([
    ['2023.509 KS', A509],
    ['ks/2023:509', A509],
    ['2019KS742', H742],
    ['2022VFN360 709', H360],
    ['VFN 2022/360', H360],
    ['2023.076 SN', '/alingsas/arende/2023-076-sn/'],
    ['2023.039 SN', '/alingsas/arende/2023-039-sn/'],
  ])('%s: its case first, and Enter goes there', async (q, adress) => {
    await search(q);
    expect(await answered()).toEqual([adress]);
    await page.focus('#q');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${origin}${adress}`);
    expect(faults.errors).toEqual([]);
  });

  it('KS742, incomplete: 2019KS742 and nothing else, not followed', async () => {
    await search('KS742');
    expect(await answered()).toEqual([H742]);
    await page.focus('#q');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(500);
    expect(new URL(page.url()).pathname).toBe('/sok/');
  });

  it.each(['2024.509 KS', '2023.508 KS', '2019SN742', 'VFN361', '2031.1 KS'])(
    '%s, not published: said so, nothing followed, and no case as a hit',
    async (q) => {
      await search(q);
      expect(await page.textContent('#svar h2')).toBe('Inte publicerat här');
      expect(await page.textContent('#svar')).toContain('tryckfrihetsförordningen');
      expect(await hrefs('#svar a[href$="/arende/"]')).not.toEqual([]);
      expect(await hits()).toEqual([]);
      await page.focus('#q');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(300);
      expect(new URL(page.url()).pathname).toBe('/sok/');
    },
  );
});

describe('a paragraf, an address, a file', () => {
  it.each([
    ['§ 128 2020-06-15', KF128],
    ['KF 15 juni 2020 § 128', KF128],
    ['§128 juni 2020 härryda', KF128],
    ['KSAU 2024-01-24 § 9', KSAU9],
    [`${origin}${KF128}`, KF128],
    ['/alingsas/ks/2024-01-24/9/', '/alingsas/ks/2024-01-24/9/'],
    ['000_a5b6b640cf8ac9e2.txt', KSAU9],
  ])('%s', async (q, adress) => {
    await search(q);
    expect(await answered()).toEqual([adress]);
    expect(faults.errors).toEqual([]);
  });

  it.each([
    ['SN 2023-11-14 § 56', '/alingsas/sn/2023-11-14/56/'],
    ['KF § 94 2021-05-26', '/alingsas/kf/2021-05-26/94/'],
    ['KF § 94 26 maj 2023', '/alingsas/kf/2021-05-26/94/'],
    ['VFN 2019-11-06 § 256', '/harryda/vfn/2019-11-06/256/'],
    ['Välståndsnämnden 28 april 2020 § 114', '/harryda/vfn/2020-04-28/114/'],
    ['KS 2020-05-29 § 242', '/harryda/ks/2020-05-29/242/'],
  ])('%s is cited, not published: said so, with its page', async (q, adress) => {
    await search(q);
    expect(await page.textContent('#svar h2')).toBe('Inte publicerat här');
    expect(await hrefs('#svar a')).toContain(adress);
  });
});

describe('words', () => {
  it.each([
    ['lågtröskelverksamhet', ['/harryda/handling/2022-10-03']],
    ['Insjöriket', [KF128, KSAU9, '/amne/samordningsforbundet-insjoriket/']],
    ['återremiss', [KF128]],
    ['förbundet', [KF128, KSAU9]],
    ['medlemskap', [KSAU9]],
  ])('%s', async (q, expected) => {
    await search(q, '&antal=50');
    for (const button of await page.locator('.more-in-case').all()) await button.click();
    await page.waitForFunction(() => document.querySelector('.more-in-case') === null);
    const found = await hits();
    for (const adress of expected)
      expect(
        found.some((h) => h?.startsWith(adress)),
        `${adress} in ${found}`,
      ).toBe(true);
    expect(await page.locator('#traffar mark').count()).toBeGreaterThan(0);
    expect(await page.textContent('#besked')).toMatch(/\d+ (?:sida|sidor) har orden/);
    expect(faults).toEqual({ errors: [], foreign: [], failed: [] });
  });
});

describe('the state of a search', () => {
  const heading = () => page.textContent('#traffar-rubrik');
  const headed = (text: string) =>
    page.waitForFunction((t) => document.getElementById('traffar-rubrik')?.textContent === t, text);

  it('stands in the address, filters with counts and all', async () => {
    await search('Insjöriket', '&antal=50');
    const all = (await heading()) as string;
    const box = page.locator('#filter input[name="kommun"][value="Härryda"]');
    const count = (await box.locator('..').textContent())?.match(/\((\d+)\)/)?.[1];
    await box.check();
    await page.waitForURL(/kommun=H%C3%A4rryda/);
    await page.waitForFunction(
      (n) => document.getElementById('traffar-rubrik')?.textContent?.startsWith(`${n} sidor har orden`),
      count,
    );
    for (const href of await hits()) expect(href).toMatch(/^\/(?:harryda|amne)\//);
    // The other municipality is still on offer, with its own count.
    expect(await page.locator('#filter input[name="kommun"]').count()).toBe(2);
    await page.goBack();
    await headed(all);
    expect(await box.isChecked()).toBe(false);

    const address = `${origin}/sok/?q=Insj%C3%B6riket&kommun=H%C3%A4rryda&slag=%C3%84rende`;
    const shared = await openPage(browser);
    await shared.page.goto(address);
    await shared.page.waitForSelector('#traffar > li');
    expect(await shared.page.isChecked('#filter input[value="Härryda"]')).toBe(true);
    expect(await shared.page.isChecked('#filter input[value="Ärende"]')).toBe(true);
    expect(await shared.page.locator('#traffar > li').count()).toBe(2);
    expect(shared.page.url()).toBe(address);
    await shared.context.close();
  });

  it('shows more on demand and goes on where the list went on', async () => {
    await search('Insjöriket');
    expect(await groups().count()).toBe(8);
    await page.focus('#fler');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('#traffar > li').length > 8);
    const at = await page.evaluate(() => {
      const li = document.activeElement?.closest('li');
      return li?.parentElement === null || li === undefined || li === null
        ? -1
        : [...(li.parentElement?.children ?? [])].indexOf(li);
    });
    expect(at).toBe(8);
    expect(page.url()).toContain('antal=16');
  });
});

describe('hits by case', () => {
  it('puts a case with its hits beneath, each saying once what it is', async () => {
    await search('Insjöriket', '&antal=50');
    const own = page.locator('#traffar > li').filter({ has: page.locator(`h3 a[href^="${H742}"]`) });
    expect(await own.count()).toBe(1);
    expect(await own.locator('> .entry-place').textContent()).toBe('Ärende 2019KS742 · Härryda');
    const decision = own.locator('.hit').filter({ has: page.locator(`a[href^="${KF128}"]`) });
    expect((await decision.locator('.hit-title').textContent())?.replace(/\u00a0/g, ' ')).toBe(
      'Beslut § 128 Kommunfullmäktige · 15 juni 2020',
    );
    expect(await decision.locator('.hit-status').textContent()).toBe('Beslutat av kommunfullmäktige');
    expect(await decision.locator('.hit-excerpt').textContent()).toBe(
      'Kommunfullmäktige uppdrar åt firmatecknare att avsluta avtalet med samordningsförbundet Insjöriket.',
    );
    // No case stands there twice, and what belongs to none stands by itself.
    const heads = await hrefs('#traffar > li > h3 a');
    expect(new Set(heads.map((h) => h?.split('#')[0])).size).toBe(heads.length);
    expect(heads.some((h) => h?.startsWith('/amne/'))).toBe(true);
    for (const title of await page.locator('#traffar h3').allTextContents()) expect(title).not.toMatch(/\(.*\d{4}/);
  });

  it('shows the rest of a case on demand and goes on there', async () => {
    await search('Insjöriket', '&antal=50');
    const group = groups().filter({ has: page.locator(`h3 a[href^="${H742}"]`) });
    expect(await group.locator('.hit').count()).toBe(2);
    await group.locator('.more-in-case').focus();
    await page.keyboard.press('Enter');
    await group.locator('.hit').nth(2).waitFor();
    expect(
      await group
        .locator('.hit a')
        .nth(2)
        .evaluate((a) => a === document.activeElement),
    ).toBe(true);
    expect(await group.locator('.more-in-case').count()).toBe(0);
  });

  it('puts the newest first where asked to, in the address too', async () => {
    await search('Insjöriket', '&antal=50');
    await page.selectOption('#ordning', 'nyast');
    await page.waitForURL(/ordning=nyast/);
    await page.waitForFunction(() =>
      /24 januari 2024/.test(document.querySelector('#traffar > li')?.textContent ?? ''),
    );
    const shared = await openPage(browser);
    await shared.page.goto(page.url());
    await shared.page.waitForSelector('#traffar > li');
    expect(await shared.page.inputValue('#ordning')).toBe('nyast');
    expect(await shared.page.locator('#traffar > li h3').allTextContents()).toEqual(
      await page.locator('#traffar > li h3').allTextContents(),
    );
    await shared.context.close();
    await page.goBack();
    await page.waitForFunction(() => (document.getElementById('ordning') as HTMLSelectElement).value === 'bast');
  });

  it('opens at the passage, marked, and leads back to the hit', async () => {
    await search('uppsägningstiden', '&antal=50');
    const link = page.locator(`#traffar .hit a[href^="${KF128}#"]`);
    await link.waitFor();
    const href = (await link.getAttribute('href')) as string;
    expect(href).toContain('#p5:~:text=');
    await link.scrollIntoViewIfNeeded();
    const y = await page.evaluate(() => scrollY);
    await link.click();
    await page.waitForURL((url) => url.pathname === KF128);
    const passage = page.locator('#p5');
    await page.waitForFunction(() => document.getElementById('p5')?.matches(':target'));
    // The page may scroll smoothly.
    await page.waitForFunction(() => {
      const { top } = (document.getElementById('p5') as HTMLElement).getBoundingClientRect();
      return top >= 0 && top < innerHeight;
    });
    expect(await passage.textContent()).toMatch(/uppsägningstiden/i);
    expect(await passage.evaluate((p) => getComputedStyle(p).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');
    await page.goBack();
    await page.waitForSelector('#traffar > li');
    await page.waitForFunction((at) => Math.abs(scrollY - at) < 200, y);
    expect(faults.errors).toEqual([]);
  });

  it('asks for nothing but words where words are asked for, and offers them beside an identifier', async () => {
    await search('2019KS742');
    expect(await page.isVisible('#resultat')).toBe(false);
    await page.focus('#aven');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#traffar > li');
    expect(page.url()).toContain('ord=ja');
    expect(await page.textContent('#traffar-rubrik')).toMatch(/nämner numret/);
    await page.goBack();
    await page.waitForFunction(() => document.getElementById('resultat')?.hidden === true);
  });
});

describe('what a hit and an answer claim', () => {
  it('marks a case in preparation as neither decided nor proposed', async () => {
    await search('Insjöriket', '&antal=50');
    const prepared = page.locator('#traffar > li:has(> .hit-status:text-matches("^Under beredning"))');
    expect(await prepared.count()).toBeGreaterThan(0);
    for (const li of await prepared.all()) expect(await li.getAttribute('class')).toContain('signal--handling');
    const proposed = page.locator('#traffar > li:has(> .hit-status:text-matches("^Föreslaget till"))').first();
    expect(await proposed.getAttribute('class')).toContain('signal--forslag');
  });

  it('shows no word in an excerpt that the page does not have', async () => {
    await search('förbundet', '&antal=50');
    for (const text of await page.locator('.hit-excerpt').allTextContents())
      expect(text).not.toMatch(/[\u2058-\u205e]/);
    const marks = await page.locator('.hit-excerpt mark').allTextContents();
    expect(marks.some((m) => /^samordningsförbundet/i.test(m))).toBe(true);
  });

  it('says that the register cannot be read, and never "not published"', async () => {
    open = await openPage(browser);
    ({ page, faults } = open);
    await page.route('**/sok/register/**', (route) => route.abort());
    await page.goto(`${origin}/sok/?q=2023.509+KS`);
    await page.waitForSelector('#svar [role="alert"]');
    expect(await page.textContent('#svar')).toContain('gick inte att läsa');
    expect(await page.textContent('#svar')).not.toContain('Inte publicera');
  });
});
