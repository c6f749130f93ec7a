import type { APIRoute, GetStaticPaths } from 'astro';
import { formatNginxMap, formatRedirects } from '../site/aliases.ts';
import { getWhole } from '../site/all-pages.ts';

/**
 * Files for the host: the aliases as Netlify and Cloudflare Pages read them, and as an nginx map. Their route is a parameter
 * because Astro leaves out files of src/pages whose name begins with an underscore.
 */
const FILES = { _redirects: formatRedirects, 'nginx-redirects.conf': formatNginxMap };

export const getStaticPaths = (() =>
  Object.keys(FILES).map((vardfil) => ({ params: { vardfil } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const format = FILES[params.vardfil as keyof typeof FILES];
  const { aliases } = await getWhole();
  return new Response(format(aliases), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
