/** A place in a page that names another place. */
export interface Link {
  /** As written, entities decoded. */
  mal: string;
  /** Offset in the page, for the line of the error. */
  at: number;
}

/** What the link gate wants to know of one HTML page. */
export interface ScannedPage {
  ids: Set<string>;
  /** Ids that stand twice, with the offset of the second. */
  twice: Link[];
  links: Link[];
  /** Ids that the page itself must have: labels, descriptions, headers of table cells. */
  idrefs: Link[];
  /** Code that a strict Content-Security-Policy stops: inline scripts, styles and handlers. */
  inline: { vad: string; at: number; code?: string }[];
}

/** A tag with its attributes; comments are passed over. Quoted values may hold `>`. */
const TAG = /<!--[\s\S]*?-->|<([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
/** Text that is no mark-up although it may look like it. */
const RAW = /<(script|style)\b((?:"[^"]*"|'[^']*'|[^"'>])*)>([\s\S]*?)<\/\1>/gi;

const LINKS = new Set(['href', 'src', 'action', 'poster', 'cite', 'data']);
const IDREFS = new Set([
  'for',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'headers',
  'list',
  'popovertarget',
]);

/** Reads the links, ids and inline code of a page. A scan, not a parse: 10,000 pages take seconds. */
export function scanHtml(html: string): ScannedPage {
  const page: ScannedPage = { ids: new Set(), twice: [], links: [], idrefs: [], inline: [] };
  const markup = html.replace(RAW, (whole, name: string, attributes: string, content: string, at: number) => {
    const tag = name.toLowerCase();
    const data = /\btype\s*=\s*["']?(?:application\/(?:ld\+)?json|speculationrules)/i.test(attributes);
    if (content.trim() !== '' && !data)
      page.inline.push({ vad: `an inline <${tag}>`, at, ...(tag === 'script' && { code: content }) });
    return whole.slice(0, whole.length - content.length - tag.length - 3) + ' '.repeat(content.length + tag.length + 3);
  });
  for (const tag of markup.matchAll(TAG)) {
    const attributes = tag[2];
    if (attributes === undefined || attributes.length < 3) continue;
    const start = tag.index + 1 + (tag[1] as string).length;
    for (const a of attributes.matchAll(ATTRIBUTE)) readAttribute(page, tag[1] as string, a, start);
  }
  return page;
}

function readAttribute(page: ScannedPage, tag: string, a: RegExpExecArray, start: number): void {
  const name = (a[1] as string).toLowerCase();
  const raw = a[2] ?? a[3] ?? a[4] ?? '';
  const at = start + a.index;
  if (name === 'id') {
    const id = decode(raw);
    if (page.ids.has(id)) page.twice.push({ mal: id, at });
    page.ids.add(id);
  } else if (LINKS.has(name)) page.links.push({ mal: decode(raw.trim()), at });
  else if (name === 'srcset')
    for (const part of decode(raw).split(/,\s+/)) page.links.push({ mal: part.trim().split(/\s/)[0] ?? '', at });
  else if (IDREFS.has(name))
    for (const id of raw.split(/\s+/)) if (id !== '') page.idrefs.push({ mal: decode(id), at });
  if (name === 'content' && tag.toLowerCase() === 'meta') {
    const refresh = /^\s*\d+\s*;\s*url=(.*)$/i.exec(decode(raw));
    const target = refresh?.[1] ?? (/^https?:\/\//.test(raw) ? decode(raw) : undefined);
    if (target !== undefined) page.links.push({ mal: target.trim(), at });
  }
  if (name === 'style') page.inline.push({ vad: `style="…" on <${tag}>`, at });
  else if (/^on[a-z]{3,}$/.test(name)) page.inline.push({ vad: `${name}="…" on <${tag}>`, at });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(value: string): string {
  if (!value.includes('&')) return value;
  return value
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, n: string) => String.fromCodePoint(Number(n)))
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] as string);
}
