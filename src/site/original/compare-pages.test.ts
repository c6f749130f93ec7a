import { expect, it } from 'vitest';
import { parseText } from '../../domain/text/parse.ts';
import { publishedWords } from '../../domain/text/words.ts';
import { comparePages } from './compare-pages.ts';
import type { Kallinslag } from './source-entries.ts';

const entry = (namn: string, sidor: [number, number], text: string, som: Kallinslag['som'] = 'text'): Kallinslag => ({
  adress: `/x/${namn}/`,
  namn,
  som,
  root: parseText(text, 'x', 1).root,
  kalla: { fil: 'x/a.pdf', rader: [1, 9], sidor },
  del: 1,
  flera: false,
});

it('sets beside each page what is published of it, what is left out, and the words that it divides', () => {
  const pages = comparePages(
    {
      sidor: 3,
      borttaget: [
        { rad: 1, sida: 1, text: '1', skal: 'sidnummer' },
        { rad: 6, sida: 2, text: '2', skal: 'sidnummer' },
      ],
      sammanfogat: [{ rad: 8, fore: 'kom- mun', efter: 'kommun' }],
    },
    [
      entry('§ 1', [1, 2], 'En kommun.\n\n<Sida nr="2" />\n\nkommun två'),
      null,
      entry('§ 2', [2, 2], 'Ny text'),
      entry('bilaga', [3, 3], 'Annan fil', 'rendering'),
    ],
    new Map([[2, { nr: 2, bredd: 10, hojd: 14 }]]),
  );
  expect(
    pages.map((p) => ({
      bild: p.bild?.hojd ?? null,
      texter: p.texter.map((t) => `${t.inslag.namn}: ${publishedWords(t.root).join(' ')}`),
      annorstades: p.annorstades.map((e) => e.namn),
      ut: [...p.borttaget.map((b) => b.text), ...p.sammanfogat.map((s) => s.fore)],
    })),
  ).toEqual([
    { bild: null, texter: ['§ 1: En kommun.'], annorstades: [], ut: ['1'] },
    { bild: 14, texter: ['§ 1: kommun två', '§ 2: Ny text'], annorstades: [], ut: ['2', 'kom- mun'] },
    { bild: null, texter: [], annorstades: ['bilaga'], ut: [] },
  ]);
});
