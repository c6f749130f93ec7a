import type { Root } from 'mdast';
import type { Kallpost } from '../../domain/kalla.ts';
import { publishedWords } from '../../domain/text/words.ts';
import type { Sidbild } from './page-pictures.ts';
import type { Kallinslag } from './source-entries.ts';
import { splitAtPages } from './split-pages.ts';

/** A page of a source beside what is published of it. */
export interface Jamforelsesida {
  nr: number;
  bild: Sidbild | null;
  /** What is published of the page, entry by entry. */
  texter: { inslag: Kallinslag; root: Root }[];
  /** Documents that stand on the page and are published from another file. */
  annorstades: Kallinslag[];
  borttaget: Kallpost['borttaget'];
  sammanfogat: Kallpost['sammanfogat'];
}

/**
 * Sets each page of a source beside the published text that was read from it, with what is left out there.
 *
 * @param bilder of `pagePictures`.
 */
export function comparePages(
  post: Pick<Kallpost, 'sidor' | 'borttaget' | 'sammanfogat'>,
  entries: readonly (Kallinslag | null)[],
  bilder: ReadonlyMap<number, Sidbild>,
): Jamforelsesida[] {
  const known = entries.filter((e) => e !== null);
  const texts = known
    .filter((e) => e.som === 'text')
    .map((inslag) => ({ inslag, sidor: splitAtPages(inslag.root, inslag.kalla.sidor?.[0] ?? 1, inslag.del) }));
  const pages = Array.from({ length: post.sidor ?? 0 }, (_, i) => i + 1).map((nr) => ({
    nr,
    bild: bilder.get(nr) ?? null,
    texter: texts.flatMap(({ inslag, sidor }) => {
      const root = sidor.get(nr);
      return root === undefined ? [] : [{ inslag, root }];
    }),
    annorstades: known.filter(
      (e) => e.som === 'rendering' && e.kalla.sidor !== undefined && e.kalla.sidor[0] <= nr && nr <= e.kalla.sidor[1],
    ),
    borttaget: post.borttaget.filter((b) => b.sida === nr),
    sammanfogat: [] as Kallpost['sammanfogat'],
  }));
  for (const join of post.sammanfogat) {
    const [from, to] = pagesAround(join.rad, post);
    const page = pages.find(
      (p) => p.nr >= from && p.nr <= to && p.texter.some((t) => publishedWords(t.root).includes(join.efter)),
    );
    page?.sammanfogat.push(join);
  }
  return pages;
}

/** First and last page on which a line may stand: the record tells the page of the lines that are left out alone. */
function pagesAround(rad: number, { sidor, borttaget }: Pick<Kallpost, 'sidor' | 'borttaget'>): [number, number] {
  const known = borttaget.filter((b) => b.sida !== undefined).sort((a, b) => a.rad - b.rad);
  return [known.findLast((b) => b.rad <= rad)?.sida ?? 1, known.find((b) => b.rad >= rad)?.sida ?? sidor ?? 1];
}
