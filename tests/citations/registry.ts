import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Kommun, kommunSchema } from '../../src/domain/kommun.ts';

const folder = new URL('../../content/kommuner/', import.meta.url);

/** The registry as published, for tests that need real organs and numbers. */
export const kommuner: readonly Kommun[] = readdirSync(folder)
  .filter((f) => f.endsWith('.yaml'))
  .map((f) => kommunSchema.parse(parse(readFileSync(new URL(f, folder), 'utf8'))));

/** One municipality of the registry. Throws where it is missing. */
export function kommunById(id: string): Kommun {
  const found = kommuner.find((k) => k.id === id);
  if (found === undefined) throw new Error(`No municipality ${id} in content/kommuner.`);
  return found;
}
