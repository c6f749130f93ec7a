import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Change } from './changes.ts';

const STAGING = '.import-';

/**
 * Writes all changes or none that shows: everything goes into a staging folder first and is then renamed into its place, the
 * records of the sources last. Killed between, the next run finds the sources without a record and does the rest.
 *
 * @returns the paths whose content changed.
 */
export async function writeChanges(content: string, changes: readonly Change[]): Promise<string[]> {
  await mkdir(content, { recursive: true });
  for (const name of await readdir(content))
    if (name.startsWith(STAGING)) await rm(join(content, name), { recursive: true, force: true });
  const real: Change[] = [];
  for (const change of changes) if (!(await isSame(join(content, change.path), change.content))) real.push(change);
  if (real.length === 0) return [];
  const staging = await mkdtemp(join(content, STAGING));
  try {
    for (const [i, change] of real.entries()) await writeFile(join(staging, String(i)), change.content);
    for (const [i, change] of real.entries()) {
      const path = join(content, change.path);
      await mkdir(dirname(path), { recursive: true });
      await rename(join(staging, String(i)), path);
    }
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return real.map((c) => c.path);
}

/**
 * Writes a file that follows from all others, or takes it away where there is nothing to say (`content` null). Called after
 * `writeChanges` also where nothing changed, so that a run killed between the two is made good by the next.
 */
export async function writeDerived(folder: string, path: string, content: string | null): Promise<void> {
  if (content === null) await rm(join(folder, path), { force: true });
  else await writeChanges(folder, [{ path, content }]);
}

async function isSame(path: string, content: string | Uint8Array): Promise<boolean> {
  const before = await readFile(path).catch(() => null);
  return before?.equals(typeof content === 'string' ? Buffer.from(content) : content) ?? false;
}
