import type { APIRoute, GetStaticPaths } from 'astro';
import type { Kallpost } from '../../../../domain/kalla.ts';
import { getSite } from '../../../../site/data.ts';
import { pagePictureAddress, pagePictures, readPagePicture } from '../../../../site/original/page-pictures.ts';

/** The pages of PDF sources as pictures, for the comparison of original and text; only of sources that are put online. */
export const getStaticPaths = (async () => {
  const { kallor } = await getSite();
  const paths = [];
  for (const [fil, post] of kallor)
    for (const nr of (await pagePictures(fil, post)).keys()) {
      const [, , kommun = '', kalla = '', bild = ''] = pagePictureAddress(fil, nr).split('/');
      paths.push({ params: { kommun, kalla, bild: bild.replace(/\.webp$/, '') }, props: { post, nr } });
    }
  return paths;
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ post: Kallpost; nr: number }> = async ({ props }) =>
  new Response(new Uint8Array(await readPagePicture(props.post, props.nr)), {
    headers: { 'Content-Type': 'image/webp' },
  });
