import type { APIRoute } from 'astro';
import { getSite } from '../site/data.ts';
import { formatAtom } from '../site/feeds/atom.ts';

/** Feed of the newest decisions and proposals of every municipality. */
export const GET: APIRoute = async ({ site: bas }) =>
  new Response(formatAtom(await getSite(), null, '/atom.xml', bas as URL), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
