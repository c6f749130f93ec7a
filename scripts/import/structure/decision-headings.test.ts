import { describe, expect, test } from 'vitest';
import { makePdf } from '../sources/pdf/make-pdf.testing.ts';
import { readPdf } from '../sources/pdf.ts';
import { readText } from '../sources/text.ts';
import { readDocuments } from './read.ts';
import { readForTest, sentencesOf } from './testing.ts';

describe('headings that only say whom it is for', () => {
  test('part the decision from the proposal', () => {
    const text = [
      '# Kommunstyrelsen',
      'Sammanträdesdatum 2031-01-23',
      '## § 4 Ny taxa',
      '### Beslut',
      '### I kommunstyrelsen',
      'Enligt kontorets förslag:',
      '1. Kontoret får i uppdrag att mäta.',
      '### I kommunfullmäktige',
      'Enligt kontorets förslag:',
      '1. Taxan antas.',
    ].join('\n\n');
    const kallfil = readText(new TextEncoder().encode(text), 'prov.md');
    const [doc] = readDocuments(kallfil, new Set(), null);
    expect(sentencesOf(doc as NonNullable<typeof doc>)).toEqual([
      'beslut→kommunstyrelsen: Enligt kontorets förslag: / Kontoret får i uppdrag att mäta.',
      'forslag→kommunfullmäktige: Taxan antas.',
    ]);
  });

  test('an utskott puts one to kommunstyrelsen and one through it to fullmäktige', () => {
    const { dokument } = readForTest(
      'Kommunstyrelsens arbetsutskott\nSammanträdesdatum\n2031-01-23\n\n§ 4 Ny taxa\n\nBeslut\n\nArbetsutskottets förslag till beslut i kommunstyrelsen för egen del:\n\nKontoret får i uppdrag att mäta.\n\nArbetsutskottets förslag till beslut i kommunstyrelsen för vidare beslut i kommunfullmäktige:\n\nTaxan antas.',
    );
    expect(sentencesOf(dokument[0] as NonNullable<(typeof dokument)[0]>)).toEqual([
      'forslag→kommunstyrelsen: Kontoret får i uppdrag att mäta.',
      'forslag→kommunfullmäktige: Taxan antas.',
    ]);
  });
});

test('a decision that is set in bold is no heading', async () => {
  const line = (y: number, text: string, font: 'bold' | 'regular' = 'regular') => ({ x: 70, y, text, font });
  const { rader } = await readPdf(
    makePdf([
      {
        text: [
          line(60, 'Hamnnämnden'),
          line(74, '2031-03-04'),
          line(110, '§ 4 Ny brygga'),
          line(140, 'Kontoret har utrett frågan om en ny brygga vid badplatsen och föreslår att'),
          line(153, 'den byggs under våren.'),
          line(180, 'Hamnnämnden beslutar att med godkännande av hamnkontorets förslag', 'bold'),
          line(193, 'bygga bryggan.', 'bold'),
          line(220, 'Protokollsutdrag till: Hamnkontoret'),
        ].map(({ font, ...text }) => (font === 'bold' ? { ...text, font } : text)),
      },
    ]),
    'prov.pdf',
  );
  const [doc] = readDocuments({ rader } as Parameters<typeof readDocuments>[0], new Set(), null);
  expect(sentencesOf(doc as NonNullable<typeof doc>)).toEqual([
    'beslut: Hamnnämnden beslutar att med godkännande av hamnkontorets förslag bygga bryggan.',
  ]);
});
