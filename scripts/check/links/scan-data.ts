import type { Link } from './scan-html.ts';

/**
 * The addresses of this site that a JSON file names: whole strings that are one, as `/harryda/kf/` or behind the site's own
 * origin. Words of a text that hold a slash are none.
 */
export function scanJson(source: string, origin: string): Link[] {
  const links: Link[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (ADDRESS.test(value.startsWith(`${origin}/`) ? value.slice(origin.length) : value))
        links.push({ mal: value, at: Math.max(0, source.indexOf(JSON.stringify(value))) });
    } else if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(JSON.parse(source));
  return links;
}

/** A rooted address that ends in `/`, in a file's ending or in an anchor. */
const ADDRESS = /^\/(?:[a-z0-9_~.%-]+\/)*(?:[a-z0-9_~%-]+\.[a-z0-9]+)?(?:#[^\s]+)?$/i;

/** The links of a Markdown file: `[words](address)`, and bare addresses of this site. */
export function scanMarkdown(source: string, origin: string): Link[] {
  const links: Link[] = [];
  for (const m of source.matchAll(/(?<!\\)\]\(\s*<?([^\s)>]+)>?/g)) links.push({ mal: m[1] as string, at: m.index });
  for (const m of source.matchAll(bare(origin))) links.push({ mal: m[0].replace(/[.,;:]$/, ''), at: m.index });
  return links;
}

/** The addresses of this site in a feed or a sitemap. */
export function scanXml(source: string, origin: string): Link[] {
  return [...source.matchAll(bare(origin))].map((m) => ({ mal: m[0].replaceAll('&amp;', '&'), at: m.index }));
}

const bare = (origin: string): RegExp =>
  new RegExp(`${origin.replace(/[.*+?^${'$'}{}()|[\]\\]/g, '\\$&')}/[^\\s<>"')\\]]*`, 'g');
