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
    ['Ja-röster: 25 Nej-röster: 20 Avstår: 1 Frånvarande: 3', { ja: 25, nej: 20, avstar: 1 }],
    ['Ja 25 Nej 20 Avstår 1', { ja: 25, nej: 20, avstar: 1 }],
    [
      'avges 33 ja-röster och 26 nej-röster, varjämte en ledamot, Sven Ek, avstår från att rösta',
      { ja: 33, nej: 26, avstar: 1 },
    ],
    ['6 Ja 5 Nej 1 Avstår', { ja: 6, nej: 5, avstar: 1 }],
    ['Summa   6   5   0\nJa-röster: 6. Nej-röster: 5.', { ja: 6, nej: 5, avstar: null }],
    ['Ja: 38 röster\nNej: 7 röster\nAvstår: 1 röst', { ja: 38, nej: 7, avstar: 1 }],
    ['Utfallet blev 31 ja, 14 nej och 4 som avstod.', { ja: 31, nej: 14, avstar: 4 }],
    ['Omröstningsresultat: Ja 9, Nej 6', { ja: 9, nej: 6, avstar: null }],
    ['Antalet ja-röster uppgår till 25 och antalet nej-röster till 20. Ingen avstår.', { ja: 25, nej: 20, avstar: 0 }],
    ['12 ledamöter (S, V) röstar ja och 9 ledamöter (M) röstar nej.', { ja: 12, nej: 9, avstar: null }],
    ['Ja: Ada Al och Bo Bo (2 röster)\nNej: Cia Ce och Dan De (2 röster)', { ja: 2, nej: 2, avstar: null }],
    [
      'Socialdemokraterna: 12 ja\nCentern: 3 ja\nModeraterna: 10 nej\nTotalt: 15 ja, 10 nej',
      { ja: 15, nej: 10, avstar: null },
    ],
    ['S: 12 ja\nM: 10 nej', null],
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
    ['Efter omröstning avslås förslaget med 7 röster mot 3, 1 avstår.', 7, 3, 1, null, null],
    ['Med 7 mot 4 röster bifalls förslaget.', 7, 4, null, null, null],
    ['Omröstningen slutar med röstsiffrorna 7–4.', 7, 4, null, null, null],
    ['Vid omröstningen röstade 7 för förslaget och 4 röstade emot.', 7, 4, null, 'förslaget', null],
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

describe('what is no vote of this paragraf', () => {
  const votes = (text: string) =>
    findVoteringar(text.split('\n\n').map((t, i) => block(t, i + 1))).map((f) => f.votering);
  test.each([
    // Another meeting's, told in running text.
    'Nämnden behandlade ärendet den 3 mars 2024, § 12, och avslog det med 8 ja-röster mot 5 nej-röster.',
    'Vid nämndens sammanträde 2024-03-03 begärdes omröstning, som gav 8 ja-röster och 5 nej-röster.',
    // An election, and votes for one person against another.
    'Vid sluten omröstning väljs Ada Al med 6 röster mot 3 för Bo Bo.',
    'Vid valet avges 6 röster för Ada Al (S) och 3 röster för Bo Bo (M).',
    // A question put to others.
    'Vid folkomröstningen 2010 röstade 120 ja och 98 nej.',
    'Resultat av enkäten\n\nJa: 25\n\nNej: 20',
  ])('%s', (text) => expect(votes(text)).toEqual([]));

  test('votes that follow on each other in one paragraph are each a vote', () => {
    expect(
      votes(
        'Vid omröstningen avges 25 ja-röster och 20 nej-röster. Ärendet ska avgöras i dag. Därefter ställs proposition på förslaget. Omröstning begärs. Vid omröstningen avges 30 ja-röster och 15 nej-röster. 2 ledamöter avstår.',
      ).map((v) => v.text),
    ).toEqual([
      { ja: 25, nej: 20, avstar: null },
      { ja: 30, nej: 15, avstar: 2 },
    ]);
  });

  test('counts told again are the same vote', () => {
    expect(
      votes(
        'Omröstningen ger 22 ja och 13 nej. Fullmäktige har således med 22 ja-röster mot 13 nej-röster bifallit förslaget.',
      ),
    ).toHaveLength(1);
  });
});

describe('names that tell who voted how', () => {
  const roster = (text: string) =>
    findVoteringar(text.split('\n\n').map((t, i) => block(t, i + 1))).map((f) => [
      f.votering.text,
      f.votering.roster.map((r) => `${r.namn}: ${r.rost}`),
    ]);

  test('lists alone, whole and of both answers, are a vote', () => {
    expect(
      roster(
        'Omröstning begärs.\n\nJa röstar: Ada Al (S), Bo Bo (V).\n\nNej röstar: Cia Ce (M).\n\nAvstår: Dan De (MP).',
      ),
    ).toEqual([[null, ['Ada Al: ja', 'Bo Bo: ja', 'Cia Ce: nej', 'Dan De: avstar']]]);
    expect(
      roster('Omröstning begärs.\n\nJa röstar: Ada Al (S), Bo Bo (V) och övriga.\n\nNej röstar: Cia Ce (M).'),
    ).toEqual([]);
    expect(roster('Omröstning begärs.\n\nNej röstar: Cia Ce (M).')).toEqual([]);
  });

  test('who abstains by name is counted', () => {
    expect(
      roster(
        'För nämndens förslag röstar Ada Al, s, och ordföranden Bo Bo, v. För avslag röstar Cia Ce, m. Dan De, c, avstår från att rösta. Nämnden har därmed med 2 röster mot 1 beslutat.',
      ),
    ).toEqual([[{ ja: 2, nej: 1, avstar: 1 }, ['Ada Al: ja', 'Bo Bo: ja', 'Cia Ce: nej', 'Dan De: avstar']]]);
  });

  test('names without a party are taken where they are as many as is counted', () => {
    const lists = 'Ja röstar: Ada Al, Bo Bo.\n\nNej röstar: Cia Ce.\n\n';
    expect(roster(`${lists}Omröstningen utfaller med 2 ja och 1 nej.`)[0]?.[1]).toEqual([
      'Ada Al: ja',
      'Bo Bo: ja',
      'Cia Ce: nej',
    ]);
    expect(roster(`${lists}Omröstningen utfaller med 3 ja och 1 nej.`)[0]?.[1]).toEqual([]);
  });

  test('names of one answer alone are no list', () => {
    expect(
      roster(
        'Cia Ce (M) röstar nej. Övriga ledamöter röstar ja. Nämnden har därmed med 11 ja-röster mot 1 nej-röst bifallit förslaget.',
      ),
    ).toEqual([[{ ja: 11, nej: 1, avstar: null }, []]]);
  });

  test('a list behind one vote is not the next vote’s', () => {
    expect(
      roster(
        'Omröstningen ger 2 ja och 1 nej.\n\nJa röstar: Ada Al (S), Bo Bo (V).\n\nNej röstar: Cia Ce (M).\n\nOmröstning begärs på nytt. Omröstningen ger 1 ja och 2 nej.\n\nJa röstar: Ada Al (S).\n\nNej röstar: Bo Bo (V), Cia Ce (M).',
      ).map((v) => v[1]),
    ).toEqual([
      ['Ada Al: ja', 'Bo Bo: ja', 'Cia Ce: nej'],
      ['Ada Al: ja', 'Bo Bo: nej', 'Cia Ce: nej'],
    ]);
  });
});

test('full stops of an abbreviation end no meaning', () => {
  const [found] = findVoteringar([
    block('Ja-röst: bifall till förslaget. Nej-röst: bifall till Ada Als m.fl. yrkande.'),
    block('Omröstningen utfaller med 7 ja och 4 nej.', 2),
  ]);
  expect(found?.votering).toMatchObject({
    ja_betyder: 'bifall till förslaget',
    nej_betyder: 'bifall till Ada Als m.fl. yrkande',
  });
});

test('who abstains, named in a paragraph of its own with their number', () => {
  const named = (n: number, rest: string) =>
    `${Array.from({ length: n }, (_, i) => `Ada ${'ABCDEFGHI'[i]}l (S)`).join(', ')} ${rest} (${n}).`;
  const text = ['Omröstning', named(3, 'röstar Ja'), named(1, 'röstar Nej'), named(9, 'avstår')].join('\n\n');
  const [votering] =
    readForTest(`Hamnnämnden\n2031-02-03\n\n§ 4\n\nTaxa\n\n${text}\n`).dokument[0]?.paragrafer[0]?.voteringar ?? [];
  expect(votering?.text).toEqual({ ja: 3, nej: 1, avstar: 9 });
});

test('two votes in one paragraph, their answers in sentences of their own', () => {
  const text =
    'Anna Al (S) och Bo Ek (S) röstar Ja (2). Cia Ce (M) röstar Nej (1). Härefter ställer ordföranden propositioner på yrkandet. Omröstning begärs. Anna Al (S) röstar Ja (1). Bo Ek (S) röstar Nej (1). Cia Ce (M) avstår från att rösta (1).';
  const votes = readForTest(`Hamnnämnden\n2031-02-03\n\n§ 4\n\nTaxa\n\nOmröstning\n\n${text}\n`).dokument[0]
    ?.paragrafer[0]?.voteringar;
  expect(votes?.map((v) => v.text)).toEqual([
    { ja: 2, nej: 1, avstar: null },
    { ja: 1, nej: 1, avstar: 1 },
  ]);
});

test('votes that are numbered in one paragraph', () => {
  const text =
    'Omröstning 1\nDen som vill ha förslaget från M röstar ja. Omröstningen utfaller med 17 ja-röster, 7 nej-röster och 25 som avstår. Motförslaget är utsett.\nOmröstning 2\nDen som vill anta förslaget röstar ja. Omröstningen utfaller med 25 ja-röster och 17 nej-röster. 7 ledamöter avstår.';
  const votes = readForTest(`Hamnnämnden\n2031-02-03\n\n§ 4\n\nTaxa\n\nOmröstning\n\n${text}\n`).dokument[0]
    ?.paragrafer[0]?.voteringar;
  expect(votes?.map((v) => v.text)).toEqual([
    { ja: 17, nej: 7, avstar: 25 },
    { ja: 25, nej: 17, avstar: 7 },
  ]);
});
