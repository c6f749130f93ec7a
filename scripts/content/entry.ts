import type { z } from 'astro/zod';
import type { Root } from 'mdast';
import { amneSchema } from '../../src/domain/amne.ts';
import { arendeSchema } from '../../src/domain/arende.ts';
import { beslutSchema } from '../../src/domain/beslut.ts';
import { type EntryFile, parseEntry, validate } from '../../src/domain/entry.ts';
import { handlingSchema } from '../../src/domain/handling.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { parseText } from '../../src/domain/text/parse.ts';

const SCHEMAS = { beslut: beslutSchema, handlingar: handlingSchema, arenden: arendeSchema, amnen: amneSchema };
export type Samling = keyof typeof SCHEMAS;
export const samlingar = Object.keys(SCHEMAS) as Samling[];

/** An entry as read from its file. */
export interface Post<S extends Samling = Samling> {
  samling: S;
  /** Path below the collection's folder without its ending: `alingsas/ksau-2024-01-24-9`. */
  id: string;
  /** Path below the content folder, for errors. */
  fil: string;
  /** The whole file. */
  text: string;
  /** The typed frontmatter; null where it does not hold against the schema (see `issues`). */
  data: z.output<(typeof SCHEMAS)[S]> | null;
  /** The parsed body. */
  root: Root;
  /** Line of the file on which a value of the frontmatter stands. */
  lineOf: EntryFile['lineOf'];
  bodyLine: number;
  /** Faults of the frontmatter, the schema and the vocabulary. */
  issues: Issue[];
}

/** Reads one entry: frontmatter, schema, body in the closed vocabulary. Never throws; faults stand in `issues`. */
export function readPost<S extends Samling>(samling: S, fil: string, text: string): Post<S> {
  const entry = parseEntry(text, fil);
  const checked = entry.issues.length > 0 ? { data: null, issues: [] } : validate(SCHEMAS[samling], entry, fil);
  const own = samling === 'arenden' || samling === 'amnen';
  const body = parseText(entry.body, fil, entry.bodyLine, own ? 'summary' : 'official');
  return {
    samling,
    id: fil.slice(samling.length + 1).replace(/\.mdx$/, ''),
    fil,
    text,
    data: checked.data as Post<S>['data'],
    root: body.root,
    lineOf: entry.lineOf,
    bodyLine: entry.bodyLine,
    issues: [...entry.issues, ...checked.issues, ...body.issues],
  };
}
