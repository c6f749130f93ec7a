import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Kallpost } from '../../domain/kalla.ts';
import { sourcePageAddress } from '../addresses.ts';
import { contentDir } from '../loader/folder.ts';
import { canDraw } from '../share/draw.ts';
import { drawPages, PAGE_DRAWING } from './draw-pages.ts';

/** A page of a source as a picture. */
export interface Sidbild {
  nr: number;
  bredd: number;
  hojd: number;
}

/** A source of more pages gets none: its pictures would weigh more than all else here, and its PDF opens at the page. */
const MOST_PAGES = 150;

/** Address of a page's picture; a file that stands and goes with the source's own page. */
export const pagePictureAddress = (fil: string, nr: number): string => `${sourcePageAddress(fil)}sida-${nr}.webp`;

/** False for a source that is withheld or holds a personnummer: what must not be given out is not shown in any form. */
export const isShown = (post: Kallpost): boolean =>
  post.publiceras && !post.borttaget.some((b) => b.skal === 'personnummer');

/** True for a PDF whose pages are drawn. */
export const isPictured = (fil: string, post: Kallpost): boolean =>
  isShown(post) && /\.pdf$/i.test(fil) && (post.sidor ?? Number.POSITIVE_INFINITY) <= MOST_PAGES;

const asked = new Map<string, Promise<ReadonlyMap<number, Sidbild>>>();

/**
 * The pages of a source that have a picture, by number; empty where it has none (text sources, sources that are withheld, a
 * platform without a canvas). Drawn once for a source's bytes, and kept between builds.
 */
export function pagePictures(fil: string, post: Kallpost): Promise<ReadonlyMap<number, Sidbild>> {
  const known = asked.get(post.sha256);
  if (known !== undefined) return known;
  const pictures = isPictured(fil, post) ? keptPages(fil, post) : Promise.resolve(new Map());
  asked.set(post.sha256, pictures);
  return pictures;
}

/** The bytes of a page's picture that `pagePictures` has named. */
export const readPagePicture = (post: Kallpost, nr: number): Promise<Buffer> =>
  readFile(join(folderOf(post), `${nr}.webp`));

/** Where drawn pages are kept between builds; beside Astro's own cache. */
const folderOf = (post: Kallpost): string =>
  join(resolve(process.env.CACHE_DIR ?? 'node_modules/.cache/kommunbeslut'), 'sidor', `${post.sha256}-${PAGE_DRAWING}`);

async function keptPages(fil: string, post: Kallpost): Promise<ReadonlyMap<number, Sidbild>> {
  if (!(await canDraw())) return new Map();
  const folder = folderOf(post);
  if (!existsSync(folder)) {
    // Whole or not at all: a killed build must leave no half source behind.
    const fresh = `${folder}.${process.pid}`;
    await mkdir(fresh, { recursive: true });
    const pages: Sidbild[] = [];
    await drawPages(await readFile(join(contentDir(), 'kallor', fil)), async ({ webp, ...page }) => {
      pages.push(page);
      await writeFile(join(fresh, `${page.nr}.webp`), webp);
    });
    await writeFile(join(fresh, 'sidor.json'), JSON.stringify(pages));
    await rename(fresh, folder).catch((error: NodeJS.ErrnoException) => {
      // Another build has drawn the same pages meanwhile.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
      return rm(fresh, { recursive: true });
    });
  }
  const pages = JSON.parse(await readFile(join(folder, 'sidor.json'), 'utf8')) as Sidbild[];
  return new Map(pages.map((page) => [page.nr, page]));
}
