import type { ListadAdress } from '../domain/adresslista.ts';
import { effective } from '../domain/redaktor.ts';
import type { HandlingPost } from '../graph/types.ts';
import {
  arendeAliases,
  beslutAliases,
  comparisonAliases,
  comparisonRegisterAddress,
  formerMeetings,
  handlingAddress,
  meetingAddress,
  unpublishedAddress,
  unpublishedAliases,
} from './addresses.ts';
import type { Sida } from './pages.ts';
import type { Site } from './site.ts';

/** An address that goes on answering although its page stands elsewhere. */
export interface Alias {
  fran: string;
  till: string;
}

/**
 * Every former or other address of the site with the one it leads to. A page's own address is never an alias; where two pages
 * claim the same alias (a diarienummer that both print) it leads to none, for a guess would be a wrong link.
 *
 * @param pages the site's pages by address, from `listPages`.
 * @param listed every address that was ever published (content/adresser.txt). Where its page is gone and no entry claims it, one
 *   with a target leads there, and one that was only cited leads to the nearest page above.
 */
export function listAliases(
  site: Pick<Site, 'graph'>,
  pages: ReadonlyMap<string, Sida>,
  listed: readonly ListadAdress[] = [],
): Alias[] {
  const claims = new Map<string, Set<string>>();
  const claim = (fran: string, till: string): void => {
    if (pages.has(fran)) return;
    const set = claims.get(fran) ?? new Set();
    claims.set(fran, set.add(till));
  };
  const claimMeetings = (post: HandlingPost): void => {
    const { data, kommun, organ } = post;
    const day = effective(data.sammantradesdatum, data.redaktor.sammantradesdatum);
    for (const fran of formerMeetings(post, day)) claim(fran, meetingAddress(kommun, organ, day));
  };
  for (const sida of pages.values()) {
    switch (sida.typ) {
      case 'beslut':
        for (const fran of beslutAliases(sida.post, site.graph.andraDatumOf.get(sida.post.id)))
          claim(fran, sida.adress);
        break;
      case 'arende':
        for (const fran of arendeAliases(sida.graf.arende)) claim(fran, sida.adress);
        break;
      case 'handling':
        for (const fran of sida.post.data.redaktor.alias ?? []) claim(fran, handlingAddress(sida.post));
        claimMeetings(sida.post);
        break;
      case 'opublicerad':
        for (const fran of unpublishedAliases(sida.post)) claim(fran, unpublishedAddress(sida.post));
        break;
      case 'jamforelse':
        for (const fran of comparisonAliases(sida.jamforelse)) claim(fran, sida.adress);
        claim(above(sida.adress), comparisonRegisterAddress);
        break;
      default:
    }
  }
  for (const { adress, till, citerad } of listed) {
    if (claims.has(adress)) continue;
    if (till !== null) claim(adress, till);
    else if (citerad) claim(adress, pageAbove(adress, pages));
  }
  const single = [...claims].flatMap(([fran, till]) =>
    till.size === 1 ? [{ fran, till: [...till][0] as string }] : [],
  );
  return [...single, ...parentAliases(single, pages)].sort((a, b) => a.fran.localeCompare(b.fran));
}

const above = (path: string): string => path.replace(/[^/]+\/$/, '');

function pageAbove(adress: string, pages: ReadonlyMap<string, Sida>): string {
  let at = above(adress);
  while (!pages.has(at) && at !== '/') at = above(at);
  return at;
}

/** The folders above an alias that hold no page lead to the nearest one above that does: an address may be cut anywhere. */
function parentAliases(aliases: readonly Alias[], pages: ReadonlyMap<string, Sida>): Alias[] {
  const taken = new Set(aliases.map((a) => a.fran));
  const found = new Map<string, string>();
  for (const { fran } of aliases) {
    for (let at = above(fran); at !== '/'; at = above(at)) {
      if (pages.has(at) || taken.has(at)) continue;
      found.set(at, pageAbove(at, pages));
    }
  }
  return [...found].map(([fran, till]) => ({ fran, till }));
}

/** The aliases as Netlify and Cloudflare Pages read them: one `from to 301` a line. */
export function formatRedirects(aliases: readonly Alias[]): string {
  return aliases.map((a) => `${a.fran} ${a.till} 301\n`).join('');
}

/** The aliases as an nginx `map` (to be included in the http block); docs/deploy.md shows the server block that uses it. */
export function formatNginxMap(aliases: readonly Alias[]): string {
  const rows = aliases.map((a) => `  ${a.fran} ${a.till};\n`).join('');
  return `map $uri $kommunbeslut_alias {\n  default "";\n${rows}}\n`;
}
