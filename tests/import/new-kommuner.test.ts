import { execFile } from 'node:child_process';
import { cp, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromYaml, splitEntry } from '../../scripts/import/entries/file.ts';
import { makeContent, runImporter, snapshot } from './workspace.ts';

// A third, a fourth and a fifth municipality: each is one registry file and no code. The documents are invented; their layouts
// are those that the three municipalities use.
const FIXTURES = resolve('tests/import/fixtures');
const KOMMUNER = ['lomma', 'kungsbacka', 'goteborg'];
const DOKUMENT = ['lomma-kf.txt', 'kungsbacka-ks.md', 'goteborg-ks.txt'].map((f) => join(FIXTURES, 'dokument', f));

let content: Awaited<ReturnType<typeof makeContent>>;
beforeAll(async () => {
  content = await makeContent();
  for (const kommun of KOMMUNER)
    await cp(join(FIXTURES, 'kommuner', `${kommun}.yaml`), join(content.dir, 'kommuner', `${kommun}.yaml`));
  const result = await runImporter(content.dir, ...DOKUMENT);
  expect(result.stderr).toBe('');
  expect(result.stdout).not.toMatch(/nothing in it shows/);
  expect(result.code).toBe(0);
}, 60_000);
afterAll(() => content.remove());

async function beslut(id: string): Promise<{ data: Record<string, unknown>; body: string }> {
  const entry = splitEntry(await readFile(join(content.dir, 'beslut', `${id}.mdx`), 'utf8'));
  if (entry === null) throw new Error(`${id} has no frontmatter`);
  return { data: fromYaml(entry.maskin), body: entry.body };
}
const persons = (...names: string[]) =>
  names.map((n) => {
    const [, namn, parti] = /^(.+) \((.+)\)$/.exec(n) as RegExpExecArray;
    return { namn, parti };
  });

test('Lomma: the decision behind the reservations, the chair’s casting vote, a number with a two-word series', async () => {
  const { data, body } = await beslut('lomma/kf-2031-03-13-18');
  expect(data).toMatchObject({
    kommun: 'lomma',
    organ: 'kf',
    datum: '2031-03-13',
    paragraf: '18',
    rubrik: 'Svar på motion från Berit Sandgren (S) om belysning vid badplatsen',
    diarienummer: ['KS KF/2030:71'],
    reservationer: persons('Berit Sandgren (S)', 'Olof Marklund (V)'),
  });
  expect(data.voteringar).toMatchObject([
    {
      ja_betyder: 'Nils Ekvalls yrkande',
      nej_betyder: 'Berit Sandgrens yrkande',
      text: { ja: 20, nej: 20, avstar: null },
      utslagsrost: true,
    },
  ]);
  expect(body).toMatch(/<Beslutsmening typ="beslut"[^>]*>\s*- att anse motionen besvarad\.\s*<\/Beslutsmening>/);
  expect(body.match(/<Beslutsmening/g)).toHaveLength(1);
});

test('Kungsbacka: Beslut first, the Omröstning as a table behind a page break', async () => {
  const { data, body } = await beslut('kungsbacka/ks-2031-04-22-44');
  expect(data).toMatchObject({
    kommun: 'kungsbacka',
    organ: 'ks',
    datum: '2031-04-22',
    paragraf: '44',
    rubrik: 'Ny gångbro över Lillån',
    diarienummer: ['KS-2031-00019'],
    reservationer: persons('Greta Holmvik (S)'),
  });
  expect(data.voteringar).toMatchObject([
    {
      ja_betyder: 'bifalla arbetsutskottets förslag',
      nej_betyder: 'bifalla Greta Holmviks (S) yrkande',
      text: { ja: 3, nej: 2, avstar: null },
      roster: [
        { namn: 'Karin Åsvall', parti: 'M', rost: 'ja' },
        { namn: 'Per Tornqvist', parti: 'L', rost: 'ja' },
        { namn: 'Greta Holmvik', parti: 'S', rost: 'nej' },
        { namn: 'Lars Fjällbo', parti: 'V', rost: 'nej' },
        { namn: 'Sten Rydmark', parti: 'MP', rost: 'avstar' },
        { namn: 'Inga Bergek', parti: 'M', rost: 'ja' },
      ],
    },
  ]);
  expect(body).toMatch(/<Beslutsmening typ="beslut"[^>]*>\s*Kommunstyrelsen godkänner förslaget till ny gångbro/);
  // `Förslag till beslut på sammanträdet` heads what members moved: no proposal of the organ.
  expect(body).not.toContain('typ="forslag"');
});

test('Göteborg: the names told in prose, the office’s proposal as decided', async () => {
  const { data, body } = await beslut('goteborg/ks-2031-05-20-205');
  expect(data).toMatchObject({
    kommun: 'goteborg',
    organ: 'ks',
    datum: '2031-05-20',
    diarienummer: ['SLK-2031-00064'],
  });
  expect(data.voteringar).toMatchObject([
    {
      text: { ja: 4, nej: 2, avstar: null },
      roster: [
        ...persons('Bo Hedmark (V)', 'Disa Almgren (S)', 'Hugo Sandell (S)', 'Siv Norrby (S)').map((p) => ({
          ...p,
          rost: 'ja',
        })),
        ...persons('Asta Lindroth (M)', 'Ture Wikner (KD)').map((p) => ({ ...p, rost: 'nej' })),
      ],
    },
  ]);
  expect(body).toMatch(/<Beslutsmening typ="beslut"[^>]*>[\s\S]*översänds till Näringsdepartementet/);
});

test('each has its case, and the check finds nothing wrong', async () => {
  const made = [...(await snapshot(content.dir)).keys()];
  expect(made).toEqual(
    expect.arrayContaining([
      'arenden/lomma/ks-kf-2030-71.mdx',
      'arenden/kungsbacka/ks-2031-00019.mdx',
      'arenden/goteborg/slk-2031-00064.mdx',
    ]),
  );
  // Organs, places, sources, words, votes and the registries' own examples: no fault and no warning.
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/check.ts'], {
    env: { ...process.env, CONTENT_DIR: content.dir },
  });
  expect(stdout).toContain('5 municipalities · 3 sources');
  expect(stdout).toContain('0 errors, 0 warnings');
}, 60_000);
