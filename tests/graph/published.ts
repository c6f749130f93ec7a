import { toCorpus } from '../../scripts/content/corpus.ts';
import { contentDir } from '../../scripts/content/folder.ts';
import { readContent } from '../../scripts/content/read.ts';
import type { Corpus } from '../../src/graph/types.ts';

/** A content folder as the graph takes it. Throws where an entry does not hold against its schema. */
export async function loadCorpus(folder: string = contentDir()): Promise<Corpus> {
  const corpus = toCorpus(await readContent(folder));
  if (corpus === null)
    throw new Error(`${folder} has entries that do not hold against their schemas; run npm run check.`);
  return corpus;
}
