import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench, Figure } from './bench/bench.ts';

/**
 * `npm run bench -- [NAMES…] [FOLDER]`: runs the measurements of scripts/bench/ (all, or those named) and prints what they
 * found. Ends with 1 where a figure is over its limit or under what it must reach.
 */
const folder = join(import.meta.dirname, 'bench');
const all: Bench[] = [];
for (const file of readdirSync(folder).sort())
  if (file.endsWith('.bench.ts')) all.push(((await import(join(folder, file))) as { bench: Bench }).bench);

const args = process.argv.slice(2);
const named = args.filter((arg) => all.some((bench) => bench.name === arg));
const rest = args.filter((arg) => !named.includes(arg));
if (rest.length > 1 || rest[0]?.startsWith('--')) {
  console.error(`usage: npm run bench -- [${all.map((bench) => bench.name).join(' ')}] [FOLDER]`);
  process.exit(1);
}

const isOver = ({ value, limit, least }: Figure) =>
  (limit !== undefined && value > limit) || (least !== undefined && value < least);

function format({ what, value, unit, limit, least, note }: Figure): string {
  const shown = Number.isNaN(value)
    ? '–'
    : `${Number.isInteger(value) ? value : value.toFixed(value < 10 ? 2 : 1)} ${unit}`;
  const held = limit === undefined ? '' : `   limit ${limit.toFixed(1)} ${unit}${value > limit ? '   OVER' : ''}`;
  const wanted = least === undefined ? '' : `   at least ${least}${value < least ? '   UNDER' : ''}`;
  return `  ${what.padEnd(28)} ${shown.trim().padStart(12)}${held}${wanted}${note ? `   ${note}` : ''}`;
}

for (const bench of all.filter((b) => named.length === 0 || named.includes(b.name))) {
  console.log(`${bench.name}: ${bench.about}`);
  const found = await bench.run(rest[0] ?? null);
  if (typeof found === 'string') console.log(`  ${found}`);
  else for (const figure of found) console.log(format(figure));
  if (typeof found !== 'string' && found.some(isOver)) process.exitCode = 1;
}
