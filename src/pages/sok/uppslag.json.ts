import type { APIRoute } from 'astro';
import { getUppslag } from '../../site/resolver/register.ts';

/** What a search box must know to read an identifier: for the boxes of the other pages, which load it when they are used. */
export const GET: APIRoute = async ({ site }) => Response.json(await getUppslag(site?.host ?? ''));
