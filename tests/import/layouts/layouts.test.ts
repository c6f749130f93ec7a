import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { makeContent, runImporter } from '../workspace.ts';
import { layouts, measure } from './layouts.ts';
import { closePrinter, printPdf } from './print.ts';

// Whole documents in the layouts that Swedish municipalities and decades use, with a key each. Municipalities, persons and matters
// are invented; what is real is how such documents are built. `node_modules/.bin/node tests/import/layouts/table.ts` prints the
// figures per field.
afterAll(() => closePrinter());
const all = await layouts();

test.each(all)(
  '$name',
  async (layout) => {
    const { misses, tally } = await measure(layout);
    expect([...tally.values()].reduce((n, t) => n + t.all, 0)).toBeGreaterThanOrEqual(20);
    expect(misses).toEqual([]);
  },
  60_000,
);

test('every word of them is published or listed, every vote has its passage, and the check finds no fault', async () => {
  const content = await makeContent();
  try {
    const sources = await Promise.all(
      all.map(async ({ name, file }) => {
        if (!file.endsWith('.html')) return file;
        const pdf = join(content.dir, `${name}.pdf`);
        await writeFile(pdf, await printPdf(file));
        return pdf;
      }),
    );
    // Whose they are is of no matter here; organs that the municipality lacks are remarked.
    const run = await runImporter(content.dir, '--kommun', 'alingsas', ...sources);
    expect(run.stdout).toContain(`${sources.length} files read`);
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/check.ts'], {
      env: { ...process.env, CONTENT_DIR: content.dir },
    });
    expect(stdout).toContain('0 errors, 0 warnings');
  } finally {
    await content.remove();
  }
}, 120_000);
