import { describe, expect, test } from 'vitest';
import { SourceError } from '../errors.ts';
import { makePdf, type TestSida, type TestText } from './pdf/make-pdf.testing.ts';
import { readPdf } from './pdf.ts';

const read = (...sidor: TestSida[]) => readPdf(makePdf(sidor), 'prov.pdf');
const texts = async (...sidor: TestSida[]) => (await read(...sidor)).rader.map((r) => r.text);

/** Lines of running text, one under the other. */
const prose = (x: number, y: number, ...lines: string[]): TestText[] =>
  lines.map((text, i) => ({ x, y: y + 13 * i, text }));

/** A picture without anything on it. */
const grey = (size: number) => ({ bredd: size, hojd: size, gra: new Uint8Array(size * size).fill(0x80) });

const LONG = 'Nämnden har vid flera tillfällen fått frågor om hur vägen ska skötas under vintern och';

describe('lines and words', () => {
  test('joins what stands on one line and parts what a tab sets apart', async () => {
    const rader = await texts({
      text: [
        { x: 70, y: 100, text: '§ 12' },
        { x: 200, y: 100, text: '2031.044 XN' },
        { x: 70, y: 120, text: 'Ny' },
        { x: 86.5, y: 120, text: 'skola', font: 'bold' },
      ],
    });
    expect(rader).toEqual(['§ 12\t2031.044 XN', 'Ny skola']);
  });

  test('a word that the file draws in pieces stays one word', async () => {
    const rader = await texts({
      text: [
        { x: 70, y: 100, text: 'Alm' },
        { x: 89.7, y: 100, text: 'dal' },
      ],
    });
    expect(rader).toEqual(['Almdal']);
  });

  test('a wide gap above a line is an empty line; a new page is none', async () => {
    const page = { text: [...prose(70, 100, LONG, LONG), ...prose(70, 152, LONG, LONG)] };
    expect(await texts(page, { text: prose(70, 100, 'Fortsättning') })).toEqual([
      LONG,
      LONG,
      '',
      LONG,
      LONG,
      'Fortsättning',
    ]);
  });

  test('a raised figure is a footnote, not a digit of the year before it', async () => {
    const rader = await texts({
      text: [
        { x: 70, y: 100, text: 'Plan 2018-2022' },
        { x: 149, y: 95, text: '1', storlek: 6 },
        { x: 70, y: 120, text: 'Ytan är 200 m' },
        { x: 139.5, y: 115, text: '2', storlek: 6 },
      ],
    });
    expect(rader).toEqual(['Plan 2018-2022 1', 'Ytan är 200 m2']);
  });
});

test('what was written into a form is read where it stands', async () => {
  const bytes = makePdf([{ text: [{ x: 70, y: 100, text: 'Motionär:' }, ...prose(70, 130, LONG)] }], {
    falt: { x: 140, y: 100, varde: 'Ada Ek (A)' },
  });
  const { rader } = await readPdf(bytes, 'prov.pdf');
  expect(rader.map((r) => r.text.replace('\t', ' '))).toEqual(['Motionär: Ada Ek (A)', '', LONG]);
});

describe('marks', () => {
  test('headings by looks: larger, or bold alone on the line; a bold sentence is text', async () => {
    const { rader } = await read({
      text: [
        { x: 70, y: 80, text: 'Stor rubrik', storlek: 18 },
        { x: 70, y: 110, text: 'Beredning', font: 'bold' },
        ...prose(70, 124, LONG, LONG, LONG),
        { x: 70, y: 163, text: 'Detta är en fet mening som slutar med punkt.', font: 'bold' },
      ],
    });
    expect(rader.filter((r) => r.text).map((r) => [r.text.slice(0, 9), r.mark.rubrik, r.mark.fet])).toEqual([
      ['Stor rubr', 1, false],
      ['Beredning', 3, true],
      ['Nämnden h', null, false],
      ['Nämnden h', null, false],
      ['Nämnden h', null, false],
      ['Detta är ', null, true],
    ]);
  });

  test('bullets leave the text; a wrapped sentence keeps its dash', async () => {
    const full = `${LONG} förvaltningen`;
    const { rader } = await read({
      text: [
        { x: 70, y: 100, text: '•' },
        { x: 88, y: 100, text: 'första punkten' },
        { x: 70, y: 113, text: '- andra punkten' },
        { x: 70, y: 140, text: full },
        { x: 70, y: 153, text: '– vilket alla vet – har svarat.' },
      ],
    });
    expect(rader.filter((r) => r.text).map((r) => [r.mark.punkt, r.text])).toEqual([
      [true, 'första punkten'],
      [true, 'andra punkten'],
      [false, full],
      [false, '– vilket alla vet – har svarat.'],
    ]);
  });
});

describe('columns', () => {
  test('a form whose left column is a margin: the number of the case, receivers of a point', async () => {
    const { rader } = await read({
      text: [
        { x: 70, y: 100, text: 'Hn 2031-0212' },
        ...prose(180, 100, 'Kommunen har cirka 2 300 ljuspunkter, varav 1 140 i byarna, och', 'de ska bytas ut.'),
        { x: 70, y: 180, text: 'Byalagen' },
        ...prose(
          180,
          180,
          'att uppdra till enheten att samråda med byaföreningarna innan',
          'någon belysning tas bort.',
        ),
      ],
    });
    expect(rader.some((r) => r.celler !== null)).toBe(false);
    expect(rader.map((r) => r.text).filter((t) => t !== '')[0]).toBe('Hn 2031-0212');
  });

  test('what hangs beside `att` or a number is a point, not a row of a table', async () => {
    const { rader } = await read({
      text: [
        ...['att', 'att', '1.', '2.'].map((text, i) => ({ x: 70, y: 100 + 28 * i, text })),
        ...[0, 1, 2, 3].flatMap((i) => [
          { x: 110, y: 100 + 28 * i, text: `godkänna rapporten nummer ${i} och` },
          { x: 110, y: 113 + 28 * i, text: 'lägga den till handlingarna,' },
        ]),
      ],
    });
    expect(rader.some((r) => r.celler !== null)).toBe(false);
    expect(rader[0]?.text).toBe('att\tgodkänna rapporten nummer 0 och');
  });

  test('a vote list keeps its empty cells', async () => {
    const names = ['Ada Ek (A)', 'Bo Al (B)', 'Cia Bok (C)'];
    const at = [300, 360, 420];
    const { rader } = await read({
      text: [
        ...['Ledamot', 'Ja', 'Nej', 'Avstår'].map((text, i) => ({ x: [70, ...at][i] as number, y: 100, text })),
        ...names.flatMap((text, i) => [
          { x: 70, y: 114 + 14 * i, text },
          { x: at[i] as number, y: 114 + 14 * i, text: 'X' },
        ]),
      ],
    });
    expect(rader.map((r) => r.celler)).toEqual([
      ['Ledamot', 'Ja', 'Nej', 'Avstår'],
      ['Ada Ek (A)', 'X', '', ''],
      ['Bo Al (B)', '', 'X', ''],
      ['Cia Bok (C)', '', '', 'X'],
    ]);
  });

  test('a vote list drawn column by column keeps its rows', async () => {
    const y = (i: number) => 100 + 14 * i;
    const { rader } = await read({
      text: [
        ...['Ada Ek (A)', 'Bo Al (B)', 'Cia Bok (C)'].map((text, i) => ({ x: 70, y: y(i), text })),
        { x: 300, y: y(0), text: 'X' },
        { x: 300, y: y(2), text: 'X' },
        { x: 360, y: y(1), text: 'X' },
      ],
    });
    expect(rader.map((r) => r.celler)).toEqual([
      ['Ada Ek (A)', 'X', ''],
      ['Bo Al (B)', '', 'X'],
      ['Cia Bok (C)', 'X', ''],
    ]);
  });

  test.each([3, 6])('marks set %i points below the names, column by column: each name gets its own', async (off) => {
    const names = ['Ada Ek (A)', 'Bo Al (B)', 'Cia Bok (C)', 'Dag Ed (D)'];
    const { rader } = await read({
      text: [
        ...['Ledamot', 'Ja', 'Nej'].map((text, i) => ({ x: [70, 300, 360][i] as number, y: 100, text })),
        ...names.map((text, i) => ({ x: 70, y: 116 + 14 * i, text })),
        ...[0, 2, 3].map((i) => ({ x: 300, y: 116 + off + 14 * i, text: 'X' })),
        { x: 360, y: 116 + off + 14, text: 'X' },
      ],
    });
    expect(rader.map((r) => r.celler)).toEqual([
      ['Ledamot', 'Ja', 'Nej'],
      ['Ada Ek (A)', 'X', ''],
      ['Bo Al (B)', '', 'X'],
      ['Cia Bok (C)', 'X', ''],
      ['Dag Ed (D)', 'X', ''],
    ]);
  });

  test('marks that are fewer than the names are not handed out', async () => {
    const { rader } = await read({
      text: [
        ...['Ada Ek (A)', 'Bo Al (B)', 'Cia Bok (C)', 'Dag Ed (D)'].map((text, i) => ({
          x: 70,
          y: 100 + 14 * i,
          text,
        })),
        ...[0, 1, 2].map((i) => ({ x: 300, y: 107 + 14 * i, text: 'X' })),
      ],
    });
    expect(rader.some((r) => r.celler?.includes('X') && r.celler.some((c) => c.includes('(')))).toBe(false);
  });

  test('a name without a mark is a row with empty cells', async () => {
    const names = ['Ada Ek (A)', 'Bo Al (B)', 'Cia Bok (C)', 'Dag Ed (D)'];
    const { rader } = await read({
      text: names.flatMap((text, i) => [
        { x: 70, y: 100 + 14 * i, text },
        ...(i === 2 ? [] : [{ x: i === 1 ? 360 : 300, y: 100 + 14 * i, text: 'X' }]),
      ]),
    });
    expect(rader.map((r) => r.celler)).toEqual([
      ['Ada Ek (A)', 'X', ''],
      ['Bo Al (B)', '', 'X'],
      ['Cia Bok (C)', '', ''],
      ['Dag Ed (D)', 'X', ''],
    ]);
  });

  test('a label beside a list of names: the label first, then each name on its line', async () => {
    const { rader } = await read({
      text: [
        { x: 70, y: 100, text: 'Ej tjänstgörande', font: 'bold' },
        { x: 70, y: 113, text: 'ersättare', font: 'bold' },
        ...prose(200, 100.6, 'Ada Ek (A)', 'Bo Alexandersson (B)', 'Cia Bok (C)'),
        { x: 70, y: 200, text: LONG },
      ],
    });
    expect(rader.map((r) => r.text).filter(Boolean)).toEqual([
      'Ej tjänstgörande',
      'ersättare',
      'Ada Ek (A)',
      'Bo Alexandersson (B)',
      'Cia Bok (C)',
      LONG,
    ]);
  });

  test('a contents list whose numbers stand at half height keeps number and title together', async () => {
    const title = 'Svar på motion om att anlägga en gång- och cykelväg längs hela den gamla';
    const { rader } = await read({
      text: [
        { x: 70, y: 100, text: '§ 7' },
        { x: 150, y: 100, text: 'Information' },
        { x: 70, y: 119, text: '§ 8' },
        { x: 150, y: 112.7, text: title },
        { x: 150, y: 125.4, text: 'banvallen' },
        { x: 70, y: 138, text: '§ 9' },
        { x: 150, y: 138, text: 'Meddelanden' },
      ],
    });
    expect(rader.filter((r) => r.text).map((r) => r.celler)).toEqual([
      ['§ 7', 'Information'],
      ['§ 8', `${title} banvallen`],
      ['§ 9', 'Meddelanden'],
    ]);
  });

  test('a ruled table is read by its lines, however close the words stand', async () => {
    const x = [60, 130, 200, 300];
    const y = [90, 120, 136];
    const { rader } = await read({
      text: [
        { x: 62, y: 102, text: 'Ärende', font: 'bold' },
        { x: 62, y: 115, text: '(lagrum)', font: 'bold' },
        { x: 132, y: 102, text: 'Datum', font: 'bold' },
        { x: 202, y: 102, text: 'Beslut', font: 'bold' },
        { x: 62, y: 132, text: '9 kap. 3 §' },
        { x: 132, y: 132, text: '2031-05-15' },
        { x: 202, y: 132, text: 'Bifall' },
      ],
      linjer: [
        ...x.map((at): [number, number, number, number] => [at, 90, at, 136]),
        ...y.map((at): [number, number, number, number] => [60, at, 300, at]),
      ],
    });
    expect(rader.map((r) => r.celler)).toEqual([
      ['Ärende (lagrum)', 'Datum', 'Beslut'],
      ['9 kap. 3 §', '2031-05-15', 'Bifall'],
    ]);
  });
});

describe('furniture', () => {
  const page = (nr: number, ...body: string[]): TestSida => ({
    text: [
      { x: 500, y: 30, text: `${nr} (3)` },
      { x: 380, y: 50, text: 'Xnämnden', font: 'bold' },
      { x: 380, y: 64, text: '2031-05-06' },
      { x: 70, y: 780, text: 'Justerandes sign', storlek: 7 },
      { x: 400, y: 780, text: 'Utdragsbestyrkande', storlek: 7 },
      ...prose(70, 120, ...body),
    ],
  });

  test('the running head stays once, where it first stands; the rest is listed with page and reason', async () => {
    const { rader, borttaget } = await read(page(1, LONG), page(2, `${LONG} igen`), page(3, 'Slut.'));
    expect(rader.filter((r) => r.text).map((r) => [r.sida, r.text])).toEqual([
      [1, 'Xnämnden'],
      [1, '2031-05-06'],
      [1, LONG],
      [2, `${LONG} igen`],
      [3, 'Slut.'],
    ]);
    expect(borttaget.filter((b) => b.sida === 2)).toMatchObject([
      { text: '2 (3)', skal: 'sidnummer' },
      { text: 'Xnämnden', skal: 'sidhuvud' },
      { text: '2031-05-06', skal: 'sidhuvud' },
      { text: 'Justerandes sign Utdragsbestyrkande', skal: 'sidfot' },
    ]);
  });

  test('a page number in square brackets is one', async () => {
    const { borttaget } = await read(
      { text: [{ x: 70, y: 50, text: 'Xnämnden' }, { x: 480, y: 50, text: '1 [2]' }, ...prose(70, 120, LONG)] },
      { text: [{ x: 70, y: 50, text: 'Xnämnden' }, { x: 480, y: 50, text: '2 [2]' }, ...prose(70, 120, 'Slut.')] },
    );
    expect(borttaget.filter((b) => b.sida === 2).map((b) => b.text)).toEqual(['Xnämnden 2 [2]']);
  });

  test('a page number printed inside the head does not make it new', async () => {
    const numbered = (nr: number, body: string): TestSida => ({
      text: [
        { x: 70, y: 50, text: `XNÄMNDEN SAMMANTRÄDESPROTOKOLL Sida ${nr} av 21` },
        { x: 300, y: 64, text: '2031-05-06' },
        ...prose(70, 120, body),
      ],
    });
    const { rader, borttaget } = await read(numbered(9, LONG), numbered(10, 'Andra sidan.'));
    expect(rader.filter((r) => r.sida === 2).map((r) => r.text)).toEqual(['Andra sidan.']);
    expect(borttaget.map((b) => b.text)).toEqual(['XNÄMNDEN SAMMANTRÄDESPROTOKOLL Sida 10 av 21', '2031-05-06']);
  });

  test('the address at the foot of a letter is listed, an address in the text stays', async () => {
    const { rader, borttaget } = await read({
      text: [
        ...prose(70, 100, LONG, 'Telefon till växeln står på webbplatsen.'),
        { x: 70, y: 790, text: 'Kommunen, Storgatan 1, 123 45 Staden', storlek: 8 },
        { x: 70, y: 800, text: 'Telefon: 012-345 67, info@exempel.se', storlek: 8 },
      ],
    });
    expect(rader.map((r) => r.text)).toEqual([LONG, 'Telefon till växeln står på webbplatsen.']);
    expect(borttaget.map((b) => b.skal)).toEqual(['sidfot', 'sidfot']);
  });

  test('text that goes on to the foot of the page is text, an address in it and a size rounded down notwithstanding', async () => {
    const { rader, borttaget } = await read({
      text: [
        ...prose(70, 100, LONG, LONG, LONG, LONG, LONG, LONG),
        { x: 70, y: 720, text: 'Synpunkter lämnas till info@exempel.se senast', storlek: 10.6 },
        { x: 70, y: 733, text: 'den 4 maj 2031.', storlek: 10.6 },
      ],
    });
    expect(rader.map((r) => r.text).slice(-2)).toEqual([
      'Synpunkter lämnas till info@exempel.se senast',
      'den 4 maj 2031.',
    ]);
    expect(borttaget).toEqual([]);
  });

  test('who decides, at the same place on two pages, is text', async () => {
    const sida = (body: string): TestSida => ({
      text: [{ x: 70, y: 60, text: 'Hamnnämnden beslutar' }, ...prose(70, 90, body, LONG, LONG)],
    });
    const { rader } = await read(sida('att anta taxan'), sida('att avslå motionen'));
    expect(rader.filter((r) => r.text === 'Hamnnämnden beslutar')).toHaveLength(2);
  });

  test('a head that says something new stays: another document begins', async () => {
    const other: TestSida = {
      text: [
        { x: 380, y: 50, text: 'Xnämnden', font: 'bold' },
        { x: 380, y: 64, text: '2031-06-10' },
        ...prose(70, 120, 'Andra handlingen'),
      ],
    };
    const { rader } = await read(page(1, LONG), page(2, LONG), other);
    expect(rader.filter((r) => r.sida === 3 && r.text).map((r) => r.text)).toEqual([
      'Xnämnden',
      '2031-06-10',
      'Andra handlingen',
    ]);
  });

  test('a heading at the same place on every page is text', async () => {
    const body = (nr: number) => page(nr, 'Beslut', `Ärende nummer ${nr} avslås.`);
    const { rader } = await read(body(1), body(2), body(3));
    expect(rader.filter((r) => r.text === 'Beslut')).toHaveLength(3);
  });

  test('numbers of lines are never used twice', async () => {
    const { rader, borttaget } = await read(page(1, LONG), page(2, LONG), page(3, 'Slut.'));
    const all = [...rader.map((r) => r.nr), ...borttaget.map((b) => b.rad)].sort((a, b) => a - b);
    expect(all).toEqual(all.map((_, i) => i + 1));
  });
});

describe('what cannot be read', () => {
  test('a scanned page has a remark, an empty one none', async () => {
    const { anmarkningar } = await read({ text: prose(70, 100, LONG) }, { text: [], bild: grey(4) }, { text: [] });
    expect(anmarkningar).toMatchObject([{ kod: 'textlager-saknas', sida: 2 }]);
  });

  test('an encrypted file is a clear error', async () => {
    const error = await readPdf(makePdf([{ text: prose(70, 100, LONG) }], { krypterad: true }), 'last.pdf').catch(
      (e) => e,
    );
    expect(error).toBeInstanceOf(SourceError);
    expect(error.message).toMatch(/^last\.pdf {2}error {2}the PDF is encrypted/);
  });

  test.each([
    ['empty', new Uint8Array()],
    ['no PDF', new TextEncoder().encode('Detta är ingen PDF.')],
    [
      'without pages',
      new TextEncoder().encode(
        '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n',
      ),
    ],
    ['cut short', makePdf([{ text: prose(70, 100, LONG) }]).slice(0, 300)],
  ])('a damaged file is a clear error: %s', async (_, bytes) => {
    const error = await readPdf(bytes, 'trasig.pdf').catch((e) => e);
    expect(error).toBeInstanceOf(SourceError);
    expect(error.message).toContain('trasig.pdf');
  });
});
