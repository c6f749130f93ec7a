import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The folder beside `out` in which a new site is made until it is whole. */
export const nextFolder = (out: string): string => join(dirname(out), `.${basename(out)}.next`);

/** Makes an empty folder for the new site; what a killed build left is removed. */
export async function prepareNext(out: string): Promise<string> {
  const next = nextFolder(out);
  await rm(next, { recursive: true, force: true });
  await mkdir(next, { recursive: true });
  return next;
}

/** Puts the new site in the place of the old one by renaming, so that no reader meets half a site. */
export async function swapIn(out: string): Promise<void> {
  const old = join(dirname(out), `.${basename(out)}.old`);
  await rm(old, { recursive: true, force: true });
  if (existsSync(out)) await rename(out, old);
  await rename(nextFolder(out), out);
  await rm(old, { recursive: true, force: true });
}
