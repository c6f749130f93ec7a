/**
 * Ways in which Swedish diaries print a number, without knowing the municipality: `2023.509 KS`, `2022VFN360 709`,
 * `KS KF/2025:294`, `KS-2023-00841`, `VFN 2022/360`, `Dnr 123/2018`. Used in places where a number is expected (a head, an
 * agenda's item), never to search running text: there the registry's patterns decide.
 */
const FORMS = [
  // 2023.509 KS · 2023.509KS-3 · 2026-000123 KS · 2008/0112 BUN
  String.raw`(?:19|20)\d{2}[.:/-]\d{1,6}[ \n]?\p{Lu}{2,6}(?:-\d{1,4})?`,
  // 02/Ks 0117 041
  String.raw`\d{2}/\p{Lu}\p{Ll}{1,4} ?\d{3,6}(?: \d{3}(?!\d))?`,
  // 2015/KS 0123 · 2015/KS0123 041
  String.raw`(?:19|20)\d{2}[/:-]\p{Lu}{2,6}[ :-]?\d{1,6}`,
  // N160-0123/23 · SBN16-00045/21
  String.raw`\p{Lu}{1,4}\d{2,3}-\d{3,5}/\d{2}`,
  // KS16.412 · KFN23.14 · VON 14/22 · MBN B 2011/212 · MN 2021-000041
  String.raw`\p{Lu}{2,5}(?: \p{Lu}{1,3})? ?(?:(?:19|20)\d{2}[./-]\d{1,6}|\d{2}[.]\d{1,5}|\d{1,5}/\d{2})`,
  // 16KS301
  String.raw`\d{2}\p{Lu}{2,5}\d{1,6}`,
  // 2022VFN360 709
  String.raw`(?:19|20)\d{2} ?\p{Lu}{2,6} ?\d{1,6}(?: \d{3}(?!\d))?`,
  // KS KF/2025:294 · KS-2023-00841 · SLK-2026-00290 · VFN 2022/360 · KS/2023:509
  String.raw`\p{Lu}{2,6}(?:[ /-]\p{Lu}{2,6})?[ /.:-]{0,2}(?:19|20)\d{2}[.:/-]\d{1,6}(?:[ -]\d{1,4})?`,
];
/** Series that print a number in the same way and are no diary: reports, bills and statutes of the state and the EU. */
const NO_DIARY = '(?!(?:SOU|Ds|DS|SFS|Dir|KOM|COM|EU|RÅ|HFD|NJA|SKR|TSFS|BFS|AFS|SOSFS|HSLF) ?(?:19|20))';
const NUMBER = new RegExp(`(?<![\\p{L}\\p{N}])${NO_DIARY}(?:${FORMS.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
const LABEL =
  '(?:d\\.?nr|ä\\.?nr|ärende\\s?nr|ärendebeteckning|diarie\\s?nr|diarienummer|diariernr|ärendenummer|ärendenr|beteckning)';
const LABELLED = new RegExp(
  `(?<!\\p{L})${LABEL}[.:]*\\s*((?:\\p{Lu}{1,6}[ /-]?)?(?:(?:19|20)\\d{2}[/:.-]\\d{1,6}|\\d{1,6}[/:.-]\\d{2,6}|\\d{2}/\\d|\\d{1,2}(?:\\.\\d{1,2}){1,3}-\\d{1,5}[-/]\\d{4})(?:[- ]\\d{1,4})?)(?![\\p{L}\\p{N}])`,
  'giu',
);

/** The diarienummer that a head or an agenda's item prints, as printed, in order. */
export function findPrinted(text: string): string[] {
  const found = [...text.matchAll(NUMBER)].map((m) => m[0].replace(/\s+/g, ' '));
  if (found.length > 0) return found;
  return [...text.matchAll(LABELLED)].map((m) => (m[1] as string).trim());
}

/** A number as older diaries print it, without series: `0123/18`, `2009/412 042`. Only on the line of a paragraf, where nothing else has that form. */
const BARE =
  /^(?:dnr|diarienr|diarienummer)?[\s.:]*((?:\d{1,5}\/\d{2,4}|(?:19|20)\d{2}\/\d{1,5}|\p{Lu}\p{L}{1,5}[ /-]?(?:\d{2}[/:.-]\d{1,6}|\d{1,5}[/:.-]\d{4}))(?:[ .]\d{3})?)$/iu;

/** The diarienummer behind a § sign and its number: those that `findPrinted` knows, or one without series. */
export function findOnParagrafLine(rest: string): string[] {
  const found = findPrinted(rest);
  const bare = BARE.exec(rest.trim())?.[1];
  return found.length === 0 && bare !== undefined ? [bare] : found;
}

/** A label, and behind the number perhaps a classification code: `SN 2015/0231 - 709`. */
const NOTHING_MORE = new RegExp(
  `^[\\s,;:.]*(?:${LABEL}[\\s.:]*)?[\\s,;]*(?:[-–]? ?\\d{3}|(?:dpl|klass|kod)\\.?\\s?\\d{1,3}(?:\\.\\d{1,2})*)?[\\s,;]*$`,
  'iu',
);

/** True for a line that holds a diarienummer, perhaps with its label, and nothing else. */
export function isNumberOnly(line: string): boolean {
  const text = line.trim().replace(/^\((.+)\)$/u, '$1');
  const found = findPrinted(text);
  if (found.length === 0) return false;
  const rest = found.reduce((t, n) => t.replace(n, ''), text.replace(/\s+/g, ' '));
  return NOTHING_MORE.test(rest);
}
