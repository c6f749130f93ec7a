import { contentDir } from '../../scripts/content/folder.ts';
import { readContent } from '../../scripts/content/read.ts';
import type { Kallpost } from '../../src/domain/kalla.ts';
import { buildGraph } from '../../src/graph/build.ts';
import type { Site } from '../../src/site/site.ts';
import {
  isWithdrawn,
  withdrawnCase,
  withholdArende,
  withholdBeslut,
  withholdHandling,
} from '../../src/site/withdrawn.ts';
import { loadCorpus } from '../graph/published.ts';

const byId = <T extends { id: string }>(posts: readonly T[]) => new Map(posts.map((p) => [p.id, p]));

/** A content folder as the pages have it (src/site/data.ts), without Astro; bodies are empty. */
export async function loadSite(folder: string = contentDir()): Promise<Site> {
  const read = await loadCorpus(folder);
  const corpus = {
    ...read,
    beslut: read.beslut.map(withholdBeslut),
    handlingar: read.handlingar.map(withholdHandling),
    arenden: read.arenden.map(withholdArende),
  };
  const graph = buildGraph(corpus);
  const withdrawn = corpus.arenden.filter(isWithdrawn).map((a) => [a.id, withdrawnCase(a)] as const);
  const { kallposter } = await readContent(folder);
  return {
    corpus,
    graph: { ...graph, arenden: new Map([...graph.arenden, ...withdrawn]) },
    kommuner: byId(corpus.kommuner),
    kallor: new Map(kallposter.map((k) => [k.fil.replace(/^kallor\//, '').replace(/\.yaml$/, ''), k.data as Kallpost])),
    beslut: byId(corpus.beslut),
    handlingar: byId(corpus.handlingar),
    arenden: byId(corpus.arenden),
    amnen: byId(corpus.amnen),
    treeOf: () => ({ type: 'root', children: [] }),
  };
}
