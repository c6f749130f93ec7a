import type { APIRoute, GetStaticPaths } from 'astro';
import { getWhole, pagesOf } from '../../site/all-pages.ts';
import { formatCalendar } from '../../site/feeds/calendar.ts';
import type { SidaOf } from '../../site/pages.ts';

/** The calendar of every municipality's and every organ's meetings. */
export const getStaticPaths = (async () =>
  [...(await pagesOf('kommun')), ...(await pagesOf('organ'))].map((sida) => ({
    params: { adress: sida.adress.slice(1, -1) },
    props: { sida },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ sida: SidaOf<'kommun' | 'organ'> }> = async ({ props, site: bas }) =>
  new Response(formatCalendar((await getWhole()).site, props.sida, bas as URL), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
