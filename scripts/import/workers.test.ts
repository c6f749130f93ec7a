import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePdf, type TestText } from './sources/pdf/make-pdf.testing.ts';
import { readFiles } from './workers.ts';

let folder = '';
let files: string[] = [];

/** An invented extract. */
function extract(n: number): Uint8Array {
  const lines = [
    'Tekniska nämnden',
    'Protokoll',
    `2031-05-${String(n).padStart(2, '0')}`,
    '',
    `§ ${n} 2031.${String(100 + n)} TEN`,
    `Ny gångväg vid sjön ${n}`,
    'Ärendebeskrivning',
    'Nämnden har fått frågor om gångvägen och hur den ska skötas under vintern.',
    'Beslut',
    `Gångväg ${n} byggs.`,
  ];
  const text: TestText[] = lines
    .map((line, i) => ({ x: 70, y: 60 + 20 * i, text: line, font: 'regular' as const }))
    .filter((line) => line.text);
  return makePdf([{ text }]);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kommunbeslut-workers-'));
  process.env.CACHE_DIR = join(folder, 'cache');
  await mkdir(join(folder, 'in'));
  files = Array.from({ length: 8 }, (_, i) => join(folder, 'in', `utdrag-${i + 1}.pdf`));
  for (const [i, path] of files.entries()) await writeFile(path, extract(i + 1));
});
afterAll(async () => {
  delete process.env.CACHE_DIR;
  await rm(folder, { recursive: true, force: true });
});

const options = { kommuner: [], kallor: '/nowhere', kommun: null };
const read = (paths: string[], workers: number, silenceMs = 60_000) =>
  readFiles(paths, options, () => {}, { workers, silenceMs });

test('many readers at once give what one gives, in the order of the files', async () => {
  const [one, many] = [await read(files, 1), await read([...files].reverse(), 2)];
  expect(one.imported).toHaveLength(8);
  expect(many.imported.reverse()).toEqual(one.imported);
});

test('what was remembered is what would be read', async () => {
  const first = await read(files, 1);
  await rm(join(folder, 'cache'), { recursive: true, force: true });
  expect(await read(files, 1)).toEqual(first);
});

test('a file that cannot be read is told of, the others are read', async () => {
  const bad = join(folder, 'trasig.pdf');
  await writeFile(bad, '%PDF-1.4 och sedan inget');
  const { imported, failed } = await read([files[0] as string, bad, join(folder, 'saknas.pdf'), ...files.slice(1)], 2);
  expect(imported).toHaveLength(8);
  expect(failed.map((e) => [e.name, e.message.split('  ')[1], e.atgard.length > 10])).toEqual([
    ['SourceError', 'error', true],
    ['SourceError', 'error', true],
  ]);
  expect(failed[0]?.message).toContain('trasig.pdf');
});

test('a reader that gives no sign of life is given up, and so is each file that it held', async () => {
  const { imported, failed } = await read(files, 2, 1);
  expect(imported.length + failed.length).toBe(8);
  expect(failed.length).toBeGreaterThan(0);
  expect(failed[0]?.message).toContain('did not get on');
});

test('one small file is watched like a thousand: a hang is given up', async () => {
  const small = join(folder, 'en.txt');
  await writeFile(small, 'Tekniska nämnden\nEn rad.\n');
  const { imported, failed } = await read([small], 2, 1);
  expect(imported).toEqual([]);
  expect(failed.map((e) => e.message)).toEqual([expect.stringContaining('did not get on')]);
});

/** Every file of a folder with its content. */
async function contents(root: string): Promise<Record<string, string>> {
  const out: Record<string, string> = {};
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name);
      out[path.slice(root.length)] = (await readFile(path)).toString('base64');
    }
  return out;
}

function startImport(content: string, cache: string): ChildProcess {
  return spawn(process.execPath, [resolve('scripts/import.ts'), '--kommun', 'alingsas', ...files], {
    env: { ...process.env, CONTENT_DIR: content, CACHE_DIR: cache },
    stdio: 'ignore',
  });
}
const ended = (child: ChildProcess) => new Promise<void>((done) => child.on('close', () => done()));

async function freshContent(name: string): Promise<string> {
  const content = join(folder, name);
  await cp(resolve('content/kommuner'), join(content, 'kommuner'), { recursive: true });
  return content;
}

test('killed at any point and run again, the import gives the same as undisturbed', { timeout: 180_000 }, async () => {
  const calm = await freshContent('calm');
  const start = Date.now();
  await ended(startImport(calm, join(folder, 'cache-calm')));
  const whole = Date.now() - start;
  const expected = await contents(calm);
  expect(Object.keys(expected).length).toBeGreaterThan(16);

  const killed = await freshContent('killed');
  for (const share of [0.5, 0.85, 0.97]) {
    const child = startImport(killed, join(folder, 'cache-killed'));
    const timer = setTimeout(() => child.kill('SIGKILL'), share * whole);
    await ended(child);
    clearTimeout(timer);
  }
  await ended(startImport(killed, join(folder, 'cache-killed')));
  expect(await contents(killed)).toEqual(expected);
});
