import type { APIRoute } from 'astro';

/** Everything may be read by everyone; the sitemap's address is the deployed site's own. */
export const GET: APIRoute = ({ site: bas }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL('/sitemap.xml', bas).href}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
