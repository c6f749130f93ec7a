/**
 * Ways in which Swedish diaries print a number, without knowing the municipality: `2023.509 KS`, `2022VFN360 709`,
 * `KS KF/2025:294`, `KS-2023-00841`, `VFN 2022/360`, `Dnr 123/2018`. Used in places where a number is expected (a head, an
 * agenda's item), never to search running text: there the registry's patterns decide.
 */
const FORMS = [
  // 2023.509 KS · 2023.509KS-3 · 2026-000123 KS · 2008/0112 BUN
  String.raw`(?:19|20)\d{2}[.:/-]\d{1,6}[ \n]?\p{Lu}{2,6}(?:-\d{1,4})?`,
  // 01/0312 KS 170
  String.raw`\d{2}/\d{3,5} \p{Lu}{2,4}`,
  // 02/Ks 0117 041
  String.raw`\d{2}/\p{Lu}\p{Ll}{1,4} ?\d{3,6}(?: \d{3}(?!\d))?`,
  // 2015/KS 0123 · 2015/KS0123 041
  String.raw`(?:19|20)\d{2}[/:-]\p{Lu}{2,6}[ :-]?\d{1,6}`,
  // N160-0123/23 · SBN16-00045/21
  String.raw`\p{Lu}{1,4}\d{2,3}-\d{3,5}/\d{2}`,
  // KS16.412 · KFN23.14 · VON 14/22 · MBN B 2011/212 · MN 2021-000041
  String.raw`\p{Lu}{2,5}(?: \p{Lu}{1,3})? ?(?:(?:19|20)\d{2}[./-]\d{1,6}(?:-\d{1,2}(?!\d))?|\d{2}[.]\d{1,5}|\d{1,5}/\d{2})`,
  // 16KS301
  String.raw`\d{2}\p{Lu}{2,5}\d{1,6}`,
  // 2022VFN360 709
  String.raw`(?:19|20)\d{2} ?\p{Lu}{2,6} ?\d{1,6}(?: \d{3}(?!\d))?`,
  // KS KF/2025:294 · KS-2023-00841 · SLK-2026-00290 · VFN 2022/360 · KS/2023:509
  String.raw`\p{Lu}{2,6}(?:[ /-]\p{Lu}{2,6})?[ /.:-]{0,2}(?:19|20)\d{2}[.:/-]\d{1,6}(?:[ -]\d{1,4})?`,
];
/** What is printed in the same way and is no diary's: a day (`KD 2031-10-05`), reports, bills and statutes of the state and the EU. */
const NO_DIARY =
  '(?!\\p{L}{1,6} ?(?:19|20)\\d{2}-\\d{2}-\\d{2}(?!\\d))(?!(?:SOU|Ds|DS|SFS|Dir|KOM|COM|EU|RÅ|HFD|NJA|SKR|TSFS|BFS|AFS|SOSFS|HSLF) ?(?:19|20))';
const NUMBER = new RegExp(`(?<![\\p{L}\\p{N}])${NO_DIARY}(?:${FORMS.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
const LABEL =
  '(?:d\\.?nr|ä\\.?nr|ärende\\s?nr|ärendebeteckning|diarie\\s?nr|diarienummer|diariernr|ärendenummer|ärendenr|beteckning)';
const LABELLED = new RegExp(
  `(?<!\\p{L})${LABEL}[.:]*\\s*((?:\\p{Lu}{1,6}[ /-]?)?(?:(?:19|20)\\d{2}[/:.-]\\d{1,6}|\\d{1,6}[/:.-]\\d{2,6}|\\d{2}/\\d|\\d{1,2}(?:\\.\\d{1,2}){1,3}-\\d{1,5}[-/]\\d{4})(?:[- ]\\d{1,4})?)(?![\\p{L}\\p{N}])`,
  'giu',
);

/** A series as a head may print it: `KS`, `Ks`, `MBN B`; never a label or the beginning of a day. */
const SERIES = String.raw`(?!(?:[Dd]nr|Änr|Nr|Kl|Sid|Blad|Mål|Den|Kap|Plan|Ram|År|Maj|Juni|Juli)(?!\p{L}))(?:\p{Lu}{2,6}|\p{Lu}\p{Ll}{1,3})(?:[ /]\p{Lu}{1,3})?`;
/** A classification code behind a number: ` 042`, ` - 009`, `-1.7.1`, ` Dpl 04`. It is no part of the number. */
const CLASS = String.raw`(?:[\s,;]+(?:[-–]\s?)?|[-–]\s?)(?:\d{3}|\d{1,2}(?:\.\d{1,2}){1,3}|(?:[Dd]pl|[Kk]lass|[Kk]od)\.?\s?\d{1,3}(?:\.\d{1,2})*)`;
const LABEL_CASED = `(?:${LABEL}|${LABEL.toUpperCase().replaceAll('\\S', '\\s')}|${LABEL.replace(/(?<=[:|])\p{Ll}/gu, (l) => l.toUpperCase())})`;
/**
 * A line, or a column of one, that is a number and nothing else. There more counts than in a text: a series in small letters, a
 * letter ahead of the running number, no year at all.
 */
const WHOLE = new RegExp(
  `^\\(?(?:${LABEL_CASED}[.:]*\\s*)?${NO_DIARY}(?<nr>${[
    // Never two years: `KS 2024-2026`.
    String.raw`${SERIES}[ /:.-]{0,2}(?:19|20)\d{2}[./:-](?!(?:19|20)\d{2}(?!\d))\p{Lu}?\d{1,6}`,
    String.raw`${SERIES}[ /-]?\d{1,6}/(?:19|20)?\d{2}`,
    String.raw`${SERIES}[ /-]\d{2}[/-]\d{1,6}`,
    String.raw`\p{Lu}{2,5} \d{5,9}`,
    ...FORMS,
  ].join('|')})(?:-?|(?<klass>${CLASS}))\\)?$`,
  'u',
);
/** The same without a series, where only a paragraf's line tells that it is one: `2016/51-101`. */
const BARE_CLASS = /^(?<nr>\d{1,5}\/\d{1,5}|\d{2}\.\d{2,5})[ .-](?<klass>\d{3})$/;

/** `KS 2024-2026` is a plan's years. */
function isYears(printed: string): boolean {
  const m = /((?:19|20)\d{2})-((?:19|20)\d{2})$/.exec(printed);
  return m !== null && Number(m[2]) > Number(m[1]) && Number(m[2]) - Number(m[1]) <= LONGEST_PLAN;
}
const LONGEST_PLAN = 20;

/** The diarienummer that a head or an agenda's item prints, as printed, in order. */
export function findPrinted(text: string): string[] {
  const whole = WHOLE.exec(text.replace(/\s+/g, ' ').trim())?.groups;
  if (whole?.nr !== undefined && !isYears(whole.nr)) return [`${whole.nr}${whole.klass ?? ''}`];
  const found = [...text.matchAll(NUMBER)].map((m) => m[0].replace(/\s+/g, ' ')).filter((n) => !isYears(n));
  if (found.length > 0) return found;
  return [...text.matchAll(LABELLED)].map((m) => (m[1] as string).trim());
}

/** A number without the classification code that is printed behind it, and the code, or null. */
export function withoutClass(printed: string): { nummer: string; klassificering: string | null } {
  const m = (WHOLE.exec(printed) ?? BARE_CLASS.exec(printed))?.groups;
  if (m?.nr === undefined || m.klass === undefined) return { nummer: printed, klassificering: null };
  return { nummer: m.nr.trim(), klassificering: m.klass.replace(/^[\s,;–-]+/, '') };
}

/** A number as older diaries print it, without series: `0123/18`, `2009/412 042`. Only on the line of a paragraf, where nothing else has that form. */
const BARE =
  /^(?:[Dd]nr|[Dd]iarienr|[Dd]iarienummer)?[\s.:]*((?:\d{1,5}\/\d{2,4}|(?:19|20)\d{2}\/\d{1,5}|\p{Lu}{2,6}[ /-]?\d{2}[/:.-]\d{1,6}|\p{Lu}\p{L}{1,5}[ /-]?(?:\d{2}\/\d{1,6}|\d{1,5}\/\d{4}))(?:[ .-]\d{3})?)$/u;

/** The diarienummer behind a § sign and its number: those that `findPrinted` knows, one without series, or one in a column at the end. */
export function findOnParagrafLine(rest: string): string[] {
  const found = findPrinted(rest);
  if (found.length > 0) return found;
  const bare = BARE.exec(rest.trim())?.[1];
  if (bare !== undefined) return [bare];
  const last = rest.split(/\t|\s{3,}/).at(-1) ?? '';
  return last !== rest && isNumberOnly(last) ? findPrinted(last) : [];
}

/** A label, and behind the number perhaps a classification code, or who prepared it: `SN 2015/0231 - 709`, `KS2012/0188, KS § 163`. */
const NOTHING_MORE = new RegExp(
  `^[\\s,;:.()]*(?:${LABEL}[\\s.:]*)?[\\s,;()]*(?:[-–]? ?\\d{3}|(?<=, ?)\\p{L}{1,5} §\\s?\\d{1,4}|(?:dpl|klass|kod)\\.?\\s?\\d{1,3}(?:\\.\\d{1,2})*)?[\\s,;()]*$`,
  'iu',
);

/** True for a line that holds a diarienummer, perhaps with its label, and nothing else. */
export function isNumberOnly(line: string): boolean {
  const nr = WHOLE.exec(line.replace(/\s+/g, ' ').trim())?.groups?.nr;
  if (nr !== undefined && !isYears(nr)) return true;
  const text = line.trim().replace(/^\((.+)\)$/u, '$1');
  const found = findPrinted(text);
  if (found.length === 0) return false;
  const rest = found.reduce((t, n) => t.replace(n, ''), text.replace(/\s+/g, ' '));
  return NOTHING_MORE.test(rest);
}
