import { createHash } from 'node:crypto';
import type { Root } from 'hast';
import { htmlToHast } from 'satteri';
import { SourceError } from '../errors.ts';
import { HtmlWalk } from './html/walk.ts';
import type { Kallfil, Rad } from './kallfil.ts';

/** Larger than any page of minutes; a page that carries its pictures inside itself may have 10 MB. */
const MAX_BYTES = 20 * 1024 * 1024;
/** Elements inside each other. Real pages have some thirty; parsing slows with the square of this. */
const MAX_DEPTH = 1500;
/** Elements that need no end tag, or have none: many in a row are no nesting. */
const OPEN_ENDED =
  /^(?:p|li|td|th|tr|dt|dd|option|optgroup|tbody|thead|tfoot|colgroup|col|br|hr|img|input|meta|link|area|base|embed|source|track|wbr|html|body|head)$/i;

/**
 * Reads a web page into lines. What is not the document itself (navigation, banner, foot) is listed in `borttaget`.
 *
 * @param bytes the file, in UTF-8 or in the encoding that it declares
 * @param fil its name, for the messages
 * @throws SourceError where the file is empty, too large, nested without end, or in an encoding that it does not declare
 */
export function readHtml(bytes: Uint8Array, fil: string): Kallfil {
  if (bytes.length > MAX_BYTES)
    throw new SourceError(
      fil,
      `the page is larger than ${MAX_BYTES / 1048576} MB`,
      'Save the page without its pictures.',
    );
  const { text, teckenkodning } = decode(bytes, fil);
  const kallfil = readMarkup(text, fil, false);
  return { ...kallfil, sha256: createHash('sha256').update(bytes).digest('hex'), teckenkodning };
}

/**
 * Reads HTML that is already text.
 *
 * @param fragment the markup is a part of a page, without html and body
 * @returns a Kallfil whose `sha256` and encoding the caller sets
 */
export function readMarkup(html: string, fil: string, fragment: boolean): Kallfil {
  if (depthOf(html) > MAX_DEPTH)
    throw new SourceError(
      fil,
      `elements are nested more than ${MAX_DEPTH} deep`,
      'Save the page again, or give it as a PDF.',
    );
  const walk = new HtmlWalk();
  // The parser gives hast; its own type names the same nodes more loosely.
  walk.walkRoot(htmlToHast(html, { fragment }) as Root);
  const lines = walk.rader;
  while (lines.at(-1)?.text === '') lines.pop();
  const rader: Rad[] = [];
  const borttaget: Kallfil['borttaget'] = [];
  for (const [i, { skal, ...line }] of lines.entries()) {
    if (skal !== null) borttaget.push({ rad: i + 1, text: line.text, skal });
    else rader.push({ nr: i + 1, sida: null, ...line, plats: null, ocr: null });
  }
  if (rader.every((r) => r.text === ''))
    throw new SourceError(fil, 'the page holds no text', 'Fetch it again, or leave it out of the import.');
  return { fil, sha256: '', teckenkodning: 'utf-8', sidor: null, rader, borttaget, anmarkningar: [] };
}

/** How deep the elements stand inside each other at most, by their tags alone. */
function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, end, name = '', own] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)[^<>]*?(\/?)>/gi)) {
    if (OPEN_ENDED.test(name) || own === '/') continue;
    depth = Math.max(0, depth + (end === '/' ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** UTF-8, or the encoding that the page itself declares; never a guess, for a name is at stake. */
function decode(bytes: Uint8Array, fil: string): { text: string; teckenkodning: Kallfil['teckenkodning'] } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), teckenkodning: 'utf-8' };
  } catch {
    const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
    const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]?.toLowerCase() ?? null;
    if (declared !== null && /^(?:iso-?8859-1|latin-?1|windows-1252|cp1252)$/.test(declared))
      return { text: new TextDecoder('windows-1252').decode(bytes), teckenkodning: 'latin1' };
    throw new SourceError(
      fil,
      `the page is not UTF-8 and declares ${declared ?? 'no encoding'}`,
      'Convert it and look at å, ä and ö: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW',
    );
  }
}
