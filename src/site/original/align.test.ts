import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alignWords } from './align.ts';

const words = (text: string) => text.split(' ').filter((w) => w !== '');

it.each([
  ['a b c', 'a b c', ['= 0-3 0-3']],
  ['a x b c d', 'a b c d', ['= 0-1 0-1', '! 1-2 1-1', '= 2-5 1-4']],
  ['a kom- mun b c d', 'a kommun b c d', ['= 0-1 0-1', '! 1-3 1-2', '= 3-6 2-5']],
  ['a b', 'a b c', ['= 0-2 0-2', '! 2-2 2-3']],
  ['', 'a', ['! 0-0 0-1']],
  ['', '', []],
])('%j against %j', (a, b, wanted) => {
  const got = alignWords(words(a), words(b));
  expect(got.map((s) => `${s.lika ? '=' : '!'} ${s.a.join('-')} ${s.b.join('-')}`)).toEqual(wanted);
});

it('covers both wholly and calls alike only what is', () => {
  const word = fc.constantFrom('a', 'b', 'c');
  fc.assert(
    fc.property(fc.array(word), fc.array(word), (a, b) => {
      const got = alignWords(a, b);
      expect(got.flatMap((s) => a.slice(...s.a))).toEqual(a);
      expect(got.flatMap((s) => b.slice(...s.b))).toEqual(b);
      for (const s of got) if (s.lika) expect(a.slice(...s.a)).toEqual(b.slice(...s.b));
    }),
  );
});
