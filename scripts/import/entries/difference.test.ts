import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyDifferences, differences, likeness } from './difference.ts';

test('applying the differences gives the rendering back', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const list = differences(a, b);
      expect(list).not.toBeNull();
      expect(applyDifferences(a, list ?? [])).toEqual(b);
    }),
  );
});

test('each difference names the words on both sides', () => {
  expect(differences('ett två tre'.split(' '), 'ett två! tre fyra'.split(' '))).toEqual([
    { vid: 1, publicerat: ['två'], rendering: ['två!'], renderingVid: 1 },
    { vid: 3, publicerat: [], rendering: ['fyra'], renderingVid: 3 },
  ]);
});

test('texts that differ more than the limit are not compared', () => {
  expect(differences(['a', 'b', 'c'], ['x', 'y', 'z'], 2)).toBeNull();
});

test('likeness is 1 for the same words and 0 for none in common', () => {
  const a = 'ett två tre fyra fem'.split(' ');
  expect(likeness(a, a)).toBe(1);
  expect(likeness(a, 'sex sju åtta nio tio'.split(' '))).toBe(0);
});
