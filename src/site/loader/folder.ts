import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** The content folder: `CONTENT_DIR`, or `content` beside package.json. */
export function contentDir(): string {
  return resolve(process.env.CONTENT_DIR ?? 'content');
}

/** A file of a collection. `id` is its path below the collection's folder, without ending: `alingsas/ksau-2024-01-24-9`. */
export interface CollectionFile {
  id: string;
  /** Path below the content folder, for errors. */
  fil: string;
  path: string;
  text: string;
}

/**
 * The files of a collection in a fixed order.
 *
 * @param folder name below the content folder. @param ending such as `.mdx`.
 * @returns nothing where the folder does not exist: a corpus without subjects is a corpus.
 */
export async function readCollection(folder: string, ending: string): Promise<CollectionFile[]> {
  const base = join(contentDir(), folder);
  if (!existsSync(base)) return [];
  const names = (await readdir(base, { recursive: true })).filter((name) => name.endsWith(ending)).sort();
  return Promise.all(
    names.map(async (name) => {
      const path = join(base, name);
      const id = name.slice(0, -ending.length).replaceAll('\\', '/');
      return { id, fil: `${folder}/${name}`, path, text: await readFile(path, 'utf8') };
    }),
  );
}
