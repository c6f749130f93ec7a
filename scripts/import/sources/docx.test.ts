import { expect, test } from 'vitest';
import { SourceError } from '../errors.ts';
import { listor, makeDocx, makeZip, stycke, tabell } from './docx/make-docx.testing.ts';
import { readDocx } from './docx.ts';

const fail = (bytes: Uint8Array) =>
  readDocx(bytes, 'prov.docx').then(
    () => null,
    (error: unknown) => error,
  );

test('headings, lists, tables and bold of a Word document', async () => {
  const { rader } = await readDocx(
    makeDocx(
      [
        stycke('Ny skola', { stil: 'Heading1' }),
        stycke('Beslut', { fet: true }),
        stycke('Nämnden föreslår'),
        stycke('att bygga', { lista: 1 }),
        stycke('utreda läget', { lista: 2 }),
        stycke('redovisa', { lista: 2 }),
        tabell([
          ['Ja', '7'],
          ['Nej', ''],
        ]),
      ].join(''),
    ),
    'prov.docx',
  );
  const shown = rader.filter((r) => r.text).map((r) => [r.text, r.mark.rubrik, r.mark.fet, r.mark.punkt, r.celler]);
  expect(shown).toEqual([
    ['Ny skola', 1, false, false, null],
    ['Beslut', null, true, false, null],
    ['Nämnden föreslår', null, false, false, null],
    ['att bygga', null, false, true, null],
    ['1. utreda läget', null, false, false, null],
    ['2. redovisa', null, false, false, null],
    ['Ja\t7', null, false, false, ['Ja', '7']],
    ['Nej\t', null, false, false, ['Nej', '']],
  ]);
});

test('the numbers that Word prints: nested, lettered, going on behind text, begun anew, of a paragraf', async () => {
  const numbering = listor(
    [
      [
        { format: 'decimal', text: '%1.' },
        { format: 'lowerLetter', text: '%2)' },
        { format: 'decimal', text: '%1.%2.%3' },
      ],
      [{ format: 'decimal', text: '§ %1', start: 31 }],
      [{ format: 'upperRoman', text: '%1.', start: 4 }],
    ],
    [{ abstrakt: 0 }, { abstrakt: 1 }, { abstrakt: 0, omstart: 1 }, { abstrakt: 2 }],
  );
  const { rader } = await readDocx(
    makeDocx(
      [
        stycke('Fastställande av dagordning', { lista: 2, stil: 'Heading1' }),
        stycke('att bygga', { lista: 1 }),
        stycke('i år', { lista: 1, niva: 1 }),
        stycke('nästa år', { lista: 1, niva: 1 }),
        stycke('', { lista: 1, niva: 1 }),
        stycke('djupt', { lista: 1, niva: 2 }),
        stycke('Text emellan.'),
        stycke('att utreda', { lista: 1 }),
        stycke('igen', { lista: 1, niva: 1 }),
        stycke('Ny gångväg', { lista: 2, stil: 'Heading1' }),
        stycke('att avslå', { lista: 3 }),
        stycke('del', { lista: 4 }),
        `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${stycke('att ruta', { lista: 3 })}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
      ].join(''),
      { numbering },
    ),
    'prov.docx',
  );
  expect(rader.filter((r) => r.text).map((r) => r.text)).toEqual([
    '§ 31 Fastställande av dagordning',
    '1. att bygga',
    'a) i år',
    'b) nästa år',
    '1.c.1 djupt',
    'Text emellan.',
    '2. att utreda',
    'a) igen',
    '§ 32 Ny gångväg',
    '1. att avslå',
    'IV. del',
    '2. att ruta',
  ]);
  expect(rader[0]?.mark.rubrik).toBe(1);
});

test('footnotes are read as printed, without the signs of the program that reads them', async () => {
  const note = '<w:footnote w:id="2"><w:p><w:r><w:t>Enligt budgeten.</w:t></w:r></w:p></w:footnote>';
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const { rader } = await readDocx(
    makeDocx(`<w:p><w:r><w:t>Kostnaden är känd.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`, {
      mer: [
        {
          namn: 'word/footnotes.xml',
          data: `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${note}</w:footnotes>`,
        },
        {
          namn: 'word/_rels/document.xml.rels',
          data: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="f" Type="${types}/footnotes" Target="footnotes.xml"/></Relationships>`,
        },
      ],
    }),
    'prov.docx',
  );
  expect(rader.filter((r) => r.text).map((r) => r.text)).toEqual(['Kostnaden är känd. 1', '1. Enligt budgeten.']);
});

test('the running head stands first, its page number and the foot are listed', async () => {
  const { rader, borttaget } = await readDocx(
    makeDocx(stycke('Texten.'), {
      huvud: stycke('Xnämnden &amp; utskott') + stycke('2031-05-06') + stycke('1 (3)'),
      fot: stycke('Storgatan 1'),
    }),
    'prov.docx',
  );
  expect(rader.map((r) => r.text)).toEqual(['Xnämnden & utskott', '2031-05-06', '', 'Texten.']);
  expect(borttaget).toMatchObject([
    { text: '1 (3)', skal: 'sidnummer' },
    { text: 'Storgatan 1', skal: 'sidfot' },
  ]);
  const all = [...rader.map((r) => r.nr), ...borttaget.map((b) => b.rad)];
  expect(new Set(all).size).toBe(all.length);
});

test('an archive that unpacks without end is refused, though its directory claims to be small', async () => {
  const bomb = { namn: 'word/header9.xml', data: new Uint8Array(64 * 1024 * 1024), uppgiven: 100 };
  const bytes = makeDocx(stycke('Texten.'), { mer: [bomb] });
  expect(bytes.length).toBeLessThan(200_000);
  const before = process.memoryUsage.rss();
  expect(String(await fail(bytes))).toMatch(/prov\.docx.*unpacks to more than 16 MB/);
  expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 1024 * 1024);
});

test('many parts together may not unpack without end either', async () => {
  const mer = Array.from({ length: 6 }, (_, i) => ({ namn: `word/x${i}.xml`, data: new Uint8Array(8 * 1024 * 1024) }));
  expect(String(await fail(makeDocx(stycke('Texten.'), { mer })))).toContain('unpacks to more than');
});

test('entities that unfold are refused', async () => {
  const mer = [{ namn: 'word/x.xml', data: '<!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>' }];
  expect(String(await fail(makeDocx(stycke('Texten.'), { mer })))).toContain('defines entities');
});

test.each([
  ['empty', new Uint8Array()],
  ['no archive', new TextEncoder().encode('Detta är inget dokument.')],
  ['no document', makeZip([{ namn: 'a.txt', data: 'a' }])],
  ['cut', makeDocx(stycke('Texten.')).slice(0, 700)],
  ['older container or password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0])],
  ['broken XML', makeZip([{ namn: 'word/document.xml', data: '<w:document><w:body>' }])],
  ['no text', makeDocx('')],
])('a clear error: %s', async (_, bytes) => {
  const error = await fail(bytes);
  expect(error).toBeInstanceOf(SourceError);
  expect(String(error)).toMatch(/prov\.docx.*\n.*→ /s);
});
