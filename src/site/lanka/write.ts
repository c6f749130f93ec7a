import type { Plats } from './resolve.ts';

/** A place of the article with the address that was chosen for it. */
export type Lank = Pick<Plats, 'start' | 'end'> & { url: string };

type Wrap = (words: string, url: string) => string;

/** The article with each link put around its words; `plain` writes what stands between them. */
function weave(text: string, lankar: readonly Lank[], wrap: Wrap, plain: (words: string) => string = (w) => w): string {
  let at = 0;
  let out = '';
  for (const { start, end, url } of [...lankar].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    out += plain(text.slice(at, start)) + wrap(text.slice(start, end), url);
    at = end;
  }
  return out + plain(text.slice(at));
}

/** Plain text: each address in brackets behind its words. */
export const writeText = (text: string, lankar: readonly Lank[]): string =>
  weave(text, lankar, (words, url) => `${words} (${url})`);

/** Markdown. The rest of the article is left as it is, for it may be Markdown already. */
export const writeMarkdown = (text: string, lankar: readonly Lank[]): string =>
  weave(text, lankar, (words, url) => `[${words.replace(/\s+/g, ' ').replace(/[[\]]/g, '\\$&')}](${url})`);

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** HTML: a paragraph for each run of lines between empty ones. */
export function writeHtml(text: string, lankar: readonly Lank[]): string {
  const woven = weave(
    text.replace(/\r/g, ''),
    lankar,
    (words, url) => `<a href="${escapeHtml(url)}">${escapeHtml(words.replace(/\s+/g, ' '))}</a>`,
    escapeHtml,
  );
  return woven
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => `<p>${part.trim().replace(/\n/g, '<br>\n')}</p>\n`)
    .join('');
}
