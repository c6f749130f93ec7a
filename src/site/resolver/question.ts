import { caseKey, type Diarienummer, isComplete, parseDiarienummer } from '../../domain/diarienummer.ts';
import { type Named, type Namn, takeNames } from './names.ts';
import { type Nar, takeNar } from './when.ts';

/** What a reader asked for. `rest` holds words that were not understood; where there are any, nothing is followed. */
export type Fraga =
  | {
      typ: 'nummer';
      nummer: Diarienummer;
      skrivet: string;
      kommuner: string[];
      rest: string[];
      /** True where letters were read as the figures that they look like (`2O23`): a guess, offered and never followed. */
      gissat?: true;
    }
  | {
      typ: 'paragraf';
      paragraf: string;
      nar: Nar | null;
      kommuner: string[];
      organ: string[] | null;
      /** A diarienummer that stands beside the §, as the site's own citations have it. */
      nummer: Diarienummer | null;
      rest: string[];
    }
  | { typ: 'dag'; nar: Nar; kommuner: string[]; organ: string[] | null }
  | { typ: 'adress'; path: string }
  | { typ: 'fil'; namn: string; saker: boolean }
  | { typ: 'ord' };

const FILE = /\.(?:pdf|txt|md|mdx|docx?|odt|rtf|html?|csv|xlsx?|json)$/i;
const ORD: Fraga = { typ: 'ord' };

/**
 * A § number with the sign before or behind it, or the word; `§ 128/2020` carries its year. The number stands behind the sign
 * (`15 juni 2020 § 128`, `§ 128 juni 2020`), except where a whole day does (`128 § 15 juni 2020`).
 */
const PARAGRAFER = [
  /(?<![\p{L}\p{N}./-])(?!(?:19|20)\d{2}\s)(\d{1,4}[a-z]?)\s*§(?=\s*(?:den\s+)?(?:\d{1,2}(?::?e)?\s+\p{L}{3,9}\.?\s+\d{4}|\d{4}-\d{2}-\d{2}))/iu,
  /(?:§+|(?<!\p{L})paragraf(?:en)?|(?<!\p{L})par\.?)\s*(\d{1,4}[a-z]?)(?:\s*\/\s*((?:19|20)\d{2}|\d{2}))?(?![\p{L}\p{N}]|-\d{2}-)/iu,
  /(?<![\p{L}\p{N}])(\d{1,4}[a-z]?)\s*§/iu,
];

/**
 * Reads what a reader wrote into the search box (DESIGN §6): an address, a file name, a § with what is said of its meeting,
 * a diarienummer in any writing, a day; otherwise words.
 *
 * @param hosts hosts under which this site is known, so that a pasted address is told from a foreign one.
 */
export function readFraga(text: string, namn: Namn, hosts: readonly string[]): Fraga {
  const asked = text
    .normalize('NFC')
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/["'“”’»«]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (asked === '' || asked.length > 400) return ORD;
  return (
    readAddress(asked, hosts) ??
    readParagraf(asked, namn) ??
    (FILE.test(asked) ? ({ typ: 'fil', namn: asked, saker: true } as const) : null) ??
    readDag(asked, namn) ??
    readNummer(asked, namn) ??
    readFileLike(asked) ??
    ORD
  );
}

function readAddress(asked: string, hosts: readonly string[]): Fraga | null {
  if (/\s/.test(asked)) return null;
  const bare = hosts.some((h) => asked.toLowerCase().startsWith(`${h}/`)) ? `https://${asked}` : asked;
  if (/^\/[^/]/.test(bare) || bare === '/') return { typ: 'adress', path: bare };
  if (!/^https?:\/\//i.test(bare)) return null;
  let url: URL;
  try {
    url = new URL(bare);
  } catch {
    return null;
  }
  if (hosts.includes(url.host.toLowerCase())) return { typ: 'adress', path: url.pathname + url.search + url.hash };
  // An address of the municipality's own site: perhaps that of a file which is published here under its name.
  return FILE.test(url.pathname) ? { typ: 'fil', namn: url.pathname, saker: true } : null;
}

function readParagraf(asked: string, namn: Namn): Fraga | null {
  for (const pattern of PARAGRAFER) {
    const match = pattern.exec(asked);
    if (match === null) continue;
    const paragraf = (match[1] as string).toLowerCase().replace(/^0+(?=\d)/, '');
    const around = `${asked.slice(0, match.index)} ${asked.slice(match.index + match[0].length)}`;
    const ofYear = match[2] === undefined ? null : Number(match[2].length === 2 ? `20${match[2]}` : match[2]);
    // The day first, or `KS 2020-06-15` would be a number of KS's diary; the year last, or `KS 2020/742` would lose its own.
    const day = takeNar(around, 'dag', 'manad');
    const number = findNummer(day.rest, namn);
    const year =
      day.nar !== null || ofYear !== null ? { nar: null, rest: '' } : takeNar(number?.rest ?? day.rest, 'ar');
    const nar = day.nar ?? year.nar ?? (ofYear === null ? null : { ar: ofYear, manad: null, dag: null });
    const named = takeNames(year.nar === null ? (number?.rest ?? day.rest) : year.rest, namn);
    return { typ: 'paragraf', paragraf, nar, ...withinKommun(named), nummer: number?.nummer ?? null };
  }
  return null;
}

/** A day with nothing beside it but a municipality or an organ: the meetings of that day. */
function readDag(asked: string, namn: Namn): Fraga | null {
  const { nar, rest } = takeNar(asked, 'dag');
  if (nar === null) return null;
  const named = withinKommun(takeNames(rest, namn));
  // Eight digits in a row are a day only beside an organ; alone they are year and number.
  if (/(?<!\d)\d{8}(?!\d)/.test(asked) && named.organ === null) return null;
  return named.rest.length > 0 ? null : { typ: 'dag', nar, kommuner: named.kommuner, organ: named.organ };
}

function readNummer(asked: string, namn: Namn): Fraga | null {
  const whole = parseDiarienummer(asked);
  if (whole !== null && isNumber(whole, asked, namn))
    return { typ: 'nummer', nummer: whole, skrivet: asked, kommuner: [], rest: [] };
  const without = withoutKommun(asked, namn);
  if (without.kommuner.length > 0) {
    const nummer = parseDiarienummer(without.text);
    if (nummer !== null && isNumber(nummer, without.text, namn))
      return { typ: 'nummer', nummer, skrivet: without.text, kommuner: without.kommuner, rest: [] };
  }
  const inside = findNummer(without.text, namn);
  if (inside === null) {
    const figures = asked.replace(/(?<=\d)[oO]|[oO](?=\d)/g, '0').replace(/(?<=\d)[lI]|[lI](?=\d)/g, '1');
    const guessed = figures === asked ? null : readNummer(figures, namn);
    return guessed?.typ === 'nummer' ? { ...guessed, gissat: true } : null;
  }
  const rest = inside.rest.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));
  return { typ: 'nummer', nummer: inside.nummer, skrivet: inside.skrivet, kommuner: without.kommuner, rest };
}

/**
 * True where the parts make a number and not a phrase: `budget 2023 4` has letters that no diary uses. Letters that the registry
 * does not know are taken for a series only where signs tie year and number together (`2023.509 XYZ`, `XYZ/2023:509`).
 */
function isNumber(nummer: Diarienummer, written: string, namn: Namn): boolean {
  if (nummer.serie === null) return true;
  if (nummer.serie in namn.serier) return true;
  return nummer.ar !== null && /\d[.:/_-]\d|\d{4}\p{L}{1,6}\d/u.test(written);
}

function withoutKommun(asked: string, namn: Namn): { text: string; kommuner: string[] } {
  const kommuner: string[] = [];
  const words = asked.split(/[ ,;]+/).filter((word) => {
    const named = takeNames(word, namn);
    if (named.kommuner.length === 0 || named.organ !== null || named.rest.length > 0) {
      return kommuner.length === 0 || !/^kommuns?$/i.test(word);
    }
    kommuner.push(...named.kommuner);
    return false;
  });
  return { text: words.join(' '), kommuner };
}

/** A complete number of a known series among other words. */
function findNummer(text: string, namn: Namn): { nummer: Diarienummer; skrivet: string; rest: string } | null {
  const words = text
    .split(/[ ,;()]+/)
    .map((w) => w.replace(/[.:]+$/, ''))
    .filter(Boolean);
  for (let length = Math.min(5, words.length); length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const written = words.slice(at, at + length).join(' ');
      const nummer = parseDiarienummer(written);
      if (nummer === null || !isComplete(nummer) || !((nummer.serie as string) in namn.serier)) continue;
      if (words.slice(at, at + length).some((word) => isOther(word, nummer, namn))) continue;
      return { nummer, skrivet: written, rest: [...words.slice(0, at), ...words.slice(at + length)].join(' ') };
    }
  }
  return null;
}

/** True for a word that is a whole number by itself, and another one: in `sid 3 2019KS742` the 3 is no part of any. */
function isOther(word: string, nummer: Diarienummer, namn: Namn): boolean {
  const whole = parseDiarienummer(word);
  return (
    whole !== null && isComplete(whole) && (whole.serie as string) in namn.serier && caseKey(whole) !== caseKey(nummer)
  );
}

/** A file name without its ending: one word with letters and figures, and a sign that words do not have. */
function readFileLike(asked: string): Fraga | null {
  const like = /^[\p{L}\p{N}_.%()-]{6,}$/u.test(asked) && /\d/.test(asked) && /[_-]|\p{L}\d|\d\p{L}/u.test(asked);
  return like ? { typ: 'fil', namn: asked, saker: false } : null;
}

/** Organs of the named municipality only, where one is named. */
function withinKommun(named: Named): Named {
  if (named.kommuner.length === 0 || named.organ === null) return named;
  return { ...named, organ: named.organ.filter((o) => named.kommuner.includes(o.split('/')[0] as string)) };
}
