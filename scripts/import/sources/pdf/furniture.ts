import type { Borttagsskal } from '../../../../src/domain/kalla.ts';
import type { Row, Segment } from './rows.ts';

/** A page's rows, with its size and number. */
export interface Radsida {
  nr: number;
  hojd: number;
  rows: Row[];
}

/** What a page keeps and what is taken out of it. */
export interface Rensad {
  rows: Row[];
  borttaget: { row: Row; skal: Borttagsskal }[];
}

/** Running heads stand in the top quarter, feet in the bottom fifth; body text that stands there too ends the search. */
const HEAD = 0.25;
const FOOT = 0.8;
/** Points that a repeated line may stand apart from page to page. */
const SAME_PLACE = 3;
/** A cover's head may stand this many points lower than that of the pages behind it. */
const COVER_SHIFT = 60;

const PAGE_NUMBER =
  /^(?:(?:sid(?:a|an|nr|nummer)?|page|s)[.:]?\s*)?[-–]?\s*(\d{1,4})\s*[-–]?(?:\s*(?:[([]\s*\d{1,4}\s*[)\]]|(?:av|of|\/)\s*\(?\d{1,4}\)?))?$/i;
const BARE_NUMBER = /^\d{1,4}$/;
/** What a page says about its own signing and attesting, empty boxes included; never a name. */
const SIGNATURE =
  /^(?:just(?:erande|erare)s?\.?(?:\s*sign(?:atur(?:er)?)?\.?)?|utdrags?bestyrk(?:ande|es)|expedierat\/bestyrkt|bestyrk(?:es|ande)|sign(?:atur(?:er)?)?\.?|ordf(?:örande)?s?\s+sign(?:atur)?\.?|vid\s+protokollet|protokollet\s+har\s+justerats\s+digitalt)$/i;
/** Words that only the contact lines at the foot of a letter hold. */
const ADDRESS =
  /(?:^|[\s,])(?:post-?adress|besöks-?adress|leverans-?adress|faktura-?adress|adress|tele?fon(?:växel|nummer)?|tfn|växel|fax|telefax|e-?post(?:adress)?|webb(?:plats|adress)?|hemsida|internet|org(?:anisations)?\.?-?(?:nr|nummer)\.?|bank-?giro|plus-?giro|postgiro)\b|\bwww\.|\S@\S+\.\S/i;
/** Section headings may stand at the same place on two pages; they are text. */
const HEADING =
  /^(?:§|beslut|ärende|beredning|bakgrund|sammanfattning|förslag|yrkande|reservation|votering|omröstning|proposition|underlag|beslutsunderlag|handling|skickas|expedieras)/i;

/** So may the line that says who decides. */
const SENTENCE = /(?<!\p{L})(?:beslutar|beslutade|beslöt|beslutat|föreslår)(?!\p{L})/iu;

type Numbered = (segment: Segment, page: Radsida) => boolean;

/** A bare number is a page number where it grows with the pages or is the page's own. */
function pageNumberTest(pages: Radsida[]): Numbered {
  const offsets = new Map<number, number>();
  const edge = (page: Radsida, s: Segment) => s.y < HEAD * page.hojd || s.y > FOOT * page.hojd;
  for (const page of pages) {
    const seen = new Set<number>();
    for (const row of page.rows)
      for (const s of row.segments) if (edge(page, s) && BARE_NUMBER.test(s.text)) seen.add(Number(s.text) - page.nr);
    for (const offset of seen) offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
  }
  return (segment, page) => {
    if (!PAGE_NUMBER.test(segment.text)) return false;
    if (!BARE_NUMBER.test(segment.text)) return true;
    const offset = Number(segment.text) - page.nr;
    return offset === 0 || (offsets.get(offset) ?? 0) > 1;
  };
}

/** A page number printed together with other words of the head: `Sammanträdesprotokoll Sida 3 (12)`. */
const NUMBER_INSIDE =
  /\bsid(?:a|an|nr)?[.:]?\s*\d{1,4}(?:\s*(?:[([]\s*\d{1,4}\s*[)\]]|(?:av|\/)\s*\d{1,4}))?|\b\d{1,4}\s*[([]\s*\d{1,4}\s*[)\]]/i;
const masked = (text: string) => text.replace(NUMBER_INSIDE, '#');

function sameSegment(a: Segment, b: Segment, shift: number): boolean {
  return masked(a.text) === masked(b.text) && Math.abs(a.x - b.x) < SAME_PLACE && Math.abs(a.y - b.y) < shift;
}

/** Is the line repeated at the same place on one of these pages? */
function isRepeated(
  segment: Segment,
  page: Radsida,
  others: Radsida[],
  zone: (s: Segment, p: Radsida) => boolean,
): boolean {
  if (HEADING.test(segment.text) || SENTENCE.test(segment.text)) return false;
  return others.some((other) => {
    const shift = page.nr === 1 || other.nr === 1 ? COVER_SHIFT : SAME_PLACE;
    return other.rows.some((row) => row.segments.some((s) => zone(s, other) && sameSegment(s, segment, shift)));
  });
}

const inHead = (s: Segment, page: Radsida) => s.y < HEAD * page.hojd;
const inFoot = (s: Segment, page: Radsida) => s.y > FOOT * page.hojd;

/** The rows at the top that are all repeated lines or page numbers. */
function headRows(page: Radsida, near: Radsida[], isNumber: Numbered): Row[] {
  const head: Row[] = [];
  for (const row of page.rows) {
    const furniture = row.segments.every(
      (s) => inHead(s, page) && (isNumber(s, page) || isRepeated(s, page, near, inHead)),
    );
    if (!furniture) break;
    head.push(row);
  }
  return head;
}

/** The rows at the bottom that are repeated, page numbers, signature or contact lines. */
function footRows(page: Radsida, near: Radsida[], isNumber: Numbered, body: number): Row[] {
  const foot: Row[] = [];
  const contact = new Set(contactRows(page, body));
  for (const row of [...page.rows].reverse()) {
    const furniture =
      contact.has(row) ||
      row.segments.every(
        (s) => inFoot(s, page) && (isNumber(s, page) || SIGNATURE.test(s.text) || isRepeated(s, page, near, inFoot)),
      );
    if (!furniture) break;
    foot.unshift(row);
  }
  return foot;
}

/** Type this many points smaller than the text is set small on purpose; sizes are rounded when they are measured. */
const SMALLER = 0.75;

/** The lines in small type at the bottom, where one of them gives an address, a telephone or the like. */
function contactRows(page: Radsida, body: number): Row[] {
  const start = page.rows.findLastIndex(
    (row) => row.storlek > body - SMALLER || row.segments.some((s) => !inFoot(s, page)),
  );
  const small = page.rows.slice(start + 1);
  return small.some((row) => row.segments.some((s) => ADDRESS.test(s.text))) ? small : [];
}

const reason = (row: Row, page: Radsida, isNumber: Numbered, otherwise: Borttagsskal): Borttagsskal =>
  row.segments.every((s) => isNumber(s, page)) ? 'sidnummer' : otherwise;

/** The words of a head, page numbers aside: a head that says something new is kept. */
const headText = (rows: Row[], page: Radsida, isNumber: Numbered) =>
  rows
    .flatMap((row) => row.segments.filter((s) => !isNumber(s, page)).map((s) => masked(s.text)))
    .sort()
    .join('\n');

/**
 * Takes the furniture out of a document's pages: page numbers, running heads, feet, signature lines.
 *
 * A running head carries facts (body, date, number), so it stays where it first stands and wherever it says something else than
 * on the two pages before; only its repetitions go. Feet go wherever they stand.
 *
 * @param pages all pages of the document, rows top to bottom
 * @param body size of the body text in points
 */
export function removeFurniture(pages: Radsida[], body: number): Rensad[] {
  const isNumber = pageNumberTest(pages);
  const neighbours = (i: number) => pages.filter((_, j) => j !== i && Math.abs(i - j) <= 2);
  const heads = pages.map((page, i) => headRows(page, neighbours(i), isNumber));
  const texts = heads.map((rows, i) => headText(rows, pages[i] as Radsida, isNumber));
  return pages.map((page, i) => {
    const head = heads[i] ?? [];
    const text = texts[i] ?? '';
    const repeats = text === '' || text === texts[i - 1] || text === texts[i - 2];
    const foot = footRows(page, neighbours(i), isNumber, body).filter((row) => !head.includes(row));
    const result: Rensad = { rows: [], borttaget: [] };
    for (const row of page.rows) {
      if (foot.includes(row)) result.borttaget.push({ row, skal: reason(row, page, isNumber, 'sidfot') });
      else if (!head.includes(row)) result.rows.push(row);
      else if (repeats) result.borttaget.push({ row, skal: reason(row, page, isNumber, 'sidhuvud') });
      else {
        const [numbers, rest] = [
          row.segments.filter((s) => isNumber(s, page)),
          row.segments.filter((s) => !isNumber(s, page)),
        ];
        if (numbers.length > 0) result.borttaget.push({ row: { ...row, segments: numbers }, skal: 'sidnummer' });
        if (rest.length > 0) result.rows.push({ ...row, segments: rest });
      }
    }
    return result;
  });
}
