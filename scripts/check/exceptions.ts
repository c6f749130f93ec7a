import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parseYaml, validate } from '../../src/domain/entry.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { reporter } from './rule.ts';

/** An issue that is let through, because a person looked at it and wrote down why. */
const undantagSchema = z.array(
  z.strictObject({
    /** Rule, file and words of the issue: it must have all three. */
    regel: z.string(),
    fil: z.string(),
    fel: z.string().min(5),
    /** Why it is right all the same. */
    skal: z.string().min(10),
    datum: z.iso.date(),
  }),
);

/** Rules that know no exception: a document that runs code or shows a personnummer is never right. */
const ABSOLUTE = ['schema', 'frontmatter', 'slutet-ordforrad', 'personnummer', 'words'];

const report = reporter('exceptions');
const FIL = 'undantag.yaml';

/**
 * Takes away the issues that content/undantag.yaml excepts. An exception that is no longer needed is an issue itself, so that
 * the list never outlives its reasons.
 */
export function applyExceptions(content: string, issues: readonly Issue[]): Issue[] {
  const path = join(content, FIL);
  if (!existsSync(path)) return [...issues];
  const entry = parseYaml(readFileSync(path, 'utf8'), FIL);
  const read = entry.issues.length > 0 ? { data: null, issues: entry.issues } : validate(undantagSchema, entry, FIL);
  if (read.data === null) return [...issues, ...read.issues];
  const left = new Set(issues);
  const faults: Issue[] = [];
  for (const [i, u] of read.data.entries()) {
    const line = entry.lineOf([i]);
    const hits = issues.filter((x) => x.regel === u.regel && x.fil === u.fil && x.fel.includes(u.fel));
    if (ABSOLUTE.includes(u.regel))
      faults.push(
        report(FIL, line, `the rule ${u.regel} knows no exception`, 'Mend the entry, and remove this exception.'),
      );
    else if (hits.length === 0)
      faults.push(report(FIL, line, `the exception for ${u.fil} (${u.regel}) is no longer needed`, 'Remove it.'));
    else for (const hit of hits) left.delete(hit);
  }
  return [...left, ...faults];
}
