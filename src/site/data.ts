import { getCollection } from 'astro:content';
import { buildGraph } from '../graph/build.ts';
import { toAmnePost, toArendePost, toBeslutPost, toHandlingPost } from '../graph/corpus.ts';
import type { Corpus } from '../graph/types.ts';
import type { Site } from './site.ts';
import { unpackTree } from './text/tree.ts';
import {
  isWithdrawn,
  withdrawnCase,
  withdrawnSources,
  withholdArende,
  withholdBeslut,
  withholdHandling,
  withholdSource,
  withoutReplaced,
} from './withdrawn.ts';

export { kommunOf, type Site } from './site.ts';

let loaded: Promise<Site> | undefined;

/** The site's data. Loaded once in a build; anew at each call in `npm run dev`, so that an edit shows at once. */
export function getSite(): Promise<Site> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

const byId = <T extends { id: string }>(posts: readonly T[]): Map<string, T> => new Map(posts.map((p) => [p.id, p]));

async function load(): Promise<Site> {
  const [kommuner, kallor, beslut, handlingar, arenden, amnen] = await Promise.all([
    getCollection('kommuner'),
    getCollection('kallor'),
    getCollection('beslut'),
    getCollection('handlingar'),
    getCollection('arenden'),
    getCollection('amnen'),
  ]);
  const registry = kommuner.map((k) => k.data).sort((a, b) => a.namn.localeCompare(b.namn, 'sv'));
  const bodies = new Map<string, string | undefined>();
  for (const entry of [...beslut, ...handlingar, ...arenden, ...amnen])
    bodies.set(`${entry.collection}/${entry.id}`, entry.body);
  const treeOf: Site['treeOf'] = (post) =>
    unpackTree(isWithdrawn(post) ? undefined : bodies.get(`${post.samling}/${post.id}`));

  const corpus: Corpus = {
    kommuner: registry,
    beslut: withoutReplaced(
      beslut.map((e) => withholdBeslut(toBeslutPost(e.id, e.data, unpackTree(e.body), registry))),
    ),
    handlingar: handlingar.map((e) => withholdHandling(toHandlingPost(e.id, e.data, unpackTree(e.body), registry))),
    arenden: arenden.map((e) => withholdArende(toArendePost(e.id, e.data))),
    amnen: amnen.map((e) => toAmnePost(e.id, e.data)),
  };
  const graph = buildGraph(corpus);
  const withdrawn = corpus.arenden.filter(isWithdrawn).map((a) => [a.id, withdrawnCase(a)] as const);
  const held = withdrawnSources(corpus.beslut, corpus.handlingar);
  return {
    corpus,
    graph: { ...graph, arenden: new Map([...graph.arenden, ...withdrawn]) },
    kommuner: new Map(registry.map((k) => [k.id, k])),
    kallor: new Map(kallor.map((k) => [k.id, withholdSource(k.data, held.has(k.id))])),
    beslut: byId(corpus.beslut),
    handlingar: byId(corpus.handlingar),
    arenden: byId(corpus.arenden),
    amnen: byId(corpus.amnen),
    treeOf,
  };
}
