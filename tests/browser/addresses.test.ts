import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPage, origin } from './browser.ts';
import { PAGES } from './kinds.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function landsOn(path: string): Promise<string> {
  const { context, page } = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(origin + path);
  // An alias is a page that refreshes at once, where the host has no redirects.
  if ((await page.locator('meta[http-equiv="refresh"]').count()) > 0) await page.waitForLoadState('load');
  await page.waitForTimeout(100);
  const at = new URL(page.url()).pathname;
  await context.close();
  return at;
}

describe('aliases lead to their page', () => {
  it.each([
    ['/alingsas/ks/2024-01-24/9/', '/alingsas/ksau/2024-01-24/9/'],
    ['/alingsas/okant-organ/2024-01-24/9/', '/alingsas/ksau/2024-01-24/9/'],
    ['/alingsas/kf/2023-05-26/94/', '/alingsas/kf/2021-05-26/94/'],
  ])('%s → %s', async (from, to) => {
    expect(await landsOn(from)).toBe(to);
  });
});

it('an address without its last stroke leads to the one with it', async () => {
  expect(await landsOn('/harryda/kf/2020-06-15/128')).toBe('/harryda/kf/2020-06-15/128/');
});

describe('an address cut anywhere is a page', () => {
  const cuts = new Set<string>();
  for (const [, path] of PAGES) {
    if (path === '/finns-inte/') continue;
    const parts = path.split('?')[0]?.split('/').filter(Boolean) ?? [];
    for (let length = parts.length; length > 0; length--) cuts.add(`/${parts.slice(0, length).join('/')}/`);
  }
  it.each([...cuts].map((c) => [c]))('%s', async (path) => {
    const response = await fetch(origin + path);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<h1');
  });
});

describe('the facts for programs', () => {
  const dist = inject('siteDist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });

  it('every index.json parses and names its page', () => {
    const json = files.filter((f) => f.endsWith('index.json'));
    expect(json.length).toBeGreaterThan(20);
    for (const file of json) {
      const facts: unknown = JSON.parse(readFileSync(join(dist, file), 'utf8'));
      expect(facts, file).toBeTypeOf('object');
    }
  });

  it('every page that says it has a JSON and a Markdown form has them', () => {
    for (const file of files.filter((f) => f.endsWith('index.html'))) {
      const html = readFileSync(join(dist, file), 'utf8');
      for (const form of ['index.json', 'index.md'])
        if (html.includes(`href="${form}"`)) expect(files, file).toContain(file.replace('index.html', form));
    }
  });

  it('every shard of the register parses', () => {
    const shards = files.filter((f) => /^sok\/register\/\d+\/\d+\.json$/.test(f));
    expect(shards.length).toBeGreaterThan(0);
    for (const file of shards) expect(JSON.parse(readFileSync(join(dist, file), 'utf8'))).toBeTypeOf('object');
  });

  it('opensearch.xml leads a search to this site', async () => {
    const { context, page } = await openPage(browser);
    await page.goto(`${origin}/om/`);
    const template = await page.evaluate(async () => {
      const text = await (await fetch('/opensearch.xml')).text();
      const xml = new DOMParser().parseFromString(text, 'text/xml');
      return xml.querySelector('parsererror') === null
        ? xml.querySelector('Url[type="text/html"]')?.getAttribute('template')
        : 'no XML';
    });
    expect(template).toMatch(/^https?:\/\/[^/]+\/sok\/\?q=\{searchTerms\}$/);
    await context.close();
  });
});

describe('the content policy', () => {
  it('is sent with every page, and no page breaks it or carries script of its own', async () => {
    for (const [, path] of PAGES) {
      const response = await fetch(origin + path);
      expect(response.headers.get('content-security-policy'), path).toMatch(
        /script-src 'self' 'sha256-[^' ]+' 'wasm-unsafe-eval';/,
      );
      const html = await response.text();
      const inline = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].filter(
        ([, attributes, code]) => !/\bsrc=|application\/(?:ld\+)?json/.test(attributes ?? '') && code?.trim() !== '',
      );
      // One, which the policy names by its digest: it asks for a number's shard while the search page is still being read.
      const allowed = inline.filter(([, , code]) => {
        const digest = createHash('sha256')
          .update(code ?? '')
          .digest('base64');
        return response.headers.get('content-security-policy')?.includes(`'sha256-${digest}'`);
      });
      expect(allowed.length, path).toBe(path.startsWith('/sok/') ? 1 : 0);
      expect(inline, path).toEqual(allowed);
      expect(html, path).not.toMatch(/<[^>]+\s(?:style|on[a-z]+)=/);
    }
  });
});
