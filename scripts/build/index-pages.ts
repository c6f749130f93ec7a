import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { writeSearchCopy } from './search-copy.ts';

/** More pages than this share files, so that a large site stays under the file limits of static hosts. */
const MAX_FRAGMENTS = 2000;

/**
 * Makes the search index of a built site and writes it to its folder `pagefind/`.
 *
 * @returns the number of pages indexed. @throws where Pagefind reports an error or indexes nothing.
 */
export async function indexPages(dist: string): Promise<number> {
  const copy = await mkdtemp(join(tmpdir(), 'kommunbeslut-index-'));
  try {
    if ((await writeSearchCopy(dist, copy)) === 0)
      throw new Error('the search index is empty: no page has data-pagefind-body');
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'sv', maxFragments: MAX_FRAGMENTS });
    if (index === undefined) throw new Error(`the search index cannot be made: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: copy, glob: '**/*.html' });
    const written = await index.writeFiles({ outputPath: join(dist, 'pagefind') });
    const faults = [...errors, ...added.errors, ...written.errors];
    if (faults.length > 0) throw new Error(`the search index is not whole: ${faults.join('; ')}`);
    return added.page_count;
  } finally {
    await pagefind.close();
    await rm(copy, { recursive: true, force: true });
  }
}
