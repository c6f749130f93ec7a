import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DRAWING, drawPicture } from './draw.ts';
import type { Bild } from './picture.ts';

/** Where drawn pictures are kept between builds; beside Astro's own cache. */
const folder = (): string => join(resolve(process.env.CACHE_DIR ?? 'node_modules/.cache/kommunbeslut'), 'bilder');

/** What a picture is drawn from, as a digest: the same facts and the same drawing give the same. */
export const pictureDigest = (bild: Bild): string =>
  createHash('sha256')
    .update(`${DRAWING} ${JSON.stringify(bild)}`)
    .digest('hex')
    .slice(0, 32);

/** The picture, drawn only where no earlier build has drawn the same facts. */
export async function keptPicture(bild: Bild): Promise<Buffer> {
  const path = join(folder(), `${pictureDigest(bild)}.png`);
  if (existsSync(path)) return readFile(path);
  const png = await drawPicture(bild);
  await mkdir(folder(), { recursive: true });
  // Whole or not at all: a killed build must leave no half picture behind.
  await writeFile(`${path}.${process.pid}`, png);
  await rename(`${path}.${process.pid}`, path);
  return png;
}
