import type { ResolvedHanvisning, Target } from '../../graph/types.ts';
import { type Forhandsvisning, previewOf } from '../share/preview.ts';
import type { Site } from '../site.ts';
import { targetMal } from '../targets.ts';
import type { Stretch } from './stretch.ts';

/** Address of what a citation or a step points at; null where it has none. */
export const targetAddress = (site: Site, target: Target): string | null => targetMal(site, target)?.adress ?? null;

/** The links of a text: each citation's stretch by anchor, and the previews that the stretches name. */
export interface Lankar {
  stretches: Map<string, Stretch[]>;
  kort: Forhandsvisning[];
}

/**
 * The links of a text: each citation as a link where exactly one target has an address, else as a mark that carries its reason.
 * An ambiguous one is never linked to one of its candidates. What is linked on this site has a preview, one for each address.
 *
 * @param key `<samling>/<id>` of the entry. @param here its own address, which needs no preview on its own page.
 */
export function linksOf(site: Site, key: string, here: string): Lankar {
  const stretches: Lankar['stretches'] = new Map();
  const kort = new Map<string, Forhandsvisning | null>();
  for (const found of site.graph.hanvisningar.get(key) ?? []) {
    const linked = linkedTarget(site, found);
    // Who cites it with a reason of its own has a preview of its own.
    const name = linked === null || linked.adress === here ? null : `${linked.adress} ${found.state}`;
    if (name !== null && linked !== null && !kort.has(name)) {
      const preview = previewOf(site, linked.target, found);
      kort.set(name, preview === null ? null : { id: `kort-${kort.size + 1}`, ...preview });
    }
    const preview = name === null ? null : (kort.get(name) ?? null);
    const list = stretches.get(found.ankare) ?? [];
    list.push({
      start: found.start,
      end: found.end,
      href: linked?.adress ?? null,
      state: found.state,
      titel: found.skal,
      ...(preview !== null && { kort: { id: preview.id, namn: preview.plats } }),
    });
    stretches.set(found.ankare, list);
  }
  return { stretches, kort: [...kort.values()].filter((k) => k !== null) };
}

/** The one target of a citation that has an address; null where none or several have. */
function linkedTarget(site: Site, found: ResolvedHanvisning): { target: Target; adress: string } | null {
  if (found.state === 'ambiguous' || found.state === 'incomplete') return null;
  const byAddress = new Map<string, Target>();
  for (const target of found.targets) {
    const adress = targetAddress(site, target);
    if (adress !== null && !byAddress.has(adress)) byAddress.set(adress, target);
  }
  const [only] = byAddress;
  return byAddress.size === 1 && only !== undefined ? { adress: only[0], target: only[1] } : null;
}
