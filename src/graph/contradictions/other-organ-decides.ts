import { findOrgannamn } from '../../citations/patterns/organ.ts';
import type { Kommun } from '../../domain/kommun.ts';
import { organInSentence } from '../lookup.ts';
import { sentenceAt } from '../sentence.ts';
import type { BeslutPost, Motsagelse } from '../types.ts';
import { type Evidence, finding, type Rule } from './rule.ts';

const head = { id: 'annat-organ-beslutar', rubrik: 'Texten säger att ett annat organ beslutade' };
/** "finner ordföranden att … beslutat": what the meeting itself has just done. */
const FINDS = /finner\s+(?:ordföranden|ordförande|hon|han)\s+att\s+/giu;
const DECIDED = /^(?:\s+har)?\s+(?:beslutat|beslutar|bifallit|avslagit|antagit|godkänt)/iu;

/** The chair finds that an organ has decided, and it is not the one that met. */
export const otherOrganDecides: Rule = {
  ...head,
  forklaring:
    'När ordföranden redovisar utgången gäller det organet som sammanträder. Här skriver texten ett annat organs namn. Det är troligen ett skrivfel i protokollet, och texten står kvar som den är.',
  find: (evidence) => evidence.lookup.corpus.beslut.flatMap((b) => inBeslut(b, evidence)),
};

function inBeslut(b: BeslutPost, { lookup }: Evidence): Motsagelse[] {
  const kommun: Kommun | undefined = lookup.kommuner.get(b.kommun);
  if (kommun === undefined || b.organ === null) return [];
  const found: Motsagelse[] = [];
  for (const block of b.block) {
    for (const m of block.text.matchAll(FINDS)) {
      const from = m.index + m[0].length;
      const window = block.text.slice(from, from + 120);
      const [named] = findOrgannamn(window, kommun, b.organ, [...lookup.kommuner.values()]);
      if (named === undefined || named.start !== 0 || named.organ === null || named.organ === b.organ) continue;
      if (!DECIDED.test(window.slice(named.end))) continue;
      found.push(
        finding(head, `${b.id}-${block.ankare}`, {
          meddelande: `Protokollet är från ${organInSentence(lookup, b.kommun, b.organ)}, men texten skriver att ${named.namn} har beslutat.`,
          sakerhet: 'säker',
          belagg: [
            {
              samling: 'beslut',
              id: b.id,
              ankare: block.ankare,
              mening: sentenceAt(block.text, m.index, from + named.end),
            },
          ],
          kod: 'organ-motsagt',
          ord: named.namn,
        }),
      );
    }
  }
  return found;
}
