import type { Issue } from '../../src/domain/issue.ts';
import type { Innehall } from '../content/read.ts';
import type { Kallfil } from '../import/sources/kallfil.ts';

/** What the rules look at. */
export interface Underlag {
  innehall: Innehall;
  /**
   * A source read anew by the importer's own reader, once for all rules.
   *
   * @param fil path below the content folder. @throws what the reader throws.
   */
  read: (fil: string) => Promise<Kallfil>;
  /** Counts that a rule wants in the summary: `words checked` → 4485. */
  tally: Map<string, number>;
}

/** One rule of `npm run check`. */
export interface Regel {
  /** Kebab-case; printed behind every issue, and the name of the file that holds the rule. */
  name: string;
  /** What the rule makes sure of, in one sentence. */
  doc: string;
  run: (underlag: Underlag) => Issue[] | Promise<Issue[]>;
}

/** Makes the issues of one rule: an error, or a warning where `allvar` says so. */
export function reporter(regel: string) {
  return (fil: string, rad: number | null, fel: string, atgard: string, allvar: Issue['allvar'] = 'fel'): Issue => ({
    fil,
    rad,
    regel,
    fel,
    atgard,
    allvar,
  });
}
