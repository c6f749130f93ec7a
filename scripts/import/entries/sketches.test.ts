import { expect, test } from 'vitest';
import { sharing, sketchOf } from './sketches.ts';

const text = (seed: number, words: number) =>
  Array.from({ length: words }, (_, i) => `ord${(seed * 7919 + i * i * 31) % 9973}`).join(' ');
const collection = (bodies: readonly string[]) =>
  ({
    handlingar: new Map(bodies.map((body, i) => [`a/${i}`, { id: `a/${i}`, body }])),
  }) as unknown as Parameters<typeof sharing>[0];

test('a text with one word in sixty changed, with other mark-up, is found among a thousand others', () => {
  const bodies = Array.from({ length: 1000 }, (_, i) => text(i, 120));
  const all = collection(bodies);
  for (const n of [0, 137, 999]) {
    const words = (bodies[n] as string).split(' ');
    words[20] = 'annat';
    words[90] = 'också';
    const found = sharing(all, sketchOf(`${words.slice(0, 60).join(' ')}\n\n- **${words.slice(60).join(' ')}**`));
    expect(found.map((s) => s.id)).toContain(`a/${n}`);
  }
});

test('an entry that has changed is found by its new words', () => {
  const all = collection([text(1, 80)]);
  expect(sharing(all, sketchOf(text(2, 80)))).toEqual([]);
  (all.handlingar.get('a/0') as { body: string }).body = `<Huvud>\n${text(2, 80)}\n</Huvud>`;
  expect(sharing(all, sketchOf(text(2, 80)))).toHaveLength(1);
});
