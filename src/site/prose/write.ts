import { formatDate } from '../../domain/datum.ts';

/** How the site itself writes days, numbers and lists. A non-breaking space keeps what belongs together on one line. */
const NBSP = '\u00A0';

/** `24 januari 2024`, or `okänt datum`. For running text. */
export const writeDate = (iso: string | null): string =>
  iso === null ? 'okänt datum' : formatDate(iso).replaceAll(' ', NBSP);

/** `den 24 januari 2024`, or `okänt datum`. */
export const writeTheDate = (iso: string | null): string =>
  iso === null ? 'okänt datum' : `den${NBSP}${writeDate(iso)}`;

/** `§ 128`. */
export const writeParagraf = (nummer: string): string => `§${NBSP}${nummer}`;

/** `2023.509 KS` that never breaks inside. */
export const writeDiarienummer = (nummer: string): string => nummer.replaceAll(' ', NBSP);

const WORDS = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'] as const;

/** A number in running text: words up to twelve (`tio`), then figures. `ett` for a noun of the neuter. */
export function writeNumber(n: number, genus: 'en' | 'ett' = 'en'): string {
  if (n === 1) return genus;
  return WORDS[n] ?? String(n);
}

/** `tio reservationer`, `en reservation`. */
export function writeCount(n: number, one: string, many: string, genus: 'en' | 'ett' = 'en'): string {
  return `${writeNumber(n, genus)}${NBSP}${n === 1 ? one : many}`;
}

/** `A`, `A och B`, `A, B och C`. */
export function writeList(items: readonly string[], word = 'och'): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

/** First letter upper case. */
export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** First letter lower case: organ names inside a sentence. */
export const uncapitalize = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
