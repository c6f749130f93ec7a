import type { Block } from './block.ts';
import { type DecisionContext, readDecisions } from './decisions.ts';
import type { TextDel } from './document.ts';
import { isPreamble } from './preamble.ts';

/** A point of a decision that is no marked list: `att avslå ansökan.` */
const POINT = /^att /u;
const listed = (block: Block): boolean =>
  block.slag === 'punkt' || block.slag === 'nummer' || (block.slag === 'stycke' && POINT.test(block.text));

/**
 * A decision that no heading opens, as older protokoll print it: `Barn- och utbildningsnämnden beslutade` and under it the
 * points. Only points behind such a line count: a sentence that tells of a decision may tell of any meeting's.
 *
 * @returns the text before it, the decision, the text behind it; null where there is none.
 */
export function readRunningDecision(blocks: readonly Block[], context: DecisionContext): TextDel[] | null {
  const at = blocks.findLastIndex((b, i) => b.slag === 'stycke' && isPreamble(b.text) && isPointBehind(blocks[i + 1]));
  if (at < 0) return null;
  const preamble = blocks[at] as Block;
  let end = at + 1;
  while (end < blocks.length && listed(blocks[end] as Block)) end++;
  const part = (list: readonly Block[]): TextDel[] =>
    list.length === 0 ? [] : [{ slag: 'lopande', block: [...list] }];
  return [
    ...part(blocks.slice(0, at)),
    {
      slag: 'avsnitt',
      typ: 'beslut',
      delar: readDecisions({ typ: 'beslut', till: null, av: null }, [preamble, ...blocks.slice(at + 1, end)], context),
    },
    ...part(blocks.slice(end)),
  ];
}

const isPointBehind = (block: Block | undefined): boolean => block !== undefined && listed(block);
