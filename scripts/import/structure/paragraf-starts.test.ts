import { describe, expect, test } from 'vitest';
import { readText } from '../sources/text.ts';
import { paragrafLine } from './paragraf-line.ts';
import { readDocuments } from './read.ts';
import { readForTest } from './testing.ts';

describe('a line that opens a paragraf', () => {
  test.each([
    ['§ 9 2023.509 KS', '9', null],
    ['§128', '128', null],
    ['KF § 50                             KS KF/2025:294', '50', 'KF'],
    ['Ks § 345                       Dnr 2009/412 042', '345', 'Ks'],
    ['§ 12 Val av justerare', '12', null],
    ['§ 371 Ärendenummer SLK-2026-00290', '371', null],
    ['§ 7a', '7a', null],
  ])('%s', (text, nummer, organ) => expect(paragrafLine(text)).toMatchObject({ nummer, organ }));

  test.each([
    ['§ 84 behandlat ärendet.'],
    ['§ 15 i Samordningsförbundet Insjörikets förbundsordning'],
    ['§ 56 SN - Förnyelse av medlemskap'],
    ['§80 KS Alingsås kommuns tillämpningsanvisningar'],
    ['§ 3, och kommunstyrelsen'],
    ['Enligt 4 kap. § 20'],
  ])('not: %s', (text) => expect(paragrafLine(text)).toBeNull());
});

const numbers = (text: string): string[] =>
  readForTest(text).dokument.flatMap((d) => d.paragrafer.map((p) => p.nummer.varde));

describe('the paragrafer of a protokoll', () => {
  test('a contents list opens none', () => {
    expect(
      numbers(
        'Kommunstyrelsen\nProtokoll\n2024-01-23\n\nBeslutande\nAnna Al (S)\n\n§ 1 Val\n§ 2 Budget\n\n§ 1\n\nVal\n\nBeslut\n\nAnna Al (S) väljs.\n\n§ 2\n\nBudget\n\nBeslut\n\nBudgeten antas.',
      ),
    ).toEqual(['1', '2']);
  });

  test('received extracts of other meetings open none', () => {
    expect(
      numbers(
        'Tekniska nämnden\nProtokoll\n2026-06-15\n\nParagrafer  §§ 40-41\n\nBeslutande\nAnna Al (S)\n\n§ 40\n\nDelegerade beslut\n\nBeslut\n\nTill handlingarna.\n\n§ 41\n\nMeddelanden\n\nÄrendebeskrivning\n\n§ 105 2026.220 KS Stadsskogen etapp 4\n\n§ 89 2026.112 KS Inskränkning av verksamhetsområde',
      ),
    ).toEqual(['40', '41']);
  });

  test('a number far from the others is no paragraf, also where no cover tells the range', () => {
    expect(
      numbers(
        'Kommunstyrelsen\nSammanträdesdatum\n2026-06-15\n\n§ 40\n\nEtt\n\nBeslut\n\nGodkänns.\n\n§ 41\n\nTvå\n\n§ 105 2026.220 KS Stadsskogen\n\n§ 42\n\nTre\n\nBeslut\n\nGodkänns.',
      ),
    ).toEqual(['40', '41', '42']);
  });

  test('two marked headings far from each other are two paragrafer of an extract', () => {
    const item = (n: number) => `## § ${n} 2031KS1188\n\n### Ny brygga\n\n**Beslut**\n\nBryggan byggs.\n\n`;
    const kallfil = readText(new TextEncoder().encode(`# Hamnnämnden\n\n${item(74)}${item(79)}`), 'prov.md');
    const [doc] = readDocuments(kallfil, new Set(), null);
    expect(doc?.paragrafer.map((p) => p.nummer.varde)).toEqual(['74', '79']);
  });

  test('at which §§ somebody was there, in a table, says nothing of the protokoll', () => {
    const item = (n: number) => `## § ${n} Ny brygga\n\nBryggan byggs.\n\n`;
    const kallfil = readText(
      new TextEncoder().encode(
        `# Hamnnämnden\n\n| Namn | Parti | |\n|---|---|---|\n| Anna Al | MP | §§ 1–2 |\n\n${[1, 2, 3].map(item).join('')}`,
      ),
      'prov.md',
    );
    expect(readDocuments(kallfil, new Set(), null)[0]?.paragrafer.map((p) => p.nummer.varde)).toEqual(['1', '2', '3']);
  });

  test('a vote list between two paragrafer does not end the protokoll', () => {
    const { dokument } = readForTest(
      'Kommunstyrelsen\nProtokoll\n2026-06-15\n\nBeslutande\nAnna Al (S)\n\n§ 1\n\nEtt\n\nOmröstning\n\nMed 1 ja-röst mot 2 nej-röster avslås förslaget.\n\nBeslut\n\nAvslås.\n\nVoteringslista: § 1\n\nLedamot\tJa\tNej\tAvstår\nAnna Al (S), ledamot\tX\t\t\nBo Bo (M), ledamot\t\tX\t\nCarl Ce (V), ledamot\t\tX\t\nResultat\t1\t2\t0\n\n§ 2\n\nTvå\n\nBeslut\n\nGodkänns.',
    );
    expect(dokument.map((d) => d.typ)).toEqual(['protokoll', 'voteringslista']);
    expect(dokument[0]?.paragrafer.map((p) => p.nummer.varde)).toEqual(['1', '2']);
    expect(dokument[0]?.paragrafer[0]?.voteringar).toMatchObject([
      {
        text: { ja: 1, nej: 2 },
        lista: { ja: 1, nej: 2, avstar: 0 },
        roster: [{ rost: 'ja' }, { rost: 'nej' }, { rost: 'nej' }],
      },
    ]);
  });
});

test('a title that ends like an office or an organ is a title', () => {
  const { dokument } = readForTest(
    'Socialnämnden\nProtokoll\n2026-06-17\n\nBeslutande\nAnna Al (S)\n\n§ 66\n\nInformation från förvaltningen\n\nInformation ges.\n\n§ 67\n\nVal av ledamot i valnämnden\n\nBeslut\n\nAnna Al (S) väljs.',
  );
  expect(dokument[0]?.paragrafer.map((p) => p.huvud.rubrik?.varde)).toEqual([
    'Information från förvaltningen',
    'Val av ledamot i valnämnden',
  ]);
});
