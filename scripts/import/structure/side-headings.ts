import { findOnParagrafLine, isNumberOnly } from '../fields/diarienummer.ts';
import type { Rad } from '../sources/kallfil.ts';
import { headingKind } from './headings.ts';
import { paragrafLine } from './paragraf-line.ts';

/** Text that keeps a page's layout parts its columns by a tab or a run of spaces. */
const COLUMNS = /\t|\s{4,}/;

const SIGN = /^(?:\p{Lu}\p{L}{0,5} )?§\s?\d{1,4}[a-z]?$/u;

/** A § alone, or with the bodies through which the matter came: `Ks § 39 Au § 37 Dnr 01/0312`. */
const opensParagraf = (cell: string): boolean =>
  SIGN.test(cell) ||
  (/^\p{Lu}\p{L}{0,5} § ?\d{1,4}(?:\/\d{2})?\s+\p{Lu}\p{L}{0,5} §/u.test(cell) && paragrafLine(cell) !== null);

const words = (cells: readonly string[]): string[] => cells.map((c) => c.trim()).filter((c) => c !== '');

/**
 * Rows that look like a table's and are none: headings set in a margin beside their text (`Beslut | Ärendelistan godkänns.`), and a
 * paragraf's number beside its title (`KF § 49 | Ändringar i föredragningslistan`).
 */
export function withSideHeadings(rader: readonly Rad[]): Rad[] {
  return rader.flatMap((rad) => {
    if (rad.celler === null && !COLUMNS.test(rad.text)) return [rad];
    const cells = words(rad.celler ?? rad.text.split(COLUMNS));
    const plain = (text: string): Rad => ({ ...rad, celler: null, text });
    if (isParagrafBeside(cells)) {
      const spalt = rad.celler === null ? rad.text.indexOf(cells[1] as string) + (rad.indrag ?? 0) : null;
      return [{ ...plain(cells.join('\t')), ...(spalt === null ? {} : { spalt }) }];
    }
    // Receivers in the left margin, the paragraf beside them: `Tekniska kontoret   Kf § 67`.
    const [margin, ...beside] = cells;
    if (
      margin !== undefined &&
      !/[§\d]|\.(?:\s|$)/.test(margin) &&
      opensParagraf(beside[0] ?? '') &&
      beside.length <= 2
    )
      return [plain(margin), plain(beside.join('\t'))];
    const [first, second] = cells;
    // `Sn 2031/0018   Ekonomen redogör för bokslutet.`: the case's number in the left margin, under its §.
    if (
      rad.celler === null &&
      cells.length === 2 &&
      isNumberOnly(first as string) &&
      /\p{Ll}{3}/u.test(second as string)
    )
      return [plain(first as string), plain(second as string)];
    if (cells.length !== 2 || first === undefined || second === undefined) return [rad];
    if (headingKind(first) === null || headingKind(second) !== null || /^\d|^[Xx]$/.test(second)) return [rad];
    return [plain(first), plain(second)];
  });
}

/** A § with its title or diarienummer beside it; a third column is the page of a contents list, or whoever was there. */
function isParagrafBeside(cells: readonly string[]): boolean {
  const [sign, beside] = cells;
  if (sign === undefined || beside === undefined || cells.length > 3) return false;
  if (!SIGN.test(sign) || paragrafLine(cells.join(' ')) === null) return false;
  const third = cells[2];
  return /\p{L}{3}/u.test(beside) && (third === undefined || findOnParagrafLine(third).length > 0);
}
