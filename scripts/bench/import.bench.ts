import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { loadCollection } from '../import/entries/collection.ts';
import type { Bench } from './bench.ts';
import { findPdfs, NO_DOCUMENTS } from './folder.ts';
import { type Cost, measureScript } from './measure.ts';

/** The most memory that the whole import may hold, OCR apart. */
const MEGABYTES = 700;

export const bench: Bench = {
  name: 'import',
  about:
    'The whole import of a folder into an empty collection, on all cores: all files, and those without pictures apart',
  async run(folder) {
    const files = findPdfs(folder);
    if (files.length === 0) return NO_DOCUMENTS;
    const place = await mkdtemp(join(tmpdir(), 'kommunbeslut-bench-'));
    try {
      const all = await importInto(join(place, 'all'), files);
      if (all.cost.code !== 0) return 'the import failed; run it on the folder to see which file';
      // The very same command on the files that need no OCR: what is apart is apart in time and in memory.
      const words = files.filter((file) => !all.pictures.has(basename(file)));
      const { cost } = await importInto(join(place, 'words'), words);
      return [
        { what: 'files', value: files.length, unit: '' },
        { what: 'time', value: all.cost.seconds, unit: 's' },
        { what: 'time on a processor', value: all.cost.cpuSeconds, unit: 's' },
        { what: 'pages per second', value: all.pages / all.cost.seconds, unit: '/s' },
        { what: 'peak memory', value: all.cost.peakMb, unit: 'MB' },
        { what: 'files without pictures', value: words.length, unit: '' },
        { what: 'time', value: cost.seconds, unit: 's' },
        { what: 'peak memory', value: cost.peakMb, unit: 'MB', limit: MEGABYTES },
      ];
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  },
};

/** Imports files into a new collection. `pictures`: names of those with pages that are pictures; `pages`: of all of them. */
async function importInto(
  content: string,
  files: string[],
): Promise<{ cost: Cost; pictures: Set<string>; pages: number }> {
  await cp(resolve('content/kommuner'), join(content, 'kommuner'), { recursive: true });
  // Nothing remembered from an earlier import may help.
  const env = { ...process.env, CONTENT_DIR: content, CACHE_DIR: join(content, '.cache') };
  const cost = await measureScript(resolve('scripts/import.ts'), files, env);
  const { kallposter } = await loadCollection(content);
  const records = [...kallposter.values()];
  const isPicture = ({ kod }: { kod: string }) => kod === 'ocr-last' || kod === 'textlager-saknas';
  return {
    cost,
    pictures: new Set(records.filter((r) => r.anmarkningar.some(isPicture)).map((r) => r.fil)),
    pages: records.reduce((n, r) => n + (r.sidor ?? 0), 0),
  };
}
