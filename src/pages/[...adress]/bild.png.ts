import type { APIRoute, GetStaticPaths } from 'astro';
import { getWhole } from '../../site/all-pages.ts';
import { canDraw } from '../../site/share/draw.ts';
import { keptPicture } from '../../site/share/kept-pictures.ts';
import { type Bild, pictureOf } from '../../site/share/picture.ts';

/** The picture of every paragraf and case, for those who share its address. */
export const getStaticPaths = (async () => {
  if (!(await canDraw())) return [];
  const { site, pages } = await getWhole();
  return [...pages.values()].flatMap((sida) => {
    const bild = pictureOf(site, sida);
    return bild === null ? [] : [{ params: { adress: sida.adress.slice(1, -1) }, props: { bild } }];
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ bild: Bild }> = async ({ props }) =>
  new Response(new Uint8Array(await keptPicture(props.bild)), { headers: { 'Content-Type': 'image/png' } });
