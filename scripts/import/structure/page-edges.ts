import type { Borttagsskal } from '../../../src/domain/kalla.ts';
import type { Rad } from '../sources/kallfil.ts';

/** Running heads of a text are seldom higher, feet seldom deeper, than this many lines. */
const HEAD_LINES = 8;
const FOOT_LINES = 4;
const NEAR_PAGES = 2;
const NUMBER = /^\d{1,4}$/;
/** `Tjänsteskrivelse  1 (2)` */
export const FIRST_PAGE = /(?:^|\s)1\s*(?:[([]\s*\d{1,4}\s*[)\]]|(?:av|\/)\s*\d{1,4})\s*$/i;
/** `Sida 3 av 12`, `3 (12)`, `3/12` at the end of a line of a head. */
const PAGE =
  /(?:\bsid(?:a|nr)?\.?\s*)?\d{1,4}(?:\s*(?:av|\/)\s*\d{1,4}|\s?[([]\s*\d{1,4}\s*[)\]])\s*$|\bsid(?:a|nr)?\.?\s*\d{1,4}\s*$/i;
/** Section headings, paragrafer and sentences may begin or end two pages; they are text. */
const TEXT =
  /(?<![.…])[.]$|[:;,]$|\b(?:beslutar|föreslår)\b|^(?:§|beslut|ärende|beredning|bakgrund|sammanfattning|förslag|yrkande|reservation|votering|omröstning|proposition|underlag|skickas|expedieras|att\s)/i;

/**
 * Lines at the top and the foot of a text's pages (form feeds, page marks) that stand at the same edge of a page near by, and
 * page numbers. What a head says for the first time stays: it tells the organ and the day.
 */
export function repeatedEdges(lines: readonly Rad[]): Map<Rad, Borttagsskal> {
  const found = new Map<Rad, Borttagsskal>();
  // A PDF's reader knows the places on its pages and takes out its own.
  const pages = toPages(lines.filter((r) => r.plats === null));
  if (pages.length < 2) return found;
  const heads = pages.map((p) => p.slice(0, HEAD_LINES));
  const feet = pages.map((p) => [...p].reverse().slice(0, FOOT_LINES));
  const isPageNumber = pageNumberTest([...heads, ...feet]);
  for (const rad of [...heads, ...feet].flat()) if (isPageNumber(rad)) found.set(rad, 'sidnummer');
  for (const [edges, skal] of [
    [heads, 'sidhuvud'],
    [feet, 'sidfot'],
  ] as const)
    edges.forEach((edge, i) => {
      const near = edges.filter((_, j) => j !== i && Math.abs(j - i) <= NEAR_PAGES);
      const before = edges.slice(Math.max(0, i - NEAR_PAGES), i);
      for (const [at, rad] of edge.entries()) {
        if (found.has(rad)) continue;
        // `Tjänsteskrivelse  1 (2)` begins a document of its own.
        if (FIRST_PAGE.test(flat(rad))) break;
        if (rad.celler !== null || TEXT.test(flat(rad)) || !stands(rad, at, near)) break;
        if (skal === 'sidfot' ? isCommon(rad, feet) : stands(rad, at, before)) found.set(rad, skal);
      }
    });
  return found;
}

/** A line's words with one space between them. */
export const flat = (rad: Rad): string => rad.text.replace(/\s+/g, ' ').trim();
const masked = (rad: Rad): string => flat(rad).replace(PAGE, '#').toLowerCase();
/** A foot stands on most pages; who signs two letters in a row stands on two. */
const isCommon = (rad: Rad, feet: readonly (readonly Rad[])[]): boolean => {
  const n = feet.filter((edge) => edge.some((r) => masked(r) === masked(rad))).length;
  return n >= 3 || n === feet.length;
};

/** The line stands as far from the edge on one of these pages; a page number above it may move it by one. */
const stands = (rad: Rad, at: number, pages: readonly (readonly Rad[])[]): boolean =>
  pages.some((edge) => edge.slice(Math.max(0, at - 1), at + 2).some((r) => masked(r) === masked(rad)));

function toPages(lines: readonly Rad[]): Rad[][] {
  const pages: Rad[][] = [];
  for (const rad of lines) {
    const open = pages.at(-1);
    if (open !== undefined && open[0]?.sida === rad.sida) open.push(rad);
    else pages.push([rad]);
  }
  return pages;
}

/** A bare number at an edge is a page number where it grows with the pages. */
function pageNumberTest(edges: readonly (readonly Rad[])[]): (rad: Rad) => boolean {
  const offset = (rad: Rad) => Number(flat(rad)) - (rad.sida ?? 1);
  const counts = new Map<number, number>();
  for (const edge of edges)
    for (const n of new Set(edge.filter((r) => NUMBER.test(flat(r))).map(offset)))
      counts.set(n, (counts.get(n) ?? 0) + 1);
  return (rad) => NUMBER.test(flat(rad)) && (counts.get(offset(rad)) ?? 0) > 1;
}
