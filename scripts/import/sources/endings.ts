import { extname } from 'node:path';

/** Endings of files that are read. They stand apart from the readers: choosing files must not load what reads them. */
export const endings = ['.txt', '.md', '.pdf', '.docx', '.html', '.htm'] as const;
export type Ending = (typeof endings)[number];

/** The ending of a file that is read, in lower case; null for any other file. */
export function endingOf(path: string): Ending | null {
  const ending = extname(path).toLowerCase();
  return endings.find((e) => e === ending) ?? null;
}
