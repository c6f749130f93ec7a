import type { ArendePost, Status } from '../../graph/types.ts';
import { arendeAddress } from '../addresses.ts';
import { statusSignal } from './step.ts';
import { writeDiarienummer } from './write.ts';

/** What a hit on a page tells of the page's case, so that the search can put the hits of a case together (Page.astro's `meta`). */
export function caseMeta(graf: { arende: ArendePost; status: Status } | undefined): Record<string, string | null> {
  if (graf === undefined) return {};
  const { arende, status } = graf;
  return {
    arende: arendeAddress(arende),
    arendenr: writeDiarienummer(arende.diarienummer[0] ?? ''),
    arenderubrik: arende.rubrik,
    arendestatus: status.kort,
    arendesignal: statusSignal(status),
  };
}
