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

/**
 * First date in a text, Swedish or ISO (`26 maj 2023`, `1:a juni 2020`, `2023-05-26`), as an ISO string.
 *
 * @returns null where there is none, and where the first names a day that does not exist (31 februari): the next one in the
 *   text may be about something else.
 */
export function parseDate(text: string): string | null {
  for (const m of text.matchAll(DATE)) {
    const { ar, manad, dag, namn, ar2, dag2 } = m.groups as Record<string, string | undefined>;
    if (ar !== undefined) return isoDate(Number(ar), Number(manad), Number(dag));
    const month = monthNumber(namn ?? '');
    // `5 veckor 2020` looks like a date until its word is read.
    if (month !== null) return isoDate(Number(ar2), month, Number(dag2));
  }
  return null;
}

/** A hyphen may be a non-breaking one (U+2011), as word processors set it in dates. */
const DATE =
  /(?<!\d)(?:(?<ar>\d{4})[-\u2011](?<manad>\d{2})[-\u2011](?<dag>\d{2})|(?<dag2>\d{1,2})(?::[ea])?\s+(?<namn>[a-zåäö]{3,9}\.?)\s+(?<ar2>\d{4}))(?!\d)/giu;

/** `24 januari 2024` of `2024-01-24`: how the site writes a day in running text. */
export function formatDate(iso: string): string {
  const [ar, manad, dag] = iso.split('-').map(Number) as [number, number, number];
  return `${dag} ${MANADER[manad - 1]} ${ar}`;
}

/** The Swedish name of the weekday of an ISO date. */
export function weekday(iso: string): Veckodag {
  return VECKODAGAR[new Date(`${iso}T00:00:00Z`).getUTCDay()] as Veckodag;
}
