import type { APIRoute } from 'astro';
import { indexableAddresses } from '../site/all-pages.ts';
import { formatSitemap } from '../site/feeds/sitemap.ts';

/** The sitemap, or the index of its parts where there are more addresses than one file may hold. */
export const GET: APIRoute = async ({ site: bas }) => {
  return new Response(formatSitemap(await indexableAddresses(), bas as URL), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
};
