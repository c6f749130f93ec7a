import type { APIRoute, GetStaticPaths } from 'astro';
import { getWhole } from '../../site/all-pages.ts';
import { formatAtom } from '../../site/feeds/atom.ts';
import { type Flode, feedOf } from '../../site/feeds/feed.ts';

/** The Atom feed of every page that can be followed (feeds/feed.ts). */
export const getStaticPaths = (async () => {
  const { site, pages } = await getWhole();
  return [...pages.values()].flatMap((sida) => {
    const feed = feedOf(site, sida);
    if (feed === null) return [];
    return [{ params: { adress: sida.adress === '/' ? undefined : sida.adress.slice(1, -1) }, props: { feed } }];
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ feed: Flode }> = ({ props, site: bas }) =>
  new Response(formatAtom(props.feed, bas as URL), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
