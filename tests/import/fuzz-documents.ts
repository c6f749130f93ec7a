import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import fc from 'fast-check';
import { damage, damaged, LINES, mutatedLines } from '../../scripts/import/mutations.testing.ts';
import { makeDocx, stycke, tabell } from '../../scripts/import/sources/docx/make-docx.testing.ts';
import { makePdf, type TestSida } from '../../scripts/import/sources/pdf/make-pdf.testing.ts';

/** A file to import: its ending, and its bytes. */
export interface FuzzFile {
  ending: string;
  bytes: Uint8Array;
}

/** A whole protokoll of Alingsås's kind, invented: cover, attendance, contents, three paragrafer, a vote list. */
const PROTOKOLL = `Alingsås kommun
Tekniska nämnden
Sammanträdesprotokoll
Sammanträdesdatum
2031-05-12
Plats och tid
Rådhuset, kl. 13:00-15:20
Beslutande
Ada Ek (S), ordförande
Bo Al (M) §§ 31-32
Cia Bok (C), ersätter Dan Dal (L)
Utses att justera
Bo Al
Paragrafer
§§ 31-33
Innehållsförteckning
§ 31 Fastställande av dagordning ........ 2
§ 32 Ny gångväg vid sjön ........ 3
§ 33 Information ........ 4
§ 31 2031.101 TEN
Fastställande av dagordning
Beslut
Dagordningen fastställs.
§ 32 2031.102 TEN
Ny gångväg vid sjön
Ärendebeskrivning
Nämnden har fått frågor om gångvägen och hur den ska skötas under vintern. Kommun-
styrelsen beslutade den 6 maj 2030, § 88, att utreda saken.
Beredning
Tekniska nämndens arbetsutskott har den 3 maj 2031, § 14 behandlat ärendet.
Yrkanden
Ada Ek (S) yrkar bifall till förslaget.
Bo Al (M) yrkar återremiss.
Omröstning
Den som vill att ärendet avgörs idag röstar Ja. Den som vill återremittera röstar Nej.
Med 2 ja-röster mot 1 nej-röst beslutar nämnden att avgöra ärendet idag.
Beslut
Tekniska nämnden beslutar
1. att gångvägen byggs
2. att kostnaden, 1 200 000 kronor, tas ur budgeten.
Förslag till beslut i kommunfullmäktige
Taxan antas.
Reservation
Bo Al (M) reserverar sig mot beslutet.
Beslutet ska skickas till
Förvaltningen
Voteringslista
§ 32
Ledamot	Ja	Nej	Avstår
Ada Ek (S)	X
Bo Al (M)		X
Cia Bok (C)	X
Resultat	2	1	0
§ 33
Information
Informationen noteras.`.split('\n');

const KALLELSE = `Kallelse
Sammanträde med tekniska nämnden
Tid: 2031-05-12 kl. 13:00
Plats: Rådhuset
Ärenden
1. Fastställande av dagordning
2. Ny gångväg vid sjön 2031.102 TEN
Ada Ek
Ordförande

Ny gångväg vid sjön

2

2031.102 TEN

Datum: 2031-04-20
Tekniska förvaltningen
Handläggare: Eva Ek
Tjänsteskrivelse
Ny gångväg vid sjön
Ärendebeskrivning
Förvaltningen har utrett frågan sedan länge.
Förslag till beslut i tekniska nämnden
- Gångvägen byggs.
- Kostnaden tas ur budgeten.
Eva Ek
Förvaltningschef

Bilaga 1
Väg	2029	2030
Norra	12	3
Södra	4	-`.split('\n');

const seeds = (['alingsas', 'harryda'] as const).flatMap((kommun) =>
  readdirSync(join('content/kallor', kommun))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join('content/kallor', kommun, name), 'utf8').split('\n')),
);

/** Documents of another folder, where FUZZ_DOCUMENTS names one: their bytes are damaged too. They stay where they are. */
const others: FuzzFile[] = process.env.FUZZ_DOCUMENTS
  ? readdirSync(process.env.FUZZ_DOCUMENTS, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:pdf|docx|html|txt|md)$/i.test(name))
      .sort()
      .map((name) => ({
        ending: extname(name).slice(1).toLowerCase(),
        bytes: new Uint8Array(readFileSync(join(process.env.FUZZ_DOCUMENTS as string, name))),
      }))
  : [];
const texts = others
  .filter((f) => f.ending === 'txt' || f.ending === 'md')
  .map((f) => new TextDecoder().decode(f.bytes).split('\n'));

const utf8 = (text: string) => new TextEncoder().encode(text);
/** Text as XML can hold it: no control signs, which a word processor writes neither. */
const xml = (text: string) =>
  text
    .replace(/[^\t\P{Cc}]|[\ufffe\uffff]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;');

const RENDER: Readonly<Record<string, (lines: string[], n: number) => Uint8Array>> = {
  txt: (lines) => utf8(lines.join('\n')),
  md: (lines, n) => utf8(lines.map((line, i) => (i % 7 === n % 7 ? `## ${line}` : line)).join(n % 2 ? '\n' : '\n\n')),
  html: (lines, n) =>
    utf8(
      lines
        .map((line, i) => {
          const tag = ['p', 'p', 'p', 'li', 'h2', 'td', 'div'][(i + n) % 7];
          return `<${tag}>${xml(line)}${(i * n) % 3 ? `</${tag}>` : ''}`;
        })
        .join('\n'),
    ),
  docx: (lines, n) =>
    makeDocx(
      lines
        .map((line, i) =>
          line.includes('\t')
            ? tabell([line.split('\t').map(xml)])
            : stycke(xml(line), { lista: (i + n) % 11 === 0 ? 1 + (n % 2) : 0, stil: (i + n) % 9 ? '' : 'Heading1' }),
        )
        .join(''),
      n % 3 ? {} : { huvud: stycke('Alingsås kommun'), fot: stycke('1 (3)') },
    ),
  pdf: (lines, n) =>
    makePdf(
      lines.reduce<TestSida[]>((sidor, line, i) => {
        if (i % 40 === 0) sidor.push({ text: [{ x: 70, y: 25, text: `Sida ${sidor.length + 1}` }] });
        for (const [column, text] of line.split('\t').entries())
          sidor.at(-1)?.text.push({
            x: 70 + 110 * column,
            y: 60 + 18 * (i % 40),
            text: text.replace(/[^\p{Script=Latin}\p{N}§()., –:{}<>|*_#\\-]/gu, ' ').slice(0, 2000),
            font: (i + n) % 8 ? 'regular' : 'bold',
          });
        return sidor;
      }, []),
    ),
};

/** A document whose lines have been changed, as a file of some kind. */
const changed: fc.Arbitrary<FuzzFile> = fc
  .constantFrom(LINES, PROTOKOLL, PROTOKOLL, PROTOKOLL, KALLELSE, ...seeds, ...texts)
  .chain((lines) => fc.tuple(mutatedLines(lines), fc.constantFrom(...Object.keys(RENDER)), fc.nat(20)))
  .map(([lines, ending, n]) => ({
    ending,
    bytes: (RENDER[ending] as (l: string[], n: number) => Uint8Array)(lines, n),
  }));

/** A file whose bytes have been changed. */
const broken: fc.Arbitrary<FuzzFile> = fc
  .tuple(others.length > 0 ? fc.oneof(fc.constantFrom(...others), changed) : changed, damage)
  .map(([file, changes]) => ({ ending: file.ending, bytes: damaged(file.bytes, changes) }));

const nested = (deep: number, open: string, close: string) => open.repeat(deep) + close.repeat(deep);
const bomb = () => ({ namn: 'word/header9.xml', data: new Uint8Array(64 * 1024 * 1024), uppgiven: 100 });

/** What somebody would send to make a reader hang, or take all the memory there is. */
const hostile: fc.Arbitrary<FuzzFile> = fc
  .constantFrom<() => FuzzFile>(
    () => ({ ending: 'docx', bytes: makeDocx(stycke('Texten.'), { mer: [bomb()] }) }),
    () => ({ ending: 'docx', bytes: makeDocx(nested(1000, '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>')) }),
    () => ({ ending: 'docx', bytes: makeDocx(stycke('punkt', { lista: 1 }).repeat(20_000)) }),
    () => ({ ending: 'html', bytes: utf8(`${'<ul><li>x'.repeat(1000)}§ 1`) }),
    () => ({ ending: 'html', bytes: utf8(`${'<div>'.repeat(50_000)}§ 1`) }),
    () => ({ ending: 'html', bytes: utf8(`<table>${'<tr><td>x'.repeat(30_000)}`) }),
    () => ({
      ending: 'md',
      bytes: utf8(Array.from({ length: 1000 }, (_, i) => `${'  '.repeat(i)}- punkt ${i}`).join('\n')),
    }),
    () => ({ ending: 'md', bytes: utf8(`${'> '.repeat(2000)}djupt`) }),
    () => ({ ending: 'md', bytes: utf8('*_**'.repeat(20_000)) }),
    () => ({ ending: 'txt', bytes: utf8(PROTOKOLL.join('\n').repeat(300)) }),
    () => ({ ending: 'txt', bytes: utf8(`§ ${'9'.repeat(100_000)}`) }),
    () => ({ ending: 'txt', bytes: utf8('a '.repeat(300_000)) }),
    () => ({ ending: 'txt', bytes: utf8(Array.from({ length: 20_000 }, (_, i) => `§ ${i} Rubrik`).join('\n')) }),
    () => ({ ending: 'pdf', bytes: makePdf([{ text: [{ x: 70, y: 80, text: 'Hemligt' }] }], { krypterad: true }) }),
    () => ({
      ending: 'pdf',
      bytes: makePdf(Array.from({ length: 400 }, (_, i) => ({ text: [{ x: 70, y: 80, text: `Sida ${i}` }] }))),
    }),
  )
  .map((make) => make());

/** One file, of any of the kinds. */
export const fuzzFile: fc.Arbitrary<FuzzFile> = fc.oneof(
  { weight: 10, arbitrary: changed },
  { weight: 5, arbitrary: broken },
  { weight: 1, arbitrary: hostile },
);
