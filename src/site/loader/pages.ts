import type { Loader } from 'astro/loaders';
import { glob } from 'astro/loaders';
import { contentDir } from './folder.ts';

/** Loads the site's own pages (content/sidor/*.mdx), which may use all of MDX: they are written by the publisher, not read from a source. */
export function pageLoader(folder: string): Loader {
  return glob({
    pattern: '*.mdx',
    base: `${contentDir()}/${folder}`,
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  });
}
