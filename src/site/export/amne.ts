import { amneAddress, amneRegisterAddress } from '../addresses.ts';
import type { SidaOf } from '../pages.ts';
import type { Site } from '../site.ts';
import { type Kuvert, kuvert } from './envelope.ts';
import { type ArendeRef, arendeRef, type BelaggUt, exportBelagg, exportSteg, type StegUt } from './references.ts';

export interface AmneUt extends Kuvert<'amne'> {
  id: string;
  beskrivning: string;
  namn: string[];
  webb: string | null;
  arenden: { arende: ArendeRef; kommun: string; skal: string; belagg: BelaggUt[] }[];
  /** The course in all municipalities, in time order. */
  steg: (StegUt & { arende: string })[];
}

/** A subject across municipalities as data. */
export function exportAmne(site: Site, sida: SidaOf<'amne'>, bas: URL): AmneUt {
  const { amne, arenden, steg } = sida.graf;
  return {
    ...kuvert('amne', amneAddress(amne), amne.data.rubrik, bas),
    id: amne.id,
    beskrivning: amne.data.beskrivning,
    namn: amne.data.namn,
    webb: amne.data.webb ?? null,
    arenden: arenden.flatMap((a) => {
      const arende = arendeRef(site, a.id);
      const kommun = site.arenden.get(a.id)?.kommun;
      return arende && kommun ? [{ arende, kommun, skal: a.skal, belagg: exportBelagg(site, a.belagg) }] : [];
    }),
    steg: steg.map((s) => ({ ...exportSteg(site, s), arende: arendeRef(site, s.arende)?.adress ?? '' })),
  };
}

export interface AmnesregisterUt extends Kuvert<'amnesregister'> {
  amnen: { adress: string; rubrik: string; beskrivning: string; antal_arenden: number; kommuner: string[] }[];
}

/** All subjects. */
export function exportAmnesregister(site: Site, bas: URL): AmnesregisterUt {
  const amnen = [...site.graph.amnen.values()].map((g) => ({
    adress: amneAddress(g.amne),
    rubrik: g.amne.data.rubrik,
    beskrivning: g.amne.data.beskrivning,
    antal_arenden: g.arenden.length,
    kommuner: [...new Set(g.arenden.flatMap((a) => site.arenden.get(a.id)?.kommun ?? []))].sort(),
  }));
  amnen.sort((a, b) => a.rubrik.localeCompare(b.rubrik, 'sv'));
  return { ...kuvert('amnesregister', amneRegisterAddress, 'Ämnen', bas), amnen };
}
