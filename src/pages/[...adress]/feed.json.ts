import type { APIRoute } from 'astro';
import type { Flode } from '../../site/feeds/feed.ts';
import { formatJsonFeed } from '../../site/feeds/json-feed.ts';

/** The JSON Feed of every page that can be followed. */
export { getStaticPaths } from './atom.xml.ts';

export const GET: APIRoute<{ feed: Flode }> = ({ props, site: bas }) =>
  new Response(JSON.stringify(formatJsonFeed(props.feed, bas as URL)), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
