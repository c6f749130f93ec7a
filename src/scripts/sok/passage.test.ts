import { describe, expect, it } from 'vitest';
import { BLOCK, PARTS as P } from '../../site/search/signs.ts';
import { readPassage } from './passage.ts';

const B = ` ${BLOCK}`;

/** A page whose anchors are written `{p1}` before a word; every word that begins with `sought` is found. */
function page(marked: string, sought: RegExp) {
  const words: string[] = [];
  const anchors: { id: string; location: number }[] = [];
  for (const word of marked.split(/\s+/)) {
    const anchor = /^\{(.+)\}$/.exec(word)?.[1];
    if (anchor === undefined) words.push(word);
    else anchors.push({ id: anchor, location: words.length });
  }
  const weighted_locations = words.flatMap((word, location) =>
    sought.test(word.toLowerCase()) ? { weight: 1, balanced_score: 1, location } : [],
  );
  return { content: words.join(' '), anchors, weighted_locations };
}
const text = (runs: readonly { text: string; mark: boolean }[]) =>
  runs.map((r) => (r.mark ? `[${r.text}]` : r.text)).join('');

describe('readPassage', () => {
  it('shows the sentence, marks the words and opens at the paragraph', () => {
    const { mening, fragment } = readPassage(
      page(
        `Titel${B} {p1} Ett stycke om annat.${B} {p2} Nämnden möttes. Kommunen säger upp avtalet nu. Sedan hände mer.${B}`,
        /^avtal/,
      ),
      [],
    );
    expect(text(mening)).toBe('Kommunen säger upp [avtalet] nu.');
    expect(fragment).toBe('#p2:~:text=Kommunen%20s%C3%A4ger%20upp-,avtalet,-nu');
  });

  it('takes the place where most of the words asked for stand together', () => {
    const { mening } = readPassage(
      page(`Avgiften är hög.${B} ${'ord '.repeat(40)}slut.${B} {p3} Ny avgift för avtalet.${B}`, /^av(?:gift|tal)/),
      [],
    );
    expect(text(mening)).toBe('Ny [avgift] för [avtalet].');
  });

  it('marks the compound where a part of it was found, and shows no part', () => {
    const { mening, fragment } = readPassage(
      page(
        `{p1} Utträde ur Samordningsförbundet Insjöriket. ${P} förbundet ordningsförbundet ${P} Nästa.${B}`,
        /^förb/,
      ),
      [],
    );
    expect(text(mening)).toBe('Utträde ur [Samordningsförbundet] Insjöriket.');
    expect(fragment).toBe('#p1:~:text=Utträde%20ur-,Samordningsf%C3%B6rbundet,-Insj%C3%B6riket'.replace('ä', '%C3%A4'));
  });

  it('does not say the title again where the words stand elsewhere too', () => {
    const marked = `Nytt avtal${B} {h1} Nytt avtal${B} {p4} Det gäller ett avtal.${B}`;
    expect(text(readPassage(page(marked, /^avtal/), ['Nytt avtal']).mening)).toBe('Det gäller ett [avtal].');
    expect(text(readPassage(page(`Nytt avtal${B} {p1} Annat.${B}`, /^avtal/), ['Nytt avtal']).mening)).toBe(
      'Nytt [avtal]',
    );
  });

  it('cuts a sentence without end, and ends none at an abbreviation', () => {
    const long = readPassage(page(`{p1} ${'lång '.repeat(60)}avtal ${'mening '.repeat(60)}${B}`, /^avtal/), []);
    expect(text(long.mening)).toMatch(/^… (?:lång )+\[avtal\] (?:mening )+…$/);
    expect(text(readPassage(page(`Det är bl.a. Avtalet som gäller.${B}`, /^avtal/), []).mening)).toBe(
      'Det är bl.a. [Avtalet] som gäller.',
    );
  });

  it('opens a page without a place found at its top', () => {
    const { mening, fragment } = readPassage(page(`Bara text här.${B} Mer.${B}`, /^saknas/), []);
    expect([text(mening), fragment]).toEqual(['Bara text här.', '']);
  });

  it('writes signs so that no browser takes them for its own', () => {
    const { fragment } = readPassage(page(`{p1} Barn- och ungdomsnämnden, SKR & 50 % X-Y avtal${B}`, /^avtal/), []);
    expect(fragment).toBe('#p1:~:text=50%20%25%20X%2DY-,avtal');
  });
});
