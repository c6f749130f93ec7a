import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What a process cost: wall time, time on a processor, and the most memory that it held at once. */
export interface Cost {
  seconds: number;
  cpuSeconds: number;
  peakMb: number;
  stdout: string;
  code: number;
}

/**
 * Runs a TypeScript file in a process of its own, so that its memory is its own and a warm compiler helps nobody.
 */
export function measureScript(file: string, args: string[], env: NodeJS.ProcessEnv = process.env): Promise<Cost> {
  const peak = join(import.meta.dirname, 'report-peak.ts');
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', peak, file, ...args], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data) => {
      stdout += data;
    });
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const said = (name: string) => Number(new RegExp(`${name}=(\\d+)`).exec(stderr)?.[1] ?? Number.NaN);
      resolve({
        seconds: (performance.now() - start) / 1000,
        cpuSeconds: said('cpu-us') / 1e6,
        peakMb: said('peak-rss-kb') / 1024,
        stdout,
        code: code ?? 1,
      });
    });
  });
}

/** Runs a program and gives its wall time in seconds; null where this machine does not have it. */
export function timeProgram(command: string, args: string[]): Promise<number | null> {
  return new Promise((resolve) => {
    const start = performance.now();
    const child = spawn(command, args, { stdio: 'ignore' });
    child.on('error', () => resolve(null));
    child.on('close', () => resolve((performance.now() - start) / 1000));
  });
}
