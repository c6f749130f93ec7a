import type { Tally } from './answer-key.ts';
import { layouts, measure } from './layouts.ts';
import { closePrinter } from './print.ts';

// `node_modules/.bin/node tests/import/layouts/table.ts [WORD]` prints every miss and the figures per field, over all layouts or those named so.
const word = process.argv[2] ?? '';
const sum = new Map<string, Tally>();
for (const layout of (await layouts()).filter((l) => l.name.includes(word))) {
  const { tally, misses } = await measure(layout);
  const all = [...tally.values()].reduce((n, t) => ({ right: n.right + t.right, all: n.all + t.all }), {
    right: 0,
    all: 0,
  });
  console.log(`${layout.name}: ${all.right} / ${all.all}`);
  for (const miss of misses) console.log(`  - ${miss}`);
  for (const [field, t] of tally) {
    const s = sum.get(field) ?? { right: 0, all: 0 };
    sum.set(field, { right: s.right + t.right, all: s.all + t.all });
  }
}
const total = [...sum.values()].reduce((n, t) => ({ right: n.right + t.right, all: n.all + t.all }), {
  right: 0,
  all: 0,
});
for (const [field, t] of [...sum, ['all fields', total] as const])
  console.log(`${field.padEnd(36)} ${t.right} / ${t.all}  ${((100 * t.right) / t.all).toFixed(1)} %`);
await closePrinter();
