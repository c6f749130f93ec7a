import { contentDir } from '../../scripts/content/folder.ts';
import { readContent } from '../../scripts/content/read.ts';
import { toAmnePost, toArendePost, toBeslutPost, toHandlingPost } from '../../src/graph/corpus.ts';
import type { Corpus } from '../../src/graph/types.ts';

/** A content folder as the graph takes it. Throws where an entry does not hold against its schema. */
export async function loadCorpus(folder: string = contentDir()): Promise<Corpus> {
  const content = await readContent(folder);
  const kommuner = content.kommuner.map((k) => must(k.data, k.fil));
  return {
    kommuner,
    beslut: content.beslut.map((p) => toBeslutPost(p.id, must(p.data, p.fil), p.root, kommuner)),
    handlingar: content.handlingar.map((p) => toHandlingPost(p.id, must(p.data, p.fil), p.root, kommuner)),
    arenden: content.arenden.map((p) => toArendePost(p.id, must(p.data, p.fil))),
    amnen: content.amnen.map((p) => toAmnePost(p.id, must(p.data, p.fil))),
  };
}

function must<T>(data: T | null, fil: string): T {
  if (data === null) throw new Error(`${fil} does not hold against its schema; run npm run check.`);
  return data;
}
