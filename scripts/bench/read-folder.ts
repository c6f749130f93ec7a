import { readFile } from 'node:fs/promises';
import { readPdf } from '../import/sources/pdf.ts';

/** Reads the PDFs named and prints how many pages and lines they gave. OCR is apart: it depends on how many pages are pictures. */
let pages = 0;
let lines = 0;
for (const path of process.argv.slice(2)) {
  const { sidor, rader } = await readPdf(new Uint8Array(await readFile(path)), path, { ocr: false });
  pages += sidor ?? 0;
  lines += rader.length;
}
console.log(JSON.stringify({ pages, lines }));
