import { parseDate } from '../../../src/domain/datum.ts';
import type { Kommun } from '../../../src/domain/kommun.ts';
import { codeOf } from '../fields/organ.ts';
import type { Imported } from '../imported.ts';
import { hasCover } from '../structure/parts.ts';
import { type PartName, partName } from './part-name.ts';

/** What a source prints about which meeting it is of and which part of the protokoll it holds. Unknown is null. */
export interface Facts {
  fil: string;
  /** Code of the organ, and the day. */
  organ: string | null;
  datum: string | null;
  /** Numbers of its paragrafer, first and last. */
  paragrafer: [number, number] | null;
  /** `§§ 41–60` on the cover. */
  omfang: [number, number] | null;
  /** Page numbers as printed on its first and last page, and the total where it is printed. */
  sidor: { fran: number; till: number; av: number | null } | null;
  /** It opens with the cover of a protokoll: who met, who adjusts. */
  forsattsblad: boolean;
  namn: PartName | null;
}

const RANGE = /§§\s*(\d{1,4})\s*[-–—]\s*(?:§\s*)?(\d{1,4})/;
const PAGE = /^(?:sid(?:a|nr)?\.?\s*)?(\d{1,4})(?:\s*\(\s*(\d{1,4})\s*\)|\s*(?:av|\/)\s*(\d{1,4}))?$/i;

/** Reads the facts of a source from what has been read of it. */
export function factsOf({ source, dokument, borttaget }: Imported, kommun: Kommun): Facts {
  const { kallfil } = source;
  const heads = dokument.flatMap((d) => [d.huvud, ...d.paragrafer.map((p) => p.huvud)]);
  const running = borttaget.filter((b) => b.skal === 'sidhuvud').map((b) => b.text.trim());
  const numbers = dokument.flatMap((d) => d.paragrafer.map((p) => Number.parseInt(p.nummer.varde, 10)));
  const first = dokument[0];
  const start = first?.paragrafer[0]?.nummer.rad ?? Number.POSITIVE_INFINITY;
  const ahead = (first?.block ?? []).filter((b) => (b.rader[0]?.nr ?? 0) < start);
  return {
    fil: kallfil.fil,
    organ: firstOf([...heads.map((h) => h.organ?.varde ?? null), ...running], (name) => codeOf(name, kommun)),
    datum: heads.find((h) => h.datum !== null)?.datum?.varde ?? firstOf(running, parseDate),
    paragrafer: numbers.length === 0 ? null : [numbers[0] as number, numbers.at(-1) as number],
    omfang: hasCover(ahead) ? rangeIn(ahead.map((b) => b.rader.map((r) => r.text).join(' '))) : null,
    sidor: printedPages(borttaget),
    forsattsblad: hasCover(ahead),
    namn: partName(kallfil.fil),
  };
}

function firstOf<T>(texts: readonly (string | null)[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const value = text === null ? null : read(text);
    if (value !== null) return value;
  }
  return null;
}

function rangeIn(texts: readonly string[]): [number, number] | null {
  for (const text of texts) {
    const m = RANGE.exec(text);
    // `Gunilla Ek (S) §§ 111-114` tells at which paragrafer somebody was there.
    if (m !== null && !/\(\p{Lu}{1,4}\)/u.test(text)) return [Number(m[1]), Number(m[2])];
  }
  return null;
}

/** The page numbers that stand in the furniture; null where they do not count on by one from page to page. */
function printedPages(borttaget: Imported['borttaget']): Facts['sidor'] {
  const found: { sida: number; nr: number; av: number | null }[] = [];
  for (const { sida, text, skal } of borttaget) {
    const m = skal === 'sidnummer' && sida !== undefined ? PAGE.exec(text.trim()) : null;
    if (m !== null && sida !== undefined && found.at(-1)?.sida !== sida)
      found.push({ sida, nr: Number(m[1]), av: m[2] || m[3] ? Number(m[2] ?? m[3]) : null });
  }
  const [one] = found;
  const end = found.at(-1);
  if (one === undefined || end === undefined) return null;
  if (found.some((p) => p.nr - p.sida !== one.nr - one.sida || p.av !== one.av)) return null;
  return { fran: one.nr - one.sida + 1, till: end.nr, av: one.av };
}
