import { formatIssue, type Issue } from '../../src/domain/issue.ts';
import type { Utfall } from './run.ts';

/** At most this many issues are printed whole; a broken import would print thousands. */
const SHOWN = 100;

/** The issues as a terminal shows them, errors first. */
export function formatIssues(issues: readonly Issue[]): string {
  const shown = issues.slice(0, SHOWN).map(formatIssue);
  if (issues.length > SHOWN) shown.push(`… and ${issues.length - SHOWN} more`);
  return shown.join('\n');
}

const count = (n: number, one: string, many = `${one}s`): string => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** One line: what was checked and what was found. */
export function summarise({ innehall, issues, tally }: Utfall): string {
  const parts = [
    count(innehall.kommuner.length, 'municipality', 'municipalities'),
    count(innehall.kallfiler.length, 'source'),
    `${innehall.handlingar.length} handlingar`,
    `${innehall.beslut.length} beslut`,
    `${innehall.arenden.length} ärenden`,
    `${innehall.amnen.length} ämnen`,
    count(innehall.sidor.length, 'page'),
    `${count(tally.get('words') ?? 0, 'source word')} held against what is published`,
    count(tally.get('votes') ?? 0, 'vote'),
    citationCounts(tally),
  ];
  const errors = issues.filter((i) => i.allvar === 'fel').length;
  const warnings = issues.length - errors;
  return `${parts.join(' · ')}\n${count(errors, 'error')}, ${count(warnings, 'warning')}`;
}

/** `84 citations (41 resolved, 5 unpublished …)`, most frequent state first. */
function citationCounts(tally: ReadonlyMap<string, number>): string {
  const states = [...tally].filter(([name]) => name.startsWith('citations ')).sort((a, b) => b[1] - a[1]);
  const all = states.reduce((sum, [, n]) => sum + n, 0);
  const each = states.map(([name, n]) => `${n} ${name.slice('citations '.length)}`).join(', ');
  return `${count(all, 'citation')}${all > 0 ? ` (${each})` : ''}`;
}
