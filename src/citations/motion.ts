import { type Actor, sentenceStart } from './actor.ts';
import type { CitingOrgan } from './referring.ts';

/** "i en motion väckt 2009-05-19, § 71", "Motionen anmäldes den 14 juni 2018, § 121". */
const AHEAD =
  /(?<!\p{L})(?:motion|interpellation)(?:en)?(?!\p{L})[^.\n]{0,80}\s(?:väckt|väcktes|anmäld|anmäldes|inlämnad|inlämnades|framställd|framställdes|ställdes|ställd)\s{1,2}$/iu;
/** "har den 24 september 2025, § 207 lämnat en motion", "väckte 2011-03-24 § 52 motionen", "har …, § 46 fått ställa en interpellation". */
const VERB_AHEAD = /(?<!\p{L})(?:har|väckte|lämnade|ställde)\s{1,2}$/u;
const BEHIND =
  /^,?\s{1,2}(?:(?:fått\s)?(?:lämnat|lämna|väckt|väcka|ställt|ställa)\s(?:in\s)?)?(?:en\s)?(?:motion|interpellation)(?:en)?(?!\p{L})/u;

/**
 * True for a day with § on which a motion was moved or an interpellation put: both are done in fullmäktige only
 * (kommunallagen 5:22, 5:59), so the sentence need not name it. "till kommunstyrelsens ordförande" behind it says who answers.
 */
export function isMotion(text: string, start: number, end: number): boolean {
  const before = text.slice(sentenceStart(text, start), start);
  return AHEAD.test(before) || (VERB_AHEAD.test(before) && BEHIND.test(text.slice(end, end + 60)));
}

/** The citing document's own fullmäktige; null where it is a region's or a förbund's, whose fullmäktige has another name. */
export function fullmaktigeOf({ kommun, organ, organnamn }: CitingOrgan): Actor | null {
  if (kommun !== null) {
    const [only, ...others] = kommun.organ.filter((o) => o.typ === 'fullmaktige');
    return only === undefined || others.length > 0 ? null : { namn: only.namn, organ: only.kod, felskrivet: false };
  }
  if (organnamn === null || organ !== null || /region|förbund|direktion/iu.test(organnamn)) return null;
  return { namn: 'Kommunfullmäktige', organ: null, felskrivet: false };
}
