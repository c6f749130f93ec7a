import { describe, expect, it } from 'vitest';
import { sampleBeslut, sampleSite } from '../sample.ts';
import { formatAtom } from './atom.ts';
import { formatSitemap, partCount, SITEMAP_LIMIT, sitemapPart } from './sitemap.ts';
import { escapeXml } from './xml.ts';

const BAS = new URL('https://beslut.example');

describe('sitemap', () => {
  it('holds every address in full', () => {
    expect(formatSitemap(['/', '/a/'], BAS)).toContain('<loc>https://beslut.example/a/</loc>');
  });

  it('becomes an index whose parts hold each address once, beyond what one file may hold', () => {
    const many = Array.from({ length: SITEMAP_LIMIT + 3 }, (_, i) => `/${i}/`);
    expect(formatSitemap(many, BAS).match(/<sitemap>/g)).toHaveLength(2);
    expect(partCount(many.length)).toBe(2);
    expect([...sitemapPart(many, 1), ...sitemapPart(many, 2)]).toEqual(many);
  });
});

describe('the Atom feed', () => {
  const site = sampleSite({
    beslut: [
      sampleBeslut('exempelby/a', { rubrik: 'Avtal <A> & B' }),
      sampleBeslut('exempelby/b', { paragraf: '10', datum: '2025-01-01' }),
      sampleBeslut('exempelby/c', { paragraf: '11', redaktor: { aterkallad: { datum: '2026-01-01', skal: 'Fel.' } } }),
      sampleBeslut('exempelby/d', { paragraf: '12', datum: null }),
    ],
  });
  const feed = formatAtom(site, 'exempelby', '/exempelby/atom.xml', BAS);

  it('is newest first, calls a proposal a proposal and escapes titles', () => {
    expect(feed.match(/<title>.*?<\/title>/g)).toEqual([
      '<title>Kommunbeslut: Exempelby kommun</title>',
      '<title>Förslag till beslut: Uppsägning av avtal</title>',
      '<title>Förslag till beslut: Avtal &lt;A&gt; &amp; B</title>',
    ]);
  });

  it('leaves out what is withdrawn and what has no day', () => {
    expect(feed.match(/<entry>/g)).toHaveLength(2);
  });
});

it('leaves out signs that XML forbids', () => {
  expect(escapeXml('a\u0000b\u000bc "d"')).toBe('abc &quot;d&quot;');
});
