import { describe, expect, test } from 'vitest';
import { readText } from '../sources/text.ts';
import { repeatedEdges } from './page-edges.ts';

/** A page's own text, all of it different from the other pages'. */
const body = (word: string): string =>
  Array.from({ length: 14 }, (_, i) => `${word} ${'abcdefghijklmn'[i]} står skrivet här.`).join('\n');

/** The lines of a text with form feeds that are taken for page furniture, with the reason. */
function removed(...pages: string[]): string[] {
  const { rader } = readText(new TextEncoder().encode(pages.join('\n\f')), 'prov.txt');
  return [...repeatedEdges(rader.filter((r) => r.text.trim() !== ''))].map(
    ([rad, skal]) => `${skal}: ${rad.text.trim()}`,
  );
}

describe('what stands at the edge of several pages', () => {
  test('a running head goes from its second page on, its number with it; the first one tells organ and day', () => {
    expect(
      removed(
        `Ålnäs kommun  Protokoll  1 av 3\nHamnnämnden\n${body('Ett')}`,
        `Ålnäs kommun  Protokoll  2 av 3\nHamnnämnden\n${body('Två')}`,
        `Ålnäs kommun  Protokoll  3 av 3\nHamnnämnden\n${body('Tre')}`,
      ),
    ).toEqual([
      'sidhuvud: Ålnäs kommun  Protokoll  2 av 3',
      'sidhuvud: Hamnnämnden',
      'sidhuvud: Ålnäs kommun  Protokoll  3 av 3',
      'sidhuvud: Hamnnämnden',
    ]);
  });

  test('bare numbers that grow with the pages are page numbers; one that does not is a figure', () => {
    expect(removed(`${body('Ett')}\n1`, `${body('Två')}\n2`, `${body('Tre')}\n480`)).toEqual([
      'sidnummer: 1',
      'sidnummer: 2',
    ]);
  });

  test('a heading, a decision or a sentence that begins two pages is text', () => {
    expect(
      removed(`Beslut\nKommunstyrelsen beslutar\n${body('Ett')}`, `Beslut\nKommunstyrelsen beslutar\n${body('Två')}`),
    ).toEqual([]);
  });

  test('a page that counts from 1 anew begins a document of its own, with its own head', () => {
    expect(
      removed(`Skrivelse  1 (1)\nHamnkontoret\n${body('Ett')}`, `Skrivelse  1 (1)\nHamnkontoret\n${body('Två')}`),
    ).toEqual([]);
  });
});
