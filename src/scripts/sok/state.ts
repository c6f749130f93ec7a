/** The facets of the word search: filter names in the index and in the address. */
export const FACETTER = [
  { namn: 'kommun', nyckel: 'kommun', rubrik: 'Kommun' },
  { namn: 'organ', nyckel: 'organ', rubrik: 'Organ' },
  { namn: 'år', nyckel: 'ar', rubrik: 'År' },
  { namn: 'slag', nyckel: 'slag', rubrik: 'Slag' },
  { namn: 'status', nyckel: 'status', rubrik: 'Status' },
] as const;

/** The whole state of a search. It stands in the address, so that a search can be shared and gone back to. */
export interface Sokning {
  q: string;
  /** Chosen values by filter name. */
  val: Record<string, string[]>;
  /** How many hits are shown. */
  antal: number;
}

export const STEG = 10;

export function readSokning(search: string): Sokning {
  const params = new URLSearchParams(search);
  const val: Sokning['val'] = {};
  for (const { namn, nyckel } of FACETTER) {
    const chosen = params.getAll(nyckel).filter(Boolean);
    if (chosen.length > 0) val[namn] = chosen;
  }
  const antal = Number(params.get('antal'));
  return {
    q: params.get('q') ?? '',
    val,
    antal: Number.isInteger(antal) && antal > STEG ? Math.min(antal, 200) : STEG,
  };
}

export function writeSokning({ q, val, antal }: Sokning): string {
  const params = new URLSearchParams();
  if (q !== '') params.set('q', q);
  for (const { namn, nyckel } of FACETTER) for (const varde of val[namn] ?? []) params.append(nyckel, varde);
  if (antal > STEG) params.set('antal', String(antal));
  const text = params.toString();
  return text === '' ? location.pathname : `${location.pathname}?${text}`;
}
