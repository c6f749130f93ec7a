import type { APIRoute, GetStaticPaths } from 'astro';
import { pagesOf } from '../../site/all-pages.ts';
import { getSite } from '../../site/data.ts';
import { formatAtom } from '../../site/feeds/atom.ts';

/** Feed of a municipality's newest decisions and proposals. */
export const getStaticPaths = (async () =>
  (await pagesOf('kommun')).map(({ kommun }) => ({ params: { kommun: kommun.id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, site: bas }) => {
  const kommun = params.kommun as string;
  return new Response(formatAtom(await getSite(), kommun, `/${kommun}/atom.xml`, bas as URL), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
