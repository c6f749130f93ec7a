import { describe, expect, it } from 'vitest';
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

it('leaves out signs that XML forbids', () => {
  expect(escapeXml('a\u0000b\u000bc "d"')).toBe('abc &quot;d&quot;');
});
