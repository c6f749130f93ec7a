import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { listFiles } from '../content/folder.ts';
import type { Kallfil } from '../import/sources/kallfil.ts';
import { readSource } from '../import/sources/read.ts';

/** Reading a text costs less than keeping it. */
const CHEAP = new Set(['.txt', '.md', '.html', '.htm']);

/** The importer's folder; a reading is kept for as long as no file of the readers changes. */
const READERS = resolve(import.meta.dirname, '../import');

/**
 * Reads sources by the importer's own reader, each once. A PDF's reading is kept on disk (pages read by OCR cost seconds each),
 * by the digest of the file and of the readers' code: nothing that could read it otherwise ever meets an old reading.
 *
 * @param content absolute path of the content folder.
 * @returns a function of the path below it, which throws what the reader throws.
 */
export function openReadings(content: string): (fil: string) => Promise<Kallfil> {
  const once = new Map<string, Promise<Kallfil>>();
  let code: Promise<string> | undefined;
  return (fil) => {
    let reading = once.get(fil);
    if (reading === undefined) {
      code ??= digestOfReaders().then(forgetOthers);
      reading = code.then((key) => read(join(content, fil), key));
      reading.catch(() => undefined);
      once.set(fil, reading);
    }
    return reading;
  };
}

const cacheFolder = (): string => join(process.env.CACHE_DIR ?? 'node_modules/.cache/kommunbeslut', 'readings');

/** Takes away the readings of other code; they will never be asked for again. */
async function forgetOthers(code: string): Promise<string> {
  const kept = await readdir(cacheFolder()).catch(() => []);
  const old = kept.filter((name) => name.endsWith('.json') && !name.endsWith(`-${code}.json`));
  await Promise.all(old.map((name) => rm(join(cacheFolder(), name), { force: true })));
  return code;
}

async function read(path: string, code: string): Promise<Kallfil> {
  if (CHEAP.has(extname(path).toLowerCase())) return (await readSource(path)).kallfil;
  const sha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  const kept = join(cacheFolder(), `${sha256}-${code}.json`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Kallfil;
  const { kallfil } = await readSource(path);
  await mkdir(cacheFolder(), { recursive: true });
  // Written beside and renamed, so that a killed run leaves no half reading.
  await writeFile(`${kept}.${process.pid}`, JSON.stringify(kallfil));
  await rename(`${kept}.${process.pid}`, kept);
  return kallfil;
}

/** Digest of the code that reads, and of the packages that it reads with. */
async function digestOfReaders(): Promise<string> {
  const hash = createHash('sha256');
  const root = resolve(READERS, '../..');
  for (const fil of [
    ...(await listFiles(READERS, 'sources')).map((f) => join(READERS, f)),
    join(root, 'package-lock.json'),
  ])
    if (existsSync(fil)) hash.update(fil.slice(root.length)).update(readFileSync(fil));
  return hash.digest('hex').slice(0, 16);
}
