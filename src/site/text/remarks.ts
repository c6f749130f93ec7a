import { ANMARKNINGAR, type Anmarkning, type AnmarkningKod } from '../../domain/anmarkning.ts';
import type { Motsagelse, TextBlock } from '../../graph/types.ts';
import { reviewAddress } from '../addresses.ts';
import { firstSentence } from '../prose/describe.ts';
import type { Remark } from './furniture.ts';

/** Codes that say that sources, or parts of one, contradict each other; the others only tell what a source lacks or how it is written. */
const CONTRADICTIONS: ReadonlySet<AnmarkningKod> = new Set([
  'hanvisning-motsagd',
  'votering-motsagd',
  'tal-summerar-inte',
  'rendering-avviker',
]);

/** Remarks of an entry by where they are shown. */
export interface PlacedRemarks {
  /** By the anchor of the block they stand beside. */
  beside: Map<string, Remark[]>;
  /** About the whole text. */
  general: Remark[];
}

/**
 * Where an entry's remarks are shown: beside the one block that holds their words, else in the list for the whole text.
 * Contradictions that the graph found stand beside every passage that is evidence of them.
 *
 * @param entry its collection, id and blocks in order. A remark whose words stand in several blocks is set beside the first.
 */
export function placeRemarks(
  entry: { samling: 'beslut' | 'handlingar'; id: string; block: readonly TextBlock[] },
  anmarkningar: readonly Anmarkning[],
  motsagelser: readonly Motsagelse[],
): PlacedRemarks {
  const beside = new Map<string, Remark[]>();
  const general: Remark[] = [];
  const codes = new Map<string, Set<string>>();
  const place = (ankare: string, kod: string, remark: Remark) => {
    beside.set(ankare, [...(beside.get(ankare) ?? []), remark]);
    codes.set(ankare, (codes.get(ankare) ?? new Set()).add(kod));
  };

  for (const found of motsagelser) {
    const here = found.belagg.filter((b) => b.samling === entry.samling && b.id === entry.id).map((b) => b.ankare);
    const href = `${reviewAddress}#${found.id}`;
    const { kod } = found.anmarkning;
    const remark: Remark = { text: firstSentence(found.meddelande), href, motsagelse: CONTRADICTIONS.has(kod) };
    for (const ankare of new Set(here)) {
      if (ankare === '') general.push(remark);
      else place(ankare, kod, remark);
    }
  }
  for (const remark of anmarkningar) {
    const text = remark.meddelande || ANMARKNINGAR[remark.kod].betyder;
    const motsagelse = CONTRADICTIONS.has(remark.kod);
    const at = remark.ord === undefined ? undefined : entry.block.find((b) => b.text.includes(remark.ord as string));
    if (at === undefined || remark.ord === undefined) general.push({ text, motsagelse });
    else if (!codes.get(at.ankare)?.has(remark.kod))
      place(at.ankare, remark.kod, { text, ord: remark.ord, motsagelse });
  }
  return { beside, general };
}

/** The remarks beside the blocks of one beslutsmening, each once. */
export function remarksWithin(placed: PlacedRemarks, block: readonly TextBlock[], ankare: string): Remark[] {
  const found = block.filter((b) => b.beslutsmening === ankare).flatMap((b) => placed.beside.get(b.ankare) ?? []);
  return [...new Map(found.map((r) => [r.href ?? r.text, r])).values()];
}
