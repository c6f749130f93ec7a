import type { APIRoute } from 'astro';
import { getSite } from '../../site/data.ts';
import { exportVerktyg, verktygMarkdown } from '../../site/export/verktyg.ts';

/** The same as `index.json`, for reading. */
export const GET: APIRoute = async ({ site }) => {
  const { kommuner } = (await getSite()).corpus;
  const text = verktygMarkdown(exportVerktyg('lanka', kommuner, site as URL), kommuner, site as URL);
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
