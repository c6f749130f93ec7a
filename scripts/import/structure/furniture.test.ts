import { describe, expect, it } from 'vitest';
import { readText } from '../sources/text.ts';
import { findFurniture } from './furniture.ts';

const removed = (text: string): string[] =>
  findFurniture(readText(new TextEncoder().encode(text), 'prov.txt').rader).map((r) => `${r.skal}: ${r.text}`);

describe('the § that goes on over a page', () => {
  it.each([
    'Forts. KS § 162',
    'Forts § 9',
    'Fortsättning av § 162',
    '(forts.) § 12',
    '§ 69 forts.',
    'KF § 69, forts',
    '§ 69 (forts.)',
    '§ 69/2031 – fortsättning',
    '§ 69 forts.          KS/2031:377 511',
  ])('%s', (line) => {
    expect(removed(`Beslut\natt anta planen,\n${line}\natt anta avtalet.`)).toEqual([`sidhuvud: ${line}`]);
  });

  it.each(['§ 69 Fortsatt arbete med bryggor', 'Fortsättning följer.', 'Forts. av ärendet om bryggor, § 12 i taxan'])(
    'not %s',
    (line) => {
      expect(removed(`Beslut\natt anta planen,\n${line}\natt anta avtalet.`)).toEqual([]);
    },
  );
});
