import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { indexPages } from '../build/index-pages.ts';
import { buildSite } from '../build/site.ts';
import { contentDir } from '../content/folder.ts';
import { siteOrigin } from '../content/origin.ts';
import { serve } from '../serve.ts';
import type { Bench, Figure } from './bench.ts';
import { type Connection, FAST_3G, FAST_3G_BARE, openBrowser, openCounted, sum } from './search/browser.ts';
import { writeLargeSite } from './search/large-site.ts';
import { wordAt } from './search/words.ts';

/** Issue 5: bytes of a lookup and of a first word search, and the time to the first result of a number. */
const LOOKUP = 10;
const WORDS = 300;
const SECONDS = 1.5;
const PAGES = 10_000;
const NUMBERS = ['2023.509 KS', 'KS742', '2024.509 KS', '§ 128 2020-06-15'];
/** Ranks of the made-up words that are searched, from one that two thirds of the pages have to one that a handful has. */
const RANKS = [18, 19, 60, 100, 1_000, 20_000];
const RUNS = 5;

export const bench: Bench = {
  name: 'search',
  about: `What a search loads over the network in Chromium, on the built site (or the one in FOLDER) and with ${PAGES} made-up pages in its index`,
  async run(folder) {
    const temporary = await mkdtemp(join(tmpdir(), 'kommunbeslut-search-'));
    const browser = await openBrowser();
    try {
      const site = folder ?? join(temporary, 'site');
      if (folder === null) {
        process.env.CACHE_DIR ??= join(temporary, 'cache');
        await buildSite({ content: contentDir(), out: site, origin: siteOrigin(), log: () => {} });
      }
      const small = await measureSite(browser, site, ['Insjöriket', 'förbundet'], '');
      const large = join(temporary, 'large');
      await cp(site, large, { recursive: true, filter: (path) => !path.startsWith(join(site, 'pagefind')) });
      await writeLargeSite(large, PAGES);
      await indexPages(large);
      const big = await measureSite(browser, large, RANKS.map(wordAt), `${PAGES / 1000}k pages: `);
      return [...small, ...(await measureTimes(browser, site)), ...big];
    } finally {
      await browser.close();
      await rm(temporary, { recursive: true, force: true });
    }
  },
};

async function measureSite(
  browser: Browser,
  dist: string,
  words: readonly string[],
  prefix: string,
): Promise<Figure[]> {
  const serving = await serve(dist, 0);
  const found: Figure[] = [];
  try {
    for (const q of prefix === '' ? NUMBERS : []) {
      const bytes = await bytesOf(browser, serving.url, q, '#svar h2');
      found.push({ what: q, value: sum(bytes) / 1000, unit: 'kB', limit: LOOKUP });
    }
    for (const q of words) {
      const bytes = await bytesOf(browser, serving.url, q, '#traffar > li');
      const kB = (pattern: RegExp) => (sum(bytes, pattern) / 1000).toFixed(0);
      const note = `code ${kB(/\.js$|wasm/)}, pages ${kB(/pf_meta|sidor|entry/)}, index ${kB(/\/index\//)}, hits ${kB(/fragment/)}`;
      found.push({ what: `${prefix}${q}`, value: sum(bytes) / 1000, unit: 'kB', limit: WORDS, note });
    }
  } finally {
    await serving.close();
  }
  return found;
}

/** What comes over the network from the moment a question is typed on the open search page until all is still. */
async function bytesOf(browser: Browser, origin: string, q: string, answer: string): Promise<Map<string, number>> {
  const { page, bytes, close } = await openCounted(browser);
  try {
    await page.goto(`${origin}sok/`, { waitUntil: 'networkidle' });
    bytes.clear();
    await page.fill('#q', q);
    await page.waitForSelector(answer, { timeout: 30_000 });
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    return new Map(bytes);
  } finally {
    await close();
  }
}

async function measureTimes(browser: Browser, dist: string): Promise<Figure[]> {
  const serving = await serve(dist, 0);
  try {
    const cold = await coldTime(browser, serving.url, FAST_3G);
    const bare = await coldTime(browser, serving.url, FAST_3G_BARE);
    return [
      { what: 'number, cold', value: cold, unit: 's', limit: SECONDS, note: `${FAST_3G.name}, median of ${RUNS}` },
      { what: 'number, cold', value: bare, unit: 's', limit: SECONDS, note: FAST_3G_BARE.name },
    ];
  } finally {
    await serving.close();
  }
}

/** Seconds from the start of going to `/sok/?q=<number>`, with nothing in the cache, until its answer stands there, as the page's own clock has it; the median. */
async function coldTime(browser: Browser, origin: string, connection: Connection): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const { page, close } = await openCounted(browser, connection);
    await page.addInitScript(() => {
      const observer = new MutationObserver(() => {
        if (document.querySelector('#svar h2') === null) return;
        document.documentElement.dataset.answered = String(performance.now());
        observer.disconnect();
      });
      observer.observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${origin}sok/?q=2023.509+KS`, { waitUntil: 'commit' });
    await page.waitForSelector('html[data-answered]');
    times.push(Number(await page.getAttribute('html', 'data-answered')) / 1000);
    await close();
  }
  return times.sort((a, b) => a - b)[RUNS >> 1] as number;
}
