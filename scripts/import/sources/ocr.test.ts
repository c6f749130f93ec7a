import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { makePdf, type TestSida } from './pdf/make-pdf.testing.ts';
import { withPdf } from './pdf/open.ts';
import { readPdf } from './pdf.ts';

/** Draws a page at 200 dots per inch and gives it back as a picture, as a scanner would. */
async function scan(sida: TestSida): Promise<TestSida> {
  return withPdf(makePdf([sida]), 'prov.pdf', async (pdf) => {
    const page = await pdf.getPage(1);
    const viewport = page.getViewport({ scale: 200 / 72 });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
    const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const gra = Uint8Array.from({ length: width * height }, (_, i) => data[4 * i] ?? 0);
    return { text: [], bild: { bredd: width, hojd: height, gra } };
  });
}

const PAGE: TestSida = {
  text: [
    { x: 70, y: 100, text: '§ 47', storlek: 12 },
    { x: 70, y: 130, text: 'Kommunstyrelsen föreslår att ärendet återremitteras', storlek: 12 },
    { x: 70, y: 145, text: 'till förvaltningen för vidare beredning.', storlek: 12 },
    { x: 70, y: 180, text: 'Ja-röster', storlek: 12 },
    { x: 300, y: 180, text: '18', storlek: 12 },
  ],
};

test('a scanned page is read, § and å ä ö and columns too, and says so', { timeout: 60_000 }, async () => {
  const { rader, anmarkningar } = await readPdf(makePdf([await scan(PAGE)]), 'skannad.pdf');
  expect(rader.filter((r) => r.text).map((r) => r.text)).toEqual([
    '§ 47',
    'Kommunstyrelsen föreslår att ärendet återremitteras',
    'till förvaltningen för vidare beredning.',
    'Ja-röster\t18',
  ]);
  expect(rader.every((r) => r.text === '' || (r.ocr ?? 0) > 50)).toBe(true);
  expect(anmarkningar).toMatchObject([{ kod: 'ocr-last', sida: 1 }]);
});

test('a picture without words stays unread, and is named', { timeout: 60_000 }, async () => {
  const noise = {
    bredd: 600,
    hojd: 850,
    gra: Uint8Array.from({ length: 510_000 }, (_, i) => ((i * 7919) % 251) * (i % 3)),
  };
  const { rader, anmarkningar } = await readPdf(makePdf([{ text: [], bild: noise }]), 'brus.pdf');
  expect(rader).toEqual([]);
  expect(anmarkningar).toMatchObject([{ kod: 'textlager-saknas', sida: 1 }]);
});

test('without OCR the page is named', async () => {
  const { anmarkningar } = await readPdf(makePdf([await scan(PAGE)]), 'skannad.pdf', { ocr: false });
  expect(anmarkningar).toMatchObject([{ kod: 'textlager-saknas', sida: 1 }]);
});
