import { bareQuestion } from '../../site/search/small-words.ts';
import { decodeTable, pageIds, type Sidrad, tableFile } from '../../site/search/table.ts';
import type { Traffplatser } from './passage.ts';

/** What we use of Pagefind's browser API (its types are not part of the package's exports). */
interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  search: (term: string | null) => Promise<{ results: { id: string; data: () => Promise<Ordtraff> }[] }>;
}

/** One page found by its words, as its fragment has it. */
export interface Ordtraff extends Traffplatser {
  url: string;
  meta: { title?: string };
  /** Facets, and what else goes with a hit (Page.astro's `meta`). */
  filters: Record<string, string[]>;
}

/** One page found: what the table tells of it, and its texts on demand. */
export interface Post {
  rad: Sidrad;
  load: () => Promise<Ordtraff>;
}

interface Index {
  search: Pagefind['search'];
  /** Row of a page's id. */
  rader: Promise<ReadonlyMap<string, Sidrad>>;
}

const FOLDER = '/pagefind/';
let loaded: Promise<Index> | undefined;

/** The word index, loaded at the first search: a reader who looks a number up never loads it. */
function openIndex(): Promise<Index> {
  loaded ??= (async () => {
    const rader = loadTable();
    // Told apart from an answer below; here only so that a failure is nobody's unhandled one.
    rader.catch(() => {});
    const address = `${FOLDER}pagefind.js`;
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    // Its worker is the same code once more, 12 kB and a journey later; a search takes a few milliseconds.
    await pagefind.options({ baseUrl: '/', noWorker: true });
    await pagefind.init();
    return { search: pagefind.search, rader };
  })();
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
}

async function fetched(file: string): Promise<Response> {
  const response = await fetch(FOLDER + file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response;
}

/** A file that holds packed bytes, whatever the host says of it. */
async function unpacked(file: string): Promise<Uint8Array> {
  const { body } = await fetched(file);
  if (body === null) throw new Error(`${file}: empty`);
  return new Uint8Array(await new Response(body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
}

/** The table of the pages. The index's meta file, which names them, is Pagefind's own: the browser loads it once. */
async function loadTable(): Promise<ReadonlyMap<string, Sidrad>> {
  const entry = (await (await fetched('pagefind-entry.json')).json()) as {
    languages: Record<string, { hash: string }>;
  };
  const hash = Object.values(entry.languages)[0]?.hash ?? '';
  const [table, meta] = await Promise.all([unpacked(tableFile(hash)), unpacked(`pagefind.${hash}.pf_meta`)]);
  const rader = decodeTable(new TextDecoder().decode(table));
  const ids = pageIds(meta, rader.length);
  return new Map(rader.map((rad, i) => [ids[i] ?? '', rad]));
}

let last: { q: string | null; posts: Promise<Post[]> } | undefined;

/**
 * Finds the pages that have the words, best first; all pages where nothing is asked for. The same question again costs nothing.
 *
 * @throws where the index cannot be loaded.
 */
export function searchWords(q: string): Promise<Post[]> {
  const term = q.trim() === '' ? null : bareQuestion(q);
  if (last?.q === term) return last.posts;
  const posts = (async () => {
    const { search, rader } = await openIndex();
    const [{ results }, rows] = await Promise.all([search(term), rader]);
    return results.flatMap(({ id, data }) => {
      const rad = rows.get(id);
      return rad === undefined ? [] : { rad, load: data };
    });
  })();
  last = { q: term, posts };
  posts.catch(() => {
    last = undefined;
  });
  return posts;
}
