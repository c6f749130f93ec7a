import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runAstro } from '../scripts/build/run-astro.ts';
import { buildSite } from '../scripts/build/site.ts';
import { nextFolder, prepareNext, swapIn } from '../scripts/build/swap.ts';
import { newSources } from '../scripts/start/new-sources.ts';
import { edit, type Files, writeCorpus } from './corpus.ts';

const beslut = 'beslut/harryda/kf-128.mdx';
let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kommunbeslut-build-'));
  out = join(folder, 'dist');
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), 'the site that was there before');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs with a corpus and takes it away afterwards. */
async function withCorpus<T>(changes: Files, act: (content: string) => Promise<T>): Promise<T> {
  const { content, remove } = writeCorpus(changes);
  try {
    return await act(content);
  } finally {
    remove();
  }
}

describe('a build that fails', () => {
  const faults: [string, Files, RegExp][] = [
    [
      'an expression',
      edit(beslut, '§ 128 Dnr', '{1+1} § 128 Dnr'),
      /beslut\/harryda\/kf-128\.mdx:23 {2}error {2}an \{expression\}/,
    ],
    ['an import', edit(beslut, '\n<Huvud>', "\nimport x from 'y'\n\n<Huvud>"), /kf-128\.mdx:18 {2}error {2}`import`/],
    [
      'a script',
      edit(beslut, '\n<Huvud>', '\n<script>alert(1)</script>\n\n<Huvud>'),
      /kf-128\.mdx:18 {2}error {2}<script>/,
    ],
    [
      'an unknown field',
      edit(beslut, 'organ: kf', 'organ: kf\nfarg: blå'),
      /kf-128\.mdx:4 {2}error {2}unknown field farg/,
    ],
    ['a lost word', edit(beslut, 'uppdrar åt', 'uppdrar'), /"åt" of the source is not published/],
  ];
  it.each(faults)('%s: names file and line, and leaves the site that was there', async (_, changes, message) => {
    const built = withCorpus(changes, (content) =>
      buildSite({ content, out, origin: 'https://kommunbeslut.example', log: () => undefined }),
    );
    await expect(built).rejects.toThrow(message);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the site that was there before');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('stops in the loader too, where nobody ran the check', async () => {
    process.env.CACHE_DIR = join(folder, 'cache');
    try {
      const built = withCorpus(faults[0]?.[1] ?? {}, (content) =>
        runAstro(join(folder, 'new'), content, () => undefined),
      );
      await expect(built).rejects.toThrow(/kf-128\.mdx:23 {2}error {2}an \{expression\}/);
    } finally {
      delete process.env.CACHE_DIR;
    }
  }, 120_000);
});

describe('a municipality with nothing imported yet', () => {
  it('builds a whole site: a publisher sees it before the first document', async () => {
    process.env.CACHE_DIR = join(folder, 'cache');
    const content = join(folder, 'content');
    for (const part of ['kommuner', 'sidor'])
      cpSync(resolve('content', part), join(content, part), { recursive: true });
    try {
      await buildSite({ content, out, origin: 'https://exempel.se', log: () => undefined });
      expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('Inget är publicerat än');
    } finally {
      delete process.env.CACHE_DIR;
    }
  }, 120_000);
});

describe('the swap', () => {
  it('puts the whole new site in the place of the old one, and clears what a killed build left', async () => {
    mkdirSync(nextFolder(out));
    writeFileSync(join(nextFolder(out), 'half.html'), '');
    const next = await prepareNext(out);
    expect(readdirSync(next)).toEqual([]);
    writeFileSync(join(next, 'index.html'), 'new');
    await swapIn(out);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('works where there was no site', async () => {
    rmSync(out, { recursive: true });
    await prepareNext(out);
    await swapIn(out);
    expect(existsSync(out)).toBe(true);
  });
});

describe('npm run check', () => {
  const check = (content: string, ...args: string[]) =>
    spawnSync(process.execPath, [resolve('scripts/check.ts'), ...args], {
      env: { ...process.env, CONTENT_DIR: content },
      encoding: 'utf8',
    });

  it('ends with 0 and a summary, or with 1 and the issues', async () => {
    await withCorpus({}, async (content) => {
      const result = check(content);
      expect(result).toMatchObject({ status: 0, stderr: '' });
      expect(result.stdout).toMatchInlineSnapshot(`
        "1 municipality · 1 source · 2 handlingar · 1 beslut · 1 ärenden · 0 ämnen · 0 pages · 19 source words held against what is published · 0 votes · 1 citation (1 resolved)
        0 errors, 0 warnings
        "
      `);
    });
    await withCorpus(edit(beslut, 'uppdrar åt', 'uppdrar'), async (content) => {
      const result = check(content);
      expect(result.status).toBe(1);
      expect(result.stderr).toContain('beslut/harryda/kf-128.mdx:31  error  "åt" of the source is not published');
      expect(result.stdout).toContain('1 error, 0 warnings');
      expect(check(content, 'schema', 'votes').status).toBe(0);
    });
  });

  it('says that a folder holds no content and that a rule does not exist', () => {
    expect(check(folder)).toMatchObject({ status: 2, stderr: expect.stringContaining('is no content folder') });
    expect(check(folder, 'ord')).toMatchObject({ status: 2, stderr: expect.stringContaining('There is no rule ord') });
  });
});

it('finds the sources that are new or changed, and no others', async () => {
  const changed = edit('kallor/harryda/a.txt.yaml', 'sha256: ', 'sha256: 0');
  await withCorpus({}, async (content) => expect(await newSources(content)).toEqual([]));
  await withCorpus({ 'kallor/harryda/b.txt': 'Ny\n' }, async (content) =>
    expect(await newSources(content)).toEqual([join(content, 'kallor/harryda/b.txt')]),
  );
  await withCorpus(changed, async (content) =>
    expect(await newSources(content)).toEqual([join(content, 'kallor/harryda/a.txt')]),
  );
});
