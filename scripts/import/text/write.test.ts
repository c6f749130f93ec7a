import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kommunSchema } from '../../../src/domain/kommun.ts';
import { toBody } from '../entries/body.ts';
import type { Rad } from '../sources/kallfil.ts';
import { readMarks } from '../sources/marks.ts';
import { toBlocks } from '../structure/blocks.ts';
import { toSections } from '../structure/sections.ts';

const kommun = kommunSchema.parse({
  id: 'prov',
  namn: 'Provs kommun',
  kortnamn: 'Prov',
  genitiv: 'Provs',
  scb: '0000',
  lan: 'Provs län',
  webb: 'https://example.se/',
  kannetecken: ['Provs kommun'],
  organ: [{ kod: 'ks', namn: 'Kommunstyrelsen', typ: 'styrelse' }],
  diarienummer: [{ mall: '{serie} {ar}/{nr}', exempel: [{ text: 'KS 2020/1', ar: 2020, nr: 1, serie: 'KS' }] }],
});

const rader = (lines: readonly string[]): Rad[] =>
  lines.map((line, i) => ({ nr: i + 1, sida: null, ...readMarks(line), plats: null, ocr: null }));

/** Writes lines as an entry's text; throws where a word would be lost, added or moved (see entries/body.ts). */
const write = (lines: readonly string[]): string =>
  toBody(toSections(toBlocks(rader(lines), new Set()), 'paragraf', new Map()), null, [], kommun, 'prov.txt').mdx;

test('signs that mean something in MDX are published as text', () => {
  const tricky = [
    'import x from "y"',
    '',
    'export const a = 1',
    '',
    '{1+1} och <script>alert(1)</script>',
    '',
    'a@b.se, www.alingsas.se, https://www.alingsas.se/x?y=1&z=2 &amp; &#65;',
    '',
    '~tio~ kr, 5 $ och `kod`, [1] (se not), 2 * 3 * 4 = 24, a_b_c, | rör |, C:\\mapp',
    '',
    '1) ett',
    '',
    '+ plus',
    '',
    '> 5 år',
    '',
    '= lika =',
    '',
    '12. tolv',
    '13. tretton',
    '13. tretton igen',
  ];
  expect(() => write(tricky)).not.toThrow();
});

test('whatever the lines are, every word comes back in its place', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'Beslut',
      '§',
      '12',
      '1.',
      '2.',
      '-',
      '–',
      '*',
      '**',
      '#',
      '##',
      '|',
      '<b>',
      '{x}',
      'a@b.se',
      'www.x.se',
      'http://x.se/a',
      '&lt;',
      '~a~',
      '`x`',
      '\\',
      '_x_',
      'import',
      'export',
      '[a](b)',
      '![a](b)',
      '---',
      'Förslag till beslut',
      'åäö',
      '"',
      '’',
      '•',
      '```',
      '<!--',
      '=',
      '+',
      '>',
      '1)',
      ':',
      '\u00a0',
      '\u200b',
    ),
    fc.string({ maxLength: 8 }),
  );
  const line = fc.array(word, { maxLength: 6 }).map((w) => w.join(' ').replace(/[\r\n\f]/g, ' '));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
      write(lines);
    }),
    { numRuns: 1500 },
  );
});
