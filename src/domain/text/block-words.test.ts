import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { blockWords } from './block-words.ts';
import { parseText } from './parse.ts';
import { publishedWords } from './words.ts';

it('gives each block its words, with the numbers of a list and the cells of a table', () => {
  const { root } = parseText('## Rubrik\n\n1. ett\n   - under\n2. två\n\n| a | b |\n| - | - |\n| c d | |', 'x', 1);
  expect(blockWords(root)).toEqual([
    { ankare: 'h1', ord: ['Rubrik'] },
    { ankare: 'p1', ord: ['1.', 'ett'] },
    { ankare: 'p2', ord: ['under'] },
    { ankare: 'p3', ord: ['2.', 'två'] },
    { ankare: 'tabell-1', ord: ['a', 'b', 'c', 'd'] },
  ]);
});

it('loses and adds no word of any published text', () => {
  for (const folder of ['beslut', 'handlingar'])
    for (const file of readdirSync(join('content', folder), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.mdx')) continue;
      const [, , body = ''] = readFileSync(join('content', folder, file), 'utf8').split(/^---$/m);
      const { root } = parseText(body, file, 1);
      expect(
        blockWords(root).flatMap((b) => b.ord),
        file,
      ).toEqual(publishedWords(root));
    }
});
