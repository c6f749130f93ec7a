import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fileOf } from '../pages.ts';

/** Bytes of a file of the site as gzip packs it; a host that packs with brotli sends less. */
export const packed = (dist: string, path: string): number => gzipSync(readFileSync(join(dist, fileOf(path)))).length;

/** Packed bytes of a page's HTML and the stylesheets it names: what stands between the reader and the text. */
export function textWeight(dist: string, path: string): number {
  const html = readFileSync(join(dist, fileOf(path)), 'utf8');
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href as string);
  if (styles.length === 0) throw new Error(`${path} names no stylesheet`);
  return packed(dist, path) + styles.reduce((sum, href) => sum + packed(dist, href), 0);
}
