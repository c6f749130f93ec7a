import type { APIRoute, GetStaticPaths } from 'astro';
import { getWhole } from '../../site/all-pages.ts';
import { exportPage } from '../../site/export/index.ts';
import type { Sida } from '../../site/pages.ts';

/** `index.json` of every page: its facts for programs (docs/data.md). One route, so that no page can lack it. */
export const getStaticPaths = (async () => {
  const { pages } = await getWhole();
  return [...pages.values()].map((sida) => ({
    params: { adress: sida.adress === '/' ? undefined : sida.adress.slice(1, -1) },
    props: { sida },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ sida: Sida }> = async ({ props, site: bas }) => {
  const { site } = await getWhole();
  return Response.json(exportPage(site, props.sida, bas as URL));
};
