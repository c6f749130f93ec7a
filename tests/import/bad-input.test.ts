import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeContent, runImporter, snapshot } from './workspace.ts';

let content: Awaited<ReturnType<typeof makeContent>>;
let dir: string;
beforeAll(async () => {
  content = await makeContent();
  dir = await mkdtemp(join(tmpdir(), 'bad-'));
});
afterAll(async () => {
  await content.remove();
  await rm(dir, { recursive: true, force: true });
});

const english =
  'The council of the municipality has decided that the agreement is to be terminated and that the board is to report on it. '.repeat(
    10,
  );
const CASES: readonly [name: string, file: string, bytes: () => Buffer, says: RegExp][] = [
  ['an empty file', 'tom.txt', () => Buffer.from(' \n\n'), /tom\.txt .*the file is empty/],
  [
    'a binary renamed .txt',
    'bild.txt',
    () => Buffer.from(Array.from({ length: 4000 }, (_, i) => i % 256)),
    /bild\.txt .*no text/,
  ],
  [
    'a text of 50 MB',
    'stor.txt',
    () => Buffer.alloc(50 * 1024 * 1024, 'Kommunen beslutar. '),
    /stor\.txt .*50 MB; the limit is/,
  ],
  [
    'Latin-1 bytes',
    'latin1.txt',
    () => Buffer.from('Beslut\n\nNämnden föreslår.\n', 'latin1'),
    /latin1\.txt:3 .*not UTF-8[\s\S]*iconv/,
  ],
  ['another language', 'engelska.txt', () => Buffer.from(english), /engelska\.txt .*English/],
  ['an ending that is not read', 'fil.xyz', () => Buffer.from('x'), /fil\.xyz .*not read/],
];

describe('bad input gives a clear message, a non-zero exit and no file', () => {
  test.each(CASES)('%s', async (_, name, bytes, says) => {
    const path = join(dir, name);
    await writeFile(path, bytes());
    const before = await snapshot(content.dir);
    const result = await runImporter(content.dir, path);
    expect(result.code).toBe(1);
    expect(result.stdout).toMatch(says);
    expect(result.stdout).toContain('→');
    expect(result.stderr).toBe('');
    expect(await snapshot(content.dir)).toEqual(before);
    const json = await runImporter(content.dir, '--json', path);
    expect(json.code).toBe(1);
    expect(json.stderr).toMatch(says);
  });

  test('a file that is not there, an unknown option, an unknown municipality', async () => {
    expect((await runImporter(content.dir, join(dir, 'saknas.txt'))).stdout).toMatch(/there is no such file/);
    expect((await runImporter(content.dir, '--jsno')).stderr).toMatch(/unknown option --jsno[\s\S]*usage:/);
    expect((await runImporter(content.dir, '--kommun', 'lomma', 'x.txt')).stderr).toMatch(
      /content\/kommuner has alingsas, harryda/,
    );
  });
});
