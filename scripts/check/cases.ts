import { caseKeyOf } from '../../src/domain/diarienummer.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { effective } from '../../src/domain/redaktor.ts';
import type { Post } from '../content/entry.ts';
import { officialPosts } from '../content/read.ts';
import { type Regel, reporter } from './rule.ts';

const report = reporter('cases');

/** A diarienummer names one case of its municipality; every number that a document prints has its case. */
export const cases: Regel = {
  name: 'cases',
  doc: 'A diarienummer belongs to one case of its municipality, and the case of every printed number exists.',
  run: ({ innehall }) => {
    const issues: Issue[] = [];
    const owner = new Map<string, Post<'arenden'>>();
    for (const post of innehall.arenden) {
      for (const [i, printed] of (post.data?.diarienummer ?? []).entries()) {
        const key = caseKeyOf(printed);
        const line = post.lineOf(['diarienummer', i]);
        if (key === null) {
          issues.push(
            report(
              post.fil,
              line,
              `"${printed}" is no whole diarienummer`,
              'Give year, running number and series: 2023.509 KS.',
            ),
          );
          continue;
        }
        const other = owner.get(`${post.data?.kommun}/${key}`);
        if (other !== undefined && other !== post)
          issues.push(
            report(
              post.fil,
              line,
              `${printed} is a number of ${other.fil} too`,
              'One number is one case: merge the two entries, and keep the address of the other as an alias.',
            ),
          );
        owner.set(`${post.data?.kommun}/${key}`, post);
      }
    }
    for (const post of officialPosts(innehall)) {
      if (post.data === null) continue;
      for (const printed of effective(post.data.diarienummer, post.data.redaktor.diarienummer)) {
        const key = caseKeyOf(printed);
        if (key !== null && !owner.has(`${post.data.kommun}/${key}`))
          issues.push(
            report(
              post.fil,
              post.lineOf(['diarienummer']),
              `there is no case ${printed}`,
              `Add it under arenden/${post.data.kommun}/, or import the source again.`,
            ),
          );
      }
    }
    return issues;
  },
};
