import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Astro's command, as a file that this very Node can run. */
const ASTRO = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs');

/** Lines kept for the report of a failed build. */
const KEPT = 200;

/**
 * Runs `astro build` in a process of its own, so that its memory is given back before indexing.
 *
 * @param out folder that Astro writes to. @param content folder that it reads.
 * @param onPages told how many pages are written, now and then.
 * @throws with Astro's last lines where it fails.
 */
export async function runAstro(out: string, content: string, onPages: (pages: number) => void): Promise<void> {
  const child = spawn(process.execPath, [ASTRO, 'build'], {
    env: {
      ...process.env,
      OUT_DIR: out,
      CONTENT_DIR: content,
      NODE_ENV: 'production',
      FORCE_COLOR: '0',
      ASTRO_TELEMETRY_DISABLED: '1',
      // Vitest puts import.meta.env into its process; Astro would take DEV from there, and pages would load everything anew each.
      DEV: undefined,
      PROD: undefined,
      MODE: undefined,
      SSR: undefined,
      BASE_URL: undefined,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  const lines: string[] = [];
  let pages = 0;
  let rest = '';
  const read = (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) {
      if (/[├└]─ \//.test(line) && ++pages % 500 === 0) onPages(pages);
      lines.push(line);
      if (lines.length > KEPT) lines.shift();
    }
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  process.off('exit', stop);
  if (code !== 0) throw new Error(`astro build failed\n${[...lines.filter((l) => !/[├└]─/.test(l)), rest].join('\n')}`);
}
