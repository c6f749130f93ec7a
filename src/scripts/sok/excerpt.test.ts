import { expect, it } from 'vitest';
import { readExcerpt } from './excerpt.ts';

const P = '\u2063';

it('takes the parts out and marks the compound', () => {
  const runs = [
    { text: `utträde ur Samordningsförbundet Insjöriket. `, mark: false },
    { text: `${P}förbundet`, mark: true },
    { text: ` ${P}nämnden Nästa mening.`, mark: false },
  ];
  const read = readExcerpt(runs);
  expect(read.map((r) => r.text).join('')).toBe('utträde ur Samordningsförbundet Insjöriket.  Nästa mening.');
  expect(read.filter((r) => r.mark)).toEqual([{ text: 'Samordningsförbundet', mark: true }]);
});

it('leaves an excerpt without parts as it is', () => {
  const runs = [
    { text: 'Det egna ', mark: false },
    { text: 'förbundet', mark: true },
    { text: ' har sagt så.', mark: false },
  ];
  expect(readExcerpt(runs)).toEqual(runs);
});
