import type { Kommun } from '../../../src/domain/kommun.ts';
import { findOnParagrafLine, isNumberOnly } from '../fields/diarienummer.ts';
import { titleAbove } from '../fields/paragraf-huvud.ts';
import { type Block, firstLine, lastLine } from './block.ts';
import { paragrafLine } from './paragraf-line.ts';

/** This share of a protokoll's paragrafer with their title over the line shows that it is how it prints them. */
const TITLED_ABOVE = 0.7;
/** So many that have their number over their line show the same of the number. */
const NUMBERED_ABOVE = 2;

/**
 * Where each paragraf begins: at its line, or at what the protokoll prints over it throughout, its title or, in the right margin,
 * its number.
 *
 * @param starts the blocks with the § lines, ascending. @returns as many indices into `blocks`.
 */
export function beginnings(blocks: readonly Block[], starts: readonly number[], kommun: Kommun | null): number[] {
  // Receivers in the margin of the § line are on that line: they go with it.
  const beside = (at: number) =>
    at > 0 && lastLine(blocks[at - 1] as Block) === firstLine(blocks[at] as Block) ? at - 1 : at;
  if (starts.some((at) => beside(at) !== at)) return starts.map(beside);
  const titled = (at: number) => !starts.includes(at - 1) && titleAbove(blocks, at, kommun) !== null;
  if (starts.filter(titled).length >= TITLED_ABOVE * starts.length)
    return starts.map((at) => (titled(at) ? at - 1 : at));
  // A number right under another § line is that one's.
  const numbered = (at: number) =>
    at > 0 && !starts.includes(at - 1) && isNumberOnly(blocks[at - 1]?.text ?? '') && !hasNumber(blocks, at);
  return starts.filter(numbered).length < NUMBERED_ABOVE || starts.some((at) => hasNumber(blocks, at))
    ? [...starts]
    : starts.map((at) => (numbered(at) ? at - 1 : at));
}

/** A number on the § line or right under it. */
const hasNumber = (blocks: readonly Block[], at: number): boolean =>
  findOnParagrafLine(paragrafLine(blocks[at]?.text ?? '')?.rest ?? '').length > 0 ||
  isNumberOnly(blocks[at + 1]?.text ?? '');
