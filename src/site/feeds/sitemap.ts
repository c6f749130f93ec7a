import { escapeXml, XML_HEAD } from './xml.ts';

/** As many addresses as one sitemap file may hold (sitemaps.org protocol). */
export const SITEMAP_LIMIT = 50_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** How many files the addresses need beside the index; 0 where one file holds all. */
export const partCount = (addresses: number): number =>
  addresses <= SITEMAP_LIMIT ? 0 : Math.ceil(addresses / SITEMAP_LIMIT);

/** One file of addresses. No dates: when a page was last changed is not known, and a guess would mislead. */
export function formatUrlset(addresses: readonly string[], bas: URL): string {
  const rows = addresses.map((a) => `  <url><loc>${escapeXml(new URL(a, bas).href)}</loc></url>\n`).join('');
  return `${XML_HEAD}<urlset xmlns="${NAMESPACE}">\n${rows}</urlset>\n`;
}

/** The file at /sitemap.xml: all addresses, or the index of the parts `sitemap-1.xml` … */
export function formatSitemap(addresses: readonly string[], bas: URL): string {
  const parts = partCount(addresses.length);
  if (parts === 0) return formatUrlset(addresses, bas);
  const rows = Array.from(
    { length: parts },
    (_, i) => `  <sitemap><loc>${escapeXml(new URL(`/sitemap-${i + 1}.xml`, bas).href)}</loc></sitemap>\n`,
  ).join('');
  return `${XML_HEAD}<sitemapindex xmlns="${NAMESPACE}">\n${rows}</sitemapindex>\n`;
}

/** The addresses of part `n`, 1-based. */
export const sitemapPart = (addresses: readonly string[], n: number): string[] =>
  addresses.slice((n - 1) * SITEMAP_LIMIT, n * SITEMAP_LIMIT);
