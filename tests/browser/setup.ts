import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../../scripts/build/site.ts';
import { contentDir } from '../../scripts/content/folder.ts';
import { siteOrigin } from '../../scripts/content/origin.ts';
import { serve } from '../../scripts/serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Origin of the served site: `http://localhost:40123`. */
    origin: string;
    /** Folder of the built site. */
    siteDist: string;
  }
}

/**
 * Serves the site once for all browser tests: the one that `npm test` has built (SITE_DIST), or one built now into a temporary
 * folder. Tests take it with `inject('origin')`.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.SITE_DIST;
  const folder = given === undefined ? await mkdtemp(join(tmpdir(), 'kommunbeslut-browser-')) : null;
  const dist = folder === null ? resolve(given as string) : join(folder, 'dist');
  if (folder !== null) {
    process.env.CACHE_DIR ??= join(folder, 'cache');
    await buildSite({ content: contentDir(), out: dist, origin: siteOrigin(), log: console.log });
  }
  const serving = await serve(dist, 0);
  project.provide('origin', new URL(serving.url).origin);
  project.provide('siteDist', dist);
  return async () => {
    await serving.close();
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  };
}
