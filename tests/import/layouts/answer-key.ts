/** What a layout's key says of one paragraf; the shape of the keys of shared/documents, and a few fields more. */
export interface KeyParagraf {
  paragraf: string | null;
  diarienummer: string | null;
  rubrik: string;
  beslutstyp: 'beslut' | 'forslag' | 'beslut-och-forslag' | null;
  beslutstext: string | null;
  forslagstext?: string;
  voteringar: {
    ja: number;
    nej: number;
    avstar: number | null;
    /** What the two sides are called, where the source does not call them Ja and Nej. */
    sidor?: [string, string];
    /** How many names the list gives. */
    namn?: number;
    motsagd?: boolean;
  }[];
  reservationer: string[];
  hanvisningar: { organ: string | null; datum: string | null; paragraf: string; text: string }[];
  narvarande?: string[];
  jav?: string[];
  deltarInte?: string[];
  protokollsanteckningar?: string[];
  skickasTill?: string[];
  yrkanden?: { av: string[]; typ: string | null }[];
  acklamation?: boolean | null;
}

/** The answer key beside a layout's document. */
export interface Key {
  handlingstyp: string;
  organ: string | null;
  sammantradesdatum: string[];
  handlingsdatum: string | null;
  paragrafer: KeyParagraf[];
  /** True where the key lists every citation, so that one more is an invention. */
  hanvisningarFullstandiga: boolean;
}

/** The exchange shape of one document, as far as the keys tell of it. */
export interface Found {
  handlingar: (Omit<Key, 'paragrafer' | 'hanvisningarFullstandiga'> & { paragrafer: FoundParagraf[] })[];
  anmarkningar: { kod: string }[];
}
export interface FoundParagraf extends Omit<Required<KeyParagraf>, 'voteringar'> {
  voteringar: {
    ja: number | null;
    nej: number | null;
    avstar: number | null;
    svarsord?: { ja: string; nej: string } | null;
    roster: unknown[];
  }[];
}

export interface Tally {
  right: number;
  all: number;
}

const words = (s: string | null | undefined): string[] =>
  (s ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‐-–—]/g, '-')
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const same = (a: string | null | undefined, b: string | null | undefined): boolean =>
  words(a).join(' ') === words(b).join(' ');

/** How much two texts have in common, 0 to 1, by their words whatever their order. */
function overlap(a: string | null | undefined, b: string | null | undefined): number {
  const [x, y] = [words(a), words(b)];
  if (x.length === 0 || y.length === 0) return x.length === y.length ? 1 : 0;
  const left = new Map<string, number>();
  for (const w of y) left.set(w, (left.get(w) ?? 0) + 1);
  let hit = 0;
  for (const w of x) {
    const n = left.get(w) ?? 0;
    if (n > 0) {
      hit++;
      left.set(w, n - 1);
    }
  }
  return (2 * hit) / (x.length + y.length);
}

const NEAR = 0.95;

/**
 * Compares what the importer read with the key, field by field, as shared/tools/score-import.mjs does, and in a few fields more.
 *
 * @param count is told of every comparison: the field, whether it is right, and what was wanted and found.
 */
export function compare(key: Key, found: Found, count: (field: string, right: boolean, detail: string) => void): void {
  const docs = found.handlingar;
  const items = docs.flatMap((d) => d.paragrafer);
  count(
    'handlingstyp',
    docs.some((d) => d.handlingstyp === key.handlingstyp),
    `${docs.map((d) => d.handlingstyp)}`,
  );
  if (key.organ !== null)
    count(
      'organ',
      docs.some((d) => same(d.organ, key.organ)),
      `${docs.map((d) => d.organ)}`,
    );
  for (const day of key.sammantradesdatum)
    count(
      'sammanträdesdatum',
      docs.some((d) => d.sammantradesdatum.includes(day)),
      `${day}`,
    );
  if (key.handlingsdatum !== null)
    count(
      'handlingsdatum',
      docs.some((d) => d.handlingsdatum === key.handlingsdatum),
      `${key.handlingsdatum}`,
    );
  const numbers = new Set(key.paragrafer.flatMap((p) => (p.paragraf === null ? [] : [p.paragraf])));
  for (const p of items)
    if (p.paragraf !== null && numbers.size > 0) count('§ not invented', numbers.has(p.paragraf), `§ ${p.paragraf}`);
  for (const want of key.paragrafer) {
    const ofNumber = items.filter((p) => p.paragraf === want.paragraf);
    // A file of papers has several letters without a §.
    const got = ofNumber.find((p) => want.paragraf === null && same(p.rubrik, want.rubrik)) ?? ofNumber[0];
    compareParagraf(want, got, key, found, (field, right, detail) =>
      count(field, right, `§ ${want.paragraf}: ${detail}`),
    );
  }
}

function compareParagraf(
  want: KeyParagraf,
  got: FoundParagraf | undefined,
  key: Key,
  found: Found,
  count: (field: string, right: boolean, detail: string) => void,
): void {
  if (want.paragraf !== null) count('§ found', got !== undefined, 'missing');
  count(
    'diarienummer',
    same(got?.diarienummer, want.diarienummer),
    `want ${want.diarienummer}, got ${got?.diarienummer}`,
  );
  count('rubrik', overlap(got?.rubrik, want.rubrik) >= NEAR, `want «${want.rubrik}», got «${got?.rubrik}»`);
  count('beslutstyp', (got?.beslutstyp ?? null) === want.beslutstyp, `want ${want.beslutstyp}, got ${got?.beslutstyp}`);
  if (want.beslutstext === null) count('no decision invented', !got?.beslutstext, `got «${got?.beslutstext}»`);
  else
    count(
      'beslutstext',
      overlap(got?.beslutstext, want.beslutstext) >= NEAR,
      `want «${want.beslutstext}», got «${got?.beslutstext}»`,
    );
  if (want.forslagstext !== undefined)
    count('forslagstext', overlap(got?.forslagstext, want.forslagstext) >= NEAR, `got «${got?.forslagstext}»`);
  compareVotes(want, got, found, count);
  const people = (
    field: 'reservationer' | 'narvarande' | 'jav' | 'deltarInte' | 'protokollsanteckningar' | 'skickasTill',
  ) => {
    const wanted = want[field];
    if (wanted === undefined) return;
    const named = ((got?.[field] ?? []) as (string | { namn: string })[]).map((n) =>
      typeof n === 'string' ? n : n.namn,
    );
    for (const name of wanted)
      count(
        `${field} found`,
        named.some((n) => same(n, name)),
        `${name}, got ${named.join(', ')}`,
      );
    for (const name of named)
      count(
        `${field} not invented`,
        wanted.some((n) => same(n, name)),
        name,
      );
  };
  for (const field of [
    'reservationer',
    'narvarande',
    'jav',
    'deltarInte',
    'protokollsanteckningar',
    'skickasTill',
  ] as const)
    people(field);
  if (want.acklamation !== undefined)
    count('acklamation', got?.acklamation === want.acklamation, `want ${want.acklamation}, got ${got?.acklamation}`);
  if (want.yrkanden !== undefined) {
    const moved = (list: readonly { av: string[]; typ: string | null }[] | undefined) =>
      (list ?? []).map((y) => `${y.av.join(', ')}: ${y.typ}`);
    count(
      'yrkanden',
      moved(got?.yrkanden).join('; ') === moved(want.yrkanden).join('; '),
      `got ${moved(got?.yrkanden).join('; ')}`,
    );
  }
  const cites = got?.hanvisningar ?? [];
  for (const c of want.hanvisningar) {
    const hit = cites.find((x) => x.paragraf === c.paragraf && (c.datum === null || x.datum === c.datum));
    count('hänvisning found', hit !== undefined, `${c.text}`);
    if (hit !== undefined && c.organ !== null)
      count('hänvisning: organ', same(hit.organ, c.organ), `${c.text}: want ${c.organ}, got ${hit.organ}`);
  }
  if (key.hanvisningarFullstandiga)
    for (const x of cites.filter((c) => c.paragraf !== null && c.datum !== null))
      count(
        'hänvisning not invented',
        want.hanvisningar.some((c) => c.paragraf === x.paragraf && (c.datum === null || c.datum === x.datum)),
        `${x.text}`,
      );
}

function compareVotes(
  want: KeyParagraf,
  got: FoundParagraf | undefined,
  found: Found,
  count: (field: string, right: boolean, detail: string) => void,
): void {
  const votes = got?.voteringar ?? [];
  const seen = votes.map((v) => `${v.ja}/${v.nej}/${v.avstar}`).join(' ');
  for (const v of want.voteringar) {
    const hit = votes.find(
      (x) => x.ja === v.ja && x.nej === v.nej && (v.avstar === null || (x.avstar ?? 0) === v.avstar),
    );
    count('votering', hit !== undefined, `want ${v.ja}/${v.nej}/${v.avstar}, got ${seen}`);
    if (v.sidor !== undefined)
      count(
        'votering: sides',
        same(hit?.svarsord?.ja, v.sidor[0]) && same(hit?.svarsord?.nej, v.sidor[1]),
        `want ${v.sidor.join(' | ')}, got ${hit?.svarsord?.ja} | ${hit?.svarsord?.nej}`,
      );
    else count('votering: sides', (hit?.svarsord ?? null) === null, `${hit?.svarsord?.ja} | ${hit?.svarsord?.nej}`);
    if (v.namn !== undefined)
      count('votering: names', hit?.roster.length === v.namn, `want ${v.namn}, got ${hit?.roster.length}`);
    if (v.motsagd)
      count(
        'contradiction reported',
        found.anmarkningar.some((a) => a.kod === 'votering-motsagd'),
        '',
      );
  }
  count('no vote invented', votes.length <= want.voteringar.length, `got ${seen}`);
}
