/**
 * Dates as the documents write them. All dates in the model are ISO strings (`2020-06-15`):
 * a meeting is a day in Sweden, never an instant, so no time zone can move it.
 */
export const MANADER = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const;

const VECKODAGAR = ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'] as const;
export type Veckodag = (typeof VECKODAGAR)[number];

/** `2020-06-15` from its parts, or null where no such day exists (31 februari). */
export function isoDate(ar: number, manad: number, dag: number): string | null {
  const date = new Date(Date.UTC(ar, manad - 1, dag));
  const real = date.getUTCFullYear() === ar && date.getUTCMonth() === manad - 1 && date.getUTCDate() === dag;
  if (!real || ar < 1800 || ar > 2200) return null;
  return `${String(ar).padStart(4, '0')}-${String(manad).padStart(2, '0')}-${String(dag).padStart(2, '0')}`;
}

/** True for a string that names a day that exists, written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return m !== null && isoDate(Number(m[1]), Number(m[2]), Number(m[3])) === text;
}

/** The month (1–12) that a Swedish month name or its usual abbreviation (`jan`, `sept.`) names, or null. */
export function monthNumber(name: string): number | null {
  const folded = name.toLowerCase().replace(/\.$/, '');
  if (folded.length < 3) return null;
  const at = MANADER.findIndex((m) => m === folded || (folded.length <= 4 && m.startsWith(folded)));
  return at < 0 ? null : at + 1;
}

/** First Swedish or ISO date in a text as an ISO string (`26 maj 2023`, `2023-05-26`), or null. */
export function parseDate(text: string): string | null {
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const swedish = /(?<!\d)(\d{1,2})(?::e)?\s+([a-zåäö]{3,9}\.?)\s+(\d{4})(?!\d)/i.exec(text);
  if (!swedish) return null;
  const manad = monthNumber(swedish[2] ?? '');
  return manad === null ? null : isoDate(Number(swedish[3]), manad, Number(swedish[1]));
}

/** `24 januari 2024` of `2024-01-24`: how the site writes a day in running text. */
export function formatDate(iso: string): string {
  const [ar, manad, dag] = iso.split('-').map(Number) as [number, number, number];
  return `${dag} ${MANADER[manad - 1]} ${ar}`;
}

/** The Swedish name of the weekday of an ISO date. */
export function weekday(iso: string): Veckodag {
  return VECKODAGAR[new Date(`${iso}T00:00:00Z`).getUTCDay()] as Veckodag;
}
