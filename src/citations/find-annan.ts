import type { Hanvisning } from './hanvisning.ts';
import { mark } from './mark.ts';
import type { Paragraftecken } from './patterns/paragraftecken.ts';

const DOKUMENT =
  '(?:[\\p{L}-]{0,30}(?:ordning|stadga|reglemente|taxa|avtal|avtalet|föreskrift|bestämmelser|policy|riktlinjer|instruktion|anvisningar|villkor|BIA))(?:en|et|na|n)?';
/** "§ 15 i Samordningsförbundet Insjörikets förbundsordning": the document is named behind. */
const BEHIND = new RegExp(
  `^(?:\\s(?:första|andra|tredje|fjärde)?\\s?stycket?(?:\\s\\d{1,2})?|\\smom\\s\\d{1,2})?\\s{1,2}(?:i|av)\\s{1,2}((?:[\\p{L}()-]{1,40}\\s{1,2}){0,6}?${DOKUMENT})(?!\\p{L})`,
  'u',
);
/** "Reglemente för ersättningar § 9", "bestämmelser (AB) § 13 mom 5": it is named ahead. */
const AHEAD = new RegExp(`(?<![\\p{L}-])((?:allmänna\\s{1,2})?${DOKUMENT}(?:\\s[\\p{L}()]{1,30}){0,4})\\s{1,2}$`, 'iu');
/** "Enligt § 3 bilaga 1", "framgår i § 9 att": some document's, unsaid which. */
const CUE = /(?:^|[\s(])(?:enligt|i|av|till|se|med stöd av)\s{1,2}$/iu;
const FORMAL = /^\s?(?:mom|stycke|st\.|bilaga)/u;

/**
 * §§ of documents that are neither statutes nor protokoll. They are marked so that nobody takes them for a paragraf of a
 * meeting; nothing is linked.
 *
 * @param tecken the §§ that no statute and no paragraf has used.
 */
export function findAndraParagrafer(text: string, tecken: readonly Paragraftecken[]): Hanvisning[] {
  const found: Hanvisning[] = [];
  for (const t of tecken) {
    const behind = BEHIND.exec(text.slice(t.end, t.end + 200));
    const left = text.slice(Math.max(0, t.start - 100), t.start);
    const ahead = AHEAD.exec(left);
    if (
      behind === null &&
      (t.radstart ||
        (ahead === null && !CUE.test(left) && !FORMAL.test(text.slice(t.end, t.end + 10)) && t.kapitel === null))
    )
      continue;
    found.push(
      mark('annan-paragraf', text, t.start, behind === null ? t.end : t.end + behind[0].length, {
        paragraf: t.nummer,
        rubrik: behind?.[1] ?? ahead?.[1] ?? null,
      }),
    );
  }
  return found;
}
