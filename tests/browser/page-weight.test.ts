import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { packed, textWeight } from '../../scripts/audit/checks/weight.ts';
import { kindOf, pagesToRead } from '../../scripts/audit/pages.ts';
import { openBrowser, openPage, origin } from './browser.ts';

/** What a paragraf weighs, packed, before anything is touched. */
const dist = inject('siteDist');
const paragrafer = pagesToRead(dist).filter((path) => kindOf(dist, path) === 'beslut');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** What a page asks for, by kind, and how far its words moved while it came. */
async function load(path: string): Promise<{ asked: Map<string, string[]>; shift: number }> {
  const { context, page } = await openPage(browser, { viewport: { width: 390, height: 844 } });
  const asked = new Map<string, string[]>();
  page.on('request', (request) => {
    const kind = request.resourceType();
    asked.set(kind, [...(asked.get(kind) ?? []), new URL(request.url()).pathname]);
  });
  await page.addInitScript(() => {
    const window_ = window as unknown as { shift: number };
    window_.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window_.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
  await context.close();
  return { asked, shift };
}

const whole = (path: string) => readFileSync(join(dist, path)).length;
const sum = (paths: readonly string[] | undefined, weigh: (path: string) => number) =>
  (paths ?? []).reduce((all, path) => all + weigh(path), 0);

describe('a paragraf: HTML and CSS 25 kB at most, fonts 60 kB, no script but the search box’s of 5 kB, nothing moves', () => {
  it.each(paragrafer)('%s', async (path) => {
    const { asked, shift } = await load(path);
    const text = textWeight(dist, path);
    const scripts = asked.get('script') ?? [];
    const box = sum(scripts, (script) => packed(dist, script));
    const fonts = sum(asked.get('font'), whole);
    console.log(`${path}: HTML and CSS ${text} B, fonts ${fonts} B, search box ${box} B`);
    expect(asked.get('stylesheet')?.length).toBeGreaterThan(0);
    expect(text).toBeLessThanOrEqual(25_000);
    expect(fonts).toBeGreaterThan(0);
    expect(fonts).toBeLessThanOrEqual(60_000);
    expect(scripts.filter((script) => !script.startsWith('/_s/Header.'))).toEqual([]);
    expect(box).toBeLessThanOrEqual(5_000);
    expect([...(asked.get('fetch') ?? []), ...(asked.get('xhr') ?? [])]).toEqual([]);
    expect(shift).toBe(0);
  });
});

describe('nothing moves while a page comes', () => {
  it.each(['/', '/alingsas/arende/2023-509-ks/', '/amne/samordningsforbundet-insjoriket/', '/sok/', '/granskning/'])(
    '%s',
    async (path) => {
      expect((await load(path)).shift).toBe(0);
    },
  );
});
