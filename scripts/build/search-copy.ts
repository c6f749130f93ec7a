import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compoundTails, type KnownWords, knownWords, wordsOf } from './compounds.ts';

/**
 * Sign before each part of a compound that was added for the index: an invisible separator, which no page has. The search page
 * takes such words out of an excerpt again and marks the compound that they are a part of (src/scripts/sok/excerpt.ts).
 */
export const PART = '\u2063';

const BODY = /<main\b[^>]*\bdata-pagefind-body\b[^>]*>/;
const TOKENS =
  /<!--[\s\S]*?-->|<(script|style|svg)\b[\s\S]*?<\/\1>|<\/?([a-z][a-z0-9]*)(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+|</gi;
const INLINE = new Set('a abbr b bdi cite code em i mark q s small span strong sub sup time'.split(' '));
const SENTENCE_END = /([.!?]['"”)]*\s+)(?=\p{Lu})/u;

/**
 * A page as the index shall read it: behind each sentence the parts of the compounds in it, with half the weight of a word.
 * A page without `data-pagefind-body` is given back as it is.
 */
export function addParts(html: string, known: KnownWords, tailsOf = tailsIn(known)): string {
  const body = BODY.exec(html);
  const end = html.lastIndexOf('</main>');
  if (body === null || end < 0) return html;
  const start = body.index + body[0].length;
  let pending = new Set<string>();
  const flush = (): string => {
    const words = [...pending].map((part) => PART + part).join(' ');
    pending = new Set();
    return words === '' ? '' : `<span data-pagefind-weight="0.5"> ${words}</span>`;
  };
  const text = (token: string): string =>
    token
      .split(SENTENCE_END)
      .map((piece, i) => {
        for (const word of wordsOf(piece)) for (const tail of tailsOf(word)) pending.add(tail);
        return i % 2 === 1 ? piece + flush() : piece;
      })
      .join('');
  const marked = html.slice(start, end).replace(TOKENS, (token: string, skipped?: string, name?: string) => {
    if (skipped !== undefined || token.startsWith('<!--')) return token;
    if (name === undefined) return token === '<' ? token : text(token);
    // Blocks stand apart on the page; without a space between them their words would be one in the index.
    return INLINE.has(name.toLowerCase()) ? token : `${flush()} ${token}`;
  });
  return html.slice(0, start) + apart(marked) + flush() + html.slice(end);
}

/** Neighbours in a row are set apart by the style sheet alone (`<span>§ 9</span><span>Alingsås</span>`). */
const apart = (html: string): string => html.replaceAll('</span><span', '</span> <span');

/** The ends of compounds, each word taken apart once: a corpus has some tens of thousands of words, and millions of them. */
export function tailsIn(known: KnownWords): (word: string) => readonly string[] {
  const seen = new Map<string, readonly string[]>();
  return (word) => {
    const before = seen.get(word);
    if (before !== undefined) return before;
    const tails = compoundTails(word, known);
    seen.set(word, tails);
    return tails;
  };
}

/**
 * Writes the pages that are to be indexed into another folder, with the parts of their compounds.
 *
 * @param dist the built site. @param copy an empty folder. @returns how many pages were written.
 */
export async function writeSearchCopy(dist: string, copy: string): Promise<number> {
  const names = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
  const pages: string[] = [];
  const words = new Set<string>();
  for (const name of names) {
    const html = await readFile(join(dist, name), 'utf8');
    if (!BODY.test(html)) continue;
    pages.push(name);
    for (const word of wordsOf(html.slice(html.search(BODY)).replace(/<[^>]*>/g, ' '))) words.add(word);
  }
  const known = knownWords(words);
  const tailsOf = tailsIn(known);
  for (const name of pages) {
    await mkdir(dirname(join(copy, name)), { recursive: true });
    await writeFile(join(copy, name), addParts(await readFile(join(dist, name), 'utf8'), known, tailsOf));
  }
  return pages.length;
}
