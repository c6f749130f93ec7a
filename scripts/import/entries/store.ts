import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Change } from './changes.ts';

const STAGING = '.import-';
/** A staging folder of this name is whole: what it holds is to be put in place, whoever wrote it. */
const READY = `${STAGING}klar`;
const MANIFEST = 'manifest.json';

/** A file to be put in place: where, and what lay there when it was written (sha256; null where nothing did). */
interface Step {
  path: string;
  fore: string | null;
}

/**
 * Writes all changes or none: everything goes into a staging folder, which is then renamed to say that it is whole, and only
 * then is each file renamed into its place. Killed before, nothing was changed; killed behind, `finishWriting` does the rest,
 * so that the next run never reads a collection of which a half is new.
 *
 * @returns the paths whose content changed.
 */
export async function writeChanges(content: string, changes: readonly Change[]): Promise<string[]> {
  await mkdir(content, { recursive: true });
  await finishWriting(content);
  const steps: Step[] = [];
  const real: Change[] = [];
  for (const change of changes) {
    const fore = await hashOf(join(content, change.path));
    if (fore === sha256(change.content)) continue;
    real.push(change);
    steps.push({ path: change.path, fore });
  }
  if (real.length === 0) return [];
  const staging = await mkdtemp(join(content, STAGING));
  for (const [i, change] of real.entries()) await writeFile(join(staging, String(i)), change.content);
  await writeFile(join(staging, MANIFEST), JSON.stringify(steps));
  // The name that says "whole" must not reach the disk before what it names: a file system may write names first.
  await settle(
    [...real.keys()]
      .map(String)
      .concat(MANIFEST)
      .map((name) => join(staging, name)),
  );
  await settle([staging]);
  await rename(staging, join(content, READY));
  await settle([content]);
  await finishWriting(content);
  return real.map((c) => c.path);
}

/**
 * Does what a killed run left to do, and clears away what it had not finished preparing. To be called before the collection is
 * read. A file that somebody has changed since is left as it is: an editor's work is never overwritten.
 */
export async function finishWriting(content: string): Promise<void> {
  const names = await readdir(content).catch((): string[] => []);
  if (names.includes(READY)) {
    const ready = join(content, READY);
    const left = new Set(await readdir(ready));
    // The manifest may be gone where only the clearing away was interrupted; then every file is in its place.
    const steps: Step[] = left.has(MANIFEST) ? JSON.parse(await readFile(join(ready, MANIFEST), 'utf8')) : [];
    for (const [i, step] of steps.entries()) {
      const path = join(content, step.path);
      if (!left.has(String(i)) || (await hashOf(path)) !== step.fore) continue;
      await mkdir(dirname(path), { recursive: true });
      await rename(join(ready, String(i)), path);
    }
    // Only once the new names are on the disk may the staging folder go.
    await settle([...new Set(steps.map((step) => dirname(join(content, step.path))))]);
  }
  for (const name of names)
    if (name.startsWith(STAGING)) await rm(join(content, name), { recursive: true, force: true });
}

/**
 * Waits until files or folders are on the disk itself, so that a power cut finds all of them or none. A file system that cannot
 * say so (some network drives; folders on Windows) is taken at its word.
 */
async function settle(paths: readonly string[]): Promise<void> {
  const wait = async (path: string) => {
    const handle = await open(path, 'r').catch(() => null);
    await handle?.sync().catch(() => {});
    await handle?.close();
  };
  for (let i = 0; i < paths.length; i += AT_ONCE) await Promise.all(paths.slice(i, i + AT_ONCE).map(wait));
}
const AT_ONCE = 32;

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

async function hashOf(path: string): Promise<string | null> {
  const bytes = await readFile(path).catch(() => null);
  return bytes === null ? null : sha256(bytes);
}

/**
 * Writes a file that follows from all others, or takes it away where there is nothing to say (`content` null). Called after
 * `writeChanges` also where nothing changed, so that a run killed between the two is made good by the next.
 */
export async function writeDerived(folder: string, path: string, content: string | null): Promise<void> {
  if (content === null) await rm(join(folder, path), { force: true });
  else await writeChanges(folder, [{ path, content }]);
}
