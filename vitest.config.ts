import { defineConfig } from 'vitest/config';

/**
 * Two projects. `unit` needs nothing built and runs in seconds: `npx vitest run --project unit`, or with a path behind it.
 * `browser` reads a built site in Chromium; its global setup builds and serves the site once for all files.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['tests/browser/**', '**/node_modules/**'],
          environment: 'node',
          // The source of every domain test is pure; the threads share the parsed modules of one process.
          pool: 'threads',
          // Tests that start the importer as a process wait for it; a busy machine of two cores takes its time.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/browser/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // One Chromium at a time: two cores, and a second browser makes both slow enough to miss their time limits.
          fileParallelism: false,
        },
      },
    ],
  },
});
