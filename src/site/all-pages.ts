import { getCollection } from 'astro:content';
import { type Alias, listAliases } from './aliases.ts';
import { getSite, type Site } from './data.ts';
import { readAddresses } from './loader/addresses.ts';
import { type EgenSida, isIndexable, listPages, type Sida, type SidaOf, type Sidtyp } from './pages.ts';

/** The loaded site with every page and alias of it: what routes are made from. */
export interface Whole {
  site: Site;
  pages: ReadonlyMap<string, Sida>;
  aliases: readonly Alias[];
}

let kept: { site: Site; whole: Whole } | undefined;

/** Every page of the site. Computed once for a build; anew in `npm run dev` when the data was loaded anew. */
export async function getWhole(): Promise<Whole> {
  const site = await getSite();
  if (kept?.site === site) return kept.whole;
  const egna = (await getCollection('sidor')).map(
    ({ id, data: { rubrik, beskrivning }, body }): EgenSida => ({
      id,
      rubrik,
      beskrivning,
      // A component of the page's own (`<Kontakt />`) is no text.
      text: (body ?? '').replace(/^<[A-Z]\w* \/>\n/gm, ''),
    }),
  );
  const pages = listPages(site, egna);
  const whole = { site, pages, aliases: listAliases(site, pages, await readAddresses()) };
  kept = { site, whole };
  return whole;
}

/** The addresses that a site map names. */
export async function indexableAddresses(): Promise<string[]> {
  return [...(await getWhole()).pages.values()].filter(isIndexable).map((s) => s.adress);
}

/** The pages of one kind. */
export async function pagesOf<T extends Sidtyp>(typ: T): Promise<SidaOf<T>[]> {
  return [...(await getWhole()).pages.values()].filter((s): s is SidaOf<T> => s.typ === typ);
}
