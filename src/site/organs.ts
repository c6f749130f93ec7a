import type { Kommun, Organ } from '../domain/kommun.ts';
import { organAddress } from './addresses.ts';
import { organName } from './prose/organ.ts';
import type { Site } from './site.ts';

/** What kind of body each is, in the words of kommunallagen (2017:725) ch. 3 and 9, for a citizen. */
export const ORGANTYP_FORKLARING: Readonly<Record<Organ['typ'], string>> = {
  fullmaktige:
    'Fullmäktige är kommunens högsta beslutande organ. Ledamöterna väljs direkt av dem som har rösträtt i kommunen.',
  styrelse:
    'Kommunstyrelsen leder och samordnar kommunens förvaltning, har uppsikt över nämnderna och bereder ärenden som fullmäktige ska besluta om.',
  namnd: 'En nämnd ansvarar för ett område som fullmäktige har bestämt, till exempel skola eller socialtjänst.',
  utskott:
    'Ett utskott är en del av en nämnd eller av kommunstyrelsen. Det förbereder ärenden och får besluta i det som nämnden eller styrelsen har överlåtit.',
  beredning: 'En beredning förbereder ett ärende eller en grupp av ärenden åt fullmäktige.',
  direktion: 'Direktionen leder ett kommunalförbund, där flera kommuner eller regioner samverkar.',
};

/** Name of an organ of a municipality by its code, as headings have it; the code where the registry lacks either. */
export function organNameIn(site: Pick<Site, 'kommuner'>, kommun: string, kod: string | null): string {
  const registry = site.kommuner.get(kommun);
  return registry === undefined ? (kod ?? '').toUpperCase() : organName(registry, kod);
}

/** An organ as lists and exports name it. */
export interface OrganRef {
  kod: string | null;
  namn: string;
  adress: string;
}

/** The organ of this code with its name and its address. */
export function organRef(kommun: Kommun, kod: string | null): OrganRef {
  return { kod, namn: organName(kommun, kod), adress: organAddress(kommun.id, kod) };
}
