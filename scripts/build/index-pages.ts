import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { encodeTable, pageIds, tableFile } from '../../src/site/search/table.ts';
import { findSokbara, type Sokbar } from './search-copy.ts';

/**
 * What the site says on every page of a kind, and what it says twice: a search for `förklaring` must not find every decision. The
 * official words that some of it repeats stand in the text below.
 */
const LEFT_OUT = [
  ...['.meaning', '.note', '.explain', '.part-lead', '.verdict-foot', '.newer-notice', '.vote-check', '.vote-parties'],
  ...['.motions', '.hero-status'],
];

/** Files of Pagefind that no page asks for: its user interfaces, and its filters, in whose place the table of the pages stands. */
const UNUSED = /^(?:pagefind-(?:.*ui\.(?:js|css)|highlight\.js|worker\.js)|wasm\.unknown\.pagefind|filter)$/;

/** Pages that are handed to Pagefind at once. */
const AT_ONCE = 64;

/**
 * Makes the search index of a built site and writes it to its folder `pagefind/`, with the table of its pages beside it.
 *
 * One fragment file a page: bundled, a hit would load its neighbours too, five times the bytes at 10,000 pages.
 *
 * @returns the number of pages indexed. @throws where Pagefind reports an error or indexes nothing.
 */
export async function indexPages(dist: string): Promise<number> {
  const { sidor, read } = await findSokbara(dist);
  if (sidor.length === 0) throw new Error('the search index is empty: no page has data-pagefind-body');
  const outputPath = join(dist, 'pagefind');
  try {
    const { index, errors } = await pagefind.createIndex({
      forceLanguage: 'sv',
      excludeSelectors: LEFT_OUT,
      maxFragments: sidor.length + 1,
    });
    if (index === undefined) throw new Error(`the search index cannot be made: ${errors.join('; ')}`);
    const faults = [...errors];
    for (let at = 0; at < sidor.length; at += AT_ONCE) {
      const added = await Promise.all(
        sidor
          .slice(at, at + AT_ONCE)
          .map(async ({ fil }) => index.addHTMLFile({ sourcePath: fil, content: await read(fil) })),
      );
      faults.push(...added.flatMap((a) => a.errors));
    }
    faults.push(...(await index.writeFiles({ outputPath })).errors);
    if (faults.length > 0) throw new Error(`the search index is not whole: ${faults.join('; ')}`);
  } finally {
    await pagefind.close();
  }
  for (const name of await readdir(outputPath))
    if (UNUSED.test(name)) await rm(join(outputPath, name), { recursive: true });
  await writeTable(outputPath, sidor);
  return sidor.length;
}

/** Writes the table of the pages in the order in which the index counts them. @throws where the index holds other pages. */
async function writeTable(folder: string, sidor: readonly Sokbar[]): Promise<void> {
  const entry = JSON.parse(await readFile(join(folder, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { hash: string }>;
  };
  const [hash, ...more] = Object.values(entry.languages).map((l) => l.hash);
  if (hash === undefined || more.length > 0) throw new Error('the search index is not of one language');
  const byAddress = new Map(sidor.map((s) => [`/${s.fil.replace(/index\.html$/, '')}`, s.fakta]));
  const meta = gunzipSync(await readFile(join(folder, `pagefind.${hash}.pf_meta`)));
  const cases = new Map([...new Set(sidor.flatMap((s) => s.fakta.arende ?? []))].map((address, i) => [address, i + 1]));
  const rader = await Promise.all(
    pageIds(meta, sidor.length).map(async (id) => {
      const fragment = gunzipSync(await readFile(join(folder, 'fragment', `${id}.pf_fragment`))).toString();
      const { url } = JSON.parse(fragment.slice(fragment.indexOf('{'))) as { url: string };
      const fakta = byAddress.get(url);
      byAddress.delete(url);
      if (fakta === undefined) throw new Error(`the search index holds ${url}, which is not to be indexed`);
      return { ...fakta, arende: fakta.arende === null ? null : (cases.get(fakta.arende) ?? null) };
    }),
  );
  if (byAddress.size > 0) throw new Error(`the search index lacks ${[...byAddress.keys()].join(', ')}`);
  await writeFile(join(folder, tableFile(hash)), gzipSync(encodeTable(rader), { level: 9 }));
}
