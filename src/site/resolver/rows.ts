/**
 * The rows of the register that the browser looks identifiers up in: tuples, because a lookup must stay under 10 kB where
 * 100,000 cases are published (issue 5). Build and browser share this file.
 */

/** A published case: its number as printed, title, latest known day, last segment of its address. */
export type ArendeRad = [typ: 'a', kommun: string, nummer: string, rubrik: string, datum: string | null, slug: string];
/** A number that published documents cite and that is not published: who cites it (at most three) and how many do. */
export type CiteradRad = [typ: 'c', kommun: string, nummer: string, av: Citering[], antal: number];
/** A published paragraf. `andraOrgan`: codes that it might have been looked for under (candidates, former addresses). */
export type ParagrafRad = [
  typ: 'p',
  kommun: string,
  organ: string | null,
  datum: string | null,
  paragraf: string,
  rubrik: string,
  andraOrgan: string[],
];
/** A paragraf that is cited but not published; it has a page. */
export type OpubliceradRad = [
  typ: 'o',
  kommun: string,
  organ: string | null,
  datum: string,
  paragraf: string,
  andraDatum: string[],
  av: Citering[],
  antal: number,
];
/** A meeting with a page. */
export type MoteRad = [typ: 'm', kommun: string, organ: string | null, datum: string];
/** An entry read from a source file. */
export type FilRad = [typ: 'f', kommun: string, fil: string, rubrik: string, datum: string | null, adress: string];
/** Who cites: title and address of the place. */
export type Citering = [rubrik: string, adress: string];

export type Rad = ArendeRad | CiteradRad | ParagrafRad | OpubliceradRad | MoteRad | FilRad;

/** What stands at a key with too many rows: by which part they are told apart, and how many each value has. */
export interface Delning {
  del: Del;
  varden: [varde: string, antal: number][];
}
/** Parts by which a crowded key is split. */
export type Del = 'serie' | 'kommun' | 'organ' | 'dag';

/** What stands at a key: rows, how they are split, the text of a list, or the number of the shard that has room for it. */
export type Varde = Rad[] | Delning | string | number;
/** One shard as JSON. */
export type Skarva = Record<string, Varde>;

/** The tables of rows, each with the parts by which a crowded key is split, in order. */
export const DELNINGAR = {
  /** year and running number → cases */
  n: ['serie', 'kommun'],
  /** § and month → paragrafer */
  p: ['dag', 'kommun', 'organ'],
  /** day → meetings */
  d: ['kommun', 'organ'],
  /** file name → entries */
  f: ['kommun'],
} as const satisfies Record<string, readonly Del[]>;
export type Tabell = keyof typeof DELNINGAR;

/**
 * The lists, as text: `v` series and year → running numbers (`1-4.9`); `s` series and running number → years (`2019.2021`);
 * `q` § → months (`2020-06.2021-05`). They point into the tables, so that no row stands twice.
 */
export type Lista = 'v' | 's' | 'q';

/** The month in the place of one, of a paragraf whose day is not known. */
export const UTAN_MANAD = 'utan';

/** A key of the register: table and parts, folded. */
export const registerKey = (tabell: Tabell | Lista, ...delar: (string | number)[]): string =>
  [tabell, ...delar].join(':').toLowerCase();

/** The key under which a file name is kept: its last segment without ending, percent-signs decoded, case aside. */
export function fileKey(name: string): string {
  let decoded = name;
  try {
    decoded = decodeURIComponent(name);
  } catch {
    // A name may hold a bare % sign; then it is no encoding.
  }
  const last = decoded.split(/[/\\]/).at(-1) ?? decoded;
  return registerKey(
    'f',
    last
      .normalize('NFC')
      .replace(/\.[a-z0-9]{1,5}$/i, '')
      .trim(),
  );
}
