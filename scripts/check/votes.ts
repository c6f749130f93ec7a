import type { Issue } from '../../src/domain/issue.ts';
import { countsAgree, type Rostsiffror, recount } from '../../src/domain/votering.ts';
import { type Regel, reporter } from './rule.ts';

const report = reporter('votes');

const figures = (c: Rostsiffror | null): string => (c === null ? '–' : `${c.ja}–${c.nej}–${c.avstar ?? '?'}`);

/** Counts of text, list and names agree, or the reader is told that they do not. */
export const votes: Regel = {
  name: 'votes',
  doc: 'The counts of a vote agree between text, list and names, or a remark says that they do not; no name votes twice.',
  run: ({ innehall, tally }) => {
    const issues: Issue[] = [];
    for (const post of innehall.beslut) {
      if (post.data === null) continue;
      const { voteringar, anmarkningar } = post.data;
      tally.set('votes', (tally.get('votes') ?? 0) + voteringar.length);
      const remark = anmarkningar.findIndex((a) => a.kod === 'votering-motsagd');
      const differ = voteringar.map((v, i) => ({ v, i })).filter(({ v }) => !countsAgree(v));
      for (const { v, i } of differ)
        if (remark < 0)
          issues.push(
            report(
              post.fil,
              post.lineOf(['voteringar', i]),
              `the counts differ (text ${figures(v.text)}, list ${figures(v.lista)}, names ${figures(recount(v))}) and no remark says so`,
              'Add the remark votering-motsagd to `anmarkningar`, or correct what was read; never choose one of the counts.',
            ),
          );
      if (remark >= 0 && voteringar.length > 0 && differ.length === 0)
        issues.push(
          report(
            post.fil,
            post.lineOf(['anmarkningar', remark]),
            'the remark votering-motsagd stands here but all counts agree',
            'Remove the remark, or restore the count that it is about.',
            'varning',
          ),
        );
      for (const [i, v] of voteringar.entries()) {
        const names = v.roster.map((r) => `${r.namn} (${r.parti ?? '–'})`);
        const twice = names.findIndex((n, at) => names.indexOf(n) < at);
        if (twice >= 0)
          issues.push(
            report(
              post.fil,
              post.lineOf(['voteringar', i, 'roster', twice]),
              `${names[twice]} votes twice`,
              'If the source prints the name twice keep it and add the remark votering-motsagd; otherwise import the file again.',
              remark >= 0 ? 'varning' : 'fel',
            ),
          );
      }
      const passages = countVoteringar(post.root);
      if (passages > voteringar.length)
        issues.push(
          report(
            post.fil,
            post.lineOf(['voteringar']),
            `the text has ${passages} <Votering> and the data ${voteringar.length} voteringar`,
            'The n:th passage is the n:th vote: give each its entry.',
          ),
        );
    }
    return issues;
  },
};

function countVoteringar(node: { type: string; name?: string | null; children?: unknown[] }): number {
  const own = node.type === 'mdxJsxFlowElement' && node.name === 'Votering' ? 1 : 0;
  return (node.children ?? []).reduce((sum: number, child) => sum + countVoteringar(child as typeof node), own);
}
