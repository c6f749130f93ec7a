/**
 * Ways in which Swedish diaries print a number, without knowing the municipality: `2023.509 KS`, `2022VFN360 709`,
 * `KS KF/2025:294`, `KS-2023-00841`, `VFN 2022/360`, `Dnr 123/2018`. Used in places where a number is expected (a head, an
 * agenda's item), never to search running text: there the registry's patterns decide.
 */
const FORMS = [
  // 2023.509 KS · 2023.509KS-3 · 2026-000123 KS
  String.raw`(?:19|20)\d{2}[.:/-]\d{1,6}[ \n]?\p{Lu}{2,6}(?:-\d{1,4})?`,
  // 2022VFN360 709
  String.raw`(?:19|20)\d{2} ?\p{Lu}{2,6} ?\d{1,6}(?: \d{3}(?!\d))?`,
  // KS KF/2025:294 · KS-2023-00841 · SLK-2026-00290 · VFN 2022/360 · KS/2023:509
  String.raw`\p{Lu}{2,6}(?:[ /-]\p{Lu}{2,6})?[ /.:-]{0,2}(?:19|20)\d{2}[.:/-]\d{1,6}(?:[ -]\d{1,4})?`,
];
const NUMBER = new RegExp(`(?<![\\p{L}\\p{N}])(?:${FORMS.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
const LABELLED =
  /(?:\bdnr|\bdiarienr|\bdiarienummer|\bdiariernr|\bärendenummer|\bärendenr|\bbeteckning)[.:]?\s*((?:\p{Lu}{1,6}[ /-]?)?\d{1,6}[/:.-]\d{2,4}(?:[- ]\d{1,4})?)(?![\p{L}\p{N}])/giu;

/** The diarienummer that a head or an agenda's item prints, as printed, in order. */
export function findPrinted(text: string): string[] {
  const found = [...text.matchAll(NUMBER)].map((m) => m[0].replace(/\s+/g, ' '));
  if (found.length > 0) return found;
  return [...text.matchAll(LABELLED)].map((m) => (m[1] as string).trim());
}

/** A number as older diaries print it, without series: `0123/18`, `2009/412 042`. Only on the line of a paragraf, where nothing else has that form. */
const BARE = /^(?:dnr|diarienr|diarienummer)?[\s.:]*((?:\d{1,5}\/\d{2,4}|(?:19|20)\d{2}\/\d{1,5})(?:[ .]\d{3})?)$/i;

/** The diarienummer behind a § sign and its number: those that `findPrinted` knows, or one without series. */
export function findOnParagrafLine(rest: string): string[] {
  const found = findPrinted(rest);
  const bare = BARE.exec(rest.trim())?.[1];
  return found.length === 0 && bare !== undefined ? [bare] : found;
}

/** True for a line that holds a diarienummer, perhaps with its label, and nothing else. */
export function isNumberOnly(text: string): boolean {
  const found = findPrinted(text);
  if (found.length === 0) return false;
  const rest = found.reduce((t, n) => t.replace(n, ''), text.replace(/\s+/g, ' '));
  return /^[\s,;:.]*(?:(?:dnr|diarienr|diariernr|diarienummer|ärendenummer|ärendenr|beteckning)[\s.:]*)?[\s,;]*$/i.test(
    rest,
  );
}
