import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Kommun, kommunSchema } from '../../src/domain/kommun.ts';
import { buildRegister, type Uppgifter } from '../../src/site/resolver/build-register.ts';
import { openRegister, type Register } from '../../src/site/resolver/lookup.ts';
import { buildNamn } from '../../src/site/resolver/names.ts';
import type { Skarva } from '../../src/site/resolver/rows.ts';
import type { Omgivning } from '../../src/site/resolver/svar.ts';

/** The municipalities as the registry has them. */
export const kommuner: Kommun[] = ['alingsas', 'harryda'].map((id) =>
  kommunSchema.parse(parse(readFileSync(new URL(`../../content/kommuner/${id}.yaml`, import.meta.url), 'utf8'))),
);

/** What answering needs, over given facts, with the bytes that each question loads. */
export function surroundings(uppgifter: Uppgifter, pages: readonly string[] = []) {
  const skarvor = buildRegister(uppgifter);
  const loaded = { bytes: 0, requests: 0 };
  const load = async (address: string): Promise<Skarva> => {
    const match = /^\/sok\/register\/(\d+)\/(\d+)\.json$/.exec(address);
    if (match === null || Number(match[1]) !== skarvor.length) throw new Error(`no shard at ${address}`);
    const json = JSON.stringify(skarvor[Number(match[2])]);
    loaded.bytes += Buffer.byteLength(json);
    loaded.requests++;
    return JSON.parse(json) as Skarva;
  };
  const open = (): Register => openRegister(skarvor.length, load);
  const namn = buildNamn(kommuner);
  /** A new reader: nothing loaded yet. */
  const fresh = (): Omgivning => {
    loaded.bytes = 0;
    loaded.requests = 0;
    return { namn, register: open(), exists: async (path) => pages.includes(path) };
  };
  return { namn, skarvor, loaded, fresh };
}
