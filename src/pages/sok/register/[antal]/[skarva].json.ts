import type { APIRoute, GetStaticPaths } from 'astro';
import { getRegister } from '../../../../site/resolver/register.ts';
import type { Skarva } from '../../../../site/resolver/rows.ts';

/** The shards of the register in which the search page looks identifiers up: `/sok/register/<count>/<shard>.json`. */
export const getStaticPaths = (async () => {
  const { skarvor } = await getRegister();
  const antal = String(skarvor.length);
  return skarvor.map((skarva, nr) => ({ params: { antal, skarva: String(nr) }, props: { skarva } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ skarva: Skarva }> = ({ props }) => Response.json(props.skarva);
