import type { APIRoute } from 'astro';
import { getSite } from '../../site/data.ts';
import { exportVerktyg } from '../../site/export/verktyg.ts';

/** How to ask without the page (docs/data.md). */
export const GET: APIRoute = async ({ site }) =>
  Response.json(exportVerktyg('lanka', (await getSite()).corpus.kommuner, site as URL));
