import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What a run of the command gave. */
export interface Result {
  code: number;
  stdout: string;
  stderr: string;
}

/** A content folder of its own with the real registry, gone after the test. */
export async function makeContent(): Promise<{ dir: string; remove: () => Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'import-'));
  await cp('content/kommuner', join(dir, 'kommuner'), { recursive: true });
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}

/** Runs the importer as a person does. */
export function runImporter(content: string, ...args: string[]): Promise<Result> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      ['scripts/import.ts', ...args],
      { env: { ...process.env, CONTENT_DIR: content }, maxBuffer: 1 << 28 },
      (error, stdout, stderr) => done({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr }),
    );
  });
}

/** What `npm run check` says of a content folder. */
export function runCheck(content: string): Promise<string> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      ['scripts/check.ts'],
      { env: { ...process.env, CONTENT_DIR: content } },
      (_, stdout, stderr) => done(stdout + stderr),
    );
  });
}

/** Every file below a folder with its text, by its path. */
export async function snapshot(dir: string): Promise<Map<string, string>> {
  const out = new Map<string, string>();
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    out.set(path.slice(dir.length + 1), await readFile(path, 'utf8'));
  }
  return out;
}

/** The five documents that the project began with, as received. */
export const SEEDS = [
  'alingsas/000_a5b6b640cf8ac9e2.txt',
  'alingsas/001_1cf86d2020daf07c.txt',
  'alingsas/002_eef2a7ba81e8a331.txt',
  'harryda/003_d64dd13187d685f1.txt',
  'alingsas/004_999ec520103697d5.txt',
] as const;

/** A seed's path, by the number in its name. */
export function seed(number: '000' | '001' | '002' | '003' | '004'): string {
  return resolve('content/kallor', SEEDS.find((s) => s.includes(`/${number}_`)) as string);
}

/** Copies the seeds out of content/kallor, so that their folder tells nothing about where they come from. */
export async function looseSeeds(dir: string): Promise<string[]> {
  const out: string[] = [];
  for (const name of SEEDS) {
    const to = join(dir, name.split('/')[1] as string);
    await cp(resolve('content/kallor', name), to);
    out.push(to);
  }
  return out;
}
