import { entryId, type Flode, instant, jsonFeedAddress } from './feed.ts';

/** A feed as JSON Feed 1.1 (https://jsonfeed.org/version/1.1); the days mean what they mean in Atom. */
export interface JsonFeed {
  version: 'https://jsonfeed.org/version/1.1';
  title: string;
  home_page_url: string;
  feed_url: string;
  description: string;
  language: 'sv';
  authors: { name: string; url: string }[];
  items: {
    id: string;
    url: string;
    title: string;
    content_text: string;
    date_published?: string;
    date_modified: string;
    tags: string[];
  }[];
}

export function formatJsonFeed(feed: Flode, bas: URL): JsonFeed {
  const full = (adress: string): string => new URL(adress, bas).href;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.rubrik === 'Kommunbeslut' ? feed.rubrik : `Kommunbeslut: ${feed.rubrik}`,
    home_page_url: full(feed.adress),
    feed_url: full(jsonFeedAddress(feed.adress)),
    description: feed.beskrivning,
    language: 'sv',
    authors: [{ name: 'Kommunbeslut', url: bas.href }],
    items: feed.poster.map((post) => ({
      id: entryId(post, bas),
      url: full(post.adress),
      title: post.rubrik,
      content_text: post.sammanfattning,
      ...(post.publicerad === null ? {} : { date_published: instant(post.publicerad) }),
      date_modified: instant(post.uppdaterad),
      tags: [post.slag],
    })),
  };
}
