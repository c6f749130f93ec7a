import type { Fraga } from './question.ts';
import { type FilRad, fileKey } from './rows.ts';
import type { Omgivning, Svar } from './svar.ts';
import { fileTraff } from './traff.ts';

/** Answers a file name: what was read from the source file of that name. */
export async function answerFile(fraga: Extract<Fraga, { typ: 'fil' }>, { namn, register }: Omgivning): Promise<Svar> {
  const { rader } = await register.rows('f', [fileKey(fraga.namn)], { kommun: namn.kommuner.map((k) => k.id) });
  const files = rader.filter((r): r is FilRad => r[0] === 'f').map((r) => fileTraff(r, namn));
  const shown = fraga.namn.split('/').at(-1) ?? fraga.namn;
  const label = `filen ${shown}`;
  const [only] = files;
  if (files.length === 1 && only !== undefined)
    return { typ: 'en', exakt: true, fraga: label, traff: only, anmarkning: null };
  if (files.length > 1) {
    const anmarkning = 'Flera handlingar är lästa ur en fil med det namnet.';
    return { typ: 'flera', fraga: label, traffar: files, anmarkning };
  }
  if (!fraga.saker) return { typ: 'ord' };
  return { typ: 'ingen', fraga: label, kunskap: [], forslag: [], register: [], kommuner: [] };
}
