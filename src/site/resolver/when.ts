import { isoDate, MANADER, monthNumber } from '../../domain/datum.ts';

/** A day, a month or a year, as far as a question says. */
export interface Nar {
  ar: number;
  manad: number | null;
  dag: number | null;
}

const MONTH = `(${MANADER.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\\.?`;
const YEAR = '((?:19|20)\\d{2})';

type Reader = [pattern: RegExp, read: (groups: (string | undefined)[]) => Nar | null];

const day = (ar: number, manad: number | null, dag: number): Nar | null =>
  manad !== null && isoDate(ar, manad, dag) !== null ? { ar, manad, dag } : null;
const month = (ar: number, manad: number | null): Nar | null =>
  manad !== null && manad >= 1 && manad <= 12 ? { ar, manad, dag: null } : null;

/** Whole days, in the ways that Swedish texts write them. */
const DAYS: Reader[] = [
  [
    new RegExp(`(?<!\\d)${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)`, 'u'),
    (g) => day(Number(g[1]), Number(g[2]), Number(g[3])),
  ],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})(?::?[ea])?\\s+${MONTH}\\s+${YEAR}(?!\\d)`, 'iu'),
    (g) => day(Number(g[3]), monthNumber(g[2] ?? ''), Number(g[1])),
  ],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})[/.](\\d{1,2})[-/. ]\\s*${YEAR}(?!\\d)`, 'u'),
    (g) => day(Number(g[3]), Number(g[2]), Number(g[1])),
  ],
  [new RegExp(`(?<!\\d)${YEAR}(\\d{2})(\\d{2})(?!\\d)`, 'u'), (g) => day(Number(g[1]), Number(g[2]), Number(g[3]))],
];

/** Months: only where a § stands beside them, for `2020-06` alone is a diarienummer. */
const MONTHS: Reader[] = [
  [new RegExp(`(?<!\\p{L})${MONTH}\\s+${YEAR}(?!\\d)`, 'iu'), (g) => month(Number(g[2]), monthNumber(g[1] ?? ''))],
  [new RegExp(`(?<!\\d)${YEAR}\\s+${MONTH}(?!\\p{L})`, 'iu'), (g) => month(Number(g[1]), monthNumber(g[2] ?? ''))],
  [new RegExp(`(?<![\\d\\p{L}])${YEAR}-(\\d{2})(?![\\d-])`, 'u'), (g) => month(Number(g[1]), Number(g[2]))],
];

const YEARS: Reader[] = [
  [new RegExp(`(?<![\\d\\p{L}])${YEAR}(?![\\d\\p{L}])`, 'u'), (g) => ({ ar: Number(g[1]), manad: null, dag: null })],
];

const READERS = { dag: DAYS, manad: MONTHS, ar: YEARS };

/**
 * Takes the first date out of a question, of the kinds that may be read as one where it stands.
 *
 * @returns the date and the text without it; `nar` null where none is written, or none that exists (31 februari).
 */
export function takeNar(text: string, ...kinds: (keyof typeof READERS)[]): { nar: Nar | null; rest: string } {
  for (const [pattern, read] of kinds.flatMap((kind) => READERS[kind])) {
    const match = pattern.exec(text);
    const nar = match === null ? null : read([...match]);
    if (match === null || nar === null) continue;
    return { nar, rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}` };
  }
  return { nar: null, rest: text };
}

/** The day as an ISO string, or null where only a month or a year is known. */
export function dayOf(nar: Nar): string | null {
  return nar.manad === null || nar.dag === null ? null : isoDate(nar.ar, nar.manad, nar.dag);
}

/** True where an ISO day lies within what is known. */
export function within(iso: string, nar: Nar): boolean {
  const [ar, manad, dag] = iso.split('-').map(Number);
  return ar === nar.ar && (nar.manad === null || manad === nar.manad) && (nar.dag === null || dag === nar.dag);
}
