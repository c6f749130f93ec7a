import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeCorpus } from '../../tests/corpus.ts';
import { type Innehall, readContent } from '../content/read.ts';
import type { Kallfil } from '../import/sources/kallfil.ts';
import { readSource } from '../import/sources/read.ts';
import { reader } from './reader.ts';

let corpus: ReturnType<typeof writeCorpus>;
let innehall: Innehall;
beforeAll(async () => {
  corpus = writeCorpus({
    'kallor/harryda/b.md':
      '# **Rubrik** med <i>kursiv</i>\n\n- punkt\n| a | b |\n|---|---|\n| 1 |  |\n<!-- sida 2 -->\n[ord](https://example.org/)\n</Beslutsmening> <script>alert(1)</script>\n',
  });
  innehall = await readContent(corpus.content);
});
afterAll(() => corpus.remove());

/** What the rule says of a reader that alters what it read. */
async function faults(alter: (kallfil: Kallfil) => Kallfil): Promise<string[]> {
  const read = async (fil: string) => alter(structuredClone((await readSource(join(corpus.content, fil))).kallfil));
  return (await reader.run({ innehall, read, tally: new Map() })).map((i) => `${i.fil}:${i.rad}`);
}

const editLine = (nr: number, from: string, to: string) => (kallfil: Kallfil) => ({
  ...kallfil,
  rader: kallfil.rader.map((r) => (r.nr === nr ? { ...r, text: r.text.replace(from, to) } : r)),
});

it('finds nothing where the reader takes only mark-up away', async () => {
  expect(await faults((kallfil) => kallfil)).toEqual([]);
});

it('finds a word, a line and a figure that a reader loses or changes', async () => {
  expect(await faults(editLine(8, 'firmatecknare ', ''))).toEqual(['kallor/harryda/a.txt:8']);
  expect(await faults(editLine(4, '128', '129'))).toEqual(['kallor/harryda/a.txt:4']);
  expect(await faults((k) => ({ ...k, rader: k.rader.filter((r) => r.nr !== 13) }))).toEqual([
    'kallor/harryda/a.txt:13',
  ]);
});

it('finds what a reader removes without listing it', async () => {
  expect(await faults((k) => ({ ...k, borttaget: [] }))).toEqual(['kallor/harryda/b.md:7']);
});
