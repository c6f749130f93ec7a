import type { Rad } from '../sources/kallfil.ts';
import { leadInOver } from './preamble.ts';

/**
 * Lines that only say who decides or proposes, on one line or on two. They are a block of their own whatever stands around them.
 *
 * @returns numbers of the lines at which such a block begins, and of those with which one ends.
 */
export function leadLines(rader: readonly Rad[]): { first: ReadonlySet<number>; last: ReadonlySet<number> } {
  const first = new Set<number>();
  const last = new Set<number>();
  for (const [i, rad] of rader.entries()) {
    if (!MAY_LEAD.test(rad.text) || rad.celler !== null) continue;
    const next = rader[i + 1];
    if (
      leadInOver(rad.text, next?.text) !== null &&
      (/:\s*$/.test(rad.text) || isPointAhead(next) || isFree(rader[i - 1]))
    ) {
      first.add(rad.nr);
      last.add(rad.nr);
    } else if (
      next !== undefined &&
      (/:\s*$/.test(next.text) || isPointAhead(rader[i + 2])) &&
      leadInOver(`${rad.text} ${next.text}`, rader[i + 2]?.text) !== null
    ) {
      first.add(rad.nr);
      last.add(next.nr);
    }
  }
  return { first, last };
}

/** A heading may follow a line that ends a sentence without an empty line between; one that breaks off cannot be followed. */
export function endsSentence(last: Rad | undefined): boolean {
  return last === undefined || /[.:;!?)”"]$/.test(last.text);
}

/** The line before is empty or has ended; a lead-in without points may stand behind it. */
const isFree = (rad: Rad | undefined): boolean => rad?.text.trim() === '' || endsSentence(rad);

/** An empty line, a bullet, a number or an `att` behind the line: the points begin. */
const isPointAhead = (rad: Rad | undefined): boolean =>
  rad === undefined || rad.text.trim() === '' || rad.mark.punkt || /^(?:att(?=\s|$)|\d{1,2}[.)]\s)/u.test(rad.text);

/** The words without which no line says that somebody decides or proposes: cheaper than the whole pattern. */
const MAY_LEAD = /^\p{Lu}.{3,}(?:beslut|beslöt|föresl|hemställ)/iu;
