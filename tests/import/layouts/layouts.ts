import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Collection } from '../../../scripts/import/entries/collection.ts';
import { toExchange } from '../../../scripts/import/exchange.ts';
import { readImported } from '../../../scripts/import/read-source.ts';
import { compare, type Found, type Key, type Tally } from './answer-key.ts';
import { printPdf } from './print.ts';

/** Folder of the layouts: a document beside its key. An .html is printed to PDF before it is read. */
export const FOLDER = resolve('tests/import/layouts/dokument');

const NOTHING_PUBLISHED: Collection = {
  kommuner: [],
  handlingar: new Map(),
  beslut: new Map(),
  arenden: new Map(),
  kallposter: new Map(),
  skrivna: new Map(),
};

export interface Measured {
  tally: Map<string, Tally>;
  misses: string[];
}

/** The layouts by name, with their document's file. */
export async function layouts(): Promise<{ name: string; file: string }[]> {
  const files = await readdir(FOLDER);
  return files
    .filter((f) => !f.endsWith('.facit.json'))
    .sort()
    .map((file) => ({ name: file.replace(/\.[a-z]+$/, ''), file: join(FOLDER, file) }));
}

/** Reads one layout as the importer does and compares it with its key. Nothing of the registry helps: the municipality is unknown. */
export async function measure(layout: { name: string; file: string }): Promise<Measured> {
  const key = JSON.parse(await readFile(join(FOLDER, `${layout.name}.facit.json`), 'utf8')) as Key;
  const found = await readLayout(layout.file);
  const tally = new Map<string, Tally>();
  const misses: string[] = [];
  compare(key, found, (field, right, detail) => {
    const t = tally.get(field) ?? { right: 0, all: 0 };
    tally.set(field, { right: t.right + (right ? 1 : 0), all: t.all + 1 });
    if (!right) misses.push(`${field}: ${detail}`);
  });
  return { tally, misses };
}

/** What the importer reads of a layout, in the exchange shape. */
export async function readLayout(file: string): Promise<Found> {
  const dir = await mkdtemp(join(tmpdir(), 'layout-'));
  try {
    let path = file;
    if (file.endsWith('.html')) {
      path = join(dir, 'layout.pdf');
      await writeFile(path, await printPdf(file));
    }
    const imported = await readImported(path, { kommuner: [], kallor: dir, kommun: null });
    return toExchange(imported, NOTHING_PUBLISHED) as unknown as Found;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
