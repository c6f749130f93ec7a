import type { Rostsiffror, Svarsord } from '../../../src/domain/votering.ts';

const UNITS = [
  'noll',
  'en',
  'två',
  'tre',
  'fyra',
  'fem',
  'sex',
  'sju',
  'åtta',
  'nio',
  'tio',
  'elva',
  'tolv',
  'tretton',
  'fjorton',
  'femton',
  'sexton',
  'sjutton',
  'arton',
  'nitton',
];
const TENS = ['tjugo', 'trettio', 'fyrtio', 'femtio', 'sextio', 'sjuttio', 'åttio', 'nittio'];
const UNIT = [...UNITS, 'ett'].sort((x, y) => y.length - x.length).join('|');
/** A number in figures or in words up to ninety-nine; never the end of a longer word or of a date. */
const NUMBER = `\\d{1,3}|(?:${TENS.join('|')})(?:${UNIT})?|${UNIT}`;
// `tre (3) JA-röster`: the figure repeats the word.
const N = `(?<![\\d§\\p{L}-]|§\\s{1,2})(?<n>${NUMBER})(?:\\s*\\(\\d{1,3}\\))?`;
const WHO = '(?:\\s+(?:av\\s+)?(?:ledamöter|ledamot|personer|person|stycken|röster|st))?(?:\\s+\\([^)\\d]{1,60}\\))?';
const patterns = (word: string) => [
  // 35 ledamöter röstar Ja · 7 ja-röster
  new RegExp(
    `${N}${WHO}\\s+(?:röst(?:ar|at|ade|er)\\s+)?(?:för\\s+)?["”']?${word}(?:\\b["”']?(?:-?\\s?röst(?:er)?)?|röst(?:er)?(?!\\p{L}))`,
    'iu',
  ),
  // Ja: 22 · Ja-röster: 22 · röstar Ja (9) · Ja 22
  new RegExp(`(?<!\\p{L})${word}\\b["”']?(?:-?\\s?röster(?:na)?)?\\s*[:=(–-]?\\s*\\(?${N}(?!\\d)(?!\\s*§)`, 'iu'),
  // Ja: A (S), B (M) (2) · Nej: Ada Al och Bo Bo (2 röster)
  new RegExp(
    `(?:^|[).\\n]\\s*)${word}(?:-?\\s?röst(?:er|ar|ade)?)?\\s*:(?:(?!(?<!\\p{L})(?:ja|nej)(?!\\p{L}))[^.;:])*?\\((?<n>\\d{1,3})(?:\\s+röster)?\\)`,
    'iu',
  ),
];
const JA = patterns('ja');
const NEJ = patterns('nej');
/** What may stand between an answer's name and its number: `Ja-röster: 22`, `Antalet ja-röster uppgår till 22`, `Ja (22)`. */
const IS = '(?:\\s*[:=–-]\\s*\\(?|\\s*\\(|\\s+(?:(?:är|var|blev|uppgår till|uppgick till|till|om)\\s+)?)';
const LABEL = (word: string) => `(?<!\\p{L})["”“]?${word}["”]?(?:[-\\s]?röst(?:er(?:na)?)?)?`;
const THEN = '\\)?(?:\\s+(?:st|röster|stycken))?[\\s.,;|/]*(?:(?:och|samt|mot)\\s+)?(?:antalet?\\s+)?';
const NTH = (name: string) => `(?<${name}>${NUMBER})(?!\\p{L}|\\d|\\s*§)`;
/** `Ja 25 Nej 20 Avstår 1`: each number behind its answer. A number before the first of them would make it another order. */
const LABELLED = new RegExp(
  `(?<!(?<![\\p{L}\\d])(?:${NUMBER})\\s{1,3})${LABEL('ja')}${IS}${NTH('ja')}${THEN}${LABEL('nej')}${IS}${NTH('nej')}`,
  'iu',
);
/** With a colon behind both it is certain, whatever number stands before: the sums of a list above. */
const WITH_COLONS = new RegExp(
  `${LABEL('ja')}\\s*[:=]\\s*${NTH('ja')}${THEN}${LABEL('nej')}\\s*[:=]\\s*${NTH('nej')}`,
  'iu',
);
const THEN_AVSTAR = new RegExp(
  `^\\)?(?:\\s+(?:st|röster))?[\\s.,;|/]*(?:(?:och|samt)\\s+)?avst(?:år|od|ått|ående)(?:\\s+från\\s+att\\s+rösta)?(?:-?\\s?röster)?${IS}${NTH('n')}`,
  'iu',
);

function labelled(text: string): Rostsiffror | null {
  const m = WITH_COLONS.exec(text) ?? LABELLED.exec(text);
  if (m?.groups === undefined) return null;
  const behind = THEN_AVSTAR.exec(text.slice(m.index + m[0].length))?.groups?.n;
  return {
    ja: number(m.groups.ja as string),
    nej: number(m.groups.nej as string),
    avstar: behind === undefined ? first(text, AVSTAR) : number(behind),
  };
}

/** `avstår från att delta i beslutet` is no abstention in a vote. */
const FROM_DECIDING = '\\s+från\\s+att\\s+delta';
const AVSTAR = [
  new RegExp(
    `${N}${WHO}(?:,\\s[^,.;]{3,60},)?\\s+(?:ledamöter\\s+)?(?:avst(?:år|ått|od|ående)|som avst(?:år|ått|od)|nedlagd(?:a)?)(?!${FROM_DECIDING})(?!\\s*[:=]\\s*\\d)`,
    'iu',
  ),
  new RegExp(`(?<!\\p{L})avst(?:år|ått|ående|od)(?:\\s+från\\s+att\\s+rösta)?(?:-?\\s?röster)?\\s*[:=(]\\s*${N}`, 'iu'),
  // lade ned sina röster
  new RegExp(`${N}${WHO}\\s+(?:som\\s+)?(?:lägger|lade|nedlägger|nedlade)(?:\\s+ned?)?\\s+(?:sin|sina)\\s+röst`, 'iu'),
  // Ingen avstår
  new RegExp(`(?<!\\p{L})(?<n>ing(?:en|a))${WHO}\\s+(?:avst(?:år|ått|od)|nedlagd(?:a)?)(?!${FROM_DECIDING})`, 'iu'),
];

function number(word: string): number {
  const w = word.toLowerCase();
  if (/^ing/.test(w)) return 0;
  if (/^\d/.test(w)) return Number(w);
  const ten = TENS.findIndex((t) => w.startsWith(t));
  const unit = ten >= 0 ? w.slice((TENS[ten] as string).length) : w;
  return (ten >= 0 ? (ten + 2) * 10 : 0) + (unit === '' ? 0 : unit === 'ett' ? 1 : UNITS.indexOf(unit));
}

function first(text: string, list: readonly RegExp[]): number | null {
  for (const p of list) {
    const n = p.exec(text)?.groups?.n;
    if (n !== undefined) return number(n);
  }
  return null;
}

/** How many abstain, as a text tells it; null where it does not. */
export const abstentions = (text: string): number | null => first(text, AVSTAR);

/** `Moderaterna: 10 nej`, `S: 12 ja`: what a party's members answered, a line each, with the sum on a line of its own. */
const OF_PARTY =
  /^[-•*\s]*(?:\p{Lu}\p{L}+(?:erna|partiet|listan|samlingen)|\p{Lu}{1,4})\s*[:(–-]?\s*\d{1,3}\s*(?:ja|nej)(?!\p{L})/iu;
const OF_ALL = /^[-•*\s]*(?:totalt|summa|sammanlagt|resultat)/i;

/** The line with the sum, where lines tell what each party answered; '' where none does. */
function withoutParties(text: string): string {
  const lines = text.split('\n');
  if (lines.filter((l) => OF_PARTY.test(l)).length < 2) return text;
  return lines.filter((l) => OF_ALL.test(l)).join('\n');
}

/** The counts that a passage tells, or null where it does not tell both Ja and Nej. */
export function findCounts(passage: string): Rostsiffror | null {
  const text = withoutParties(passage);
  const chain = labelled(text);
  if (chain !== null) return chain;
  const ja = first(text, JA);
  const nej = first(text, NEJ);
  if (ja === null || nej === null) return null;
  return { ja, nej, avstar: first(text, AVSTAR) };
}

/** Who counts: `8 röster`, `25 ledamöter`, `åtta (8) röster`. */
const count = (name: string) => `(?<![\\d§\\p{L}-]|§\\s{1,2})(?<${name}>${NUMBER})(?:\\s*\\(\\d{1,3}\\))?(?!\\p{L})`;
const VOTES = '(?:\\s+(?:röster|röst|ledamöter|ledamot|stycken|st))?';
const GIVEN = '(?:\\s+(?:röstar|röstade|avges|avgavs|lämnas|lämnades|avgivna))?';
const FOR = '\\s+(?:för|till förmån för|på)\\s+';
const SIDE = (name: string) => `(?<${name}>[^.,;:\\n\\d]{3,160}?)`;
/** 8 röster för A:s förslag mot 5 för B:s · röstar 25 ledamöter för … och 20 för … · 19 röster avges för X och 6 röster för Y */
const TWO_SIDES = new RegExp(
  `${count('x')}${VOTES}${GIVEN}${FOR}${SIDE('a')}(?:,|\\s+och|\\s+mot|,?\\s+medan|\\s+samt)+\\s+${count('y')}${VOTES}${GIVEN}${FOR}${SIDE('b')}(?=[.,;:]|\\s+och\\s+(?:\\d|${NUMBER})|\\s+(?:beslutar|beslutade|avstår|samt)\\b|$)`,
  'isu',
);
/** 7 för och 4 emot · Med 8 röster mot 5 */
const FOR_AND_AGAINST = new RegExp(
  `${count('x')}(?:\\s+röster)?\\s+för\\s+(?:och|mot)\\s+${count('y')}(?:\\s+röster)?\\s+e?mot\\b`,
  'iu',
);
/** 7 röstade för förslaget och 4 röstade emot */
const FOR_IT_AND_AGAINST = new RegExp(
  `${count('x')}${VOTES}${GIVEN}\\s+för\\s+(?<a>[^.,;:\\n\\d]{3,80}?)(?:,|\\s+och|\\s+medan)+\\s+${count('y')}${VOTES}${GIVEN}\\s+e?mot(?=[\\s.,])`,
  'iu',
);
const BARE = new RegExp(`${count('x')}\\s+röster\\s+mot\\s+${count('y')}(?!\\s*(?:nej|ja)\\b)`, 'iu');
/** Med 8 mot 5 röster · med röstsiffrorna 8–5 */
const BARE_SO = new RegExp(`(?<!\\p{L})med\\s+${count('x')}\\s+mot\\s+${count('y')}\\s+röster`, 'iu');
const FIGURES = new RegExp(
  `röst(?:siffror(?:na)?|etal(?:et|en)?)\\s+(?:(?:är|blev|blir|var)\\s+)?${count('x')}\\s*(?:mot|[-–])\\s*${NTH('y')}`,
  'iu',
);

/** The counts of a vote whose answers are not called Ja and Nej, with what each side voted for; null where none is told. */
export function findSides(text: string): { siffror: Rostsiffror; svarsord: Svarsord } | null {
  const named = /röst/i.test(text) ? TWO_SIDES.exec(text) : null;
  const against = /röst|votering/i.test(text) ? (FOR_AND_AGAINST.exec(text) ?? FOR_IT_AND_AGAINST.exec(text)) : null;
  const m = named ?? against ?? BARE.exec(text) ?? BARE_SO.exec(text) ?? FIGURES.exec(text);
  if (m?.groups === undefined) return null;
  const words = (side: string | undefined): string | null => side?.replace(/\s+/g, ' ').trim() || null;
  return {
    siffror: { ja: number(m.groups.x as string), nej: number(m.groups.y as string), avstar: first(text, AVSTAR) },
    svarsord: { ja: words(m.groups.a), nej: words(m.groups.b) },
  };
}

/** True where a text counts one answer: the other may be told in the next paragraph. */
export function countsOneAnswer(text: string): boolean {
  return (first(text, JA) === null) !== (first(text, NEJ) === null) && /röst|^\s*(?:antal )?(?:ja|nej)\b/i.test(text);
}
