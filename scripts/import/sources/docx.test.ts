import { expect, test } from 'vitest';
import { SourceError } from '../errors.ts';
import { makeDocx, makeZip, stycke, tabell } from './docx/make-docx.testing.ts';
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
