import type { Motsagelse } from '../types.ts';
import { caseMismatch } from './case-mismatch.ts';
import { disputedDate } from './disputed-date.ts';
import { misspeltOrgan } from './misspelt-organ.ts';
import { otherOrganDecides } from './other-organ-decides.ts';
import type { Evidence, Rule } from './rule.ts';
import { statuteNumber } from './statute-number.ts';
import { tableSums } from './table-sums.ts';
import { unusualDay } from './unusual-day.ts';
import { voteCounts } from './vote-counts.ts';
import { wrongOrgan } from './wrong-organ.ts';

/** Every rule, in the order in which the page tells of them: what matters most to a reader first. */
export const RULES: readonly Rule[] = [
  disputedDate,
  voteCounts,
  otherOrganDecides,
  wrongOrgan,
  caseMismatch,
  tableSums,
  statuteNumber,
  unusualDay,
  misspeltOrgan,
];

/** What the sources contradict, rule by rule. */
export function findContradictions(evidence: Evidence): Motsagelse[] {
  return RULES.flatMap((rule) => rule.find(evidence).map((m) => ({ ...m, forklaring: rule.forklaring })));
}
