import { join } from 'node:path';
import type { Kallfil } from '../import/sources/kallfil.ts';
import { readSource } from '../import/sources/read.ts';

/**
 * Reads sources by the importer's own reader. Several rules ask for the same source; what was read is kept for as long as
 * there is memory for it, and read again where there was not.
 *
 * @param content absolute path of the content folder.
 * @returns a function of the path below it, which throws what the reader throws.
 */
export function openReadings(content: string): (fil: string) => Promise<Kallfil> {
  const kept = new Map<string, WeakRef<Kallfil>>();
  return async (fil) => {
    const before = kept.get(fil)?.deref();
    if (before !== undefined) return before;
    const { kallfil } = await readSource(join(content, fil));
    kept.set(fil, new WeakRef(kallfil));
    return kallfil;
  };
}
