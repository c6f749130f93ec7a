import type { Issue } from '../../src/domain/issue.ts';
import { officialPosts } from '../content/read.ts';
import { type Regel, reporter } from './rule.ts';

const report = reporter('placement');

/** Ids become addresses and file names: lower-case ASCII, below the municipality's folder. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Every file lies where its collection looks for it, under an id that an address can carry, in its own municipality's folder. */
export const placement: Regel = {
  name: 'placement',
  doc: 'Every file lies in its municipality’s folder, ends as its collection wants, and has an id that an address can carry.',
  run: ({ innehall }) => {
    const issues: Issue[] = innehall.frammande.map((fil) =>
      report(
        fil,
        null,
        'no collection reads this file',
        'Entries end in .mdx, the registry in .yaml; rename the file or move it out.',
      ),
    );
    // By the files' names, so that a fault in one of them is told once and not at every entry.
    const registry = new Set(innehall.kommuner.map((k) => k.fil.replace(/^.*\/|\.yaml$/g, '')));
    for (const { fil, data, lineOf } of innehall.kommuner) {
      const name = fil.replace(/^.*\/|\.yaml$/g, '');
      if (data !== null && data.id !== name)
        issues.push(
          report(
            fil,
            lineOf(['id']),
            `the file is called ${name} and its id is ${data.id}`,
            'Give both the same name.',
          ),
        );
    }
    for (const post of [...officialPosts(innehall), ...innehall.arenden]) {
      const [kommun, name, ...deeper] = post.id.split('/');
      if (name === undefined || deeper.length > 0)
        issues.push(
          report(post.fil, null, 'the entry lies in no municipality’s folder', `Move it to ${post.samling}/<kommun>/.`),
        );
      else if (!ID.test(name))
        issues.push(
          report(post.fil, null, `"${name}" is no id`, 'Use lower-case letters a–z, digits and single hyphens.'),
        );
      if (post.data === null) continue;
      const line = post.lineOf(['kommun']);
      if (name !== undefined && post.data.kommun !== kommun)
        issues.push(
          report(
            post.fil,
            line,
            `kommun is ${post.data.kommun}, the folder ${kommun}`,
            'Move the file or correct the field.',
          ),
        );
      if (!registry.has(post.data.kommun))
        issues.push(
          report(
            post.fil,
            line,
            `the registry has no municipality ${post.data.kommun}`,
            `Add kommuner/${post.data.kommun}.yaml.`,
          ),
        );
    }
    for (const post of innehall.amnen)
      if (!ID.test(post.id))
        issues.push(
          report(
            post.fil,
            null,
            `"${post.id}" is no id`,
            'Use lower-case letters a–z, digits and single hyphens, in amnen/ itself.',
          ),
        );
    return issues;
  },
};
