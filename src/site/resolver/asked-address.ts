import { slug } from '../../domain/diarienummer.ts';

/** What an address that no page has was meant to be. */
export interface AskedAddress {
  /** The address as this site would write it: lower-case ASCII, one stroke between parts and at the end. */
  path: string;
  /** Its last part as words for the search box: `2023.509 KS`. */
  words: string;
}

/**
 * Reads the path of a request: percent-signs decoded, å ä ö folded, signs that a writer or a mail program put at its end taken
 * away (`…/128/).`), `index.html` left out. A file keeps its ending.
 */
export function readAddress(pathname: string): AskedAddress {
  const parts = decode(pathname)
    .replace(/(?:index\.html?)?["'”»)\]>.,;:!?\s]*$/i, '')
    .split('/')
    .map((part) => part.trim())
    .filter(Boolean);
  const file = /\.[a-z0-9]{2,5}$/i.test(parts.at(-1) ?? '');
  const folded = parts.map((part, i) => (file && i === parts.length - 1 ? part : slug(part))).filter(Boolean);
  const words = (parts.at(-1) ?? '').replace(/[-_+]+/g, ' ').trim();
  return { path: file ? `/${folded.join('/')}` : `/${folded.map((p) => `${p}/`).join('')}`, words };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
