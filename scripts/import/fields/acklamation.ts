import type { Block } from '../structure/block.ts';
import { firstLine } from '../structure/block.ts';
import type { Last } from '../structure/document.ts';

/** The chair puts the proposals and says what was decided (kommunallagen 5:54): a decision without a count. */
const FINDS =
  /finner\b[\s\S]{0,160}?\b(?:beslut(?:at|ar|ade|a)|bif(?:aller|allit|allits|alles|alla)|avsl(?:år|agit|agits|ås|å)|godkän(?:ner|t)|anta(?:r|git))/i;

/**
 * How the decision was taken: true where the chair's last finding stands behind the last vote or there was none, false where
 * the last word is a vote's, null where the text says neither.
 */
export function readAcklamation(blocks: readonly Block[], votes: readonly number[]): Last<boolean> | null {
  const lastVote = Math.max(0, ...votes);
  const findings = blocks.filter((b) => b.slag !== 'tabell' && FINDS.test(b.text));
  const decisive = findings.filter((b) => firstLine(b) > lastVote && !/röst/i.test(b.text)).at(-1);
  if (decisive !== undefined) return { varde: true, rad: firstLine(decisive), sida: decisive.rader[0]?.sida ?? null };
  return lastVote === 0 ? null : { varde: false, rad: lastVote, sida: null };
}
