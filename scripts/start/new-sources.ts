import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseYaml } from '../../src/domain/entry.ts';
import { listFiles } from '../content/folder.ts';

/**
 * The source files of a content folder that are not imported, or that are no longer the file that was.
 *
 * @returns paths of the files, ready for the importer.
 */
export async function newSources(content: string): Promise<string[]> {
  const files = await listFiles(content, 'kallor');
  const present = new Set(files);
  const found: string[] = [];
  for (const fil of files) {
    if (fil.endsWith('.yaml')) continue;
    const path = join(content, fil);
    if (!present.has(`${fil}.yaml`) || (await recorded(`${path}.yaml`)) !== (await digest(path))) found.push(path);
  }
  return found;
}

const digest = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

/** The digest in a record; undefined where the record does not parse, which `check` tells of. */
async function recorded(path: string): Promise<unknown> {
  const { data } = parseYaml(await readFile(path, 'utf8'), path);
  return typeof data === 'object' && data !== null && 'sha256' in data ? data.sha256 : undefined;
}
