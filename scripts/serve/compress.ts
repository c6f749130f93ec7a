import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const pack = promisify(gzip);

/** Below this a head and a packet cost more than what is saved. */
const SMALLEST = 500;
/** Files that are kept packed; a site's styles and scripts are asked for by each page. */
const KEPT = 200;

/** Text by its media type. Pictures, fonts and Pagefind's files (`.pf_index`, `.pagefind`) are packed already. */
const TEXT = /^(?:text\/|image\/svg|application\/(?:[\w.-]+\+)?(?:json|xml|manifest))/;

/** Packs files as every static host does on the way out (Netlify and Cloudflare by themselves, nginx as docs/deploy.md has it). */
export function openPacker(): (file: string, etag: string, type: string, accepted: string) => Promise<Buffer | null> {
  const packed = new Map<string, Promise<Buffer | null>>();
  return async (file, etag, type, accepted) => {
    if (!TEXT.test(type) || !/(?:^|[\s,])gzip(?![^,]*q=0(?:\.0*)?(?:,|$))/.test(accepted)) return null;
    const key = `${etag} ${file}`;
    const known = packed.get(key);
    if (known !== undefined) return known;
    const made = readFile(file).then((bytes) => (bytes.length < SMALLEST ? null : pack(bytes)));
    made.catch(() => packed.delete(key));
    packed.set(key, made);
    if (packed.size > KEPT) packed.delete(packed.keys().next().value as string);
    return made;
  };
}
