import { parseDiarienummer } from '../domain/diarienummer.ts';
import type { ArendeGraf } from '../graph/types.ts';

/** The cases of one year and one series of a municipality's diary. */
export interface Registergrupp {
  /** Year in the number; null for cases whose number prints none. */
  ar: number | null;
  serie: string | null;
  arenden: ArendeGraf[];
}

/**
 * A municipality's cases by the year and the series of their first diarienummer, newest year first, series in order, running
 * numbers rising. A case whose number has no year or series stands last, never in a year that is guessed.
 */
export function groupCases(arenden: readonly ArendeGraf[]): Registergrupp[] {
  const groups = new Map<string, Registergrupp>();
  const running = new Map<ArendeGraf, number>();
  for (const graf of arenden) {
    const nummer = parseDiarienummer(graf.arende.diarienummer[0] ?? '');
    const ar = nummer?.ar ?? null;
    const serie = nummer?.serie ?? null;
    running.set(graf, nummer?.lopnummer ?? 0);
    const key = `${ar}/${serie}`;
    const group = groups.get(key) ?? { ar, serie, arenden: [] };
    group.arenden.push(graf);
    groups.set(key, group);
  }
  for (const group of groups.values())
    group.arenden.sort(
      (a, b) => (running.get(a) ?? 0) - (running.get(b) ?? 0) || a.arende.id.localeCompare(b.arende.id),
    );
  return [...groups.values()].sort(
    (a, b) => (b.ar ?? -1) - (a.ar ?? -1) || (a.serie ?? '~').localeCompare(b.serie ?? '~', 'sv'),
  );
}

/** The groups of `groupCases` by year, in the same order. */
export function byYear<T extends { ar: number | null }>(groups: readonly T[]): { ar: number | null; grupper: T[] }[] {
  const years: { ar: number | null; grupper: T[] }[] = [];
  for (const group of groups) {
    const last = years.at(-1);
    if (last !== undefined && last.ar === group.ar) last.grupper.push(group);
    else years.push({ ar: group.ar, grupper: [group] });
  }
  return years;
}

/** Year of an ISO day; null for none. */
export const yearOf = (datum: string | null): number | null => (datum === null ? null : Number(datum.slice(0, 4)));
