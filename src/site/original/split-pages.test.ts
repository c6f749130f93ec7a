import { expect, it } from 'vitest';
import { parseText } from '../../domain/text/parse.ts';
import { publishedWords } from '../../domain/text/words.ts';
import { renderText } from '../text/render.ts';
import { splitAtPages } from './split-pages.ts';

const split = (body: string, first = 1) => splitAtPages(parseText(body, 'x', 1).root, first);
const words = (body: string, first?: number) =>
  Object.fromEntries([...split(body, first)].map(([nr, root]) => [nr, publishedWords(root).join(' ')]));

it('cuts inside a component and keeps it around both parts', () => {
  const body = '<Avsnitt typ="beslut">\n## Beslut\n\nEtt.\n\n<Sida nr="6" />\n\nTvå.\n</Avsnitt>\n\nTre.';
  expect(words(body, 5)).toEqual({ 5: 'Beslut Ett.', 6: 'Två. Tre.' });
  const six = split(body, 5).get(6);
  expect(six && renderText(six, { anchorLinks: false })).toContain(
    '<section class="avsnitt avsnitt--beslut"><p id="p1">Två.</p>',
  );
});

it('begins with the page that the text names, and has no page without a word', () => {
  expect(words('<Sida nr="3" />\n\nEtt.\n\n<Sida nr="4" />\n\n<Sida nr="5" />\n\nTvå.')).toEqual({
    3: 'Ett.',
    5: 'Två.',
  });
});

it('takes a text without marks for one page', () => {
  expect(words('Ett.\n\n- två\n- tre', 7)).toEqual({ 7: 'Ett. två tre' });
});

it('counts on where an ordered list goes over a page', () => {
  expect(words('3. a\n4. b\n\n   <Sida nr="2" />\n\n   c\n5. d')).toEqual({ 1: '3. a 4. b', 2: '4. c 5. d' });
});

it('keeps to one of the files of a text that was cut into several', () => {
  const body = '1. a\n2. b\n\n   <Sida nr="1" del="2" />\n\n   c\n3. d\n\n<Sida nr="2" del="2" />\n\ne';
  const part = (del: number) => [...splitAtPages(parseText(body, 'x', 1).root, del === 1 ? 4 : 1, del)];
  expect(part(1).map(([nr, root]) => [nr, publishedWords(root).join(' ')])).toEqual([[4, '1. a 2. b']]);
  expect(part(2).map(([nr, root]) => [nr, publishedWords(root).join(' ')])).toEqual([
    [1, '2. c 3. d'],
    [2, 'e'],
  ]);
});
