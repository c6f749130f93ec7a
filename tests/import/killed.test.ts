import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadCollection } from '../../scripts/import/entries/collection.ts';
import { finishWriting, writeChanges } from '../../scripts/import/entries/store.ts';
import { runImport } from '../../scripts/import/run.ts';
import { type ReadFiles, readFiles } from '../../scripts/import/workers.ts';
import { makeContent } from './workspace.ts';

/** Steps on the file system that the writer may still take; null where nothing stops it. */
const life = vi.hoisted(() => ({ left: null as number | null, taken: 0 }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const mortal = <A extends unknown[], R>(step: (...args: A) => Promise<R>) =>
    async function take(...args: A): Promise<R> {
      life.taken++;
      // The dead do nothing more, not even what they do in the end.
      if (life.left !== null && life.left-- <= 0) throw new Error('killed');
      return step(...args);
    };
  const { mkdir, mkdtemp, rename, rm, writeFile } = real;
  return {
    ...real,
    mkdir: mortal(mkdir as (...args: unknown[]) => Promise<unknown>),
    mkdtemp: mortal(mkdtemp as (...args: unknown[]) => Promise<unknown>),
    rename: mortal(rename),
    rm: mortal(rm),
    writeFile: mortal(writeFile as (...args: unknown[]) => Promise<unknown>),
  };
});

const paragraf = (nr: number) => `§ ${nr} 2031.${100 + nr} TEN

Gångväg ${nr} vid sjön

Ärendebeskrivning
Nämnden har fått frågor om gångväg ${nr} och hur den ska skötas under vintern när snön ligger djup på stigen.

Beslut
Gångväg ${nr} byggs.
`;
const head = 'Alingsås kommun\nTekniska nämnden\nProtokoll\nSammanträdesdatum 2031-05-12\n\n';
const annex = `Bilaga om vägarnas skick\n\n${Array.from({ length: 12 }, (_, i) => `Väg ${i} har sprickor som lagas under år ${i + 2030} av vägens skötare.`).join('\n')}\n`;
/** A protokoll, extracts of its paragrafer and of others, an annex in two renderings: what sources share is where order could show. */
const TEXTS: Readonly<Record<string, string>> = {
  'protokoll.txt': head + [1, 2, 3].map(paragraf).join('\n'),
  'utdrag-2.txt': head + paragraf(2),
  'utdrag-9.txt': `${head.replace('05-12', '06-09')}${paragraf(9)}`,
  'vagar-a.txt': annex,
  'vagar-b.txt': annex.replace('sprickor', 'djupa sprickor'),
};

let dir: string;
let files: string[];
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'killed-'));
  for (const [name, text] of Object.entries(TEXTS)) await writeFile(join(dir, name), text);
  files = Object.keys(TEXTS).map((name) => join(dir, name));
});
afterEach(() => {
  life.left = null;
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** Every file of a folder, bytes and all, also those that only a killed run leaves. */
async function contents(root: string): Promise<Record<string, string>> {
  const out: Record<string, string> = {};
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name);
      out[path.slice(root.length + 1)] = (await readFile(path)).toString('base64');
    }
  return Object.fromEntries(Object.entries(out).sort());
}

/** Paths whose files are not as expected, or are not expected at all. */
async function differing(root: string, expected: Record<string, string>): Promise<string[]> {
  const found = await contents(root);
  return [...new Set([...Object.keys(found), ...Object.keys(expected)])].filter((p) => found[p] !== expected[p]);
}

/** What was read of some files: reading writes nothing, so that every import of them may share it. */
const readings = new Map<string, Promise<ReadFiles>>();

/** An import as the command does it. `steps`: how many steps the writing may take before it is killed. */
async function importInto(content: string, paths: readonly string[], steps: number | null = null): Promise<boolean> {
  await finishWriting(content);
  const collection = await loadCollection(content);
  const kommun = collection.kommuner.find((k) => k.id === 'alingsas') ?? null;
  const options = { kommuner: collection.kommuner, kallor: join(content, 'kallor'), kommun };
  const key = paths.join();
  if (!readings.has(key))
    readings.set(
      key,
      readFiles(paths, { ...options, kallor: '/nowhere' }, () => {}),
    );
  const { imported, failed } = (await readings.get(key)) as ReadFiles;
  expect(failed).toEqual([]);
  const { changes, outcome } = runImport(collection, imported, failed);
  expect(outcome.fel).toEqual([]);
  life.left = steps;
  life.taken = 0;
  try {
    await writeChanges(content, changes);
    return true;
  } catch (error) {
    expect((error as Error).message).toBe('killed');
    return false;
  } finally {
    life.left = null;
  }
}

describe('killed at every single step of writing and run again, the import gives the same as undisturbed', () => {
  test.each([
    ['into an empty collection', []],
    ['on top of extracts that came first', ['utdrag-2.txt', 'vagar-b.txt']],
  ])('%s', { timeout: 120_000 }, async (_, earlier) => {
    const start = await makeContent();
    if (earlier.length > 0)
      await importInto(
        start.dir,
        earlier.map((name) => join(dir, name)),
      );
    const calm = join(dir, `calm-${earlier.length}`);
    await cp(start.dir, calm, { recursive: true });
    await importInto(calm, files);
    const steps = life.taken;
    const expected = await contents(calm);
    expect(steps).toBeGreaterThan(30);
    let deaths = 0;
    for (let step = 0; step < steps; step++) {
      const killed = join(dir, `killed-${earlier.length}-${step}`);
      await cp(start.dir, killed, { recursive: true });
      if (!(await importInto(killed, files, step))) deaths++;
      await importInto(killed, files);
      expect(await differing(killed, expected), `killed before step ${step} of ${steps}`).toEqual([]);
      await rm(killed, { recursive: true, force: true });
    }
    // A test that kills nothing would prove nothing.
    expect(deaths).toBe(steps);
    await start.remove();
  });
});

test('what an editor changed between the kill and the next run is not overwritten', async () => {
  const content = await makeContent();
  const paths = files.slice(0, 1);
  await importInto(content.dir, paths);
  const entry = 'beslut/alingsas/ten-2031-05-12-1.mdx';
  const before = await readFile(join(content.dir, entry), 'utf8');
  const wanted = [
    { path: entry, content: `${before}ny` },
    { path: 'kallor/alingsas/annan.txt', content: 'annan' },
  ];
  // Dies with everything prepared and nothing in place: mkdir, mkdtemp, three files, the rename.
  life.left = 6;
  await expect(writeChanges(content.dir, wanted)).rejects.toThrow('killed');
  life.left = null;
  expect((await readdir(content.dir)).some((name) => name.startsWith('.import-'))).toBe(true);
  await writeFile(join(content.dir, entry), `${before}av redaktören`);
  await finishWriting(content.dir);
  expect(await readFile(join(content.dir, entry), 'utf8')).toBe(`${before}av redaktören`);
  expect(await readFile(join(content.dir, 'kallor/alingsas/annan.txt'), 'utf8')).toBe('annan');
  expect((await readdir(content.dir)).some((name) => name.startsWith('.import-'))).toBe(false);
  await content.remove();
});

describe('the command, killed by the system while it writes', () => {
  const begin = (content: string): ChildProcess =>
    spawn(process.execPath, [resolve('scripts/import.ts'), '--kommun', 'alingsas', ...files], {
      env: { ...process.env, CONTENT_DIR: content, CACHE_DIR: join(dir, 'cache') },
      stdio: 'ignore',
    });
  const ended = (child: ChildProcess) =>
    new Promise<NodeJS.Signals | null>((done) => child.on('close', (_, signal) => done(signal)));

  test('gives the same when run again', { timeout: 120_000 }, async () => {
    const calm = await makeContent();
    await ended(begin(calm.dir));
    const expected = await contents(calm.dir);
    expect(Object.keys(expected).length).toBeGreaterThan(15);

    let hits = 0;
    // Killed as soon as a sign of writing shows: the staging folder, the first source, the first entry.
    for (const sign of [/^\.import-/, /^kallor$/, /^handlingar$/, /^beslut$/]) {
      const killed = await makeContent();
      const child = begin(killed.dir);
      const end = ended(child);
      let over = false;
      void end.then(() => {
        over = true;
      });
      while (!over) {
        if ((await readdir(killed.dir)).some((name) => sign.test(name))) child.kill('SIGKILL');
      }
      if ((await end) === 'SIGKILL') hits++;
      await ended(begin(killed.dir));
      expect(await differing(killed.dir, expected), String(sign)).toEqual([]);
      await killed.remove();
    }
    expect(hits).toBeGreaterThan(0);
    await calm.remove();
  });
});
