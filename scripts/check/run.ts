import type { Issue } from '../../src/domain/issue.ts';
import { type Innehall, readContent } from '../content/read.ts';
import { applyExceptions } from './exceptions.ts';
import { openReadings } from './readings.ts';
import { rules } from './rules.ts';

/** What a run of the check found. */
export interface Utfall {
  innehall: Innehall;
  /** Errors first, then warnings; each in the order of the files. */
  issues: Issue[];
  tally: ReadonlyMap<string, number>;
}

/**
 * Runs every rule over a content folder.
 *
 * @param content absolute path of the folder. @param only names of the rules to run; all where left out.
 * @throws the file system's own errors only: whatever stands in a file becomes an issue.
 */
export async function runRules(content: string, only?: readonly string[]): Promise<Utfall> {
  const innehall = await readContent(content);
  const read = openReadings(content);
  const tally = new Map<string, number>();
  const found: Issue[] = [];
  for (const rule of rules) {
    if (only !== undefined && !only.includes(rule.name)) continue;
    found.push(...(await rule.run({ innehall, read, tally })));
  }
  const issues = only === undefined ? applyExceptions(content, found) : found;
  const weight = (issue: Issue) => (issue.allvar === 'fel' ? 0 : 1);
  issues.sort((a, b) => weight(a) - weight(b) || a.fil.localeCompare(b.fil) || (a.rad ?? 0) - (b.rad ?? 0));
  return { innehall, issues, tally };
}
