import { atomAddress, entryId, type Flode, feedUpdated, instant } from './feed.ts';
import type { Flodespost } from './posts.ts';
import { escapeXml, XML_HEAD } from './xml.ts';

const SLAG = { nytt: 'Nytt', rattat: 'Rättat', aterkallat: 'Återkallat' } as const;

/**
 * A feed as Atom (RFC 4287).
 *
 * `updated` is the day of the meeting or of the document, or the later day on which an editor set, corrected or withdrew
 * something; `category` says which (feeds/posts.ts). An entry's title says whether it is a decision or a proposal.
 *
 * @param bas the site's own address.
 */
export function formatAtom(feed: Flode, bas: URL): string {
  const full = (a: string): string => escapeXml(new URL(a, bas).href);
  const self = atomAddress(feed.adress);
  return `${XML_HEAD}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">
  <id>${full(self)}</id>
  <title>${escapeXml(feed.rubrik === 'Kommunbeslut' ? feed.rubrik : `Kommunbeslut: ${feed.rubrik}`)}</title>
  <subtitle>${escapeXml(feed.beskrivning)}</subtitle>
  <updated>${feedUpdated(feed)}</updated>
  <author><name>Kommunbeslut</name></author>
  <link rel="self" type="application/atom+xml" href="${full(self)}"/>
  <link rel="alternate" type="text/html" href="${full(feed.adress)}"/>
${feed.poster.map((post) => entry(post, entryId(post, bas), full)).join('')}</feed>
`;
}

function entry(post: Flodespost, id: string, full: (a: string) => string): string {
  const published = post.publicerad === null ? '' : `\n    <published>${instant(post.publicerad)}</published>`;
  return `  <entry>
    <id>${escapeXml(id)}</id>
    <title>${escapeXml(post.rubrik)}</title>
    <updated>${instant(post.uppdaterad)}</updated>${published}
    <category term="${post.slag}" label="${SLAG[post.slag]}"/>
    <link rel="alternate" type="text/html" href="${full(post.adress)}"/>
    <summary>${escapeXml(post.sammanfattning)}</summary>
  </entry>
`;
}
