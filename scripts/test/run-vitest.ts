import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { run } from './step.ts';

const VITEST = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

/** What Vitest's JSON reporter says, as far as it is read here. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/**
 * Runs one project of vitest.config.ts.
 *
 * @param folder where the report may be written.
 * @returns tests passed and failed; a file that could not be loaded counts as one failed test, and so does a run without a report.
 */
export async function runVitest(
  project: string,
  folder: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ passed: number; failed: number }> {
  const report = join(folder, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run(process.execPath, [VITEST, ...args], env);
  const read = await readFile(report, 'utf8').then(
    (text) => JSON.parse(text) as Report,
    () => null,
  );
  if (read === null) return { passed: 0, failed: 1 };
  const broken = read.testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0).length;
  const failed = read.numFailedTests + broken;
  // An error outside any test (a rejected promise, a global setup) fails the run and stands in no count.
  return { passed: read.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}
