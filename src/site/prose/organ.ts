import type { Kommun } from '../../domain/kommun.ts';
import { organByCode } from '../../domain/organ.ts';
import { uncapitalize } from './write.ts';

/** Name of an organ as a heading has it (`Kommunfullmäktige`); the code in capitals where the registry lacks it. */
export function organName(kommun: Kommun, kod: string | null): string {
  if (kod === null) return 'Okänt organ';
  return organByCode(kommun, kod)?.namn ?? kod.toUpperCase();
}

/** Name of an organ inside a sentence (`kommunfullmäktige`). */
export function organInText(kommun: Kommun, kod: string | null): string {
  if (kod === null) return 'ett organ som källan inte skriver ut';
  const organ = organByCode(kommun, kod);
  return organ === null ? kod.toUpperCase() : uncapitalize(organ.namn);
}

/** `Kommunfullmäktige i Härryda`. */
export const organInKommun = (kommun: Kommun, kod: string | null): string =>
  `${organName(kommun, kod)} i ${kommun.kortnamn}`;
