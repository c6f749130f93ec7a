import { byFacet, type Sidrad } from '../../src/site/search/table.ts';

/** What a built page's head tells of it for the search (layouts/Page.astro). */
export interface Sokfakta extends Omit<Sidrad, 'arende'> {
  /** Address of its case, or null. */
  arende: string | null;
}

const META = /<meta name="kb:([^"]+)"[^>]*? content="([^"]*)"/g;
const DAY = 86_400_000;

const decodeEntities = (text: string): string =>
  text.replace(/&#(?:x([0-9a-f]+)|(\d+));|&(amp|lt|gt|quot);/gi, (_, hex, decimal, name) =>
    name === undefined
      ? String.fromCodePoint(Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16))
      : ({ amp: '&', lt: '<', gt: '>', quot: '"' }[(name as string).toLowerCase()] ?? ''),
  );

/** Reads the facts of a built page. */
export function readSokfakta(html: string): Sokfakta {
  const found = new Map<string, string[]>();
  for (const [, name = '', content = ''] of html.slice(0, html.indexOf('</head>')).matchAll(META))
    found.set(decodeEntities(name), [...(found.get(decodeEntities(name)) ?? []), decodeEntities(content)]);
  const day = Date.parse(found.get('date')?.[0] ?? '');
  return {
    varden: byFacet((f) => found.get(`filter:${f}`) ?? []),
    dag: Number.isNaN(day) ? null : Math.round(day / DAY),
    arende: found.get('arende')?.[0] ?? null,
  };
}
