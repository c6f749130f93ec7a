import { caseKeyOf, type Diarienummer, parseDiarienummer } from '../../domain/diarienummer.ts';
import { cutIntoShards, size } from './cut-shards.ts';
import {
  DELNINGAR,
  type Del,
  fileKey,
  type Rad,
  registerKey,
  type Skarva,
  type Tabell,
  UTAN_MANAD,
  type Varde,
} from './rows.ts';

/** What is published, as far as the register tells of it. `nummer` are printed writings. */
export interface Uppgifter {
  arenden: { kommun: string; nummer: string[]; rubrik: string; datum: string | null; slug: string }[];
  citerade: { kommun: string; nummer: string; av: { rubrik: string; adress: string }[] }[];
  paragrafer: {
    kommun: string;
    organ: string | null;
    datum: string | null;
    paragraf: string;
    rubrik: string;
    andraOrgan: string[];
  }[];
  opublicerade: {
    kommun: string;
    organ: string | null;
    datum: string;
    paragraf: string;
    andraDatum: string[];
    av: { rubrik: string; adress: string }[];
  }[];
  moten: { kommun: string; organ: string | null; datum: string }[];
  filer: { kommun: string; fil: string; rubrik: string; datum: string | null; adress: string }[];
}

/** Bytes of the rows at one key before they are split by a further part. */
const LARGEST_KEY = 1_200;
/** A list of 260 months or 500 scattered numbers. */
const LONGEST_LIST = 2_000;
const LONGEST_TITLE = 90;
const MOST_CITERINGAR = 3;
const MOST_PER_FILE = 8;

const title = (text: string): string =>
  text.length <= LONGEST_TITLE ? text : `${text.slice(0, LONGEST_TITLE).replace(/\s+\S*$/u, '')} …`;
const citeringar = (av: { rubrik: string; adress: string }[]): [string, string][] =>
  av.slice(0, MOST_CITERINGAR).map((c) => [title(c.rubrik), c.adress]);

/** One row with the parts by which its key may be split. */
interface Post {
  rad: Rad;
  delar: Partial<Record<Del, string>>;
}

/**
 * The register as shards of at most LARGEST_SHARD bytes: as many as that takes, a power of two.
 *
 * A key whose rows grow too many holds instead how they divide (by series, year, month, municipality or organ), and the rows
 * stand under longer keys.
 *
 * @returns the shards by number; their count is the length of the list.
 * @throws where one row alone is larger than a shard may be.
 */
export function buildRegister(uppgifter: Uppgifter): Skarva[] {
  const keys = new Map<string, Varde>();
  for (const [tabell, rows] of Object.entries(collectRows(uppgifter)) as [Tabell, Map<string, Post[]>][])
    for (const [key, posts] of rows) place(key, posts, DELNINGAR[tabell], keys);
  for (const [key, text] of collectLists(uppgifter)) keys.set(key, text);
  return cutIntoShards(keys);
}

function collectRows(uppgifter: Uppgifter): Record<Tabell, Map<string, Post[]>> {
  const tables: Record<Tabell, Map<string, Post[]>> = { n: new Map(), p: new Map(), d: new Map(), f: new Map() };
  const put = (tabell: Tabell, key: string, post: Post) => {
    const list = tables[tabell].get(key);
    if (list === undefined) tables[tabell].set(key, [post]);
    else list.push(post);
  };
  const putNumber = (nummer: Diarienummer, kommun: string, rad: Rad) => {
    if (nummer.ar === null) return;
    put('n', registerKey('n', nummer.ar, nummer.lopnummer), { rad, delar: { kommun, serie: nummer.serie ?? '' } });
  };
  for (const a of uppgifter.arenden) {
    for (const [printed, nummer] of distinctNumbers(a.nummer))
      putNumber(nummer, a.kommun, ['a', a.kommun, printed, title(a.rubrik), a.datum, a.slug]);
  }
  for (const c of uppgifter.citerade) {
    const nummer = parseDiarienummer(c.nummer);
    if (nummer !== null) putNumber(nummer, c.kommun, ['c', c.kommun, c.nummer, citeringar(c.av), c.av.length]);
  }
  for (const p of uppgifter.paragrafer) {
    const rad: Rad = ['p', p.kommun, p.organ, p.datum, p.paragraf, title(p.rubrik), p.andraOrgan];
    const delar = { kommun: p.kommun, organ: p.organ ?? '', dag: p.datum?.slice(8) ?? '' };
    put('p', registerKey('p', p.paragraf, p.datum?.slice(0, 7) ?? UTAN_MANAD), { rad, delar });
  }
  for (const o of uppgifter.opublicerade) {
    const rad: Rad = ['o', o.kommun, o.organ, o.datum, o.paragraf, o.andraDatum, citeringar(o.av), o.av.length];
    for (const datum of [o.datum, ...o.andraDatum]) {
      const delar = { kommun: o.kommun, organ: o.organ ?? '', dag: datum.slice(8) };
      put('p', registerKey('p', o.paragraf, datum.slice(0, 7)), { rad, delar });
    }
  }
  for (const m of uppgifter.moten) {
    const delar = { kommun: m.kommun, organ: m.organ ?? '' };
    put('d', registerKey('d', m.datum), { rad: ['m', m.kommun, m.organ, m.datum], delar });
  }
  const perFile = new Map<string, number>();
  for (const f of uppgifter.filer) {
    const file = `${f.kommun}/${f.fil}`;
    const nth = (perFile.get(file) ?? 0) + 1;
    perFile.set(file, nth);
    // The page of a long kallelse lists its parts; the register need not.
    if (nth > MOST_PER_FILE) continue;
    const rad: Rad = ['f', f.kommun, f.fil, title(f.rubrik), f.datum, f.adress];
    put('f', fileKey(f.fil), { rad, delar: { kommun: f.kommun } });
  }
  return tables;
}

/** The lists `v`, `s` and `q`. One too long for a shard is left out: then nothing is suggested, and a part must be given. */
function collectLists(uppgifter: Uppgifter): Map<string, string> {
  const found = new Map<string, Set<string>>();
  const add = (key: string, value: string | number) => {
    const set = found.get(key) ?? new Set();
    found.set(key, set.add(String(value)));
  };
  for (const a of uppgifter.arenden) {
    for (const [, { ar, serie, lopnummer }] of distinctNumbers(a.nummer)) {
      if (ar === null || serie === null) continue;
      add(registerKey('v', serie, ar), lopnummer);
      add(registerKey('s', serie, lopnummer), ar);
    }
  }
  for (const c of uppgifter.citerade) {
    const nummer = parseDiarienummer(c.nummer);
    if (nummer !== null && nummer.ar !== null && nummer.serie !== null)
      add(registerKey('s', nummer.serie, nummer.lopnummer), nummer.ar);
  }
  for (const p of uppgifter.paragrafer) add(registerKey('q', p.paragraf), p.datum?.slice(0, 7) ?? UTAN_MANAD);
  for (const o of uppgifter.opublicerade)
    for (const datum of [o.datum, ...o.andraDatum]) add(registerKey('q', o.paragraf), datum.slice(0, 7));
  const lists = [...found].map(([key, values]): [string, string] => [
    key,
    key.startsWith('v:') ? asRanges([...values].map(Number)) : [...values].sort().join('.'),
  ]);
  return new Map(lists.filter(([, text]) => text.length <= LONGEST_LIST));
}

/** Each number of a case once, in its first writing. */
function distinctNumbers(writings: readonly string[]): [string, Diarienummer][] {
  const seen = new Set<string>();
  const out: [string, Diarienummer][] = [];
  for (const printed of writings) {
    const nummer = parseDiarienummer(printed);
    const key = caseKeyOf(printed) ?? printed;
    if (nummer === null || seen.has(key)) continue;
    seen.add(key);
    out.push([printed, nummer]);
  }
  return out;
}

/** Puts the rows at their key, or splits them by the next part that tells them apart. */
function place(key: string, posts: Post[], delar: readonly Del[], keys: Map<string, Varde>): void {
  const rows = [...new Map(posts.map((p) => [JSON.stringify(p.rad), p.rad])).values()];
  const [del, ...further] = delar;
  if (size(rows) <= LARGEST_KEY || del === undefined) {
    keys.set(key, rows);
    return;
  }
  const groups = new Map<string, Post[]>();
  for (const post of posts) {
    const varde = post.delar[del] ?? '';
    const group = groups.get(varde);
    if (group === undefined) groups.set(varde, [post]);
    else group.push(post);
  }
  const varden = [...groups].map(([varde, list]): [string, number] => [varde, list.length]);
  keys.set(key, { del, varden: varden.sort((a, b) => (a[0] < b[0] ? -1 : 1)) });
  for (const [varde, list] of groups) place(`${key}:${varde}`.toLowerCase(), list, further, keys);
}

/** `1-4.9.12` of 1, 2, 3, 4, 9, 12. */
function asRanges(numbers: readonly number[]): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const n of sorted) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === n - 1) last[1] = n;
    else ranges.push([n, n]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join('.');
}
