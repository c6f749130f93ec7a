import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Bench } from './bench.ts';
import { findPdfs, NO_DOCUMENTS } from './folder.ts';
import { measureScript } from './measure.ts';

export const bench: Bench = {
  name: 'import',
  about: 'The whole import of a folder into an empty collection, OCR included, on all cores',
  async run(folder) {
    const files = findPdfs(folder);
    if (files.length === 0) return NO_DOCUMENTS;
    const content = await mkdtemp(join(tmpdir(), 'kommunbeslut-bench-'));
    try {
      await cp(resolve('content/kommuner'), join(content, 'kommuner'), { recursive: true });
      const script = resolve('scripts/import.ts');
      // Nothing remembered from an earlier import may help.
      const env = { ...process.env, CONTENT_DIR: content, CACHE_DIR: join(content, '.cache') };
      const cost = await measureScript(script, files, env);
      if (cost.code !== 0) return 'the import failed; run it on the folder to see which file';
      return [
        { what: 'files', value: files.length, unit: '' },
        { what: 'time', value: cost.seconds, unit: 's' },
        { what: 'time on a processor', value: cost.cpuSeconds, unit: 's' },
        { what: 'files per second', value: files.length / cost.seconds, unit: '/s' },
        { what: 'peak memory', value: cost.peakMb, unit: 'MB' },
      ];
    } finally {
      await rm(content, { recursive: true, force: true });
    }
  },
};
