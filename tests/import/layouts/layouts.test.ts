import { afterAll, expect, test } from 'vitest';
import { layouts, measure } from './layouts.ts';
import { closePrinter } from './print.ts';

// Whole documents in the layouts that Swedish municipalities and decades use, with a key each. Municipalities, persons and matters
// are invented; what is real is how such documents are built. `node_modules/.bin/node tests/import/layouts/table.ts` prints the figures per field.
afterAll(() => closePrinter());

test.each(await layouts())(
  '$name',
  async (layout) => {
    const { misses, tally } = await measure(layout);
    expect([...tally.values()].reduce((n, t) => n + t.all, 0)).toBeGreaterThan(20);
    expect(misses).toEqual([]);
  },
  60_000,
);
