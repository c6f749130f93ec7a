import type { APIRoute, GetStaticPaths } from 'astro';
import { getWhole } from '../site/all-pages.ts';
import { formatUrlset, partCount, sitemapPart } from '../site/feeds/sitemap.ts';

/** The parts of a sitemap that is too large for one file. */
export const getStaticPaths = (async () => {
  const { pages } = await getWhole();
  return Array.from({ length: partCount(pages.size) }, (_, i) => ({ params: { del: String(i + 1) } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, site: bas }) => {
  const { pages } = await getWhole();
  return new Response(formatUrlset(sitemapPart([...pages.keys()], Number(params.del)), bas as URL), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
};
