import type { BeslutPost, Kant } from '../../graph/types.ts';
import type { Site } from '../site.ts';
import { targetMal } from '../targets.ts';
import { type BelaggUt, exportBelagg } from './references.ts';

export interface KantUt {
  /** `fran`: this paragraf does it with the other; `till`: the other does it with this one. */
  riktning: 'fran' | 'till';
  typ: Kant['typ'];
  paragraf: { adress: string; rubrik: string };
  skal: string;
  belagg: BelaggUt[];
}

const indexed = new WeakMap<readonly Kant[], ReadonlyMap<string, Kant[]>>();

function byBeslut(kanter: readonly Kant[]): ReadonlyMap<string, Kant[]> {
  const known = indexed.get(kanter);
  if (known !== undefined) return known;
  const map = new Map<string, Kant[]>();
  for (const kant of kanter)
    for (const id of new Set([kant.fran, ...(kant.till.typ === 'beslut' ? [kant.till.id] : [])]))
      map.set(id, [...(map.get(id) ?? []), kant]);
  indexed.set(kanter, map);
  return map;
}

/** What a paragraf does with others and others with it, each with its reason and the sentence that shows it. */
export function edgesOf(site: Site, post: BeslutPost): KantUt[] {
  return (byBeslut(site.graph.kanter).get(post.id) ?? []).flatMap((kant) => {
    const riktning = kant.fran === post.id ? 'fran' : 'till';
    const mal = targetMal(site, riktning === 'fran' ? kant.till : { typ: 'beslut', id: kant.fran });
    if (mal === null) return [];
    return [{ riktning, typ: kant.typ, paragraf: mal, skal: kant.skal, belagg: exportBelagg(site, kant.belagg) }];
  });
}
