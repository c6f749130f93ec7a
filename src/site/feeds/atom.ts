import type { BeslutPost } from '../../graph/types.ts';
import { beslutAddress } from '../addresses.ts';
import { beslutstypIOrd } from '../export/describe.ts';
import { newestDecisions } from '../newest.ts';
import { organNameIn } from '../organs.ts';
import type { Site } from '../site.ts';
import { escapeXml, XML_HEAD } from './xml.ts';

/** How many entries a feed holds. */
export const FEED_LENGTH = 50;

/**
 * An Atom feed (RFC 4287) of the newest decisions and proposals, of all municipalities or of one.
 *
 * `updated` is the day of the meeting: the model knows no other day, and a clock in the build would make every build new.
 * An entry's title says whether it is a decision or a proposal.
 *
 * @param kommun id, or null for all. @param adress the feed's own address. @param bas the site's own.
 */
export function formatAtom(site: Site, kommun: string | null, adress: string, bas: URL): string {
  const posts = newestDecisions(
    site.corpus.beslut.filter((b) => kommun === null || b.kommun === kommun),
    FEED_LENGTH,
  );
  const name = kommun === null ? null : (site.kommuner.get(kommun)?.namn ?? kommun);
  const page = kommun === null ? '/' : `/${kommun}/`;
  const full = (a: string): string => escapeXml(new URL(a, bas).href);
  const updated = posts[0]?.datum ?? '1970-01-01';
  return `${XML_HEAD}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">
  <id>${full(adress)}</id>
  <title>${escapeXml(name === null ? 'Kommunbeslut' : `Kommunbeslut: ${name}`)}</title>
  <subtitle>Nya beslut och förslag, med den dag då organet sammanträdde</subtitle>
  <updated>${updated}T00:00:00Z</updated>
  <author><name>Kommunbeslut</name></author>
  <link rel="self" type="application/atom+xml" href="${full(adress)}"/>
  <link rel="alternate" type="text/html" href="${full(page)}"/>
${posts.map((p) => entry(site, p, full)).join('')}</feed>
`;
}

function entry(site: Site, post: BeslutPost, full: (a: string) => string): string {
  const status = site.graph.statusOf.get(post.id);
  const organ = organNameIn(site, post.kommun, post.organ);
  const kommun = site.kommuner.get(post.kommun)?.namn ?? post.kommun;
  const title = `${beslutstypIOrd(post.typ)}: ${post.rubrik}`;
  const summary = [`${kommun}, ${organ} ${post.datum} § ${post.data.paragraf}.`, ...(status?.meningar ?? [])].join(' ');
  return `  <entry>
    <id>${full(beslutAddress(post))}</id>
    <title>${escapeXml(title)}</title>
    <updated>${post.datum}T00:00:00Z</updated>
    <link rel="alternate" type="text/html" href="${full(beslutAddress(post))}"/>
    <summary>${escapeXml(summary)}</summary>
  </entry>
`;
}
