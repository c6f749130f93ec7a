import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Run, Sida } from './runs.ts';

/** What pdf.js tells of a form field on a page. */
interface Field {
  subtype?: string;
  fieldType?: string;
  fieldValue?: unknown;
  rect?: number[];
  hidden?: boolean;
}

/** Size that the value of a field is taken to be set in, at most. */
const SIZE = 11;

/**
 * A form that was filled in and saved keeps what was written beside the page's text. These words are added to their pages, each
 * value at the place of its field, a line of it on each line.
 */
export async function addFields(pdf: PDFDocumentProxy, sidor: Sida[]): Promise<void> {
  if ((await pdf.getFieldObjects()) === null) return;
  for (const sida of sidor) {
    const page = await pdf.getPage(sida.nr);
    for (const { subtype, fieldType, fieldValue, rect, hidden } of (await page.getAnnotations()) as Field[]) {
      if (subtype !== 'Widget' || hidden || !rect || !/^(?:Tx|Ch)$/.test(fieldType ?? '')) continue;
      const value = [fieldValue]
        .flat()
        .filter((v) => typeof v === 'string')
        .join('\n');
      if (value.trim() !== '') sida.runs.push(...valueRuns(value, rect, sida));
    }
    page.cleanup();
  }
}

function valueRuns(value: string, rect: number[], sida: Sida): Run[] {
  const [left = 0, bottom = 0, right = 0, top = 0] = rect;
  const lines = value.split(/\r\n|\r|\n/);
  const lead = lines.length > 1 ? (top - bottom) / lines.length : top - bottom;
  const storlek = Math.max(4, Math.min(SIZE, lead));
  return lines.flatMap((text, i): Run[] => {
    if (text.trim() === '') return [];
    const y = sida.hojd - top + lead * (i + 0.5) + 0.3 * storlek;
    const hoger = Math.min(right, left + 0.5 * storlek * text.length);
    const style = { fet: false, kursiv: false, symbol: false, mellanrumFore: true, vridning: 0, ocr: null };
    return [{ text, x: left, y, hoger, storlek, ordning: sida.runs.length + i, ...style }];
  });
}
