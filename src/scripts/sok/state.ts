import type { Facettnamn } from '../../site/search/table.ts';

/** The facets of the word search: their names in the table and in the address. */
export const FACETTER: readonly { namn: Facettnamn; nyckel: string; rubrik: string }[] = [
  { namn: 'kommun', nyckel: 'kommun', rubrik: 'Kommun' },
  { namn: 'organ', nyckel: 'organ', rubrik: 'Organ' },
  { namn: 'år', nyckel: 'ar', rubrik: 'År' },
  { namn: 'slag', nyckel: 'slag', rubrik: 'Slag' },
  { namn: 'status', nyckel: 'status', rubrik: 'Status' },
];

/** Best first or newest first. */
export type Ordning = 'bast' | 'nyast';

/** The whole state of a search. It stands in the address, so that a search can be shared and gone back to. */
export interface Sokning {
  q: string;
  /** Chosen values by filter name. */
  val: Record<string, string[]>;
  ordning: Ordning;
  /** True where words are searched beside an identifier. */
  ord: boolean;
  /** How many cases and hits outside any case are shown. */
  antal: number;
}

export const STEG = 8;

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
    ordning: params.get('ordning') === 'nyast' ? 'nyast' : 'bast',
    ord: params.get('ord') === 'ja',
    antal: Number.isInteger(antal) && antal > STEG ? Math.min(antal, 200) : STEG,
  };
}

export function writeSokning({ q, val, ordning, ord, antal }: Sokning): string {
  const params = new URLSearchParams();
  if (q !== '') params.set('q', q);
  for (const { namn, nyckel } of FACETTER) for (const varde of val[namn] ?? []) params.append(nyckel, varde);
  if (ordning !== 'bast') params.set('ordning', ordning);
  if (ord) params.set('ord', 'ja');
  if (antal > STEG) params.set('antal', String(antal));
  const text = params.toString();
  return text === '' ? location.pathname : `${location.pathname}?${text}`;
}
