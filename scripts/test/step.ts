import { spawn } from 'node:child_process';

/** How one part of the tests ended. */
export interface Outcome {
  name: string;
  passed: number;
  failed: number;
  seconds: number;
}

/** Runs a command, its output straight to the terminal. @returns its exit code; 1 where it could not start. */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: 'inherit', env });
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      done(1);
    });
    child.once('close', (code) => done(code ?? 1));
  });
}

/** Runs one part and tells its name before and its outcome after. `act` gives what passed and what failed. */
export async function step(name: string, act: () => Promise<{ passed: number; failed: number }>): Promise<Outcome> {
  console.log(`\n── ${name} ──`);
  const start = performance.now();
  const counts = await act().catch((error: Error) => {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  });
  return { name, ...counts, seconds: (performance.now() - start) / 1000 };
}

/** A part that is one test: passed where the command ends with 0. */
export const oneTest = (code: number): { passed: number; failed: number } =>
  code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
