import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAddressList } from '../../src/domain/adresslista.ts';

/** Name of the list below the content folder. */
export const ADDRESS_FILE = 'adresser.txt';

/** The list of a content folder; empty where it has none yet: nothing was published. */
export async function readAddressList(content: string): Promise<ReturnType<typeof parseAddressList>> {
  const path = join(content, ADDRESS_FILE);
  return parseAddressList(existsSync(path) ? await readFile(path, 'utf8') : '');
}
