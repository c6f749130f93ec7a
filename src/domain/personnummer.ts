import { isoDate } from './datum.ts';

/** A personnummer or samordningsnummer found in a text. */
export interface Personnummerfynd {
  start: number;
  end: number;
  text: string;
}

/** Six or eight figures of a day, a sign or none, four figures; a line may break behind the sign. */
const WRITING = /(?<![\p{L}\d])((?:19|20)?\d{2})(\d{2})(\d{2})(?:\s?[-‐‑–+]\s?|\s)?(\d{3})(\d)(?![\p{L}\d])/gu;

/**
 * Personnummer (folkbokföringslagen 1991:481, 18 §) and samordningsnummer (lagen 2022:1697) in a text: a day that exists (the
 * day raised by 60 in a samordningsnummer) and a right check figure (Luhn over the ten last). Numbers of organisations never
 * match, since their third figure is 2 or higher (lagen 1974:174) and no month begins so.
 *
 * @returns every find in order; a number with a wrong check figure is none.
 */
export function findPersonnummer(text: string): Personnummerfynd[] {
  const found: Personnummerfynd[] = [];
  for (const m of text.matchAll(WRITING)) {
    const [whole, year, month, day, serial, check] = m as unknown as [string, string, string, string, string, string];
    const start = m.index;
    if (!dayExists(year, Number(month), Number(day))) continue;
    if (luhn(`${year.slice(-2)}${month}${day}${serial}`) !== Number(check)) continue;
    found.push({ start, end: start + whole.length, text: whole });
  }
  return found;
}

/**
 * The text with every figure of a personnummer as `X`, sign for sign: how a record lists what was taken out of a source
 * without telling it.
 */
export function maskPersonnummer(text: string): string {
  let masked = text;
  for (const { start, end } of findPersonnummer(text))
    masked = masked.slice(0, start) + masked.slice(start, end).replace(/\d/g, 'X') + masked.slice(end);
  return masked;
}

function dayExists(year: string, month: number, raised: number): boolean {
  const day = raised > 60 ? raised - 60 : raised;
  const years = year.length === 4 ? [Number(year)] : [1900 + Number(year), 2000 + Number(year)];
  return years.some((y) => isoDate(y, month, day) !== null);
}

/** The check figure that the Luhn rule gives for nine figures. */
function luhn(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const doubled = Number(digits[i]) * (i % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return (10 - (sum % 10)) % 10;
}
