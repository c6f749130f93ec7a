import { isoDate, MANADER, monthNumber } from '../../domain/datum.ts';

/** A day that stands in a text, with the word `den` before it. */
export interface Datum {
  start: number;
  end: number;
  /** ISO day, or null where the year is not printed. */
  datum: string | null;
  /** Month and day where the year is not printed. */
  del: { manad: number; dag: number } | null;
}

/** Writings that the pattern must read; the tests loop over them. */
export const DATUM_EXEMPEL: readonly { text: string; datum: string | null }[] = [
  { text: 'den 14 november 2023', datum: '2023-11-14' },
  { text: '15 juni 2020', datum: '2020-06-15' },
  { text: '2021-05-26', datum: '2021-05-26' },
  { text: 'den 27\nseptember 2023', datum: '2023-09-27' },
  { text: '2026- 06-09', datum: '2026-06-09' },
  { text: 'den 1:a juni 2020', datum: '2020-06-01' },
  { text: '11 maj', datum: null },
  { text: 'den 24 september', datum: null },
];

const DATUM = new RegExp(
  `(?<![\\d.:/\\p{L}-])(?:(?<iso>\\d{4})[-\\u2011]\\s?(?<imanad>\\d{2})[-\\u2011]\\s?(?<idag>\\d{2})|(?:den\\s{1,2})?(?<dag>\\d{1,2})(?::[ea])?\\s{1,3}(?<manad>${MANADER.join('|')})(?:\\s{1,3}(?<ar>(?:19|20)\\d{2}))?)(?![\\d\\p{L}])`,
  'giu',
);

/** Every day in a text, in order. A day that does not exist (31 februari) is none. */
export function findDatum(text: string): Datum[] {
  const found: Datum[] = [];
  for (const m of text.matchAll(DATUM)) {
    const { iso, imanad, idag, dag, manad, ar } = m.groups as Record<string, string | undefined>;
    const place = { start: m.index, end: m.index + m[0].length };
    if (iso !== undefined) {
      const datum = isoDate(Number(iso), Number(imanad), Number(idag));
      if (datum !== null) found.push({ ...place, datum, del: null });
      continue;
    }
    const month = monthNumber(manad ?? '');
    if (month === null) continue;
    if (ar === undefined) {
      // 2000 is a leap year: 29 februari exists in some year.
      if (isoDate(2000, month, Number(dag)) !== null)
        found.push({ ...place, datum: null, del: { manad: month, dag: Number(dag) } });
      continue;
    }
    const datum = isoDate(Number(ar), month, Number(dag));
    if (datum !== null) found.push({ ...place, datum, del: null });
  }
  return found;
}

/**
 * The day meant by month and day without a year, seen from the document in which it stands: the latest such day that does not
 * lie after it. Protokoll leave the year out only for what happened shortly before ("sitt sammanträde 11 maj, § 19" in a
 * protokoll of 15 juni 2026).
 *
 * @returns null where the document's own day is not known.
 */
export function nearestPast(del: { manad: number; dag: number }, dokument: string | null): string | null {
  if (dokument === null) return null;
  const ar = Number(dokument.slice(0, 4));
  const same = isoDate(ar, del.manad, del.dag);
  if (same !== null && same <= dokument) return same;
  return isoDate(ar - 1, del.manad, del.dag);
}
