/**
 * One thing that is wrong with the content, told so that a person can mend it.
 * Every command (import, check, build) reports faults in this one shape.
 */
export interface Issue {
  /** Path of the file, relative to the content folder where possible. */
  fil: string;
  /** Line in that file, 1-based; null where the fault concerns the file as a whole. */
  rad: number | null;
  /** Rule that found it, kebab-case; the name of the file in scripts/check/ or of the schema. */
  regel: string;
  /** What is wrong. */
  fel: string;
  /** What to do about it. */
  atgard: string;
  /** `fel` stops the build, `varning` is shown only. */
  allvar: 'fel' | 'varning';
}

/** One issue as the lines that a terminal shows: `fil:rad  fel` and, indented, what to do. */
export function formatIssue(issue: Issue): string {
  const where = issue.rad === null ? issue.fil : `${issue.fil}:${issue.rad}`;
  const mark = issue.allvar === 'fel' ? 'error' : 'warning';
  return `${where}  ${mark}  ${issue.fel}  [${issue.regel}]\n    → ${issue.atgard}`;
}

/** Thrown where content cannot be used; carries every issue found, not only the first. */
export class ContentError extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map(formatIssue).join('\n'));
    this.name = 'ContentError';
    this.issues = issues;
  }
}
