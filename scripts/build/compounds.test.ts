import { describe, expect, it } from 'vitest';
import { BLOCK, PARTS } from '../../src/site/search/signs.ts';
import { compoundTails, knownWords, stemOf, wordsOf } from './compounds.ts';
import { addParts } from './search-copy.ts';

const known = knownWords(
  wordsOf(
    'Samordning av kommunens nämnder: förbundet, välfärd, verksamheter, tröskel och lågtröskel. Ett beslut om arbete i utskottet. Att behandla lagen, ingen.',
  ),
);

describe('compoundTails', () => {
  it.each([
    ['samordningsförbundet', ['förbundet']],
    ['samordningsförbundets', ['förbundets']],
    ['välfärdsnämnden', ['nämnden']],
    ['lågtröskelverksamhet', ['verksamhet']],
    ['arbetsutskott', ['utskott']],
    // One part is no word of the corpus, or is too short to be asked for.
    ['kvartalsförbundet', []],
    ['samordningsansvar', []],
    ['beslutade', []],
    ['förbundet', []],
    // `lagen` and `ingen` are words of the corpus; these are not made of them.
    ['förslaget', []],
    ['behandlingen', []],
  ])('%s → %j', (word, tails) => {
    expect(compoundTails(word, known)).toEqual(tails);
  });
});

describe('stemOf', () => {
  it('is one for the forms of a word', () => {
    expect(new Set(['förbund', 'förbundet', 'förbundets', 'förbunden'].map(stemOf)).size).toBe(1);
    expect(new Set(['nämnd', 'nämnden', 'nämnder', 'nämndens', 'nämndernas'].map(stemOf)).size).toBe(1);
  });
});

describe('addParts', () => {
  const page = (body: string) =>
    `<html><body><nav>Välfärdsnämnden.</nav><main data-pagefind-body="">${body}</main></body></html>`;
  const part = (words: string) => `<span data-pagefind-weight="0.5"> ${PARTS} ${words} ${PARTS}</span>`;

  /** Spaces between blocks aside, which no reader of the index sees. */
  const parts = (body: string) => addParts(page(body), known).replace(/ (?=<)/g, '');
  const bare = (html: string) =>
    html
      .replace(/<span data-pagefind-weight="0\.5">[^<]*<\/span>/g, '')
      .replaceAll(BLOCK, '')
      .replace(/\s+(?=<)/g, '');

  it('puts the parts at the end of the sentence, so that phrases stay whole', () => {
    expect(parts('<p>Kring Samordningsförbundet <a href="/x/">Insjöriket</a>. Mer står här.</p>')).toBe(
      page(`<p>Kring Samordningsförbundet<a href="/x/">Insjöriket</a>.${part('förbundet')}Mer står här. ${BLOCK}</p>`),
    );
  });

  it('puts them before the end of a block that ends no sentence', () => {
    expect(parts('<h1>Välfärdsnämnden</h1><ul><li>Arbetsutskottet</li></ul>')).toBe(
      page(
        `<h1>Välfärdsnämnden ${BLOCK}${part('nämnden')}</h1><ul><li>Arbetsutskottet ${BLOCK}${part('utskottet')}</li></ul>`,
      ),
    );
  });

  it('keeps the words of neighbours apart', () => {
    expect(addParts(page('<dl><dt>Fil</dt><dd>003</dd></dl><span>Beslut</span><span>Alingsås</span>'), known)).toBe(
      page(
        ` <dl> <dt>Fil ${BLOCK} </dt> <dd>003 ${BLOCK} </dd> </dl><span>Beslut</span> <span>Alingsås</span> ${BLOCK} `,
      ),
    );
  });

  it('changes no word of the page, and nothing outside its body', () => {
    const html = page(
      '<p title="Välfärdsnämnden.">Välfärdsnämnden &amp; Arbetsutskott.</p><svg><title>Välfärdsnämnden</title></svg>',
    );
    expect(bare(addParts(html, known))).toBe(bare(html));
    expect(addParts(html, known)).toContain('<nav>Välfärdsnämnden.</nav>');
    expect(addParts('<main>Välfärdsnämnden</main>', known)).toBe('<main>Välfärdsnämnden</main>');
  });
});
