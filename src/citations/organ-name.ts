import type { Kommun } from '../domain/kommun.ts';
import { organByCode, standardName } from '../domain/organ.ts';
import type { Hanvisning } from './hanvisning.ts';

/**
 * The name of a citation's organ as the site and the exchange shape write it: the registry's where it knows the organ, else
 * the printed one in its basic form (`kommunstyrelsens` → `Kommunstyrelsen`, `samhällsbyggnadsnämnd` → `Samhällsbyggnadsnämnden`).
 *
 * @param kommuner the registry; `kommun` is the citing document's. @returns null where no organ is named.
 */
export function organNameOf(h: Hanvisning, kommun: Kommun | null, kommuner: readonly Kommun[] = []): string | null {
  const home = h.kommun === undefined ? kommun : (kommuner.find((k) => k.id === h.kommun) ?? null);
  if (h.organ !== null && home !== null) return organByCode(home, h.organ)?.namn ?? h.organ;
  if (h.organnamn === null) return null;
  const standard = standardName(h.organnamn);
  if (standard !== null) return standard;
  if (/^fullmäktiges?$/iu.test(h.organnamn)) return 'Kommunfullmäktige';
  const plain = h.organnamn
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(fullmäktige|styrelsen|nämnden|utskottet|utskott|direktionen|rådet|beredningen)s$/iu, '$1')
    .replace(/nämnd$/iu, 'nämnden');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
