import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** The content folder that a command works on: `CONTENT_DIR`, or `content` where the command was started. */
export function contentDir(): string {
  return resolve(process.env.CONTENT_DIR ?? 'content');
}

/**
 * The files below a folder of the content, by path from the content folder, with `/` on every system, in one fixed order.
 *
 * @returns nothing where the folder does not exist: a corpus without subjects is a corpus.
 */
export async function listFiles(content: string, folder: string): Promise<string[]> {
  const base = join(content, folder);
  if (!existsSync(base)) return [];
  const entries = await readdir(base, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(content.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
