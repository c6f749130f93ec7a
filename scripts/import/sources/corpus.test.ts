import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withPdf } from './pdf/open.ts';
import { readPdf } from './pdf.ts';

/** Real documents, which are not part of the repository. Where they are not beside it, this says so and tests nothing. */
const FOLDER = resolve('../shared/documents/alingsas');
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.pdf')) : [];

/** Signs that only mark: bullets, which `mark.punkt` keeps, and what stands for no glyph. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these very signs are meant
const NO_WORD = /[\s\u0000-\u001f•‣▪■□●○◦∙·➢➤►✓✔o–—\u{E000}-\u{F8FF}-]/gu;
const signs = (text: string) => [...text.normalize('NFC').replace(NO_WORD, '')].sort().join('');

describe.skipIf(files.length === 0)(`${files.length} real PDFs (skipped where ${FOLDER} is missing)`, () => {
  test('each sign of each page is in its lines or listed as removed', { timeout: 300_000 }, async () => {
    const wrong: string[] = [];
    for (const name of files) {
      const bytes = new Uint8Array(await readFile(join(FOLDER, name)));
      const { rader, borttaget } = await readPdf(bytes, name, { ocr: false });
      await withPdf(bytes, name, async (pdf) => {
        for (let sida = 1; sida <= pdf.numPages; sida++) {
          const { items } = await (await pdf.getPage(sida)).getTextContent();
          const raw = items.map((item) => ('str' in item ? item.str : '')).join(' ');
          const read = [...rader, ...borttaget].filter((line) => line.sida === sida).map((line) => line.text);
          if (signs(read.join(' ')) !== signs(raw)) wrong.push(`${name} page ${sida}`);
        }
      });
    }
    expect(wrong).toEqual([]);
  });
});
