import type { Kallpost } from '../../src/domain/kalla.ts';
import { applyDifferences } from '../check/words/renderings.ts';
import { type Collection, storedWords } from '../import/entries/collection.ts';

/**
 * How many words of a source its entries publish: counted in the entries' own texts, not in what the importer meant to write.
 * A rendering counts with its differences put in.
 *
 * @param fil `<kommun>/<file>` of the source.
 */
export function publishedFrom(collection: Collection, record: Kallpost, fil: string): number {
  return record.poster.reduce((n, post) => {
    if (post.som === 'register' || post.samling === 'arenden') return n;
    const stored = collection[post.samling].get(post.id);
    if (stored === undefined) return n;
    const words = storedWords(stored);
    if (post.som !== 'rendering' || !('renderingar' in stored.data)) return n + words.length;
    const rendering = stored.data.renderingar.find(
      ({ kalla }) => kalla.fil === fil && (post.rader === undefined || kalla.rader[0] === post.rader[0]),
    );
    return n + (applyDifferences(words, rendering?.skillnader ?? []).words?.length ?? 0);
  }, 0);
}
