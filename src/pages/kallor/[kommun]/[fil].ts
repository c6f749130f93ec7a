import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { kallaAddress } from '../../../site/addresses.ts';
import { getSite } from '../../../site/data.ts';
import { contentDir } from '../../../site/loader/folder.ts';

/** The source files as received, byte for byte, where their records say that they may be put online. */
export const getStaticPaths = (async () => {
  const { kallor } = await getSite();
  return [...kallor].flatMap(([kalla, post]) => {
    if (!post.publiceras) return [];
    const [, , kommun = '', fil = ''] = kallaAddress(kalla).split('/');
    return [{ params: { kommun, fil }, props: { kalla } }];
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ kalla: string }> = async ({ props }) =>
  new Response(await readFile(join(contentDir(), 'kallor', props.kalla)), {
    headers: {
      'Content-Type': TYPES[props.kalla.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream',
    },
  });

const TYPES: Readonly<Record<string, string>> = {
  txt: 'text/plain; charset=utf-8',
  md: 'text/plain; charset=utf-8',
  pdf: 'application/pdf',
};
