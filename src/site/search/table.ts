/**
 * The table of the indexed pages: what each is, for the filters, the order and the groups of the word search. The build writes
 * it beside Pagefind's index, the browser reads it; both use this file.
 *
 * Pagefind's own filters and sorts are lists of page numbers, which do not pack: 107 kB for five facets and 21 kB for an order at
 * 10,000 pages. As columns the same and each page's case pack to a quarter of that.
 */

/** The facets, as Page.astro names them. */
export const FACETTNAMN = ['kommun', 'organ', 'år', 'slag', 'status'] as const;
export type Facettnamn = (typeof FACETTNAMN)[number];

/** One value for each facet. */
export const byFacet = <T>(of: (namn: Facettnamn) => T): Record<Facettnamn, T> => ({
  kommun: of('kommun'),
  organ: of('organ'),
  år: of('år'),
  slag: of('slag'),
  status: of('status'),
});

/** One indexed page. */
export interface Sidrad {
  /** Its values by facet: most pages have one of each, a case has several organs and years. */
  varden: Record<Facettnamn, readonly string[]>;
  /** Days since 1970-01-01; null where the page has no day. */
  dag: number | null;
  /** Which case it belongs to, as any number that pages of one case share; null where it belongs to none. */
  arende: number | null;
}

/** What is written: for each facet the sets of values that occur, and for each page the place of its own among them. */
interface Kolumner {
  facetter: Record<Facettnamn, { mangder: string[][]; rad: number[] }>;
  /** 0 for none. */
  dag: number[];
  /** 0 for none; else the difference to the case before it, for pages of a case stand together. */
  arende: (number | null)[];
}

/** The table as text. */
export function encodeTable(rader: readonly Sidrad[]): string {
  const facetter = byFacet((namn) => {
    const platser = new Map<string, number>();
    const rad = rader.map(({ varden }) => {
      const key = JSON.stringify(varden[namn]);
      if (!platser.has(key)) platser.set(key, platser.size);
      return platser.get(key) as number;
    });
    return { mangder: [...platser.keys()].map((key) => JSON.parse(key) as string[]), rad };
  });
  let last = 0;
  const arende = rader.map((r) => {
    if (r.arende === null) return null;
    const step = r.arende - last;
    last = r.arende;
    return step;
  });
  return JSON.stringify({ facetter, dag: rader.map((r) => r.dag ?? 0), arende } satisfies Kolumner);
}

/** The rows of a table. Throws where the text is none. */
export function decodeTable(text: string): Sidrad[] {
  const { facetter, dag, arende } = JSON.parse(text) as Kolumner;
  let last = 0;
  return dag.map((day, i) => {
    const step = arende[i] ?? null;
    if (step !== null) last += step;
    const varden = byFacet((namn) => facetter[namn].mangder[facetter[namn].rad[i] as number] ?? []);
    return { varden, dag: day === 0 ? null : day, arende: step === null ? null : last };
  });
}

/**
 * The ids of the pages in Pagefind's meta file, in its order: each search result names one, and the rows of the table stand in
 * the same order. (The ids of the index's chunks follow after those of the pages.)
 *
 * @param meta the file as it is once unpacked.
 */
export function pageIds(meta: Uint8Array, pages: number): string[] {
  const ids = new TextDecoder('latin1').decode(meta).match(/[a-z]{2}_[0-9a-f]{6,}/g) ?? [];
  return [...new Set(ids)].slice(0, pages);
}

/** Name of the table beside the index whose hash is given. */
export const tableFile = (hash: string): string => `${hash}.sidor`;
