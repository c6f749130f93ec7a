import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Kallfil } from './kallfil.ts';

/** Kinds of source that take long enough to read for it to pay to remember what was read. */
const COSTLY = new Set(['.pdf', '.docx']);
/** Packages whose version changes what is read. */
const PACKAGES = [
  'pdfjs-dist',
  'tesseract.js',
  '@tesseract.js-data/swe',
  '@tesseract.js-data/eng',
  'mammoth',
  '@napi-rs/canvas',
];

/** What the readers are made of, as a fingerprint: their own text and the versions of the packages that they use. */
let fingerprint: string | undefined;
function readerFingerprint(): string {
  if (fingerprint !== undefined) return fingerprint;
  const hash = createHash('sha256').update(process.version);
  const own = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
  for (const name of own.filter((n) => n.endsWith('.ts') && !/\.(?:test|testing)\.ts$/.test(n)).sort())
    hash.update(name).update(readFileSync(join(import.meta.dirname, name)));
  const require = createRequire(import.meta.url);
  for (const name of PACKAGES) {
    try {
      hash.update(`${name}@${(require(`${name}/package.json`) as { version: string }).version}`);
    } catch {
      // Optional packages may be missing; that too changes what is read.
      hash.update(`${name} missing`);
    }
  }
  fingerprint = hash.digest('hex').slice(0, 16);
  return fingerprint;
}

const folder = () =>
  resolve(process.env.CACHE_DIR ?? join(import.meta.dirname, '../../../node_modules/.cache/kommunbeslut'), 'kallfiler');

/**
 * Reads a source, or gives what the same readers read from the same bytes before. An import that was killed so goes on where
 * it was: the files that it had read need not be read again.
 *
 * Never trusted over the source: the key is the sha256 of the bytes and a fingerprint of the readers themselves. Where nothing
 * can be remembered (no place, no right to write) the source is read.
 */
export async function readRemembered(
  bytes: Uint8Array,
  fil: string,
  read: () => Promise<Kallfil> | Kallfil,
): Promise<Kallfil> {
  if (!COSTLY.has(extname(fil).toLowerCase())) return read();
  const place = join(folder(), readerFingerprint());
  const path = join(place, createHash('sha256').update(bytes).update(extname(fil).toLowerCase()).digest('hex'));
  try {
    return { ...(deserialize(await readFile(path)) as Kallfil), fil };
  } catch {
    // Not there, or cut short by a kill: read it.
  }
  const kallfil = await read();
  try {
    await mkdir(place, { recursive: true });
    const draft = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}`;
    await writeFile(draft, serialize(kallfil));
    await rename(draft, path);
  } catch {
    // A cache that cannot be written is none.
  }
  return kallfil;
}

/** Forgets what other versions of the readers read. Safe to call at any time. */
export async function forgetOld(): Promise<void> {
  if (!existsSync(folder())) return;
  for (const name of await readdir(folder()))
    if (name !== readerFingerprint()) await rm(join(folder(), name), { recursive: true, force: true });
}
