import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the real documents lie beside a checkout, if they do. */
const BESIDE = '../shared/documents';

/** The PDFs of a folder and the folders in it, in order; of the documents beside the checkout where none is given. */
export function findPdfs(folder: string | null): string[] {
  const root = resolve(folder ?? BESIDE);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.toLowerCase().endsWith('.pdf'))
    .sort()
    .map((name) => join(root, name));
}

export const NO_DOCUMENTS = `no PDFs: give a folder of them, npm run bench -- FOLDER (or lay them in ${BESIDE})`;
