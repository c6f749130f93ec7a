import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPersonnummer } from '../../src/domain/personnummer.ts';
import { makeContent, runCheck, runImporter, snapshot } from './workspace.ts';

/** Invented numbers with a right check figure, put together here so that no number stands in the project. */
function invented(day: string, serial: string): string {
  for (let check = 0; check < 10; check++) {
    const number = `${day}-${serial}${check}`;
    if (findPersonnummer(number).length > 0) return number;
  }
  throw new Error(`${day} is no day`);
}
const [ONE, TWO, BROKEN, LONG] = [
  invented('810315', '239'),
  invented('640872', '118'),
  invented('750101', '777'),
  invented('19550620', '004'),
] as [string, string, string, string];
/** The same figures with another check figure: no personnummer. */
const NONE = ONE.slice(0, -1) + ((Number(ONE.at(-1)) + 1) % 10);

const TEXT = `Alingsås kommun
Socialnämnden
Protokollsutdrag
2031-05-13

§ 61 2031.055 SN

Ansökan från en granne (${ONE})

Ärendebeskrivning
En person, ${TWO}, har ansökt om en plats. Ärendet ${NONE} är ett annat nummer.
Kontakta den sökande med numret ${BROKEN.slice(0, 7)}
${BROKEN.slice(7)} före midsommar.

| Sökande | Nummer | Plats |
| --- | --- | --- |
| A | ${LONG} | 1 |

Beslut
Socialnämnden beviljar ansökan från ${TWO}.
`;

let content: Awaited<ReturnType<typeof makeContent>>;
let dir: string;
let file: string;
beforeAll(async () => {
  content = await makeContent();
  dir = await mkdtemp(join(tmpdir(), 'pnr-'));
  file = join(dir, 'utdrag.md');
  await writeFile(file, TEXT);
});
afterAll(async () => {
  await content.remove();
  await rm(dir, { recursive: true, force: true });
});

/** Fails where any figures of an invented number stand, also the halves of a divided one. */
function expectNone(text: string, where: string): void {
  expect(findPersonnummer(text), where).toEqual([]);
  for (const number of [ONE, TWO, BROKEN, LONG]) {
    expect(text, where).not.toContain(number);
    expect(text, where).not.toMatch(new RegExp(`(?<!\\d)${number.slice(-4)}(?!\\d)`));
  }
}

test('no personnummer reaches an entry, a record or a case, and the source is held back', async () => {
  const result = await runImporter(content.dir, file);
  expect(result.code).toBe(0);
  expectNone(result.stdout + result.stderr, 'what the command says');
  const made = [...(await snapshot(content.dir))].filter(([path]) => !path.startsWith('kommuner'));
  expect(made.map(([path]) => path)).toContain('beslut/alingsas/sn-2031-05-13-61.mdx');
  for (const [path, text] of made) if (path !== 'kallor/alingsas/utdrag.md') expectNone(text, path);

  const record = await readFile(join(content.dir, 'kallor/alingsas/utdrag.md.yaml'), 'utf8');
  expect(record).toContain('publiceras: false');
  expect(record).toMatch(/kod: personnummer[\s\S]*allvar: fel/);
  expect(record).toContain('text: (XXXXXX-XXXX)');
  expect(record).toContain('text: XXXXXXXX-XXXX');
  const entry = await readFile(join(content.dir, 'beslut/alingsas/sn-2031-05-13-61.mdx'), 'utf8');
  expect(entry).toContain('Ansökan från en granne');
  expect(entry).toContain(NONE);
  expect(entry).toContain('Socialnämnden beviljar ansökan från');
});

test('the summary says so last, with place and what to do; git is told to leave the source alone', async () => {
  const other = await makeContent();
  const { stdout } = await runImporter(other.dir, file);
  expect(stdout.trimEnd().split('\n').slice(-4)).toEqual([
    'PERSONNUMMER in a source. The numbers are in no entry, and this file is not put online:',
    '  content/kallor/alingsas/utdrag.md: line 8, line 11, line 12, line 13, line 17, line 20',
    expect.stringContaining('copy with the numbers masked'),
    expect.stringContaining('.gitignore'),
  ]);
  expect((await readFile(join(other.dir, 'kallor/alingsas/.gitignore'), 'utf8')).split('\n')).toContain('/utdrag.md');
  await other.remove();
});

test('--without-source keeps no copy; the entries stand, and the check takes the absence for what it is', async () => {
  const other = await makeContent();
  expect((await runImporter(other.dir, '--without-source', file)).code).toBe(0);
  const made = [...(await snapshot(other.dir)).keys()];
  expect(made).not.toContain('kallor/alingsas/utdrag.md');
  expect(made).toContain('kallor/alingsas/utdrag.md.yaml');
  expect(made).toContain('beslut/alingsas/sn-2031-05-13-61.mdx');
  const said = await new Promise<string>((done) =>
    execFile(
      process.execPath,
      ['scripts/check.ts'],
      { env: { ...process.env, CONTENT_DIR: other.dir } },
      (_, stdout, stderr) => done(stdout + stderr),
    ),
  );
  expect(said).toContain('0 errors');
  await other.remove();
}, 60_000);

test('the check holds every other word of it, and would see a number that came back', async () => {
  const check = () => runCheck(content.dir);
  expect(await check()).toContain('0 errors');
  const path = join(content.dir, 'beslut/alingsas/sn-2031-05-13-61.mdx');
  const entry = await readFile(path, 'utf8');
  await writeFile(path, entry.replace('ansökan från', `ansökan från ${TWO}`));
  const said = await check();
  expect(said).toMatch(/\[personnummer\]|personnummer/);
  expect(said).not.toContain('0 errors');
  await writeFile(path, entry);
}, 60_000);

test('--json tells no personnummer', async () => {
  const { stdout, code } = await runImporter(content.dir, '--json', file);
  expect(code).toBe(0);
  expectNone(stdout, '--json');
  expect(JSON.parse(stdout).anmarkningar).toContainEqual(
    expect.objectContaining({ kod: 'personnummer', allvar: 'fel', rad: 8 }),
  );
});

test('a file whose name is a personnummer is refused, without telling the number', async () => {
  const named = join(dir, `${ONE}.md`);
  await writeFile(named, TEXT);
  const before = await snapshot(content.dir);
  const result = await runImporter(content.dir, named);
  expect(result.code).toBe(1);
  expect(result.stdout).toMatch(/name holds a personnummer/);
  expectNone(result.stdout + result.stderr, 'what the command says');
  expect(await snapshot(content.dir)).toEqual(before);
});

test('a source that an editor held back stays held back when it is imported anew', async () => {
  const other = join(dir, 'utan.md');
  await writeFile(other, TEXT.replace(/\d{6,8}-\d*\n?\d{4}/g, 'numret'));
  await runImporter(content.dir, other);
  const path = join(content.dir, 'kallor/alingsas/utan.md.yaml');
  const record = await readFile(path, 'utf8');
  expect(record).not.toContain('publiceras');
  await writeFile(path, record.replace(/^lasregler: .*$/m, 'lasregler: 999\npubliceras: false'));
  await runImporter(content.dir, join(content.dir, 'kallor/alingsas/utan.md'));
  const again = await readFile(path, 'utf8');
  expect(again).toContain('publiceras: false');
  expect(again).not.toContain('lasregler: 999');
});
