import type { APIRoute } from 'astro';
import { getWhole } from '../site/all-pages.ts';
import { formatSitemap } from '../site/feeds/sitemap.ts';

/** The sitemap, or the index of its parts where there are more addresses than one file may hold. */
export const GET: APIRoute = async ({ site: bas }) => {
  const { pages } = await getWhole();
  return new Response(formatSitemap([...pages.keys()], bas as URL), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
};
