import { samlingar } from '../content/entry.ts';
import type { Regel } from './rule.ts';

/** Frontmatter, fields and vocabulary of every file, as reading them found. */
export const schema: Regel = {
  name: 'schema',
  doc: 'Every file parses, has only fields that its schema knows with values that it allows, and holds no code.',
  run: ({ innehall }) =>
    [innehall.kommuner, innehall.kallposter, ...samlingar.map((s) => innehall[s])]
      .flat()
      .flatMap((file) => file.issues),
};
