import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runRules } from '../../scripts/check/run.ts';
import { importFiles } from '../../scripts/import/command.ts';
import { type FuzzFile, fuzzFile } from './fuzz-documents.ts';
import { snapshot } from './workspace.ts';

/**
 * The whole importer over documents changed at random, a handful at a time into one collection: no fault of the importer, no
 * hang, no word lost without a remark (the check's own account), memory bounded, content that holds, and the same once more.
 * FUZZ_RUNS=500 runs that many handfuls, FUZZ_SEED repeats a run, FUZZ_DOCUMENTS names a folder of documents to damage, and
 * FUZZ_KEEP a folder for what failed.
 */
const RUNS = Number(process.env.FUZZ_RUNS ?? 6);
const SEED = process.env.FUZZ_SEED ? { seed: Number(process.env.FUZZ_SEED) } : {};
/** All the memory that the process may ever have held: the readers of two workers, the check, the tests themselves. */
const MEMORY_MB = 2500;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kommunbeslut-fuzz-all-'));
  process.env.CACHE_DIR = join(folder, 'cache');
});
afterAll(async () => {
  delete process.env.CACHE_DIR;
  await rm(folder, { recursive: true, force: true });
});

/** What is wrong with an import of these files; nothing where it is as it should be. */
async function faultsOf(files: readonly FuzzFile[]): Promise<string[]> {
  const place = await mkdtemp(join(folder, 'run-'));
  const content = join(place, 'content');
  const sources = join(place, 'alingsas');
  try {
    await cp('content/kommuner', join(content, 'kommuner'), { recursive: true });
    await mkdir(sources);
    for (const [i, { ending, bytes }] of files.entries()) await writeFile(join(sources, `fil-${i}.${ending}`), bytes);
    const wanted = { files: [sources], kommun: null, dryRun: false };
    const outcome = await importFiles(content, wanted, () => {});
    const faults = outcome.fel
      .map((error) => error.message)
      .filter((m) => /fault of the importer|did not get on|takes more than|without an answer/.test(m));
    const records = await readdir(join(content, 'kallor/alingsas')).catch((): string[] => []);
    if (records.length / 2 + outcome.fel.length !== files.length)
      faults.push(`${files.length} files, ${records.length / 2} imported, ${outcome.fel.length} refused`);
    const { issues } = await runRules(content);
    for (const issue of issues)
      if (issue.allvar === 'fel') faults.push(`check: ${issue.fil}:${issue.rad} ${issue.fel}`);
    const before = await snapshot(content);
    await importFiles(content, wanted, () => {});
    const after = await snapshot(content);
    for (const path of new Set([...before.keys(), ...after.keys()]))
      if (before.get(path) !== after.get(path)) faults.push(`imported again, ${path} changes`);
    const { maxRSS } = process.resourceUsage();
    if (maxRSS / 1024 > MEMORY_MB) faults.push(`${Math.round(maxRSS / 1024)} MB of memory`);
    if (faults.length > 0 && process.env.FUZZ_KEEP)
      await cp(sources, join(process.env.FUZZ_KEEP, place.slice(-6), 'alingsas'), { recursive: true });
    return faults;
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

test('whatever is imported, nothing breaks and nothing is lost', { timeout: 120_000 + RUNS * 60_000 }, async () => {
  const handful = fc.array(fuzzFile, { minLength: 3, maxLength: 8 });
  let faults: string[] = [];
  const { failed, seed, counterexamplePath, errorInstance } = await fc.check(
    fc.asyncProperty(handful, async (files) => {
      faults = await faultsOf(files);
      return faults.length === 0;
    }),
    { ...SEED, numRuns: RUNS, endOnFailure: process.env.FUZZ_KEEP !== undefined },
  );
  // Not the files themselves, which are long: FUZZ_KEEP keeps them.
  if (errorInstance) throw errorInstance;
  expect(failed ? faults : [], `FUZZ_SEED=${seed}, path ${counterexamplePath}`).toEqual([]);
});
