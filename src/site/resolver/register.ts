import { getSite } from '../data.ts';
import { buildRegister } from './build-register.ts';
import { collectUppgifter } from './facts.ts';
import { buildNamn, type Namn } from './names.ts';
import type { Skarva } from './rows.ts';

/** The site's register, built once in a build: its shards, and the names that the search page carries. */
export async function getRegister(): Promise<{ skarvor: Skarva[]; namn: Namn }> {
  if (import.meta.env.DEV) return build();
  built ??= build();
  return built;
}

/** What a page carries for the resolver in the browser. */
export interface Uppslag {
  namn: Namn;
  /** How many shards the register has. */
  skarvor: number;
  /** Host of the deployed site. */
  host: string;
}

export async function getUppslag(host: string): Promise<Uppslag> {
  const { skarvor, namn } = await getRegister();
  return { namn, skarvor: skarvor.length, host };
}

let built: Promise<{ skarvor: Skarva[]; namn: Namn }> | undefined;

async function build(): Promise<{ skarvor: Skarva[]; namn: Namn }> {
  const site = await getSite();
  return { skarvor: buildRegister(collectUppgifter(site)), namn: buildNamn(site.corpus.kommuner) };
}
