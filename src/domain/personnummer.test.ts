import { describe, expect, it } from 'vitest';
import { findPersonnummer, maskPersonnummer } from './personnummer.ts';

// 121212-1212 is the number of Tolvan Tolvansson, whom the authorities made up for examples; the others are computed from
// days on which nobody registered was born.
describe('findPersonnummer', () => {
  it.each([
    ['191212121212'],
    ['19121212-1212'],
    ['121212-1212'],
    ['121212+1212'],
    ['121212 1212'],
    ['121212–1212'],
    ['121212 - 1212'],
    ['1212121212'],
    ['121272-1219'],
  ])('finds %s', (writing) => {
    const text = `Född ${writing}, folkbokförd i kommunen`;
    const [found, ...more] = findPersonnummer(text);
    expect(found?.text).toBe(writing);
    expect(text.slice(found?.start, found?.end)).toBe(writing);
    expect(more).toEqual([]);
  });

  it('finds one that a line breaks', () => {
    expect(findPersonnummer('nummer 121212-\n1212')).toHaveLength(1);
  });

  it.each([
    ['a wrong check figure', '121212-1213'],
    ['a month that does not exist', '121312-1211'],
    ['a day that does not exist', '120230-1212'],
    ['the number of an organisation', '212000-1330'],
    ['a telephone number', '0322-617265'],
    ['a diarienummer', '2023.509 KS'],
    ['a longer number', '1121212-12125'],
    ['figures in a checksum', 'a121212b1212121212c'],
    ['years', '2020-2022 2020 1212'],
  ])('does not take %s for one: %s', (_, text) => {
    expect(findPersonnummer(text)).toEqual([]);
  });
});

it('masks the figures of every number and nothing else', () => {
  expect(maskPersonnummer('A 121212-1212, 2023.509 KS, 19121212 - 1212.')).toBe(
    'A XXXXXX-XXXX, 2023.509 KS, XXXXXXXX - XXXX.',
  );
  expect(maskPersonnummer('121212-1213')).toBe('121212-1213');
});
