import type { z } from 'astro/zod';
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Issue } from './issue.ts';

/** A content file taken apart: its data as YAML read it, its body, and where both stand. */
export interface EntryFile {
  data: unknown;
  body: string;
  /** Line of the file on which the body begins, 1-based. */
  bodyLine: number;
  /** Line of the file on which the value at a path of the data stands; the nearest parent's where the path is missing. */
  lineOf: (path: readonly PropertyKey[]) => number;
  issues: Issue[];
}

/**
 * Takes a content file (`---` YAML `---` Markdown, or YAML alone) apart.
 *
 * @param text the whole file. @param fil its path, for the issues.
 * @returns data, body and lines; `issues` is not empty where the frontmatter is missing or is no YAML.
 */
export function parseEntry(text: string, fil: string): EntryFile {
  const fenced = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (fenced === null) {
    const issue: Issue = {
      fil,
      rad: 1,
      regel: 'frontmatter',
      fel: 'the file has no frontmatter',
      atgard: 'Begin the file with a line ---, the fields, and another line ---; content/README.md shows how.',
      allvar: 'fel',
    };
    return { data: null, body: text, bodyLine: 1, lineOf: () => 1, issues: [issue] };
  }
  const yaml = parseYaml(fenced[1] as string, fil, 2);
  return { ...yaml, body: text.slice(fenced[0].length), bodyLine: fenced[0].split('\n').length };
}

/** Parses YAML with the line of each value. `firstLine` is the line of the file on which the YAML begins. */
export function parseYaml(source: string, fil: string, firstLine = 1): Omit<EntryFile, 'body' | 'bodyLine'> {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, uniqueKeys: true });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const issues = document.errors.map(
    (error): Issue => ({
      fil,
      rad: lineAt(error.pos[0]),
      regel: 'frontmatter',
      fel: `the YAML does not parse: ${error.message.split('\n')[0]}`,
      atgard: 'Mind the indentation, and put quotes around a value that holds a colon.',
      allvar: 'fel',
    }),
  );
  const lineOf = (path: readonly PropertyKey[]): number => {
    let node: unknown = document.contents;
    let line = firstLine;
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.find((p) => isPair(p) && isScalar(p.key) && p.key.value === key);
        if (pair === undefined) break;
        const range = isScalar(pair.key) ? pair.key.range : undefined;
        if (range) line = lineAt(range[0]);
        node = pair.value;
      } else if (isSeq(node) && typeof key === 'number') {
        node = node.items[key];
        const range = (node as { range?: [number, number, number] } | undefined)?.range;
        if (range) line = lineAt(range[0]);
      } else break;
    }
    return line;
  };
  return { data: document.errors.length > 0 ? null : document.toJS(), lineOf, issues };
}

/**
 * Holds data against its schema.
 *
 * @returns the typed data, or the issues with file and line of each field that is wrong.
 */
export function validate<T extends z.ZodType>(
  schema: T,
  entry: Pick<EntryFile, 'data' | 'lineOf'>,
  fil: string,
): { data: z.output<T>; issues: [] } | { data: null; issues: Issue[] } {
  const result = schema.safeParse(entry.data);
  if (result.success) return { data: result.data, issues: [] };
  return { data: null, issues: result.error.issues.map((problem) => describe(problem, entry, fil)) };
}

const FIELDS = 'content/README.md tells what each field holds.';

/** A zod problem in the words of an editor, with the line on which to mend it. */
function describe(problem: z.core.$ZodIssue, entry: Pick<EntryFile, 'lineOf'>, fil: string): Issue {
  const field = problem.path.join('.') || 'the file';
  const issue = (path: readonly PropertyKey[], fel: string, atgard: string): Issue => ({
    fil,
    rad: entry.lineOf(path),
    regel: 'schema',
    fel,
    atgard,
    allvar: 'fel',
  });
  if (problem.code === 'unrecognized_keys')
    return issue(
      [...problem.path, ...problem.keys.slice(0, 1)],
      `unknown field ${problem.keys.join(', ')}${problem.path.length > 0 ? ` in ${field}` : ''}`,
      'Remove it, or correct its name: content/README.md lists the fields of each kind of entry.',
    );
  if (problem.message.endsWith('received undefined'))
    return issue(problem.path, `the field ${field} is missing`, `Add it; ${FIELDS}`);
  return issue(problem.path, `${field}: ${problem.message}`, `Correct the value; ${FIELDS}`);
}
