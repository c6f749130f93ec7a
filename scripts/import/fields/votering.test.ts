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
