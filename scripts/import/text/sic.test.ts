import { expect, test } from 'vitest';
import { readForTest } from '../structure/testing.ts';
import { findSic } from './sic.ts';

/** What looks wrong in one paragraph of running text. */
function found(text: string): string[] {
  const { dokument } = readForTest(`Yttrande\n\n${text}\n`);
  return dokument.flatMap((d) => findSic(d.block, null)).map((s) => s.ord);
}

test.each([
  [
    'a name that a space divides, first in a list',
    'Kommunerna (Möln dal, Partille och Lerum) samverkar.',
    ['Möln dal'],
  ],
  ['the same, last in a list', 'Kommunerna Partille, Lerum och Möln dal samverkar i förbundet.', ['Möln dal']],
  ['two words that mean what they say', 'Ny bro över ån ska byggas under nästa år av kommunen.', []],
  ['the same beside no name', 'Nämnden ser över parkering, Ny bro och gångväg under året.', []],
  ['a lost hyphen', 'Ärendet bereds av barnoch utbildningsnämnden under våren.', ['barnoch']],
])('%s', (_name, text, wanted) => {
  expect(found(text)).toEqual(wanted);
});
