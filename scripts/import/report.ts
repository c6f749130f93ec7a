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
  lines.push(...personnummer(outcome));
  return lines.join('\n').replace(/^\n/, '');
}

/** Last, so that nobody misses it: what must not leave this machine. */
function personnummer({ anmarkningar, dryRun }: Outcome): string[] {
  const found = new Map<string, string[]>();
  for (const { post, anmarkning: a } of anmarkningar) {
    if (a.kod !== 'personnummer') continue;
    const at =
      a.rad === undefined ? 'running head or foot' : `${a.sida === undefined ? '' : `page ${a.sida} `}line ${a.rad}`;
    found.set(post, [...(found.get(post) ?? []), at]);
  }
  if (found.size === 0) return [];
  const many = found.size > 1;
  return [
    '',
    `PERSONNUMMER in ${many ? `${found.size} sources` : 'a source'}. The numbers are in no entry, and ${many ? 'these files are' : 'this file is'} not put online:`,
    ...[...found].map(([fil, places]) => `  content/kallor/${fil}: ${places.join(', ')}`),
    `  → Ask the municipality for a copy with the numbers masked, and import that in its place.`,
    dryRun
      ? '  → Imported, it is kept on this machine only (.gitignore beside it); with --without-source not even here.'
      : '  → Until then it stays on this machine: .gitignore beside it names it. Was it committed before, take it out of the history too. To keep no copy at all, delete it; --without-source makes none.',
  ];
}
