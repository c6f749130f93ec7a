/**
 * Statutes by the names that municipal documents call them. Numbers as in Svensk författningssamling.
 * Where a name has belonged to several statutes, the first whose time covers the citing document is meant.
 */
export interface Lag {
  /** Name in running text, definite form, lower case. */
  namn: string;
  forkortningar: readonly string[];
  sfs: string;
  /** First day of force, where an older statute has the same name. */
  fran?: string;
  /** The statute has been repealed: from which day, and by which statute it is replaced. */
  upphavd?: { datum: string; ersatt: string };
}

export const LAGAR: readonly Lag[] = [
  { namn: 'kommunallagen', forkortningar: ['KL'], sfs: '2017:725', fran: '2018-01-01' },
  {
    namn: 'kommunallagen',
    forkortningar: ['KL'],
    sfs: '1991:900',
    upphavd: { datum: '2018-01-01', ersatt: '2017:725' },
  },
  // "den nya socialtjänstlagen (2025:400) som trädde i kraft 1 juli 2025" (Alingsås SN, genomlysning 2026); prop. 2024/25:89.
  { namn: 'socialtjänstlagen', forkortningar: ['SoL'], sfs: '2025:400', fran: '2025-07-01' },
  {
    namn: 'socialtjänstlagen',
    forkortningar: ['SoL'],
    sfs: '2001:453',
    upphavd: { datum: '2025-07-01', ersatt: '2025:400' },
  },
  { namn: 'förvaltningslagen', forkortningar: ['FL'], sfs: '2017:900', fran: '2018-07-01' },
  {
    namn: 'förvaltningslagen',
    forkortningar: ['FL'],
    sfs: '1986:223',
    upphavd: { datum: '2018-07-01', ersatt: '2017:900' },
  },
  { namn: 'skollagen', forkortningar: [], sfs: '2010:800' },
  { namn: 'bibliotekslagen', forkortningar: [], sfs: '2013:801' },
  { namn: 'miljöbalken', forkortningar: ['MB'], sfs: '1998:808' },
  { namn: 'plan- och bygglagen', forkortningar: ['PBL'], sfs: '2010:900' },
  { namn: 'offentlighets- och sekretesslagen', forkortningar: ['OSL'], sfs: '2009:400' },
  { namn: 'lagen om stöd och service till vissa funktionshindrade', forkortningar: ['LSS'], sfs: '1993:387' },
  { namn: 'lagen med särskilda bestämmelser om vård av unga', forkortningar: ['LVU'], sfs: '1990:52' },
  { namn: 'lagen om vård av missbrukare i vissa fall', forkortningar: ['LVM'], sfs: '1988:870' },
  { namn: 'lagen om offentlig upphandling', forkortningar: ['LOU'], sfs: '2016:1145' },
  { namn: 'lagen om finansiell samordning av rehabiliteringsinsatser', forkortningar: [], sfs: '2003:1210' },
  { namn: 'föräldrabalken', forkortningar: ['FB'], sfs: '1949:381' },
  { namn: 'jordabalken', forkortningar: ['JB'], sfs: '1970:994' },
  { namn: 'alkohollagen', forkortningar: [], sfs: '2010:1622' },
  { namn: 'medbestämmandelagen', forkortningar: ['MBL'], sfs: '1976:580' },
  { namn: 'inkomstskattelagen', forkortningar: ['IL'], sfs: '1999:1229' },
  { namn: 'upphovsrättslagen', forkortningar: ['URL'], sfs: '1960:729' },
  { namn: 'arkivlagen', forkortningar: [], sfs: '1990:782' },
  { namn: 'diskrimineringslagen', forkortningar: [], sfs: '2008:567' },
  { namn: 'anläggningslagen', forkortningar: [], sfs: '1973:1149' },
  { namn: 'regeringsformen', forkortningar: ['RF'], sfs: '1974:152' },
  { namn: 'tryckfrihetsförordningen', forkortningar: ['TF'], sfs: '1949:105' },
];

/** Statutes whose paragraf numbers run on through the chapters, so that an address names no chapter. */
export const LOPANDE = new Set(['1960:729']);

const byName = new Map<string, Lag[]>();
for (const lag of LAGAR)
  for (const key of [lag.namn, ...lag.forkortningar]) byName.set(key, [...(byName.get(key) ?? []), lag]);

/** Every abbreviation that stands for a statute, longest first. */
export const LAGFORKORTNINGAR = [...new Set(LAGAR.flatMap((l) => l.forkortningar))].sort((a, b) => b.length - a.length);

/**
 * The statute that a name or abbreviation means in a document of a given day.
 *
 * @returns null where the name is not in the list, and where it has belonged to several and the day is not known.
 */
export function lagOfName(namn: string, dokument: string | null): Lag | null {
  const plain = namn.replace(/\s+/g, ' ').trim();
  const list =
    byName.get(plain) ??
    byName.get(
      plain
        .toLowerCase()
        .replace(/^lag\b/, 'lagen')
        .replace(/lag$/, 'lagen'),
    );
  if (list === undefined) return null;
  if (dokument === null) return list.length === 1 ? (list[0] ?? null) : null;
  return list.find((l) => l.fran === undefined || l.fran <= dokument) ?? null;
}

/** The listed statute with this number, or null. */
export function lagOfSfs(sfs: string): Lag | null {
  return LAGAR.find((l) => l.sfs === sfs) ?? null;
}
