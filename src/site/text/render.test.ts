import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseText } from '../../domain/text/parse.ts';
import { publishedWords, splitWords } from '../../domain/text/words.ts';
import { renderText } from './render.ts';

const parse = (body: string): Root => {
  const { root, issues } = parseText(body, 'x.mdx', 1);
  expect(issues).toEqual([]);
  return root;
};

/** The words of a rendered text without what the site has set in: what a check of the built page does. */
function wordsOf(html: string): string[] {
  const official = html.replace(/<(a|div)\b[^>]*\bdata-site\b[^>]*>(?:(?!<\1\b).)*?<\/\1>/gs, '');
  const text = official
    .replace(/<\/?(?:p|li|ul|ol|h\d|div|section|table|thead|tbody|tr|th|td|br)\b[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#x26;', '&')
    .replaceAll('&#x3C;', '<');
  return splitWords(text);
}

const PARAGRAF = `<Huvud>

2024-01-24

§ 9 2023.509 KS

</Huvud>

<Avsnitt typ="arendebeskrivning">

## Ärendebeskrivning

Fem kommuner (<Sic anm="Delat i källan.">Möln dal</Sic>, Partille) & fler \\< tio. Se § 94.

- Första punkten
- Andra punkten

| Kvartal | Antal |
| --- | ---: |
| Q1 | 12 |
| Q2 | |

</Avsnitt>

<Sida nr="2" />

<Avsnitt typ="forslag">

<Beslutsmening typ="forslag" till="kf">

Beslutet upphävs.

</Beslutsmening>

</Avsnitt>
`;

describe('renderText', () => {
  it('publishes the words of the text in their order and no others', () => {
    const root = parse(PARAGRAF);
    const remarks = new Map([['p3', [{ text: 'En annan källa säger något annat.', href: '/granskning/#x' }]]]);
    const stretches = new Map([['p3', [{ start: 5, end: 13, href: '/a/', state: 'resolved', titel: 'En länk' }]]]);
    expect(wordsOf(renderText(root, { remarks, stretches }))).toEqual(publishedWords(root));
  });

  it('writes no style and no script, whatever the text holds', () => {
    const html = renderText(parse('Text med \\<script>alert(1)\\</script> och "citat".\n\n| a |\n| ---: |\n| 1 |'));
    expect(html).not.toMatch(/<script|style=|\son\w+=/);
    expect(html).toContain('&#x3C;script>');
    expect(html).toContain('class="cell--right"');
  });

  it('gives every block an anchor and a link to it', () => {
    const html = renderText(parse(PARAGRAF));
    for (const id of ['h1', 'p1', 'p2', 'p3', 'p4', 'p5', 'tabell-1', 'beslut-1'])
      expect(html).toContain(` id="${id}"`);
    expect(html).toContain('href="#p4" aria-label="Länk hit: stycke 4"');
  });

  it('leaves out the links and prefixes the ids where another text stands on the page', () => {
    const html = renderText(parse('Ett stycke.'), { anchorLinks: false, idPrefix: 'red-' });
    expect(html).toBe('<p id="red-p1">Ett stycke.</p>');
  });

  it('starts headings at the given level and leaves no gap', () => {
    const html = renderText(parse('# Ett\n\n### Tre\n\n## Två\n\n# Ett igen'), { headingLevel: 3 });
    expect([...html.matchAll(/<h(\d)/g)].map((m) => m[1])).toEqual(['3', '4', '4', '3']);
  });

  it('sets the remark of a <Sic> before its block, and once where another remark is about the same words', () => {
    const root = parse('<Sic anm="Nämnden heter Välfärdsnämnden.">Välståndsnämnden</Sic> beslutade.');
    const remarks = new Map([
      ['p1', [{ text: 'Källan skriver ”Välståndsnämnden”; organet heter Välfärdsnämnden.', href: '/granskning/#f' }]],
    ]);
    const html = renderText(root, { remarks });
    expect(html.match(/role="note"/g)).toHaveLength(1);
    expect(html).toContain('href="/granskning/#f"');
    expect(html.indexOf('role="note"')).toBeLessThan(html.indexOf('<p id="p1"'));
  });

  it('sets the remark of a <Sic> in a table beside the table', () => {
    const html = renderText(parse('| a |\n| --- |\n| <Sic anm="Så står det.">x</Sic> |'));
    expect(html).toMatch(/^<div class="anmarkning"[^>]*>.*Så står det\./s);
  });

  it('leads from the label of a page to that page of the original, where it is online', () => {
    const root = parse('<Sida nr="9" />\n\nText.');
    const places = (nr: string) => ({ jamfor: `/kallor/a/b/#sida-${nr}`, fil: `/kallor/a/b.pdf#page=${nr}` });
    expect(renderText(root, { original: (nr) => ({ ...places(nr), bild: null }) })).toContain(
      '<a href="/kallor/a/b/#sida-9">Sida 9 i originalet</a>',
    );
    const bild = { nr: 9, bredd: 1000, hojd: 1414, src: '/kallor/a/b/sida-9.webp' };
    const html = renderText(root, { original: (nr) => ({ ...places(nr), bild }) });
    expect(html).toContain('<details class="fold"><summary>Sida 9 i originalet</summary>');
    expect(html).toContain('<img src="/kallor/a/b/sida-9.webp" width="1000" height="1414" loading="lazy"');
    expect(html).toContain('<a href="/kallor/a/b.pdf#page=9">');
    expect(renderText(root)).toContain('<span>Sida 9 i originalet</span>');
  });

  it('keeps a § on one line with its number without changing a sign', () => {
    const html = renderText(parse('Se § 94 och 15 § i förordningen.'), { anchorLinks: false });
    expect(html).toContain('<span class="nr">§ 94</span> och <span class="nr">15 §</span> i');
  });
});
