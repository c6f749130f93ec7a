import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { markCited } from '../../scripts/addresses/cited.ts';
import { calendarFaults } from '../formats/calendar.ts';
import { faultsOf } from '../formats/json-ld.ts';
import { openBrowser, openPage, origin } from './browser.ts';

/** Every file that programs read, of the built site, against the rules of its format. */
const dist = inject('siteDist');
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((f) => f.replaceAll('\\', '/'));
const named = (name: RegExp) => files.filter((f) => name.test(f)).sort();
const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const json = (file: string) => JSON.parse(read(file)) as Record<string, unknown>;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
/** The built site's own address, which is not the test server's. */
const bas = new URL(/<id>(https?:\/\/[^<]+)<\/id>/.exec(read('atom.xml'))?.[1] as string).origin;
const answers = (url: string): boolean => {
  const { pathname } = new URL(url);
  return existsSync(join(dist, pathname.endsWith('/') ? `${pathname}index.html` : pathname));
};

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  ({ page } = await openPage(browser));
  await page.goto(`${origin}/om/`);
});
afterAll(() => browser.close());

interface Xml {
  name: string;
  space: string | null;
  attributes: Record<string, string>;
  text: string;
  children: Xml[];
}

/** An XML file as Chromium's own parser reads it; throws where it is not well formed. */
async function parse(file: string): Promise<Xml> {
  const tree = await page.evaluate((source) => {
    const read = (e: Element): unknown => ({
      name: e.localName,
      space: e.namespaceURI,
      attributes: Object.fromEntries([...e.attributes].map((a) => [a.localName, a.value])),
      text: e.textContent,
      children: [...e.children].map(read),
    });
    const { documentElement } = new DOMParser().parseFromString(source, 'application/xml');
    return read(documentElement);
  }, read(file));
  const root = tree as Xml;
  if (JSON.stringify(root).includes('"parsererror"')) throw new Error(`${file}: ${root.text.slice(0, 300)}`);
  return root;
}
const all = (xml: Xml, name: string) => xml.children.filter((c) => c.name === name);
const text = (xml: Xml, name: string) => all(xml, name).map((c) => c.text);
const one = (xml: Xml, name: string): string => {
  expect(text(xml, name), name).toHaveLength(1);
  return text(xml, name)[0] as string;
};

describe('Atom (RFC 4287)', () => {
  const feeds = named(/(?:^|\/)atom\.xml$/);

  it('follows the whole, each municipality, organ, case, subject and register', () => {
    for (const feed of [
      'atom.xml',
      'harryda/atom.xml',
      'harryda/kf/atom.xml',
      'harryda/arende/2019ks742/atom.xml',
      'harryda/arende/atom.xml',
      'harryda/handling/atom.xml',
      'amne/samordningsforbundet-insjoriket/atom.xml',
    ])
      expect(feeds).toContain(feed);
  });

  it.each(feeds.map((f) => [f]))('%s', async (file) => {
    const feed = await parse(file);
    expect([feed.name, feed.space]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    expect(one(feed, 'id')).toBe(`${bas}/${file}`);
    expect(one(feed, 'title').trim()).not.toBe('');
    expect(one(feed, 'updated')).toMatch(INSTANT);
    expect(all(feed, 'author').map((a) => one(a, 'name'))).toEqual(['Kommunbeslut']);
    const link = (xml: Xml, rel: string) => all(xml, 'link').filter((l) => l.attributes.rel === rel);
    expect(link(feed, 'self').map((l) => l.attributes.href)).toEqual([`${bas}/${file}`]);
    const entries = all(feed, 'entry');
    expect(new Set(entries.map((e) => one(e, 'id'))).size).toBe(entries.length);
    const days = entries.map((e) => one(e, 'updated'));
    expect([...days].sort().reverse()).toEqual(days);
    if (days.length > 0) expect(one(feed, 'updated')).toBe(days[0]);
    for (const entry of entries) {
      expect(one(entry, 'id')).toMatch(/^tag:[^,]+,2026:(?:beslut|handlingar|arenden)\/\S+$/);
      expect(one(entry, 'title').trim()).not.toBe('');
      expect(one(entry, 'updated')).toMatch(INSTANT);
      for (const published of text(entry, 'published')) expect(published <= one(entry, 'updated')).toBe(true);
      expect(one(entry, 'summary').trim()).not.toBe('');
      expect(all(entry, 'category').map((c) => c.attributes.term)).toEqual([
        expect.stringMatching(/^(?:nytt|rattat|aterkallat)$/),
      ]);
      const [alternate] = link(entry, 'alternate').map((l) => l.attributes.href as string);
      expect(answers(alternate as string), alternate).toBe(true);
    }
  });
});

describe('JSON Feed 1.1', () => {
  it.each(named(/(?:^|\/)feed\.json$/).map((f) => [f]))('%s', (file) => {
    const feed = json(file);
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.feed_url).toBe(`${bas}/${file}`);
    expect(answers(feed.home_page_url as string)).toBe(true);
    expect(feed.title).toBeTypeOf('string');
    const items = feed.items as Record<string, unknown>[];
    expect(new Set(items.map((i) => i.id)).size).toBe(items.length);
    for (const item of items) {
      expect(item.id).toBeTypeOf('string');
      expect(answers(item.url as string)).toBe(true);
      expect(item.content_text).toBeTypeOf('string');
      expect(item.date_modified).toMatch(INSTANT);
      if (item.date_published !== undefined) expect(item.date_published).toMatch(INSTANT);
    }
    // The same entries as the Atom feed beside it.
    const atom = read(file.replace('feed.json', 'atom.xml'));
    expect(atom.match(/<entry>/g)?.length ?? 0).toBe(items.length);
  });
});

describe('iCalendar (RFC 5545)', () => {
  const calendars = named(/(?:^|\/)sammantraden\.ics$/);

  it.each(calendars.map((f) => [f]))('%s', (file) => {
    const source = read(file);
    expect(calendarFaults(source)).toEqual([]);
    for (const [, url] of source.replaceAll('\r\n ', '').matchAll(/^URL:(.*)\r$/gm))
      expect(answers(url as string)).toBe(true);
  });

  it('has the meeting of Härryda', () => {
    expect(read('harryda/kf/sammantraden.ics')).toContain('DTSTART;VALUE=DATE:20200615');
  });
});

it('the sitemap holds every page once, and each answers (sitemaps.org 0.9)', async () => {
  const map = await parse('sitemap.xml');
  expect([map.name, map.space]).toEqual(['urlset', 'http://www.sitemaps.org/schemas/sitemap/0.9']);
  const locs = all(map, 'url').map((u) => one(u, 'loc'));
  expect(locs.length).toBeGreaterThan(30);
  expect(locs.length).toBeLessThanOrEqual(50_000);
  expect(new Set(locs).size).toBe(locs.length);
  for (const loc of locs) {
    expect(answers(loc), loc).toBe(true);
    const html = read(`${new URL(loc).pathname.slice(1)}index.html`);
    expect(html, loc).not.toContain('content="noindex"');
    expect(html, loc).toContain(`<link rel="canonical" href="${loc}"`);
  }
});

it('OpenSearch 1.1', async () => {
  const description = await parse('opensearch.xml');
  expect([description.name, description.space]).toEqual([
    'OpenSearchDescription',
    'http://a9.com/-/spec/opensearch/1.1/',
  ]);
  expect(one(description, 'ShortName').length).toBeLessThanOrEqual(16);
  expect(one(description, 'Description').length).toBeLessThanOrEqual(1024);
  const [html] = all(description, 'Url').filter((u) => u.attributes.type === 'text/html');
  expect(html?.attributes.template).toBe(`${bas}/sok/?q={searchTerms}`);
  for (const image of text(description, 'Image')) expect(answers(image)).toBe(true);
});

describe('oEmbed 1.0', () => {
  it.each(named(/\/oembed\.json$/).map((f) => [f]))('%s', (file) => {
    const answer = json(file);
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Kommunbeslut' });
    for (const size of ['width', 'height', 'cache_age'] as const) expect(answer[size]).toBeTypeOf('number');
    const src = /^<iframe src="([^"]+)" title="[^"]+"[^>]*><\/iframe>$/.exec(answer.html as string)?.[1];
    expect(src).toBe(`${bas}/${file.replace('oembed.json', 'embed/')}`);
    expect(answers(src as string)).toBe(true);
    // All three of the thumbnail, or none.
    const thumbnail = ['thumbnail_url', 'thumbnail_width', 'thumbnail_height'].filter((k) => k in answer);
    expect([0, 3]).toContain(thumbnail.length);
    if (thumbnail.length > 0) expect(answers(answer.thumbnail_url as string)).toBe(true);
  });
});

describe('linked data', () => {
  const pages = named(/(?:^|\/)index\.html$/);
  const dataOf = (file: string) =>
    [...read(file).matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(
      ([, source]) => JSON.parse(source as string) as Record<string, unknown>,
    );

  it('is schema.org’s on every page that has some', () => {
    let things = 0;
    for (const file of pages)
      for (const thing of dataOf(file)) {
        things++;
        expect(faultsOf(thing), file).toEqual([]);
      }
    expect(things).toBeGreaterThan(50);
  });

  it('says what is true: a decision is one, a proposal is none', () => {
    const [decision] = dataOf('harryda/kf/2020-06-15/128/index.html');
    expect(decision).toMatchObject({
      '@type': 'CreativeWork',
      genre: 'Beslut',
      dateCreated: '2020-06-15',
      position: '§ 128',
    });
    const [proposal] = dataOf('alingsas/ksau/2024-01-24/9/index.html');
    expect(proposal).toMatchObject({ genre: 'Förslag' });
    const [meeting] = dataOf('harryda/kf/2020-06-15/index.html');
    expect(meeting).toMatchObject({ '@type': 'Event', startDate: '2020-06-15' });
  });
});

it('the list of addresses tells what is only cited from what is published', async () => {
  const asked = {
    '/alingsas/kf/2021-05-26/': true,
    '/alingsas/kf/2021-05-26/94/': true,
    // The disputed day of the same paragraf leads to it.
    '/alingsas/kf/2023-05-26/94/': true,
    '/alingsas/ksau/2024-01-24/9/': false,
    // A former address of what is published, and its meeting.
    '/alingsas/okant-organ/2024-01-24/9/': false,
    '/alingsas/okant-organ/2024-01-24/': false,
    '/harryda/kf/2020-06-15/': false,
    '/harryda/arende/': false,
  };
  expect(Object.fromEntries(await markCited(dist, Object.keys(asked)))).toEqual(asked);
});

describe('the ways to them stand in the pages’ heads', () => {
  it.each([
    ['/', ['application/atom+xml', 'application/feed+json']],
    ['/harryda/', ['application/atom+xml', 'application/feed+json', 'text/calendar']],
    ['/harryda/kf/', ['application/atom+xml', 'application/feed+json', 'text/calendar']],
    ['/harryda/arende/', ['application/atom+xml', 'application/feed+json']],
    ['/harryda/arende/2019ks742/', ['application/atom+xml', 'application/feed+json', 'application/json+oembed']],
    ['/amne/samordningsforbundet-insjoriket/', ['application/atom+xml', 'application/feed+json']],
  ])('%s', (path, types) => {
    const html = read(`${path.slice(1)}index.html`);
    for (const type of types) {
      const href = new RegExp(`<link rel="alternate" type="${type.replace('+', '\\+')}" href="([^"]+)"`).exec(
        html,
      )?.[1];
      expect(answers(new URL(href as string, bas).href), `${type}: ${href}`).toBe(true);
    }
  });
});
