/**
 * `npm test`: lint, types, units with the corpus and its traps, the content's own rules, a built site, and that site in a real
 * browser. Every part runs even where one before it fails. The last line counts everything: `N passed, N failed`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { runVitest } from './test/run-vitest.ts';
import { type Outcome, oneTest, run, step } from './test/step.ts';

const require = createRequire(import.meta.url);
const astro = join(dirname(require.resolve('astro/package.json')), 'bin', 'astro.mjs');
const biome = join(dirname(require.resolve('@biomejs/biome/package.json')), 'bin', 'biome');
const node = (...args: string[]) => run(process.execPath, args, env);
const script = (name: string) => resolve(import.meta.dirname, name);

const folder = await mkdtemp(join(tmpdir(), 'kommunbeslut-test-'));
const dist = join(folder, 'dist');
const env = {
  ...process.env,
  OUT_DIR: dist,
  SITE_DIST: dist,
  CACHE_DIR: join(folder, 'cache'),
  ASTRO_TELEMETRY_DISABLED: '1',
  // A log is read by people and programs that show no colours.
  ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const outcomes: Outcome[] = [];
try {
  outcomes.push(await step('Lint', async () => oneTest(await node(biome, 'check', '.'))));
  outcomes.push(await step('Types', async () => oneTest(await node(astro, 'check', '--minimumSeverity', 'warning'))));
  outcomes.push(await step('Units, corpus and traps', () => runVitest('unit', folder, env)));
  outcomes.push(await step('Content', async () => oneTest(await node(script('check.ts')))));
  const build = await step('Build', async () => oneTest(await node(script('build.ts'))));
  outcomes.push(build);
  if (build.failed === 0)
    outcomes.push(await step('The built site in a browser', () => runVitest('browser', folder, env)));
  else outcomes.push({ name: 'The built site in a browser (no site was built)', passed: 0, failed: 1, seconds: 0 });
} finally {
  await rm(folder, { recursive: true, force: true });
}

console.log('');
for (const { name, passed, failed, seconds } of outcomes)
  console.log(
    `${failed === 0 ? 'ok  ' : 'FAIL'}  ${name.padEnd(50)} ${passed} passed, ${failed} failed   ${seconds.toFixed(0)} s`,
  );
const total = (key: 'passed' | 'failed') => outcomes.reduce((sum, o) => sum + o[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;
