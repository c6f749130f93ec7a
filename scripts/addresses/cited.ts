import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readRedirects } from '../check/links/redirects.ts';

/** What is read of a page's index.json (docs/data.md). */
interface Facts {
  typ: string;
  beslut?: unknown[];
  handlingar?: unknown[];
  flyttade?: unknown[];
}

/**
 * Tells for each address of a built site whether it stands there only because a published text cites it: a paragraf that is not
 * published, a meeting of which nothing is, and what leads to one of them.
 */
export async function markCited(dist: string, addresses: Iterable<string>): Promise<Map<string, boolean>> {
  const file = join(dist, '_redirects');
  const redirects = existsSync(file) ? readRedirects(await readFile(file, 'utf8')) : [];
  const target = new Map(redirects.map((r) => [r.from, r.to]));
  const marked = new Map<string, boolean>();
  for (const adress of addresses) marked.set(adress, await isCitedOnly(join(dist, target.get(adress) ?? adress)));
  return marked;
}

async function isCitedOnly(folder: string): Promise<boolean> {
  const path = join(folder, 'index.json');
  if (!existsSync(path)) return false;
  const facts = JSON.parse(await readFile(path, 'utf8')) as Facts;
  // Two cases are set side by side because their texts stand on one subject, as far as these are published.
  if (facts.typ === 'opublicerad' || facts.typ === 'jamforelse') return true;
  const empty = [facts.beslut, facts.handlingar, facts.flyttade].every((list) => list?.length === 0);
  return facts.typ === 'sammantrade' && empty;
}
