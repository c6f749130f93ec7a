import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BLOCK, PARTS } from '../../src/site/search/signs.ts';
import { hideSmallWords } from '../../src/site/search/small-words.ts';
import { compoundTails, type KnownWords, knownWords, wordsOf } from './compounds.ts';
import { readSokfakta, type Sokfakta } from './search-page.ts';

const BODY = /<main\b[^>]*\bdata-pagefind-body\b[^>]*>/;
const TOKENS =
  /<!--[\s\S]*?-->|<(script|style|svg)\b[\s\S]*?<\/\1>|<\/?([a-z][a-z0-9]*)(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+|</gi;
const INLINE = new Set('a abbr b bdi cite code em i mark q s small span strong sub sup time'.split(' '));
const SENTENCE_END = /([.!?]['"”)]*\s+)(?=\p{Lu})/u;

/**
 * A page as the index shall read it: behind each sentence the parts of the compounds in it, with half the weight of a word; behind
 * each block a sign; for each small word a sign.
 * A page without `data-pagefind-body` is given back as it is.
 */
export function addParts(html: string, known: KnownWords, tailsOf = tailsIn(known)): string {
  const body = BODY.exec(html);
  const end = html.lastIndexOf('</main>');
  if (body === null || end < 0) return html;
  const start = body.index + body[0].length;
  let pending = new Set<string>();
  let hasText = false;
  const flush = (): string => {
    const words = [...pending].join(' ');
    pending = new Set();
    return words === '' ? '' : `<span data-pagefind-weight="0.5"> ${PARTS} ${words} ${PARTS} </span>`;
  };
  const endBlock = (): string => {
    const sign = hasText ? ` ${BLOCK}` : '';
    hasText = false;
    return `${sign}${flush()} `;
  };
  const text = (token: string): string => {
    if (/[\p{L}\p{N}]/u.test(token)) hasText = true;
    return token
      .split(SENTENCE_END)
      .map((piece, i) => {
        for (const word of wordsOf(piece)) for (const tail of tailsOf(word)) pending.add(tail);
        return i % 2 === 1 ? piece + flush() : hideSmallWords(piece);
      })
      .join('');
  };
  const marked = html.slice(start, end).replace(TOKENS, (token: string, skipped?: string, name?: string) => {
    if (skipped !== undefined || token.startsWith('<!--')) return token;
    if (name === undefined) return token === '<' ? token : text(token);
    // Blocks stand apart on the page; without a space between them their words would be one in the index.
    return INLINE.has(name.toLowerCase()) ? token : endBlock() + token;
  });
  return html.slice(0, start) + apart(marked + endBlock()) + html.slice(end);
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

/** A page as it goes into the index. */
export interface Sokbar {
  /** File below the built site: `harryda/kf/2020-06-15/128/index.html`. */
  fil: string;
  fakta: Sokfakta;
}

/** The pages that are to be indexed, and how to read each with the parts of its compounds. */
export interface Sokbara {
  sidor: Sokbar[];
  read: (fil: string) => Promise<string>;
}

/**
 * Finds the pages of a built site that are to be indexed, those of a case beside each other and newest last: what stands in that
 * order packs best (src/site/search/table.ts).
 */
export async function findSokbara(dist: string): Promise<Sokbara> {
  const names = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
  const sidor: Sokbar[] = [];
  const words = new Set<string>();
  for (const fil of names) {
    const html = await readFile(join(dist, fil), 'utf8');
    if (!BODY.test(html)) continue;
    sidor.push({ fil, fakta: readSokfakta(html) });
    for (const word of wordsOf(html.slice(html.search(BODY)).replace(/<[^>]*>/g, ' '))) words.add(word);
  }
  const known = knownWords(words);
  const tailsOf = tailsIn(known);
  const key = ({ fakta }: Sokbar) => `${fakta.varden.kommun[0] ?? ''} ${fakta.arende ?? ''}`;
  sidor.sort(
    (a, b) => key(a).localeCompare(key(b), 'sv') || (a.fakta.dag ?? 0) - (b.fakta.dag ?? 0) || (a.fil < b.fil ? -1 : 1),
  );
  return { sidor, read: async (fil) => addParts(await readFile(join(dist, fil), 'utf8'), known, tailsOf) };
}
