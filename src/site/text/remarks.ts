import { ANMARKNINGAR, type Anmarkning } from '../../domain/anmarkning.ts';
import type { TextBlock } from '../../graph/types.ts';
import type { Remark } from './furniture.ts';

/**
 * Where an entry's remarks are shown: beside the one block that holds their words, else in the list for the whole text.
 *
 * @param block the text's blocks in order. A remark whose words stand in several blocks is set beside the first.
 */
export function remarksOf(
  anmarkningar: readonly Anmarkning[],
  block: readonly TextBlock[],
): { beside: Map<string, Remark[]>; general: string[] } {
  const beside = new Map<string, Remark[]>();
  const general: string[] = [];
  for (const remark of anmarkningar) {
    const at = remark.ord === undefined ? undefined : block.find((b) => b.text.includes(remark.ord as string));
    if (at === undefined || remark.ord === undefined) {
      general.push(remark.meddelande || ANMARKNINGAR[remark.kod].betyder);
      continue;
    }
    beside.set(at.ankare, [...(beside.get(at.ankare) ?? []), { text: remark.meddelande, ord: remark.ord }]);
  }
  return { beside, general };
}
