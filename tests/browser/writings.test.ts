import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Expected, ofTheSeeds } from '../resolver/writings.ts';
import { openBrowser, openPage, origin } from './browser.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  ({ page } = await openPage(browser));
  await page.goto(`${origin}/sok/`);
});
afterAll(() => browser.close());

/** Asks by the address, as a shared search does, and reads the first answer off the page in the table's notation. */
const ask = (question: string): Promise<{ answer: Expected; firstHit: string | null }> =>
  page.evaluate(async (q) => {
    const besked = document.getElementById('besked') as HTMLElement;
    besked.textContent = '';
    history.pushState(null, '', `/sok/?q=${encodeURIComponent(q)}`);
    dispatchEvent(new PopStateEvent('popstate'));
    while (besked.textContent === '') await new Promise((done) => setTimeout(done, 10));
    const svar = document.getElementById('svar') as HTMLElement;
    const links = [...svar.querySelectorAll('.entry-title a')].map((a) => a.getAttribute('href') ?? '');
    const heading = svar.querySelector('h2')?.textContent ?? '';
    const firstHit = document.querySelector('#traffar .entry-title a')?.getAttribute('href') ?? null;
    const searched = links.map((l) =>
      l.startsWith('/sok/') ? (new URL(l, location.href).searchParams.get('q') ?? '') : l,
    );
    if (heading === '') return { answer: 'ord', firstHit };
    if (heading === 'Inte publicerat här')
      return { answer: links.length > 0 ? ['ingen', ...searched] : 'ingen', firstHit };
    if (heading.startsWith('Sidan för')) return { answer: searched[0] ?? '', firstHit };
    if (heading.startsWith('Passar på')) return { answer: `~${searched[0]}`, firstHit };
    return { answer: searched, firstHit };
  }, question);

/** The page that an answer puts first, or null where it puts none there: suggestions are no answer. */
const first = (answer: Expected): string | null => {
  const one = typeof answer === 'string' ? answer : (answer[0] as string);
  return one === 'ingen' || one === 'ord' ? null : one.replace(/^~/, '');
};

it('answers every writing of the table rightly, and puts no wrong page first', async () => {
  const asked = ofTheSeeds.filter(([question]) => question !== '');
  expect(asked.length).toBeGreaterThanOrEqual(120);
  const wrong: string[] = [];
  let wrongFirst = 0;
  for (const [question, expected] of asked) {
    const { answer } = await ask(question);
    if (JSON.stringify(answer) !== JSON.stringify(expected)) wrong.push(`${question}: ${JSON.stringify(answer)}`);
    if (first(answer) !== first(expected)) wrongFirst++;
  }
  console.log(`${asked.length} writings in Chromium, ${wrongFirst} wrong first answers`);
  expect(wrong).toEqual([]);
  expect(wrongFirst).toBe(0);
}, 180_000);

it('shows no page by its words beside a number that is not published', async () => {
  for (const question of ['2024.509 KS', '2023.508 KS', '2018KS742', '2022VFN361', 'VFN361', '2031.999999 KS'])
    expect((await ask(question)).firstHit, question).toBeNull();
});
