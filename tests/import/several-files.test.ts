import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { fromYaml, splitEntry } from '../../scripts/import/entries/file.ts';
import { makePdf, type TestSida } from '../../scripts/import/sources/pdf/make-pdf.testing.ts';
import { makeContent, runCheck, runImporter, snapshot } from './workspace.ts';

// One document over several files. The documents are invented; their layout is that of Alingsås's protokoll.

let content: Awaited<ReturnType<typeof makeContent>>;
let root: string;
let dir: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'flera-'));
  dir = join(root, 'alingsas');
  await mkdir(dir);
});
afterEach(() => content.remove());
afterAll(() => rm(root, { recursive: true, force: true }));

/** A page with a running head: organ, day, page number of so many. */
function page(nr: number, of: number, lines: readonly string[]): TestSida {
  const head = [
    { x: 70, y: 25, text: 'Tekniska nämnden' },
    { x: 70, y: 42, text: '2031-05-12' },
    { x: 290, y: 820, text: `${nr} (${of})` },
  ];
  return {
    text: [...head, ...lines.map((text, i) => ({ x: 70, y: 90 + 20 * i, text }))].filter((t) => t.text !== ''),
    linjer: [],
  };
}

const COVER = [
  'Tekniska nämnden',
  'Sammanträdesprotokoll',
  'Sammanträdesdatum 2031-05-12',
  'Beslutande',
  'Ada Ek (S), ordförande',
  'Bo Al (M)',
  'Utses att justera',
  'Bo Al',
  'Paragrafer',
  '§§ 31-33',
];
const P31 = ['§ 31 2031.101 TEN', 'Fastställande av dagordning', 'Beslut', 'Dagordningen fastställs.'];
const P32A = [
  '§ 32 2031.102 TEN',
  'Ny gångväg vid sjön',
  'Ärendebeskrivning',
  'Nämnden har fått frågor om gångvägen och hur den ska skötas under vintern. Frågan har',
];
const P32B = [
  'utretts av förvaltningen sedan länge.',
  'Omröstning',
  'Med 1 ja-röst mot 1 nej-röst beslutar nämnden att bygga vägen.',
  'Beslut',
  'Gångvägen byggs.',
];
const P33 = ['§ 33 2031.103 TEN', 'Information', 'Beslut', 'Informationen noteras.'];

const ONE = makePdf([page(1, 4, COVER), page(2, 4, [...P31, '', ...P32A])]);
const TWO = makePdf([page(3, 4, [...P32B, '', ...P33]), page(4, 4, ['Mötet avslutas.'])]);

async function put(files: Record<string, Uint8Array | string>): Promise<string[]> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir);
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(dir, name), bytes);
  return Object.keys(files).map((name) => join(dir, name));
}

async function entry(samling: string, id: string): Promise<{ data: Record<string, unknown>; body: string }> {
  const split = splitEntry(await readFile(join(content.dir, samling, 'alingsas', `${id}.mdx`), 'utf8'));
  if (split === null) throw new Error(`${id} has no frontmatter`);
  return { data: fromYaml(split.maskin) as Record<string, unknown>, body: split.body };
}

const check = () => runCheck(content.dir);

test('a protokoll cut into two files is one protokoll; a paragraf over the cut is one paragraf', async () => {
  content = await makeContent();
  const files = await put({ 'protokoll del 1.pdf': ONE, 'protokoll del 2.pdf': TWO });
  const result = await runImporter(content.dir, ...files);
  expect(result.stderr).toBe('');
  expect(result.code).toBe(0);
  const made = [...(await snapshot(content.dir)).keys()].filter((p) => /^(?:beslut|handlingar)/.test(p));
  expect(made.sort()).toEqual([
    ...['31', '32', '33'].map((n) => `beslut/alingsas/ten-2031-05-12-${n}.mdx`),
    'handlingar/alingsas/2031-05-12-protokoll-tekniska-namnden.mdx',
  ]);
  const cut = await entry('beslut', 'ten-2031-05-12-32');
  expect(cut.data.kalla).toMatchObject({
    fil: 'alingsas/protokoll del 1.pdf',
    sidor: [2, 2],
    fortsattning: [{ fil: 'alingsas/protokoll del 2.pdf', sidor: [1, 1] }],
  });
  expect(cut.body).toMatch(/Frågan har\s+(?:<Sida nr="1" del="2" \/>\s+)?utretts av förvaltningen/);
  // Each word's source is kept: the vote was read in the second file.
  expect(cut.data.lasning).toMatchObject({ voteringar: { kalla: 'alingsas/protokoll del 2.pdf' } });
  expect(cut.data.narvarande).toHaveLength(2);
  const last = await entry('beslut', 'ten-2031-05-12-33');
  expect(last.data.kalla).toMatchObject({ fil: 'alingsas/protokoll del 2.pdf' });
  expect(last.body).toContain('<Sida nr="1" />');
  expect(last.data.narvarande).toHaveLength(2);
  const protokoll = await entry('handlingar', '2031-05-12-protokoll-tekniska-namnden');
  expect(protokoll.data.paragrafer).toHaveLength(3);
  expect(await check()).toContain('0 errors');
  // The same once more, also one part alone.
  const before = await snapshot(content.dir);
  await runImporter(content.dir, ...files);
  await runImporter(content.dir, files[1] as string);
  expect(await snapshot(content.dir)).toEqual(before);
}, 60_000);

test.each([[[0, 1]], [[1, 0]]])(
  'the parts may come one after the other, in the order %j',
  async (order) => {
    content = await makeContent();
    const files = await put({ 'protokoll del 1.pdf': ONE, 'protokoll del 2.pdf': TWO });
    for (const i of order) expect((await runImporter(content.dir, files[i] as string)).code).toBe(0);
    const cut = await entry('beslut', 'ten-2031-05-12-32');
    expect(cut.data.kalla).toMatchObject({ fortsattning: [{ fil: 'alingsas/protokoll del 2.pdf' }] });
    expect(await check()).toContain('0 errors');
  },
  60_000,
);

test('without page numbers or a range that count on, parts are left apart and said to be perhaps one', async () => {
  content = await makeContent();
  const two = makePdf([page(1, 2, P33), page(2, 2, ['Mötet avslutas.'])]);
  const one = makePdf([page(1, 2, COVER.slice(0, -2)), page(2, 2, [...P31, '', ...P32A])]);
  await runImporter(content.dir, ...(await put({ 'protokoll del 1.pdf': one, 'protokoll del 2.pdf': two })));
  const last = await entry('beslut', 'ten-2031-05-12-33');
  expect(last.data.handling).not.toBe('2031-05-12-protokoll-tekniska-namnden');
  expect(await readFile(join(content.dir, 'granska.md'), 'utf8')).toMatch(
    /delar-kanske: `alingsas\/protokoll del 2\.pdf`: Källan kan vara en fortsättning på alingsas\/protokoll del 1\.pdf/,
  );
  expect(await check()).toContain('0 errors');
}, 60_000);

test('two extracts of neighbouring paragrafer of one meeting stay two documents, and nothing is said', async () => {
  content = await makeContent();
  const extract = (lines: string[]) =>
    makePdf([page(1, 1, ['Tekniska nämnden', 'Protokollsutdrag', '2031-05-12', ...lines])]);
  await runImporter(
    content.dir,
    ...(await put({ 'utdrag-31.pdf': extract(P31), 'utdrag-32.pdf': extract([...P32A, ...P32B]) })),
  );
  const made = [...(await snapshot(content.dir))];
  expect(made.filter(([p]) => p.startsWith('handlingar'))).toHaveLength(2);
  expect(made.some(([, text]) => text.includes('delar-kanske') || text.includes('fortsattning'))).toBe(false);
}, 60_000);

const LIST = (day: string, nr: string, organ = 'Tekniska nämnden') => `Voteringslista

${organ}

${day}

§ ${nr}

| Ledamot | Ja | Nej | Avstår |
|---|---|---|---|
| Ada Ek (S) | X | | |
| Bo Al (M) | | X | |
| Resultat | 1 | 1 | 0 |
`;

test.each([[['protokoll.pdf', 'lista.md']], [['lista.md', 'protokoll.pdf']]])(
  'a vote list in a file of its own joins the vote of its paragraf: %j',
  async (order) => {
    content = await makeContent();
    const whole = makePdf([page(1, 2, COVER), page(2, 2, [...P31, '', ...P32A, ...P32B, '', ...P33])]);
    await put({ 'protokoll.pdf': whole, 'lista.md': LIST('2031-05-12', '32') });
    for (const name of order) expect((await runImporter(content.dir, join(dir, name))).code).toBe(0);
    const { data } = await entry('beslut', 'ten-2031-05-12-32');
    expect(data.voteringar).toMatchObject([
      {
        text: { ja: 1, nej: 1 },
        lista: { ja: 1, nej: 1 },
        roster: [
          { namn: 'Ada Ek', rost: 'ja' },
          { namn: 'Bo Al', rost: 'nej' },
        ],
        voteringslista: '2031-05-12-voteringslista',
      },
    ]);
    expect(data.lasning).toMatchObject({ roster: { rad: 9, kalla: 'alingsas/lista.md' } });
    expect((await entry('handlingar', '2031-05-12-voteringslista')).data.bilaga_till).toBe(
      '2031-05-12-protokoll-tekniska-namnden',
    );
    expect(await check()).toContain('0 errors');
  },
  60_000,
);

test('a vote list of another day, or one that prints no organ, joins nothing', async () => {
  content = await makeContent();
  const whole = makePdf([page(1, 2, COVER), page(2, 2, [...P31, '', ...P32A, ...P32B, '', ...P33])]);
  const files = { 'protokoll.pdf': whole, 'a.md': LIST('2031-05-13', '32'), 'b.md': LIST('2031-05-12', '32', '') };
  await runImporter(content.dir, ...(await put(files)));
  const { data } = await entry('beslut', 'ten-2031-05-12-32');
  expect(data.voteringar).toMatchObject([{ lista: null, roster: [] }]);
  expect(await readFile(join(content.dir, 'granska.md'), 'utf8')).toMatch(
    /delar-kanske: `alingsas\/b\.md`: Källan kan vara en voteringslista till § 32 i alingsas\/protokoll\.pdf/,
  );
}, 60_000);

test('a list of who was present in a file of its own is read for each paragraf', async () => {
  content = await makeContent();
  const head = [
    'Tekniska nämnden',
    'Sammanträdesprotokoll',
    'Sammanträdesdatum 2031-05-12',
    'Utses att justera',
    'Bo Al',
  ];
  const whole = makePdf([page(1, 2, head), page(2, 2, [...P31, '', ...P33])]);
  const list = 'Närvarolista\nTekniska nämnden\n2031-05-12\n\nBeslutande\nAda Ek (S), ordförande\nBo Al (M) §§ 31-32\n';
  const result = await runImporter(content.dir, ...(await put({ 'protokoll.pdf': whole, 'narvaro.txt': list })));
  expect(result.code).toBe(0);
  const names = async (nr: string) =>
    ((await entry('beslut', `ten-2031-05-12-${nr}`)).data.narvarande as { namn: string }[]).map((n) => n.namn);
  expect(await names('31')).toEqual(['Ada Ek', 'Bo Al']);
  expect(await names('33')).toEqual(['Ada Ek']);
  expect((await entry('beslut', 'ten-2031-05-12-33')).data.lasning).toMatchObject({
    narvarande: { rad: 6, kalla: 'alingsas/narvaro.txt' },
  });
  expect(await check()).toContain('0 errors');
}, 60_000);
