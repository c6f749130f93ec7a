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
 * FUZZ_RUNS=500 runs that many handfuls, FUZZ_SEED repeats a run, FUZZ_DOCUMENTS names a folder of documents to damage. With
 * FUZZ_KEEP, a folder for what failed, the run goes on behind a fault.
 */
const RUNS = Number(process.env.FUZZ_RUNS ?? 6);
const SEED = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 1e9));
/** All the memory that the process may ever have held: the readers of two workers, the check, the tests themselves. */
const MEMORY_MB = 2500;
/** A handful of small files may take no longer than one file may: of a processor's time, which a busy machine does not stretch. */
const HANG_S = 30;

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
async function faultsOf(files: readonly FuzzFile[], seed: number): Promise<string[]> {
  const place = await mkdtemp(join(folder, 'run-'));
  const content = join(place, 'content');
  const sources = join(place, 'alingsas');
  try {
    await cp('content/kommuner', join(content, 'kommuner'), { recursive: true });
    await mkdir(sources);
    for (const [i, { ending, bytes }] of files.entries()) await writeFile(join(sources, `fil-${i}.${ending}`), bytes);
    const wanted = { files: [sources], kommun: null, dryRun: false };
    const before = process.cpuUsage();
    const outcome = await importFiles(content, wanted, () => {});
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    const faults = outcome.fel
      .map((error) => error.message)
      // The watchdog looks at the clock: on a busy machine it may give up a file that is read in time on a free one.
      .filter((m) => /fault of the importer|takes more than|without an answer/.test(m) || seconds > HANG_S);
    if (seconds > HANG_S) faults.push(`the import kept a processor busy for ${Math.round(seconds)} s`);
    const gaveUp = outcome.fel.some((error) => error.message.includes('did not get on'));
    const records = await readdir(join(content, 'kallor/alingsas')).catch((): string[] => []);
    if (records.length / 2 + outcome.fel.length !== files.length)
      faults.push(`${files.length} files, ${records.length / 2} imported, ${outcome.fel.length} refused`);
    const { issues } = await runRules(content);
    for (const issue of issues)
      if (issue.allvar === 'fel') faults.push(`check: ${issue.fil}:${issue.rad} ${issue.fel}`);
    const once = await snapshot(content);
    await importFiles(content, wanted, () => {});
    const after = await snapshot(content);
    for (const path of new Set([...once.keys(), ...after.keys()]))
      if (!gaveUp && once.get(path) !== after.get(path)) faults.push(`imported again, ${path} changes`);
    const { maxRSS } = process.resourceUsage();
    if (maxRSS / 1024 > MEMORY_MB) faults.push(`${Math.round(maxRSS / 1024)} MB of memory`);
    if (faults.length > 0 && process.env.FUZZ_KEEP)
      await keep(sources, join(process.env.FUZZ_KEEP, String(seed)), faults);
    return faults;
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function keep(sources: string, to: string, faults: readonly string[]): Promise<void> {
  await cp(sources, join(to, 'alingsas'), { recursive: true });
  await writeFile(join(to, 'faults.txt'), `${faults.join('\n')}\n`);
}

test('whatever is imported, nothing breaks and nothing is lost', { timeout: 120_000 + RUNS * 60_000 }, async () => {
  const handful = fc.array(fuzzFile, { minLength: 3, maxLength: 8 });
  // Each handful from a seed of its own, so that one is repeated alone; a long run tells of all that it finds.
  const found: string[] = [];
  for (let seed = SEED; seed < SEED + RUNS; seed++) {
    const [files = []] = fc.sample(handful, { seed, numRuns: 1 });
    const faults = await faultsOf(files, seed);
    found.push(...faults.map((fault) => `FUZZ_RUNS=1 FUZZ_SEED=${seed}: ${fault}`));
    if (found.length > 0 && process.env.FUZZ_KEEP === undefined) break;
  }
  expect(found).toEqual([]);
});
