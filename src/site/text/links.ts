import type { ResolvedHanvisning, Target } from '../../graph/types.ts';
import type { Site } from '../site.ts';
import { targetMal } from '../targets.ts';
import type { Stretch } from './stretch.ts';

/** Address of what a citation or a step points at; null where it has none. */
export const targetAddress = (site: Site, target: Target): string | null => targetMal(site, target)?.adress ?? null;

/**
 * The stretches of a text by anchor: each citation as a link where exactly one target has an address, else as a mark that
 * carries its reason. An ambiguous one is never linked to one of its candidates.
 *
 * @param key `<samling>/<id>` of the entry.
 */
export function stretchesOf(site: Site, key: string): Map<string, Stretch[]> {
  const byAnchor = new Map<string, Stretch[]>();
  for (const found of site.graph.hanvisningar.get(key) ?? []) {
    const stretches = byAnchor.get(found.ankare) ?? [];
    stretches.push({
      start: found.start,
      end: found.end,
      href: hrefOf(site, found),
      state: found.state,
      titel: found.skal,
    });
    byAnchor.set(found.ankare, stretches);
  }
  return byAnchor;
}

function hrefOf(site: Site, found: ResolvedHanvisning): string | null {
  if (found.state === 'ambiguous' || found.state === 'incomplete') return null;
  const addresses = [...new Set(found.targets.map((t) => targetAddress(site, t)).filter((a) => a !== null))];
  return addresses.length === 1 ? (addresses[0] ?? null) : null;
}
