import type { Kommun, Organ } from './kommun.ts';

/** Abbreviations that every municipality uses for the bodies that it must have (kommunallagen 3:1, 3:3) and for one utskott. */
const STANDARD: Readonly<Record<string, string>> = {
  KF: 'Kommunfullmäktige',
  KS: 'Kommunstyrelsen',
  KSAU: 'Kommunstyrelsens arbetsutskott',
};

/** The name that such an abbreviation stands for (`KF`, `Kf`, `KS AU`), or null: any other may mean another body elsewhere. */
export function standardName(abbreviation: string): string | null {
  return STANDARD[abbreviation.replace(/\s/g, '').toUpperCase()] ?? null;
}

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
  return namesOf(kommun).get(fold(name)) ?? null;
}

type OrganName = { organ: Organ; felskrivet: boolean };
const organNames = new WeakMap<Kommun, ReadonlyMap<string, OrganName>>();

/** Every name of every organ, folded: each line of each document is held against them. */
function namesOf(kommun: Kommun): ReadonlyMap<string, OrganName> {
  const known = organNames.get(kommun);
  if (known !== undefined) return known;
  const names = new Map<string, OrganName>();
  const add = (organ: Organ, felskrivet: boolean, list: readonly string[]) => {
    for (const name of list.flatMap(withGenitive).map(fold))
      if (!names.has(name)) names.set(name, { organ, felskrivet });
  };
  for (const organ of kommun.organ) add(organ, false, [organ.namn, organ.kod, ...organ.alias]);
  for (const organ of kommun.organ) add(organ, true, organ.felskrivningar);
  organNames.set(kommun, names);
  return names;
}
