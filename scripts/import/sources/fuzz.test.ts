import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SourceError } from '../errors.ts';
import { damage, damaged, LINES, mutatedLines } from '../mutations.testing.ts';
import { readOne } from '../workers/read-one.ts';
import { makeDocx, stycke, tabell } from './docx/make-docx.testing.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import type { Kallfil } from './kallfil.ts';
import { makePdf, type TestSida } from './pdf/make-pdf.testing.ts';
import { readPdf } from './pdf.ts';
import { readText } from './text.ts';

/**
 * Documents changed at random: nothing may crash but with the clear error, hang, or lose a word without listing it.
 * FUZZ_RUNS=5000 runs each property that often; FUZZ_SEED repeats a run.
 */
const RUNS = Number(process.env.FUZZ_RUNS ?? 40);
const SEED = process.env.FUZZ_SEED ? { seed: Number(process.env.FUZZ_SEED) } : {};
const TIME = { timeout: 60_000 + RUNS * 2_000 };
/** No file may take longer than this. */
const HANG_MS = 30_000;
const config = (share = 1) => ({ ...SEED, numRuns: Math.max(5, Math.round(RUNS * share)) });

/** Reads, and lets only the clear error through; never for longer than a reader would wait. */
async function readable(read: () => Promise<Kallfil> | Kallfil): Promise<Kallfil | null> {
  const start = performance.now();
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    expect(error.message).toMatch(/error {2}\S/);
    expect(error.atgard).not.toBe('');
    return null;
  } finally {
    expect(performance.now() - start).toBeLessThan(HANG_MS);
  }
}

const shown = ({ rader, borttaget }: Kallfil) => [...rader.map((r) => r.text), ...borttaget.map((b) => b.text)];
const letters = (text: string) =>
  [...text.normalize('NFC')]
    .filter((sign) => /[\p{L}\p{N}§]/u.test(sign))
    .sort()
    .join('');

function expectSoundNumbers({ rader, borttaget }: Kallfil): void {
  const kept = rader.map((r) => r.nr);
  expect(kept).toEqual([...kept].sort((a, b) => a - b));
  expect(new Set(kept).size).toBe(kept.length);
  for (const { rad } of borttaget) expect(rad).toBeGreaterThan(0);
}

const mutated = mutatedLines(LINES);

describe('PDFs', () => {
  const word = fc.constantFrom(
    ...LINES.join(' ')
      .split(/\s+/)
      .filter((w) => w.length > 1),
  );
  const place = fc.record({
    x: fc.integer({ min: 20, max: 500 }),
    y: fc.integer({ min: 15, max: 830 }),
    text: fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' ')),
    storlek: fc.constantFrom(6, 9, 10, 11, 11, 11, 14, 20),
    font: fc.constantFrom('regular' as const, 'bold' as const, 'italic' as const),
  });
  const line = fc.tuple(
    fc.integer({ min: 20, max: 500 }),
    fc.integer({ min: 15, max: 830 }),
    fc.nat(400),
    fc.boolean(),
  );
  // What stands outside the page is seen by no reader, and pdf.js gives none of it.
  const onPage = place
    .filter(({ text, storlek }) => text.length * storlek < 750)
    .map((t) => ({ ...t, x: Math.min(t.x, Math.floor(590 - 0.75 * t.text.length * t.storlek)) }));
  const page: fc.Arbitrary<TestSida> = fc.record({
    text: fc.array(onPage, { maxLength: 40 }),
    linjer: fc.array(
      line.map(([x, y, n, level]): [number, number, number, number] => (level ? [x, y, x + n, y] : [x, y, x, y + n])),
      { maxLength: 20 },
    ),
  });

  test('wherever words stand, each is in the lines or listed', TIME, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 4 }), async (sidor) => {
        const kallfil = await readable(() => readPdf(makePdf(sidor), 'a.pdf', { ocr: false }));
        const drawn = sidor.flatMap((sida) => sida.text.map((t) => t.text)).join(' ');
        expect(letters(shown(kallfil as Kallfil).join(' '))).toBe(letters(drawn));
        expectSoundNumbers(kallfil as Kallfil);
      }),
      config(),
    );
  });

  test('damaged files', TIME, async () => {
    const whole = makePdf([
      { text: LINES.map((text, i) => ({ x: 70, y: 60 + 20 * i, text: text.replaceAll('\t', ' ') })) },
    ]);
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const kallfil = await readable(() => readPdf(damaged(whole, changes), 'a.pdf', { ocr: false }));
        if (kallfil) expectSoundNumbers(kallfil);
      }),
      config(2),
    );
  });
});

describe('Word documents', () => {
  test('damaged files', TIME, async () => {
    const whole = makeDocx(LINES.map((text) => stycke(text.replaceAll('\t', ' '))).join('') + tabell([['a', 'b']]));
    await fc.assert(
      fc.asyncProperty(
        damage,
        async (changes) => void (await readable(() => readDocx(damaged(whole, changes), 'a.docx'))),
      ),
      config(2),
    );
  });
});

describe('web pages', () => {
  const tag = fc.constantFrom(
    '<ul>',
    '<li>',
    '</ul>',
    '<table>',
    '<tr>',
    '<td>',
    '</table>',
    '<p>',
    '<br>',
    '<b>',
    '</div>',
    '<div>',
  );
  const soup = fc.tuple(mutated, fc.array(fc.tuple(fc.nat(60), tag, fc.nat(3)), { maxLength: 12 }), fc.nat(10));
  const escaped = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

  test('soup of tags, a thousand lists in each other', TIME, async () => {
    await fc.assert(
      fc.asyncProperty(soup, async ([lines, tags, deep]) => {
        const words = lines.map((line) => line.replace(/[^\p{L}\p{N}§().,:–\s-]/gu, ''));
        const parts = words.map((line) => `<p>${escaped(line)}`);
        for (const [at, name, times] of tags) parts.splice(at % (parts.length + 1), 0, name.repeat(times + 1));
        if (deep === 0) parts.push('<ul><li>x'.repeat(1000));
        const kallfil = await readable(() => readHtml(new TextEncoder().encode(parts.join('\n')), 'a.html'));
        if (kallfil && deep > 0) expect(letters(shown(kallfil).join(' '))).toBe(letters(words.join(' ')));
        if (kallfil) expectSoundNumbers(kallfil);
      }),
      config(),
    );
  });
});

describe('texts', () => {
  test('any lines, and any bytes', TIME, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          mutated.map((lines) => Buffer.from(lines.join('\n'))),
          fc.uint8Array({ maxLength: 3000 }),
        ),
        async (bytes) => {
          await readable(() => readText(new Uint8Array(bytes), 'a.txt'));
        },
      ),
      config(4),
    );
  });
});

describe('the whole way from file to documents', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kommunbeslut-fuzz-'));
    process.env.CACHE_DIR = join(folder, 'cache');
  });
  afterAll(async () => {
    delete process.env.CACHE_DIR;
    await rm(folder, { recursive: true, force: true });
  });

  test.each(['txt', 'pdf', 'html'])('no fault of the importer: %s', TIME, async (ending) => {
    const file = join(folder, `a.${ending}`);
    const encode: Record<string, (lines: string[]) => Uint8Array> = {
      txt: (lines) => new TextEncoder().encode(lines.join('\n')),
      html: (lines) => new TextEncoder().encode(lines.map((l) => `<p>${l}`).join('\n')),
      pdf: (lines) =>
        makePdf(
          lines.reduce<TestSida[]>((sidor, text, i) => {
            if (i % 40 === 0) sidor.push({ text: [] });
            sidor.at(-1)?.text.push({
              x: 70,
              y: 40 + 19 * (i % 40),
              text: text.replace(/[^\p{L}\p{N}§()., –-]/gu, ' ').slice(0, 2000),
            });
            return sidor;
          }, []),
        ),
    };
    await fc.assert(
      fc.asyncProperty(mutated, async (lines) => {
        await writeFile(file, (encode[ending] as (lines: string[]) => Uint8Array)(lines));
        const start = performance.now();
        const result = await readOne(file, { kommuner: [], kallor: '/nowhere', kommun: null });
        expect(performance.now() - start).toBeLessThan(HANG_MS);
        if (result instanceof SourceError) expect(result.message).not.toContain('a fault of the importer');
      }),
      config(0.5),
    );
  });
});
