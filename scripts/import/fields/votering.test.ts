import { describe, expect, test } from 'vitest';
import { countsAgree } from '../../../src/domain/votering.ts';
import type { Block } from '../structure/block.ts';
import { readForTest } from '../structure/testing.ts';
import { namesInProse } from './rostnamn.ts';
import { findCounts } from './rostsiffror.ts';
import { findVoteringar } from './votering.ts';

describe('counts in prose', () => {
  test.each([
    ['Voteringen utfaller så att 35 ledamöter röstar Ja, 12 röstar Nej, 3 avstår.', { ja: 35, nej: 12, avstar: 3 }],
    ['Med 7 ja-röster och 8 nej-röster finner ordföranden', { ja: 7, nej: 8, avstar: null }],
    ['med 11 ja-röster mot 4 nej-röster', { ja: 11, nej: 4, avstar: null }],
    ['Ja: 22, Nej: 22.', { ja: 22, nej: 22, avstar: null }],
    ['… röstar Ja (9). … röstar Nej (4).', { ja: 9, nej: 4, avstar: null }],
    ['Under omröstningen avges sju ja-röster mot åtta nej-röster.', { ja: 7, nej: 8, avstar: null }],
    [
      'Omröstningen utfaller med fyrtiofem Ja mot 32 Nej. Två ledamöter avstår från att rösta.',
      { ja: 45, nej: 32, avstar: 2 },
    ],
    ['Ja-röst för bifall. Nej-röst för avslag.', null],
    ['Nämnden säger ja till 12 förslag.', null],
  ])('%s', (text, expected) => expect(findCounts(text)).toEqual(expected));
});

const block = (text: string, nr = 1): Block => ({
  slag: 'stycke',
  niva: 0,
  text,
  nummer: null,
  celler: [],
  fet: false,
  kursiv: false,
  sammanfogat: [],
  rader: [
    {
      nr,
      sida: null,
      text,
      celler: null,
      mark: { rubrik: null, fet: false, kursiv: false, punkt: false, radbrott: false },
      plats: null,
      ocr: null,
    },
  ],
});

describe('what Ja and Nej meant', () => {
  test.each([
    [
      [
        'Den som bifaller att ärendet avgörs idag röstar Ja. Den som bifaller att ärendet återremitteras röstar Nej. Voteringen utfaller så att 35 ledamöter röstar Ja, 12 röstar Nej.',
      ],
      'ärendet avgörs idag',
      'ärendet återremitteras',
      'aterremiss',
    ],
    [
      [
        'Ja-röst för att ärendet ska avgöras idag',
        'Nej-röst för återremiss',
        'Med 26 ja-röster mot 20 nej-röster beslutar',
      ],
      'att ärendet ska avgöras idag',
      'återremiss',
      'aterremiss',
    ],
    [
      ['"Ja för bifall till A och Nej för bifall till B." Omröstningen ger 9 ja-röster, 4 nej-röster.'],
      'bifall till A',
      'bifall till B',
      null,
    ],
    [
      ['Ja = bifall till förslaget', 'Nej = avslag', 'Omröstning: 7 Ja, 8 Nej'],
      'bifall till förslaget',
      'avslag',
      'huvudforslag',
    ],
  ])('%s', (texts, ja, nej, galler) => {
    const found = findVoteringar(texts.map((t, i) => block(t, i + 1)));
    expect(found.map((f) => f.votering)).toMatchObject([{ ja_betyder: ja, nej_betyder: nej, galler }]);
  });

  test('a second vote has its own question', () => {
    const found = findVoteringar(
      [
        'Ja-röst för avgörande idag. Nej-röst för återremiss.',
        'Med 26 ja-röster mot 20 nej-röster avgörs ärendet.',
        'Ja-röst för bifall till förslaget. Nej-röst för avslag.',
        'Med 30 ja-röster mot 16 nej-röster bifalls förslaget.',
      ].map((t, i) => block(t, i + 1)),
    );
    expect(found.map((f) => [f.votering.galler, f.votering.text?.ja])).toEqual([
      ['aterremiss', 26],
      ['huvudforslag', 30],
    ]);
  });
});

test('names in prose are votes', () => {
  expect(
    namesInProse(
      'Anna Al (V), tjänstgörande ersättaren\nBo Bo (S) och ordföranden Carl Ce (S) röstar Ja (3).\nDan De (M) röstar Nej (1).',
    ),
  ).toEqual([
    { namn: 'Anna Al', parti: 'V', rost: 'ja' },
    { namn: 'Bo Bo', parti: 'S', rost: 'ja' },
    { namn: 'Carl Ce', parti: 'S', rost: 'ja' },
    { namn: 'Dan De', parti: 'M', rost: 'nej' },
  ]);
});

test('text and list that differ are both kept, and neither is chosen', () => {
  const { dokument } = readForTest(
    'Kommunfullmäktige\nSammanträdesdatum\n2021-05-26\n\n§ 94\n\nUtträde\n\nVotering\n\nMed 1 ja-röst mot 2 nej-röster avslås förslaget.\n\nLedamot\tJa\tNej\tAvstår\nAnna Al (S)\tX\t\t\nBo Bo (M)\tX\t\t\nCarl Ce (V)\t\tX\t\nSumma\t2\t1\t0\n\nBeslut\n\nAvslås.',
  );
  const vote = dokument[0]?.paragrafer[0]?.voteringar[0];
  expect(vote).toMatchObject({ text: { ja: 1, nej: 2 }, lista: { ja: 2, nej: 1 } });
  expect(vote !== undefined && countsAgree(vote)).toBe(false);
});

describe('votes whose answers are not called Ja and Nej', () => {
  test.each([
    ['8 röster avges för Ada Als förslag mot 5 för Bo Bos.', 8, 5, null, 'Ada Als förslag', 'Bo Bos'],
    [
      'Vid omröstningen röstar 25 ledamöter för nämndens förslag och 20 för avslag, 3 avstår.',
      25,
      20,
      3,
      'nämndens förslag',
      'avslag',
    ],
    ['6 röster för avslag, 5 röster för bifall och 2 nedlagda röster.', 6, 5, 2, 'avslag', 'bifall'],
    ['Med åtta (8) röster mot fem (5) avslås förslaget.', 8, 5, null, null, null],
  ])('%s', (text, ja, nej, avstar, forst, sedan) => {
    const [found] = findVoteringar([block(text)]);
    expect(found?.votering).toMatchObject({ text: { ja, nej, avstar }, svarsord: { ja: forst, nej: sedan } });
  });

  test('they are Ja and Nej where the text says what those meant', () => {
    const [found] = findVoteringar([
      block('Den som vill avgöra ärendet i dag röstar ja, den som vill återremittera det röstar nej.'),
      block('15 röster avges för återremiss och 26 röster för att avgöra ärendet i dag.', 2),
    ]);
    expect(found?.votering.text).toEqual({ ja: 26, nej: 15, avstar: null });
    expect(found?.votering.svarsord).toBeUndefined();
  });

  test('a secret ballot between persons is no vote of Ja and Nej, and a remark tells of it', () => {
    const { dokument } = readForTest(
      'Kommunfullmäktige\nSammanträdesdatum\n2021-05-26\n\n§ 9\n\nVal\n\nBeslut\n\nAda Al (S) väljs.\n\nBeslutsgång\n\nVid sluten omröstning fick Ada Al 7 röster och Bo Bo 6 röster.',
    );
    expect(dokument[0]?.paragrafer[0]).toMatchObject({ voteringar: [], olastVotering: { varde: 'sluten omröstning' } });
  });
});

describe('lists that are set with spaces', () => {
  const HEAD = 'Voteringslista § 9        Ja  Nej  Avstår\n';
  const read = (rows: string) =>
    readForTest(
      `Kommunfullmäktige\nSammanträdesdatum\n2021-05-26\n\n§ 9\n\nTaxa\n\nVotering\n\nMed 2 ja-röster mot 1 nej-röst antas taxan.\n\nBeslut\n\nTaxan antas.\n\n${HEAD}${rows}`,
    ).dokument;

  test('marks on the lines of the names are their votes', () => {
    const doc = read(
      'Ada Al (S)                X\nBo Bo (M)                     X\nCia Ce (V)                X\nTotalt                    2   1',
    );
    expect(doc[0]?.paragrafer[0]?.voteringar[0]?.roster.map((r) => r.rost)).toEqual(['ja', 'nej', 'ja']);
  });

  test('marks on other lines are theirs in order, if they are as many and sum to what is printed', () => {
    const rows =
      'Ada Al (S)                X\nBo Bo (M)\nCia Ce (V)                    X\n                          X\nTotalt\n                          2   1';
    expect(read(rows)[0]?.paragrafer[0]?.voteringar[0]?.roster.map((r) => `${r.namn}: ${r.rost}`)).toEqual([
      'Ada Al: ja',
      'Bo Bo: nej',
      'Cia Ce: ja',
    ]);
  });

  test('one mark too many and nothing is read; the list says so', () => {
    const rows =
      'Ada Al (S)                X\nBo Bo (M)                     X\n                          X\nTotalt                    2   1';
    const doc = read(rows);
    expect(doc[0]?.paragrafer[0]?.voteringar[0]?.roster).toEqual([]);
    expect(doc.some((d) => d.olast)).toBe(true);
  });
});
