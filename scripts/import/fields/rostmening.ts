import type { ReadVotering } from './votering.ts';

const MEANING = (word: string) => [
  // Den som bifaller att ärendet avgörs idag röstar Ja
  new RegExp(
    `Den som\\s+(?:(?:önskar|vill)\\s+)?(?:(?:bifaller?|bifalla|röstar för|stöd(?:er|ja))\\s+)?(?:att\\s+)?((?:(?!Den som|den som|röstar).)+?)\\s*,?\\s+röstar\\s+["”']?${word}\\b`,
    'isu',
  ),
  // Ja-röst innebär att bifalla … · Ja-röst för bifall till …
  new RegExp(
    `(?<!\\p{L})${word}-?\\s?röst(?:en)?(?:\\s*:|\\s+(?:innebär(?:\\s+att)?|för|betyder(?:\\s+att)?|till|=|är))\\s+(?!\\d)((?:(?!(?:ja|nej)-?\\s?röst).)+?)(?:\\.(?=\\s|$)|,\\s|;|\\n|$|\\s+(?=(?:ja|nej)-?\\s?röst))`,
    'isu',
  ),
  // Ja för bifall till … och Nej för bifall till …
  new RegExp(
    `(?<!\\p{L})["”“]?${word}["”]?\\s*(?:=|för|till|innebär(?:\\s+att)?)\\s+((?:(?!(?:,?\\s+och|[.,;])\\s+["”]?(?:ja|nej)\\b).)+?)(?=(?:,?\\s+och|[.,;])\\s+["”]?(?:ja|nej)\\b|[.”"\\n]|$)`,
    'isu',
  ),
];
/** Stands for a full stop that belongs to an abbreviation. */
const DOT = '\u2024';
export const JA_MEANS = MEANING('ja');
export const NEJ_MEANS = MEANING('nej');

/** What the passage says that a vote meant; of several the last, which stands nearest to the counts. */
export function meaning(text: string, list: readonly RegExp[]): string | null {
  // `Ada Als m.fl. yrkande`: its full stops end nothing.
  const whole = text.replace(/(?<!\p{L})m\.(\s?)fl\.(?=\s+[\p{Ll}(])/gu, `m${DOT}$1fl${DOT}`);
  for (const p of list) {
    const all = [...whole.matchAll(new RegExp(p.source, `${p.flags}g`))].map((m) =>
      (m[1] ?? '').replaceAll(DOT, '.').replace(/\s+/g, ' ').trim(),
    );
    const words = all.findLast((w) => w !== '' && w.length < 400);
    if (words !== undefined) return words;
  }
  return null;
}

/** What the vote was about, from what Ja and Nej meant; null where their words do not say. */
export function subjectOf(ja: string | null, nej: string | null): ReadVotering['galler'] {
  const both = `${ja ?? ''} ${nej ?? ''}`.toLowerCase();
  if (/återremi/.test(both)) return 'aterremiss';
  if (/bordlägg|bordlagt/.test(both)) return 'bordlaggning';
  if (/motförslag|huvudförslag/.test(both) && /utse|bli/.test(both)) return 'motforslag';
  if (/avslag|avslå/.test(both) && /bifall|enligt/.test(both)) return 'huvudforslag';
  return null;
}

const stems = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((w) => !COMMON.has(w)).map((w) => w.slice(0, 5)));
const COMMON = new Set([
  'förslag',
  'förslaget',
  'förslagets',
  'yrkande',
  'yrkandet',
  'bifall',
  'ärendet',
  'enligt',
  'till',
]);

/**
 * Which answer each side of a vote gave, where the text says what Ja and Nej meant and the sides' own words are those.
 *
 * @param sides the second is null where only what the winning side got is told (`Med 8 röster mot 5 beslutas …`).
 * @returns true where the first side said Ja, false where it said Nej, null where the words do not show it.
 */
export function firstSaidJa(
  sides: { ja: string | null; nej: string | null },
  means: { ja: string | null; nej: string | null },
): boolean | null {
  if (sides.ja === null || means.ja === null || means.nej === null) return null;
  // `Den som vill bifalla förslaget röstar ja, den som vill avslå det nej`: what is no refusal is assent.
  const meant = { ja: means.ja, nej: means.nej };
  if (/avsl/i.test(means.nej) && !/avsl/i.test(means.ja)) meant.ja += ' bifalla';
  if (/avsl/i.test(means.ja) && !/avsl/i.test(means.nej)) meant.nej += ' bifalla';
  const shared = (a: string, b: string) => [...stems(a)].filter((w) => stems(b).has(w)).length;
  const straight = shared(sides.ja, meant.ja) - shared(sides.ja, meant.nej);
  const other = sides.nej === null ? 0 : shared(sides.nej, meant.nej) - shared(sides.nej, meant.ja);
  if (straight > 0 && other >= 0 && straight + other > 0) return true;
  return straight < 0 && other <= 0 ? false : null;
}
