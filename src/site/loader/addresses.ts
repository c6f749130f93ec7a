import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ListadAdress, parseAddressList } from '../../domain/adresslista.ts';
import { contentDir } from './folder.ts';

/** The addresses that were ever published (content/adresser.txt); none where the list is not begun. */
export async function readAddresses(): Promise<ListadAdress[]> {
  const path = join(contentDir(), 'adresser.txt');
  return existsSync(path) ? parseAddressList(await readFile(path, 'utf8')).adresser : [];
}
