import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** File of a page in the built site: `/om/` is `/om/index.html`, `/404.html` is itself. */
export const fileOf = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path);

/** Addresses of all HTML pages of a built site, in order. @param dist its folder. */
export function pagesOf(dist: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => `/${relative(dist, join(entry.parentPath, entry.name))}`)
    .filter((file) => !file.startsWith('/pagefind/'))
    .map((file) => (file.endsWith('/index.html') ? file.slice(0, -'index.html'.length) : file))
    .sort();
}

/**
 * Kind of a page: what its own facts (`index.json`) say it is, `alias` where another address is the one to keep, `kort` for a
 * card that others may frame, else its address.
 */
export function kindOf(dist: string, path: string): string {
  if (path.endsWith('/embed/')) return 'kort';
  const html = readFileSync(join(dist, fileOf(path)), 'utf8');
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  if (canonical !== undefined && new URL(canonical).pathname !== path && path.endsWith('/')) return 'alias';
  const facts = join(dist, dirname(fileOf(path)), 'index.json');
  if (!existsSync(facts) || path === '/404.html') return path;
  const { typ } = JSON.parse(readFileSync(facts, 'utf8')) as { typ?: string };
  return typ ?? path;
}

/** The pages that can be read: all but those that send their reader on at once, on which there is nothing to look at. */
export const pagesToRead = (dist: string): string[] =>
  pagesOf(dist).filter((path) => !/<meta http-equiv="refresh"/i.test(readFileSync(join(dist, fileOf(path)), 'utf8')));

/** Class names that a page uses: what it is made of. */
function partsOf(dist: string, path: string): Set<string> {
  const html = readFileSync(join(dist, fileOf(path)), 'utf8');
  return new Set([...html.matchAll(/ class="([^"]+)"/g)].flatMap(([, names]) => (names as string).split(/\s+/)));
}

/** Pages of a site of real documents that are looked at. */
const CHOSEN = 50;

/**
 * A selection of a large site by rule: the longest page of every kind; then, so that every part that the site is made of is
 * seen, the page that brings the most class names not seen yet, the longer one where two bring as many; then the longest that
 * are left, one of each kind in turn.
 */
export function choosePages(dist: string, wanted = CHOSEN): string[] {
  const size = (path: string) => statSync(join(dist, fileOf(path))).size;
  const all = pagesToRead(dist)
    .map((path) => ({ path, kind: kindOf(dist, path), size: size(path), parts: partsOf(dist, path) }))
    .sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1));
  const kinds = [...new Set(all.map((page) => page.kind))];
  const chosen = new Set(kinds.map((kind) => all.find((page) => page.kind === kind) as (typeof all)[number]));
  const seen = new Set([...chosen].flatMap((page) => [...page.parts]));
  const left = () => all.filter((page) => !chosen.has(page));
  const fresh = (page: (typeof all)[number]) => [...page.parts].filter((part) => !seen.has(part)).length;
  while (chosen.size < wanted) {
    const [best] = left().sort((a, b) => fresh(b) - fresh(a));
    if (best === undefined || fresh(best) === 0) break;
    chosen.add(best);
    for (const part of best.parts) seen.add(part);
  }
  for (let turn = 0; chosen.size < Math.min(wanted, all.length); turn++) {
    const next = left().find((page) => page.kind === kinds[turn % kinds.length]);
    if (next !== undefined) chosen.add(next);
  }
  return [...chosen].map((page) => page.path).slice(0, wanted);
}
