import type { Issue } from '../../src/domain/issue.ts';
import { buildGraph } from '../../src/graph/build.ts';
import type { Corpus, Graph, ResolvedHanvisning, Target } from '../../src/graph/types.ts';
import { toCorpus } from '../content/corpus.ts';
import { findPost, type Innehall } from '../content/read.ts';
import { type Regel, reporter } from './rule.ts';

const report = reporter('citations');

/** Citations quote the text that they stand in, and a link leads to exactly one entry that exists. */
export const citations: Regel = {
  name: 'citations',
  doc: 'Every citation quotes its text, has a state, and a link where exactly one entry fits; nothing else is linked.',
  run: ({ innehall, tally }) => {
    const corpus = toCorpus(innehall);
    if (corpus === null) return [];
    const graph = buildGraph(corpus);
    const texts = blockTexts(corpus);
    const issues: Issue[] = [];
    for (const [key, list] of graph.hanvisningar) {
      const [samling, ...id] = key.split('/');
      const post = findPost(innehall, samling as 'beslut' | 'handlingar', id.join('/'));
      for (const h of list) {
        tally.set(`citations ${h.state}`, (tally.get(`citations ${h.state}`) ?? 0) + 1);
        const fel = faultOf(h, texts.get(`${key}#${h.ankare}`), (target) => exists(target, innehall, graph));
        if (fel !== null)
          issues.push(
            report(
              post?.fil ?? key,
              post?.bodyLine ?? null,
              `"${h.text}" (#${h.ankare}): ${fel}`,
              'A fault of src/citations or src/graph: report it with this entry.',
            ),
          );
      }
    }
    return issues;
  },
};

/** Why a citation is wrong, or null. `text` is that of the block in which it stands. */
export function faultOf(h: ResolvedHanvisning, text: string | undefined, known: (t: Target) => boolean): string | null {
  if (text === undefined) return 'the citation stands in a block that the text does not have';
  if (text.slice(h.start, h.end) !== h.text) return `the text has "${text.slice(h.start, h.end)}" there`;
  if (h.state === 'resolved' && h.targets.length !== 1) return `it is a link with ${h.targets.length} targets`;
  if (h.state === 'ambiguous' && h.targets.length < 2) return `it is ambiguous between ${h.targets.length}`;
  const gone = h.targets.find((target) => !known(target));
  if (gone !== undefined && gone.typ !== 'extern') return `it leads to ${gone.typ}/${gone.id}, which does not exist`;
  return null;
}

function exists(target: Target, innehall: Innehall, graph: Graph): boolean {
  if (target.typ === 'extern') return true;
  if (target.typ === 'opublicerad') return graph.opublicerade.has(target.id);
  const samling = { beslut: 'beslut', handling: 'handlingar', arende: 'arenden' } as const;
  return findPost(innehall, samling[target.typ], target.id) !== undefined;
}

/** The text of every block, by `<samling>/<id>#<anchor>`. */
function blockTexts(corpus: Corpus): Map<string, string> {
  const posts = [...corpus.beslut, ...corpus.handlingar];
  return new Map(posts.flatMap((p) => p.block.map((b) => [`${p.samling}/${p.id}#${b.ankare}`, b.text] as const)));
}
