import { expect, it } from 'vitest';
import { bareQuestion, hideSmallWords, showSmallWords } from './small-words.ts';

it('hides small words and shows them again, whatever stands beside them', () => {
  const text = 'Om barn- och ungdom: att vara med, till och\nmed I den. Att-sats i2 och/eller OCH';
  const hidden = hideSmallWords(text);
  expect(hidden).not.toMatch(/(?:^|\s)(?:och|att|med|vara|den)(?:\s|,)/);
  expect(hidden).toContain('Att-sats i2 och/eller OCH');
  expect(hidden.split(/\s+/).length).toBe(text.split(/\s+/).length);
  expect(showSmallWords(hidden)).toBe(text);
});

it.each([
  ['val av ordförande', 'val ordförande'],
  ['och', 'och'],
  ['', ''],
  ['"2019KS742"', '"2019KS742"'],
  ['”utträde ur förbundet”', '"utträde ur förbundet"'],
  ['"val av ordförande"', 'val ordförande'],
])('%s is searched as %s', (q, searched) => {
  expect(bareQuestion(q)).toBe(searched);
});
