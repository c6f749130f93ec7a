import type { APIRoute, GetStaticPaths } from 'astro';
import { indexableAddresses } from '../site/all-pages.ts';
import { formatUrlset, partCount, sitemapPart } from '../site/feeds/sitemap.ts';

/** The parts of a sitemap that is too large for one file. */
export const getStaticPaths = (async () => {
  const addresses = await indexableAddresses();
  return Array.from({ length: partCount(addresses.length) }, (_, i) => ({ params: { del: String(i + 1) } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, site: bas }) => {
  const part = sitemapPart(await indexableAddresses(), Number(params.del));
  return new Response(formatUrlset(part, bas as URL), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
};
