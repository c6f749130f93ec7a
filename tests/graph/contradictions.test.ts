import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/graph/contradictions/rules.ts';
import { arende, beslut, graphOf, handling } from './make.ts';

/** Each rule with what it finds and with the neighbour that it must leave alone. */
const found = (regel: string, ...posts: Parameters<typeof graphOf>) =>
  graphOf(...posts)
    .motsagelser.filter((m) => m.regel === regel)
    .map((m) => m.meddelande);

const one = (parts: Record<string, unknown>, body: string) => beslut('alingsas/x', parts, `${body}\n`);

describe('the rules', () => {
  it('have stable names, an explanation for the reader, and no two the same', () => {
    expect(new Set(RULES.map((r) => r.id)).size).toBe(RULES.length);
    for (const rule of RULES)
      expect([rule.id, rule.forklaring]).toEqual([
        expect.stringMatching(/^[a-z]+(-[a-z]+)*$/),
        expect.stringMatching(/\.$/),
      ]);
  });
});

describe('omstridd-dag', () => {
  const motion = (datum: string) =>
    beslut(
      'alingsas/kf-47',
      {
        organ: 'kf',
        datum,
        paragraf: '47',
        rubrik: 'Motion gällande stärkt föreningsliv',
        diarienummer: ['2026.126 KS'],
      },
      'Text.\n',
    );
  // Alingsås KS 2026-06-01 § 100 dates KF § 47 so; the protokoll is of 2026.
  const citing = one(
    { paragraf: '100', diarienummer: ['2026.126 KS'] },
    'Kommunfullmäktige beslutade den 25 februari 2025, § 47 att lämna motionen till kommunstyrelsen för beredning.',
  );

  it('holds a citation against the published paragraf of the same case', () => {
    expect(found('omstridd-dag', citing, motion('2026-02-25'))).toEqual([
      'Kommunfullmäktiges § 47 dateras olika. Den 25 februari 2025 står på ett ställe i en handling; det är en tisdag, då organet inte brukar sammanträda. Den 25 februari 2026 är den publicerade paragrafens dag; det är en onsdag, som organets andra kända sammanträdesdagar. Paragrafen är publicerad här med dagen 25 februari 2026.',
    ]);
    expect(graphOf(citing, motion('2026-02-25')).andraDatumOf.get('alingsas/kf-47')).toEqual(['2025-02-25']);
  });
  it('leaves § 47 of another year and day alone', () => {
    expect(found('omstridd-dag', citing, motion('2024-03-27'))).toEqual([]);
  });
});

describe('annat-organ-hanvisat', () => {
  const kf = beslut(
    'alingsas/kf-204',
    { organ: 'kf', datum: '2025-09-24', paragraf: '204', diarienummer: ['2025.446 KS'] },
    'Text.\n',
  );
  it('finds a citation with the wrong organ in the same case', () => {
    const x = one({ diarienummer: ['2025.446 KS'] }, '- KS § 204, 2025-09-24, Motion gällande laddstationer');
    expect(found('annat-organ-hanvisat', x, kf)).toEqual([
      'Källan hänvisar till kommunstyrelsen, § 204 den 24 september 2025. Ärendets paragraf med den dagen och det numret är från kommunfullmäktige.',
    ]);
  });
  it("leaves another case's § of the same day alone", () => {
    expect(
      found('annat-organ-hanvisat', one({ diarienummer: ['2025.001 KS'] }, '- KS § 204, 2025-09-24, Motion'), kf),
    ).toEqual([]);
  });
});

describe('rostsiffror', () => {
  const vote = (text: object | null, lista: object | null, ja: number) => ({
    voteringar: [
      {
        ja_betyder: null,
        nej_betyder: null,
        galler: null,
        text,
        lista,
        roster: Array.from({ length: ja }, (_, i) => ({ namn: `Ledamot ${i}`, parti: 'S', rost: 'ja' })),
        utfall: null,
      },
    ],
  });
  it('finds text, list and names that differ', () => {
    expect(
      found('rostsiffror', one(vote({ ja: 7, nej: 8, avstar: 0 }, { ja: 8, nej: 7, avstar: 0 }, 0), 'Votering.')),
    ).toEqual(['Voteringen redovisas olika: texten 7–8–0, voteringslistans summa 8–7–0 (ja–nej–avstår).']);
    expect(found('rostsiffror', one(vote({ ja: 2, nej: 0, avstar: 0 }, null, 3), 'Votering.'))).toHaveLength(1);
  });
  it('leaves agreeing counts alone, also where one does not print those who abstain', () => {
    expect(
      found('rostsiffror', one(vote({ ja: 2, nej: 0, avstar: null }, { ja: 2, nej: 0, avstar: 0 }, 2), 'Votering.')),
    ).toEqual([]);
  });
});

describe('annat-organ-beslutar', () => {
  const says = (organ: string) =>
    `Efter ställd proposition finner ordföranden att ${organ} beslutat avgöra ärendet idag.`;
  it('finds the name of another organ in what the chair finds', () => {
    expect(found('annat-organ-beslutar', one({ organ: 'kf' }, says('kommunstyrelsen')))).toEqual([
      'Protokollet är från kommunfullmäktige, men texten skriver att kommunstyrelsen har beslutat.',
    ]);
  });
  it.each([
    ['kf', says('kommunfullmäktige')],
    ['kf', 'Ordföranden finner att kommunstyrelsens förslag bifalls.'],
    [null, says('kommunstyrelsen')],
    ['kf', 'Kommunstyrelsen beslutade den 1 juni 2026 att.'],
  ])('leaves alone: %s, %s', (organ, text) => {
    expect(found('annat-organ-beslutar', one({ organ }, text))).toEqual([]);
  });
});

describe('nummer-och-paragraf', () => {
  const ks = beslut(
    'alingsas/ks-110',
    { organ: 'ks', datum: '2026-06-01', paragraf: '110', diarienummer: ['2026.288 KS'] },
    'Text.\n',
  );
  it('finds a number beside a § that is not its own', () => {
    expect(found('nummer-och-paragraf', one({}, 'Se KS § 110 2026-06-01, 2026.263 KS, om detta.'), ks)).toEqual([
      'Hänvisningen skriver 2026.263 KS vid kommunstyrelsens § 110, som har nummer 2026.288 KS.',
    ]);
  });
  it('leaves the right number, and one further off, alone', () => {
    expect(found('nummer-och-paragraf', one({}, 'Se KS § 110 2026-06-01, 2026.288 KS, om detta.'), ks)).toEqual([]);
    expect(
      found(
        'nummer-och-paragraf',
        one({}, 'Kommunstyrelsen beslutade den 1 juni 2026, § 110 att även ärendet 2026.263 KS ska tas upp.'),
        ks,
      ),
    ).toEqual([]);
  });
});

describe('tabellsumma', () => {
  const table = (...rows: string[]) => one({}, `| Nämnd | 2026 | 2027 |\n| - | - | - |\n${rows.join('\n')}`);
  it('finds a sum that is not the rows above it', () => {
    expect(found('tabellsumma', table('| SN | 1 200 | 5 |', '| KUN | 800 | 6 |', '| Summa | 2 000 | 12 |'))).toEqual([
      'Tabellens summa för ”2027” skrivs 12, men raderna ger 11.',
    ]);
  });
  it('counts the crosses of a vote list', () => {
    expect(
      found('tabellsumma', table('| A (S) | X | |', '| B (M) | X | |', '| C (M) | | X |', '| Resultat | 2 | 2 |')),
    ).toEqual([]);
    expect(
      found('tabellsumma', table('| A (S) | X | |', '| B (M) | X | |', '| C (M) | X | |', '| Resultat | 2 | 0 |')),
    ).toHaveLength(1);
  });
  it.each([
    ['right sums', table('| SN | 1 | 5 |', '| KUN | 2 | 6 |', '| Summa | 3 | 11 |')],
    ['amounts that may be rounded', table('| SN | 1,2 | 5 |', '| KUN | 2,2 | 6 |', '| Summa | 3,5 | 11 |')],
    ['sub-totals', table('| SN | 1 | 5 |', '| Summa | 1 | 5 |', '| KUN | 2 | 6 |', '| Summa | 3 | 11 |')],
    ['no sum row', table('| SN | 1 | 5 |', '| KUN | 2 | 6 |')],
  ])('leaves alone: %s', (_, post) => {
    expect(found('tabellsumma', post)).toEqual([]);
  });
});

describe('lagnummer', () => {
  it('finds a number that is not the statute’s', () => {
    expect(found('lagnummer', one({}, 'enligt inkomstskattelagen (1999:1299) endast'))).toEqual([
      'Källan skriver inkomstskattelagen (1999:1299); lagen har nummer 1999:1229.',
    ]);
  });
  it('leaves an older statute of the same name, and an unknown one, alone', () => {
    expect(found('lagnummer', one({}, 'enligt socialtjänstlagen (2001:453) och spellagen (2018:1138) gäller'))).toEqual(
      [],
    );
  });
});

describe('ovanlig-dag', () => {
  it('finds a weekday on which the organ does not meet', () => {
    expect(found('ovanlig-dag', one({}, 'Kommunfullmäktige beslutade den 3 april 2012, § 132 att'))).toEqual([
      'Kommunfullmäktiges § 132 dateras den 3 april 2012, en tisdag. De sammanträden som vi känner till i kommunfullmäktige har hållits på en onsdag.',
    ]);
  });
  it('leaves a usual day, a published meeting and an organ without known days alone', () => {
    expect(found('ovanlig-dag', one({}, 'Kommunfullmäktige beslutade den 6 maj 2026, § 85 att'))).toEqual([]);
    const meeting = beslut('alingsas/kf', { organ: 'kf', datum: '2012-04-03', paragraf: '1' }, 'Text.\n');
    expect(found('ovanlig-dag', one({}, 'Kommunfullmäktige beslutade den 3 april 2012, § 132 att'), meeting)).toEqual(
      [],
    );
    expect(found('ovanlig-dag', one({}, 'Vård- och omsorgsnämnden beslutade den 23 april 2026, § 25 att'))).toEqual([]);
  });
});

describe('felskrivet-organ', () => {
  const letter = (text: string) => handling('harryda/y', { organ: 'vfn' }, `${text}\n`);
  it('finds the wrong name once an entry, with its places, also outside citations', () => {
    const graph = graphOf(
      letter('Valfördsnämnden avsåg att omfördela medel.\n\nValfördsnämndens medel.'),
      arende('harryda/2022vfn360', 'x', ['2022VFN360']),
    );
    expect(graph.motsagelser.map((m) => [m.meddelande, m.belagg.length])).toEqual([
      ['Källan skriver ”Valfördsnämnden”; organet heter Välfärdsnämnden.', 2],
    ]);
  });
  it('leaves the right name alone', () => {
    expect(found('felskrivet-organ', letter('Välfärdsnämnden avsåg att omfördela medel.'))).toEqual([]);
  });
});
