import fc from 'fast-check';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { assignAnchors } from './anchors.ts';
import { beslutsmeningar, beslutstypOf } from './beslutsmening.ts';
import { textBlocks, textRuns } from './blocks.ts';
import { parseText } from './parse.ts';
import { plainText, publishedWords, splitWords } from './words.ts';

const parse = (body: string): Root => {
  const { root, issues } = parseText(body, 'x.mdx', 1);
  expect(issues).toEqual([]);
  return root;
};

const paragraf = parse(`<Avsnitt typ="beslut">

## Beslut

<Beslutsmening typ="forslag" till="kf">

Beslutet upphävs.

- att avsluta
- att underrätta

</Beslutsmening>

</Avsnitt>

<Votering>

35 Ja och 12 Nej.

| Ledamot | Ja |
| --- | --- |
| Per Vorberg (M) | X |

</Votering>

<Sida nr="2" />

Efter sidan.
`);

describe('anchors', () => {
  it('follow the order of the text and nothing else', () => {
    expect(assignAnchors(paragraf).map((a) => `${a.id} ${a.node.type}`)).toEqual([
      'h1 heading',
      'beslut-1 mdxJsxFlowElement',
      'p1 paragraph',
      'p2 listItem',
      'p3 listItem',
      'votering-1 mdxJsxFlowElement',
      'p4 paragraph',
      'tabell-1 table',
      'p5 paragraph',
    ]);
  });

  it('give lists in lists their own, and none to what stands in a table', () => {
    const root = parse('- ett\n  - två\n\n    mer\n- tre\n');
    expect(assignAnchors(root).map((a) => a.id)).toEqual(['p1', 'p2', 'p3']);
  });

  it('stay when a heading is corrected', () => {
    const ids = (body: string) => assignAnchors(parse(body)).map((a) => a.id);
    expect(ids('## Berening\n\nText\n')).toEqual(ids('## Beredning\n\nText\n'));
  });
});

describe('blocks', () => {
  it('know their section and their beslutsmening', () => {
    const blocks = textBlocks(paragraf).map((b) => [b.id, b.avsnitt, b.beslutsmening, b.text.split('\n')[0]]);
    expect(blocks).toEqual([
      ['h1', 'beslut', null, 'Beslut'],
      ['p1', 'beslut', 'beslut-1', 'Beslutet upphävs.'],
      ['p2', 'beslut', 'beslut-1', 'att avsluta'],
      ['p3', 'beslut', 'beslut-1', 'att underrätta'],
      ['p4', null, null, '35 Ja och 12 Nej.'],
      ['tabell-1', null, null, 'Ledamot'],
      ['p5', null, null, 'Efter sidan.'],
    ]);
  });

  it('give offsets at which each text node stands', () => {
    const [block] = textBlocks(parse('Enligt **§ 9** i\\\nprotokollet <Sic anm="felskrivet">2024-13-01</Sic>.\n'));
    const { text, runs } = textRuns(block?.node ?? paragraf);
    expect(text).toBe('Enligt § 9 i\nprotokollet 2024-13-01.');
    for (const run of runs) expect(text.slice(run.start, run.start + run.node.value.length)).toBe(run.node.value);
  });

  it('hold every word of a text once, lists in lists and tables too', () => {
    const bodies = ['- ett\n  - två\n- tre\n', 'a\n\n| b | c |\n| --- | --- |\n|  | d |\n\n# e\n'];
    for (const body of bodies) {
      const root = parse(body);
      expect(textBlocks(root).flatMap((b) => splitWords(b.text))).toEqual(publishedWords(root));
    }
  });
});

describe('beslutsmening', () => {
  it('gives type, who is to decide, and the words line by line', () => {
    expect(beslutsmeningar(paragraf)).toEqual([
      { ankare: 'beslut-1', typ: 'forslag', till: 'kf', text: 'Beslutet upphävs.\natt avsluta\natt underrätta' },
    ]);
  });

  it('tells a decision from a proposal from both from nothing', () => {
    const of = (...typer: ('beslut' | 'forslag')[]) =>
      beslutstypOf(typer.map((typ) => ({ ankare: '', typ, till: null, text: '' })));
    expect(of('beslut', 'beslut')).toBe('beslut');
    expect(of('forslag')).toBe('forslag');
    expect(of('forslag', 'beslut')).toBe('beslut-och-forslag');
    expect(of()).toBeNull();
  });
});

describe('words', () => {
  it('keep commas, parentheses and composed letters as they stand', () => {
    expect(splitWords(' Insjöriket (Möln dal,\tPartille) .\n')).toEqual([
      'Insjöriket',
      '(Möln',
      'dal,',
      'Partille)',
      '.',
    ]);
    expect(splitWords('fo\u0308r')).toEqual(['för']);
  });

  it('count the numbers of an ordered list, from where it starts', () => {
    expect(publishedWords(parse('3. tre\n4. fyra\n'))).toEqual(['3.', 'tre', '4.', 'fyra']);
  });

  it('do not run together over cells, blocks and line breaks', () => {
    const root = parse('a\\\nb\n\n| c | d |\n| --- | --- |\n| e |  |\n\n- f\n- g\n');
    expect(publishedWords(root)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  it('leave mark-up out and words whole', () => {
    expect(publishedWords(parse('för**ny**else *av* <Sic anm="så">Välståndsnämnden</Sic>,\n'))).toEqual([
      'förnyelse',
      'av',
      'Välståndsnämnden,',
    ]);
  });

  it('are what was written, for any words behind a backslash', () => {
    const word = fc.stringMatching(/^[a-zåäöA-ZÅÄÖ0-9§.,:;()"'–/%&+*_~$#<>{}[\]`|\\!@=^-]{1,12}$/);
    const escaped = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const root = parse(`${words.map(escaped).join(' ')}\n`);
        expect(plainText(root).trim()).toBe(words.join(' '));
      }),
      { numRuns: 300 },
    );
  });
});
