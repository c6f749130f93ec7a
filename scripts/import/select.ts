import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Collection } from './entries/collection.ts';
import { LASREGLER } from './rules-version.ts';
import { endingOf } from './sources/endings.ts';

/** The files that an import is about: those named, those in named folders, or what is new in content/kallor. */
export async function selectFiles(named: readonly string[], kallor: string, collection: Collection): Promise<string[]> {
  if (named.length === 0) {
    const all = existsSync(kallor) ? await inFolder(kallor) : [];
    return all.filter((path) => collection.kallposter.get(keyOf(path, kallor))?.lasregler !== LASREGLER);
  }
  const out: string[] = [];
  for (const path of named.map((p) => resolve(p))) {
    const info = await stat(path).catch(() => null);
    if (info?.isDirectory()) out.push(...(await inFolder(path)));
    else out.push(path);
  }
  return [...new Set(out)].sort();
}

/** `<kommun>/<file>` of a file under content/kallor. */
export function keyOf(path: string, kallor: string): string {
  return path.slice(kallor.length + 1).replaceAll('\\', '/');
}

async function inFolder(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((n) => endingOf(n) !== null)
    .map((n) => join(folder, n))
    .sort();
}
