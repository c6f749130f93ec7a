import type { APIRoute } from 'astro';
import { getWhole } from '../../site/all-pages.ts';
import { exportMarkdown } from '../../site/export/page-markdown.ts';
import type { Sida } from '../../site/pages.ts';

/** `index.md` of every page: the same facts for reading by programs. */
export { getStaticPaths } from './index.json.ts';

export const GET: APIRoute<{ sida: Sida }> = async ({ props, site: bas }) => {
  const { site } = await getWhole();
  return new Response(exportMarkdown(site, props.sida, bas as URL), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
};
