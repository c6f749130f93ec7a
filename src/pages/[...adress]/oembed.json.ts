import type { APIRoute, GetStaticPaths } from 'astro';
import { getWhole, pagesOf } from '../../site/all-pages.ts';
import { cardOf, type KortSida } from '../../site/share/card.ts';
import { canDraw } from '../../site/share/draw.ts';
import { formatOembed } from '../../site/share/oembed.ts';
import { pictureOf } from '../../site/share/picture.ts';

/** oEmbed answer of every paragraf and case, found by the link in its head. */
export const getStaticPaths = (async () =>
  [...(await pagesOf('beslut')), ...(await pagesOf('arende'))].map((sida) => ({
    params: { adress: sida.adress.slice(1, -1) },
    props: { sida },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ sida: KortSida }> = async ({ props: { sida }, site: bas }) => {
  const { site } = await getWhole();
  const picture = pictureOf(site, sida) !== null && (await canDraw());
  return Response.json(formatOembed(cardOf(site, sida), bas as URL, picture));
};
