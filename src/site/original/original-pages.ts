import type { Kalla, Kallpost } from '../../domain/kalla.ts';
import { kallaAddress, sourcePageAddress } from '../addresses.ts';
import type { Site } from '../site.ts';
import type { Originalsida } from '../text/furniture.ts';
import { isShown, pagePictureAddress, pagePictures } from './page-pictures.ts';

const isPdf = (fil: string): boolean => /\.pdf$/i.test(fil);

/**
 * What of the original stands beside a text, for each page that begins in it: its picture, the comparison of source and text,
 * the file opened at the page. Null for a source without pages, and for one that must not be put online.
 *
 * @returns of a page's number and of which of the text's files it is (1 is the first; a protokoll may be cut into several).
 */
export async function originalPages(
  site: Pick<Site, 'kallor'>,
  kalla: Kalla,
): Promise<(nr: string, del: number) => Originalsida | null> {
  const parts = await Promise.all([kalla, ...(kalla.fortsattning ?? [])].map((part) => pagesOfFile(site, part.fil)));
  return (nr, del) => parts[del - 1]?.(nr) ?? null;
}

async function pagesOfFile(site: Pick<Site, 'kallor'>, fil: string): Promise<(nr: string) => Originalsida | null> {
  const post = site.kallor.get(fil);
  if (post === undefined || !isPdf(fil) || !isShown(post)) return () => null;
  const pictures = await pagePictures(fil, post);
  return (nr) => {
    const bild = pictures.get(Number(nr));
    return {
      jamfor: `${sourcePageAddress(fil)}#sida-${nr}`,
      fil: `${kallaAddress(fil)}#page=${nr}`,
      bild: bild === undefined ? null : { ...bild, src: pagePictureAddress(fil, bild.nr) },
    };
  };
}

/** Where a text is held against its source, word for word: the place on the source's own page where it begins; null where that shows none. */
export function comparisonWithSource(site: Pick<Site, 'kallor'>, kalla: Kalla): string | null {
  const post = site.kallor.get(kalla.fil);
  if (post === undefined || !isCompared(kalla.fil, post)) return null;
  const place = isPdf(kalla.fil) ? `sida-${kalla.sidor?.[0] ?? 1}` : `rad-${kalla.rader[0]}`;
  return `${sourcePageAddress(kalla.fil)}#${place}`;
}

/** True for sources whose page shows them beside the published text: text files line by line, PDFs page by page. */
const isCompared = (fil: string, post: Kallpost): boolean =>
  isShown(post) && (isPdf(fil) ? post.sidor !== undefined : post.teckenkodning !== 'binar');
