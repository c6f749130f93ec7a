import { FACETTER, type Sokning } from './state.ts';

/** What we use of Pagefind's browser API (its types are not part of the package's exports). */
interface Pagefind {
  options: (options: { excerptLength: number; baseUrl: string }) => Promise<void>;
  init: () => Promise<void>;
  filters: () => Promise<Antal>;
  search: (term: string | null, options: { filters: Filter }) => Promise<Sokresultat>;
  preload: (term: string) => Promise<void>;
}
type Filter = Record<string, { any: string[] }>;
type Antal = Record<string, Record<string, number>>;
interface Sokresultat {
  results: { id: string; data: () => Promise<Ordtraff> }[];
  filters: Antal;
}

/** One page found by its words. */
export interface Ordtraff {
  url: string;
  /** HTML with `<mark>` around the words found; read as text and marks only. */
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

export interface Ordsvar {
  antal: number;
  /** Loads the texts of the first hits. */
  first: (count: number) => Promise<Ordtraff[]>;
  /** Counts by filter and value: how many pages choosing that value would give. */
  filters: Antal;
}

let loaded: Promise<Pagefind> | undefined;

/** The word index, loaded at the first search: a reader who looks a number up never loads it. */
function openIndex(): Promise<Pagefind> {
  loaded ??= (async () => {
    const address = '/pagefind/pagefind.js';
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.options({ excerptLength: 28, baseUrl: '/' });
    await pagefind.init();
    // Counts come with a search only once the filters are loaded.
    await pagefind.filters();
    return pagefind;
  })();
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
}

const filterOf = (val: Sokning['val'], but?: string): Filter =>
  Object.fromEntries(
    Object.entries(val).flatMap(([namn, any]) => (any.length === 0 || namn === but ? [] : [[namn, { any }]])),
  );

/**
 * Searches by words. Values of one facet widen the search, facets narrow each other; so the counts of a facet with a choice
 * come from the search without that choice.
 */
export async function searchWords({ q, val }: Sokning): Promise<Ordsvar> {
  const pagefind = await openIndex();
  const term = q.trim() === '' ? null : q;
  const [main, ...others] = await Promise.all([
    pagefind.search(term, { filters: filterOf(val) }),
    ...FACETTER.filter((f) => (val[f.namn] ?? []).length > 0).map(async (f) => {
      const without = await pagefind.search(term, { filters: filterOf(val, f.namn) });
      return [f.namn, without.filters[f.namn] ?? {}] as const;
    }),
  ]);
  return {
    antal: main.results.length,
    first: (count) => Promise.all(main.results.slice(0, count).map((r) => r.data())),
    filters: { ...main.filters, ...Object.fromEntries(others) },
  };
}
