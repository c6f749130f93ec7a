import type { Anmarkning } from '../../src/domain/anmarkning.ts';
import { ANMARKNINGAR } from '../../src/domain/anmarkning.ts';
import { REVIEW_FILE } from './entries/review.ts';
import type { SourceError } from './errors.ts';

/** What a run did, for the summary. */
export interface Outcome {
  lasta: number;
  nya: string[];
  andrade: string[];
  /** Entries that an editor has changed by hand. */
  rorda: string[];
  skrivna: string[];
  fel: SourceError[];
  anmarkningar: { post: string; anmarkning: Anmarkning }[];
  dryRun: boolean;
  /** How many things in the whole collection need an eye; they stand in the review file. */
  granska: number;
}

const WEIGHT = { fel: 0, varning: 1, upplysning: 2 } as const;
const MARK = { fel: 'error', varning: 'look', upplysning: 'note' } as const;

/** The summary of a run: what was written, what could not be read, what needs an eye, heaviest first. */
export function summary(outcome: Outcome): string {
  const lines: string[] = [];
  const verb = outcome.dryRun ? 'would be' : 'are';
  for (const key of outcome.nya) lines.push(`  new      ${key}`);
  for (const key of outcome.andrade) lines.push(`  changed  ${key}`);
  for (const key of outcome.rorda)
    lines.push(`  kept     ${key}: changed by hand since it was imported, so it was left alone`);
  const remarks = [...outcome.anmarkningar].sort(
    (a, b) => WEIGHT[a.anmarkning.allvar] - WEIGHT[b.anmarkning.allvar] || a.post.localeCompare(b.post),
  );
  if (remarks.length > 0) lines.push('', 'What needs an eye:');
  for (const { post, anmarkning: a } of remarks) {
    const where = [a.sida === undefined ? '' : `page ${a.sida}`, a.rad === undefined ? '' : `line ${a.rad}`]
      .filter((w) => w !== '')
      .join(', ');
    lines.push(`  ${MARK[a.allvar]}  ${post}${where === '' ? '' : ` (${where})`}: ${a.kod}: ${a.meddelande}`);
    if (a.allvar !== 'upplysning') lines.push(`        → ${ANMARKNINGAR[a.kod].todo}`);
  }
  if (outcome.fel.length > 0) lines.push('', 'Could not be imported, and nothing of it was written:');
  for (const error of outcome.fel) lines.push(`  ${error.message.replace(/\n/g, '\n  ')}`);
  const entries = outcome.nya.length + outcome.andrade.length;
  lines.push(
    '',
    entries === 0
      ? `${outcome.lasta} files read; nothing ${outcome.dryRun ? 'would change' : 'changed'}.`
      : `${outcome.lasta} files read; ${outcome.nya.length} entries ${verb} new, ${outcome.andrade.length} changed.`,
  );
  const { granska } = outcome;
  if (granska > 0 && !outcome.dryRun)
    lines.push(
      `${granska === 1 ? '1 thing needs' : `${granska} things need`} an eye in the whole collection: ${REVIEW_FILE} tells of it all.`,
    );
  return lines.join('\n').replace(/^\n/, '');
}
