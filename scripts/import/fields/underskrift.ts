import type { Block } from '../structure/block.ts';
import { isNameLine } from './personer.ts';

const APPROVAL = /^\p{Lu}.{2,80}, (?:Godkännare|Handläggare|Beslutsfattare|Föredragande)\b.*\d{4}-\d{2}-\d{2}$/u;
const APPENDED = /^(?:\d{2,4}[-–]?[\d ]{5,}|\S+@\S+|\d{4}-\d{2}-\d{2}|\d{4}\.\d{1,6} \p{Lu}+)$/u;

/** True for a block that a document is signed with: a name, perhaps a title, a telephone number, an approval line. */
export function isSignature(block: Block): boolean {
  if (block.slag !== 'stycke') return false;
  const lines = block.text.split('\n');
  const first = (lines[0] as string).replace(/,\s*$/, '');
  if (lines.length === 1 && APPROVAL.test(first)) return true;
  if (!isNameLine(first)) return false;
  return lines.slice(1).every((l) => l.split(' ').length <= 6 && !/[.!?]$/.test(l)) && lines.length <= 5;
}

/** True where names and titles stand in an order that cannot be told: behind name and title stand other words than a number. */
export function isUnclear(block: Block): boolean {
  return block.text
    .split('\n')
    .slice(2)
    .some((l) => !APPENDED.test(l));
}
