import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { looseSeeds, makeContent, runImporter, snapshot } from './workspace.ts';

let content: Awaited<ReturnType<typeof makeContent>>;
let loose: string;
let files: string[];

beforeAll(async () => {
  content = await makeContent();
  loose = await mkdtemp(join(tmpdir(), 'seeds-'));
  files = await looseSeeds(loose);
  const result = await runImporter(content.dir, ...files);
  expect(result.stderr).toBe('');
  expect(result.code).toBe(0);
}, 60_000);

afterAll(async () => {
  await content.remove();
  await rm(loose, { recursive: true, force: true });
});

/** What the importer writes; the editors' part is not its. */
const machine = (text: string): string => text.replace(/^redaktor:\n(?:[ ].*\n)+/m, '');

test('the seeds give the entries that are published, to the sign', async () => {
  const made = await snapshot(content.dir);
  const published = await snapshot('content');
  // The review leaves out what an editor has judged; it has tests of its own below.
  const mine = [...made.keys()].filter((path) => !path.startsWith('kommuner') && path !== 'granska.md');
  expect(mine.length).toBeGreaterThan(20);
  for (const path of mine) expect(machine(published.get(path) ?? 'missing'), path).toBe(made.get(path));
});

test('a second run changes nothing', async () => {
  const before = await snapshot(content.dir);
  const again = await runImporter(content.dir, ...files);
  expect(again.stdout).toContain('nothing changed');
  expect(await snapshot(content.dir)).toEqual(before);
  expect((await runImporter(content.dir)).stdout).toContain('0 files read');
}, 60_000);

test('the review lists what needs an eye until an editor has judged it, and heals a run that was killed before it', async () => {
  const other = await makeContent();
  const review = join(other.dir, 'granska.md');
  await runImporter(other.dir, ...files);
  const before = await readFile(review, 'utf8');
  expect(before.split('\n').filter((line) => line.startsWith('- '))).toEqual([
    expect.stringMatching(
      /^- organ-okant: `alingsas\/000_\S+`, line \d+ → `beslut\/alingsas\/okant-organ-2024-01-24-9`: .*\*\*Set redaktor\.organ/,
    ),
    expect.stringMatching(
      /^- liten-grupp: `alingsas\/001_\S+`, line \d+ → `handlingar\/alingsas\/2023-10-11-tjansteskrivelse-/,
    ),
  ]);
  await rm(review);
  await runImporter(other.dir);
  expect(await readFile(review, 'utf8')).toBe(before);
  const judged = join(other.dir, 'beslut/alingsas/okant-organ-2024-01-24-9.mdx');
  await writeFile(judged, await readFile('content/beslut/alingsas/okant-organ-2024-01-24-9.mdx', 'utf8'));
  await runImporter(other.dir);
  expect(await readFile(review, 'utf8')).toBe(await readFile('content/granska.md', 'utf8'));
  await other.remove();
}, 60_000);

test('what an editor writes stays, and a text that was changed by hand is never overwritten', async () => {
  const other = await makeContent();
  await runImporter(other.dir, ...files);
  const judged = join(other.dir, 'beslut/alingsas/okant-organ-2024-01-24-9.mdx');
  const edited = join(other.dir, 'beslut/harryda/kf-2020-06-15-128.mdx');
  const text = await readFile(judged, 'utf8');
  const withEditor = text.replace(/\n---\n/, '\nredaktor:\n  alias: [/alingsas/ks/2024-01-24/9/] # kept\n---\n');
  await writeFile(judged, withEditor);
  await writeFile(edited, (await readFile(edited, 'utf8')).replace('organ: kf', 'organ: ks'));
  // An older version of the rules makes the importer read the sources anew.
  for (const name of ['alingsas/000_a5b6b640cf8ac9e2', 'harryda/003_d64dd13187d685f1']) {
    const record = join(other.dir, `kallor/${name}.txt.yaml`);
    await writeFile(record, (await readFile(record, 'utf8')).replace(/^lasregler: .*$/m, 'lasregler: 999'));
  }
  const result = await runImporter(other.dir);
  expect(result.stdout).toContain('kept     beslut/harryda/kf-2020-06-15-128');
  expect(await readFile(judged, 'utf8')).toBe(withEditor);
  expect(await readFile(edited, 'utf8')).toContain('organ: ks');
  await other.remove();
}, 60_000);

test('--dry-run and --json write nothing', async () => {
  const other = await makeContent();
  const before = await snapshot(other.dir);
  const dry = await runImporter(other.dir, '--dry-run', ...files);
  expect(dry.stdout).toContain('17 entries would be new');
  const json = await runImporter(other.dir, '--json', files[0] as string);
  expect(JSON.parse(json.stdout).handlingar[0]).toMatchObject({
    kommun: 'alingsas',
    organ: null,
    handlingstyp: 'protokollsutdrag',
    sammantradesdatum: ['2024-01-24'],
    paragrafer: [{ paragraf: '9', diarienummer: '2023.509 KS', beslutstyp: 'forslag', voteringar: [] }],
  });
  expect(await snapshot(other.dir)).toEqual(before);
  await other.remove();
}, 60_000);

test('an annex that names no municipality gets its twin’s, and none without a twin', async () => {
  const other = await makeContent();
  const alone = await runImporter(other.dir, '--json', files[2] as string);
  expect(JSON.parse(alone.stdout)).toMatchObject({
    handlingar: [{ kommun: null }],
    anmarkningar: expect.arrayContaining([expect.objectContaining({ kod: 'kommun-okand' })]),
  });
  const refused = await runImporter(other.dir, files[2] as string);
  expect(refused.code).toBe(1);
  expect(refused.stdout).toMatch(/002_eef2a7ba81e8a331\.txt .*nothing in it shows which municipality/);
  expect([...(await snapshot(other.dir)).keys()].filter((p) => !p.startsWith('kommuner'))).toEqual([]);
  await runImporter(other.dir, files[1] as string);
  expect((await runImporter(other.dir, files[2] as string)).code).toBe(0);
  const annex = join(
    other.dir,
    'handlingar/alingsas/bilaga-fornyelse-av-medlemskap-i-samordningsforbundet-insjoriket.mdx',
  );
  expect((await readFile(annex, 'utf8')).match(/fil: alingsas\/00[12]_/g)).toHaveLength(2);
  await other.remove();
}, 60_000);

test('a document that is another rendering of a published one says so, and takes its kind from it', async () => {
  for (const at of [2, 4]) {
    const json = await runImporter(content.dir, '--json', files[at] as string);
    expect(JSON.parse(json.stdout).handlingar).toMatchObject([
      {
        kommun: 'alingsas',
        handlingstyp: 'bilaga',
        samma_som: 'alingsas/bilaga-fornyelse-av-medlemskap-i-samordningsforbundet-insjoriket',
      },
    ]);
  }
});
