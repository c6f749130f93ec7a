import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Loader } from 'astro/loaders';
import { glob } from 'astro/loaders';
import { contentDir } from './folder.ts';

/**
 * Loads the site's own pages (content/sidor/*.mdx), which may use all of MDX: they are written by the publisher, not read from
 * a source. A corpus elsewhere (`CONTENT_DIR`) that brings none gets the project's, since every page links to them.
 */
export function pageLoader(folder: string): Loader {
  const own = `${contentDir()}/${folder}`;
  return glob({
    pattern: '*.mdx',
    base: existsSync(own) ? own : resolve('content', folder),
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  });
}
