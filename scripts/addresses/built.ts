import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Pages beside a page that have no address of their own to keep: the card that others frame. */
const BESIDE = /\/embed\/$/;

/**
 * Every address at which a built site answers with a page or leads on to one (aliases have a page that does, see
 * src/pages/[...alias].astro).
 *
 * @param dist folder of the built site. @returns addresses as the site writes them: `/alingsas/ks/`.
 */
export async function builtAddresses(dist: string): Promise<Set<string>> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((e) => e.isFile() && e.name === 'index.html')
      .map((e) => `${join(e.parentPath).slice(dist.length).replaceAll('\\', '/')}/`.replace(/^\/*/, '/'))
      .filter((adress) => !BESIDE.test(adress)),
  );
}
