import type { Kallpost } from '../../../src/domain/kalla.ts';
import type { Change } from './changes.ts';

/** True where a source holds a personnummer: it is never put online, and never committed (docs/decisions/0006). */
export const isHeldBack = (post: Pick<Kallpost, 'anmarkningar'>): boolean =>
  post.anmarkningar.some((a) => a.kod === 'personnummer');

const HEAD = `# Sources with personnummer, written by the importer. They stay on this machine: a commit would publish them for good.
`;

/** For each municipality with such sources the file that keeps them out of the repository. */
export function ignoreChanges(kallposter: ReadonlyMap<string, Kallpost>): Change[] {
  const byKommun = new Map<string, string[]>();
  for (const [fil, post] of kallposter) {
    if (!isHeldBack(post)) continue;
    const kommun = fil.slice(0, fil.indexOf('/'));
    byKommun.set(kommun, [...(byKommun.get(kommun) ?? []), fil.slice(kommun.length + 1)]);
  }
  return [...byKommun].map(([kommun, names]) => ({
    path: `kallor/${kommun}/.gitignore`,
    content: `${HEAD}${names.sort().map(pattern).join('\n')}\n`,
  }));
}

/** A name as git reads it: nothing in it may stand for something else. */
const pattern = (name: string): string => `/${name.replace(/[\\*?[\]!#]/g, '\\$&').replace(/ $/, '\\ ')}`;
