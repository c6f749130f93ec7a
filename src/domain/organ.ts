import type { Kommun, Organ } from './kommun.ts';

/** Every series that the municipality writes in its diarienummer, longest first. */
export function seriesOf(kommun: Kommun): string[] {
  const all = new Set([...kommun.organ.flatMap((o) => o.serier), ...kommun.serier]);
  return [...all].sort((a, b) => b.length - a.length || a.localeCompare(b, 'sv'));
}

/** The organ with this code, or null. */
export function organByCode(kommun: Kommun, kod: string): Organ | null {
  return kommun.organ.find((o) => o.kod === kod) ?? null;
}

const fold = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
const withGenitive = (name: string): string[] => [name, /s$/i.test(name) ? name : `${name}s`];

/**
 * The organ that a name as printed means: its name, an alias or a known misspelling, in basic form or genitive
 * (`kommunfullmäktiges`), case aside.
 *
 * @returns the organ and whether the name was a known misspelling; null where no organ has that name. Never the nearest.
 */
export function findOrgan(kommun: Kommun, name: string): { organ: Organ; felskrivet: boolean } | null {
  const wanted = fold(name);
  const has = (names: readonly string[]) => names.flatMap(withGenitive).some((n) => fold(n) === wanted);
  for (const organ of kommun.organ)
    if (has([organ.namn, organ.kod, ...organ.alias])) return { organ, felskrivet: false };
  for (const organ of kommun.organ) if (has(organ.felskrivningar)) return { organ, felskrivet: true };
  return null;
}
