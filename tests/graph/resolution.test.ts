import { describe, expect, it } from 'vitest';
import { arende, beslut, graphOf, handling, linesOf } from './make.ts';

/** One row a question: what is published, what is cited, what it comes to. Where nothing settles it, nothing is linked. */
const KF = (datum: string, paragraf: string, parts = {}) =>
  beslut(
    `alingsas/kf-${datum}-${paragraf}`,
    { organ: 'kf', datum, paragraf, rubrik: 'Detaljplan för Stadsskogen', ...parts },
    'Text.\n',
  );
const SN = (datum: string, paragraf: string, parts = {}) =>
  beslut(
    `alingsas/sn-${datum}-${paragraf}`,
    { organ: 'sn', datum, paragraf, rubrik: 'Genomlysning', ...parts },
    'Text.\n',
  );
const cites = (text: string, parts = {}) =>
  beslut(
    'alingsas/x',
    { organ: 'ks', datum: '2026-06-15', paragraf: '200', diarienummer: ['2026.001 KS'], ...parts },
    `${text}\n`,
  );
const come = (text: string, ...published: Parameters<typeof graphOf>) =>
  linesOf(graphOf(cites(text), ...published), 'beslut/alingsas/x').map((l) => l.split(' → ')[1]);

describe('a paragraf that is cited', () => {
  it.each([
    [
      'whole, and published',
      'Kommunfullmäktige beslutade den 6 maj 2026, § 85 att',
      [KF('2026-05-06', '85')],
      ['resolved beslut alingsas/kf-2026-05-06-85'],
    ],
    [
      'whole, and not published',
      'Kommunfullmäktige beslutade den 6 maj 2026, § 85 att',
      [],
      ['unpublished opublicerad alingsas/kf/2026-05-06/85'],
    ],
    // the numbers start again each year
    [
      'with the same § of another year',
      'Kommunfullmäktige beslutade den 6 maj 2026, § 85 att',
      [KF('2025-05-07', '85')],
      ['unpublished opublicerad alingsas/kf/2026-05-06/85'],
    ],
    [
      'with the same day and § of another organ',
      'Kommunfullmäktige beslutade den 6 maj 2026, § 85 att',
      [SN('2026-05-06', '85')],
      ['unpublished opublicerad alingsas/kf/2026-05-06/85'],
    ],
    [
      'with the next §',
      'Kommunfullmäktige beslutade den 6 maj 2026, § 85 att',
      [KF('2026-05-06', '86')],
      ['unpublished opublicerad alingsas/kf/2026-05-06/85'],
    ],
    [
      'by the day that its own source prints and the editor has corrected',
      'Kommunfullmäktige beslutade den 6 maj 2026, § 85 att',
      [
        KF('2026-05-06', '85', {
          redaktor: { datum: { varde: '2026-05-07', skal: ['Kallelsen.'], av: 'A', datum: '2026-07-01' } },
        }),
      ],
      ['resolved beslut alingsas/kf-2026-05-06-85'],
    ],
    [
      'by a day that another paragraf has by right',
      'Kommunfullmäktige beslutade den 6 maj 2026, § 85 att',
      [
        KF('2026-05-06', '85', {
          redaktor: { datum: { varde: '2026-05-07', skal: ['Kallelsen.'], av: 'A', datum: '2026-07-01' } },
        }),
        beslut('alingsas/kf-b', { organ: 'kf', datum: '2026-05-06', paragraf: '85', rubrik: 'Annat' }, 'Text.\n'),
      ],
      ['resolved beslut alingsas/kf-b'],
    ],
    [
      'twice published',
      'Kommunfullmäktige beslutade den 6 maj 2026, § 85 att',
      [
        KF('2026-05-06', '85'),
        beslut('alingsas/twin', { organ: 'kf', datum: '2026-05-06', paragraf: '85' }, 'Text.\n'),
      ],
      ['ambiguous beslut alingsas/kf-2026-05-06-85 | beslut alingsas/twin'],
    ],
    [
      'without an organ, one published that day',
      'Genomlysningen antogs 2026-05-06, § 85, och',
      [KF('2026-05-06', '85')],
      ['incomplete'],
    ],
    [
      'without an organ, two published that day',
      'Genomlysningen antogs 2026-05-06, § 85, och',
      [KF('2026-05-06', '85'), SN('2026-05-06', '85')],
      ['ambiguous beslut alingsas/kf-2026-05-06-85 | beslut alingsas/sn-2026-05-06-85'],
    ],
    [
      'without an organ, one of the same case',
      'Genomlysningen antogs 2026-05-06, § 85, och',
      [KF('2026-05-06', '85', { diarienummer: ['2026.001 KS'] })],
      ['resolved beslut alingsas/kf-2026-05-06-85'],
    ],
    [
      'without an organ, none published',
      'Genomlysningen antogs 2026-05-06, § 85, och',
      [],
      ['unpublished opublicerad alingsas/okant-organ/2026-05-06/85'],
    ],
    ['without a day', 'enligt kommunfullmäktiges beslut § 85.', [KF('2026-05-06', '85')], ['incomplete']],
    [
      'without a day, the only one of the case',
      'enligt kommunfullmäktiges beslut § 85.',
      [KF('2026-05-06', '85', { diarienummer: ['2026.001 KS'] })],
      ['resolved beslut alingsas/kf-2026-05-06-85'],
    ],
    [
      'without a day, later than the citing text',
      'enligt kommunfullmäktiges beslut § 85.',
      [KF('2026-09-30', '85', { diarienummer: ['2026.001 KS'] })],
      ['incomplete'],
    ],
    [
      'without a day, whole elsewhere in the text',
      'Kommunfullmäktige beslutade den 6 maj 2026, § 85 att.\n\n- §85 KF Detaljplan för Stadsskogen',
      [KF('2026-05-06', '85')],
      ['resolved beslut alingsas/kf-2026-05-06-85', 'resolved beslut alingsas/kf-2026-05-06-85'],
    ],
    [
      'without a day, two years in the text',
      'Kommunfullmäktige beslutade den 6 maj 2026, § 85 och den 7 maj 2025, § 85.\n\n- §85 KF Detaljplan för Stadsskogen',
      [],
      [
        'unpublished opublicerad alingsas/kf/2026-05-06/85',
        'unpublished opublicerad alingsas/kf/2025-05-07/85',
        'incomplete',
      ],
    ],
    [
      'by an organ that the registry lacks',
      'Direktionen för Bergslagens Räddningstjänstförbund beslutade den 6 maj 2026, § 85 att',
      [KF('2026-05-06', '85')],
      ['unpublished'],
    ],
    [
      "of another municipality's organ",
      'Kommunfullmäktige i Härryda kommun beslutade den 6 maj 2026, § 85 att',
      [KF('2026-05-06', '85')],
      ['unpublished opublicerad harryda/kf/2026-05-06/85'],
    ],
    ['of itself', 'Kommunstyrelsens § 200 den 15 juni 2026 gäller.', [], []],
    ['of a § in a heading', '## Kommunfullmäktige den 6 maj 2026, § 85', [KF('2026-05-06', '85')], []],
  ] as const)('%s', (_, text, published, wanted) => {
    expect(come(text, ...published)).toEqual(wanted);
  });

  it('of which the source prints no organ leads there only in the same case', () => {
    const unprinted = (number: string) =>
      beslut(
        'alingsas/okant',
        { organ: null, organkandidater: ['ksau', 'ks'], datum: '2024-01-24', paragraf: '9', diarienummer: [number] },
        'Text.\n',
      );
    const text = 'Kommunstyrelsen beslutade den 24 januari 2024, § 9 att';
    expect(come(text, unprinted('2023.509 KS'))).toEqual(['incomplete']);
    expect(come(text, unprinted('2026.001 KS'))).toEqual(['resolved beslut alingsas/okant']);
    // Another organ's § 9 of that day is another matter.
    expect(come('Socialnämnden beslutade den 24 januari 2024, § 9 att', unprinted('2023.509 KS'))).toEqual([
      'unpublished opublicerad alingsas/sn/2024-01-24/9',
    ]);
  });
});

describe('a meeting without a §', () => {
  const text = 'Kommunfullmäktige beslutade den 6 maj 2026 att anta detaljplan för Stadsskogen.';
  it.each([
    [
      'one published, about the same matter',
      text,
      [KF('2026-05-06', '85')],
      ['resolved beslut alingsas/kf-2026-05-06-85'],
    ],
    [
      'one published, about another matter',
      text,
      [KF('2026-05-06', '85', { rubrik: 'Renhållningstaxa för nästa år' })],
      ['incomplete'],
    ],
    [
      'two published, one about the same matter',
      text,
      [KF('2026-05-06', '85'), KF('2026-05-06', '86', { rubrik: 'Renhållningstaxa' })],
      ['incomplete'],
    ],
    [
      'two published about the same matter',
      text,
      [KF('2026-05-06', '85'), KF('2026-05-06', '86')],
      ['ambiguous beslut alingsas/kf-2026-05-06-85 | beslut alingsas/kf-2026-05-06-86'],
    ],
    ['none published', text, [], ['incomplete']],
  ] as const)('%s', (_, cited, published, wanted) => {
    expect(come(cited, ...published)).toEqual(wanted);
  });
});

describe('numbers and documents', () => {
  const matter = arende('alingsas/2026-010-ks', 'Ett annat ärende', ['2026.010 KS']);
  const letter = (id: string, parts = {}) =>
    handling(
      `alingsas/${id}`,
      {
        rubrik: 'Ramar 2027-2029 för Alingsås kommun',
        handlingsdatum: '2026-06-02',
        diarienummer: ['2026.001 KS'],
        ...parts,
      },
      'Text.\n',
    );
  it.each([
    ['a published case', 'se 2026.010 KS', [matter], ['resolved arende alingsas/2026-010-ks']],
    ['the next number', 'se 2026.011 KS', [matter], ['unpublished']],
    [
      'the same number in another municipality',
      'se 2026.010 KS',
      [arende('harryda/2026ks10', 'Något', ['2026KS10'])],
      ['unpublished'],
    ],
    [
      'a document by kind and day',
      'Kommunledningskontoret har i skrivelse den 2 juni 2026 lämnat',
      [letter('a')],
      ['resolved handling alingsas/a'],
    ],
    [
      'a document of that day in another case',
      'Kommunledningskontoret har i skrivelse den 2 juni 2026 lämnat',
      [letter('a', { diarienummer: ['2026.010 KS'] })],
      ['unpublished'],
    ],
    [
      'a document by kind and title',
      '- Tjänsteskrivelse - Ramar 2027-2029 för Alingsås kommun',
      [letter('a')],
      ['resolved handling alingsas/a'],
    ],
    [
      'a document of another kind with the title',
      '- Tjänsteskrivelse - Ramar 2027-2029 för Alingsås kommun',
      [letter('a', { handlingstyp: 'bilaga' })],
      ['unpublished'],
    ],
    [
      'a document with the title that was written after the meeting',
      '- Tjänsteskrivelse - Ramar 2027-2029 för Alingsås kommun',
      [letter('a', { handlingsdatum: '2026-06-16' })],
      ['unpublished'],
    ],
    [
      'two documents with the title',
      '- Tjänsteskrivelse - Ramar 2027-2029 för Alingsås kommun',
      [letter('a'), letter('b')],
      ['ambiguous handling alingsas/a | handling alingsas/b'],
    ],
  ] as const)('%s', (_, text, published, wanted) => {
    expect(come(text, ...published)).toEqual(wanted);
  });
});

describe('a disputed day', () => {
  const first =
    'Kommunfullmäktige beslutade den 26 maj 2021, § 94 att begära utträde ur Samordningsförbundet Insjöriket med uppsägningstid.';
  const second =
    'Kommunfullmäktige beslutade den 26 maj 2023, § 94 att begära utträde ur Samordningsförbundet Insjöriket med uppsägningstid.';
  const other = (text: string) => handling('alingsas/y', { handlingsdatum: '2024-01-01' }, `${text}\n`);
  const both = (a: string, b: string, ...published: Parameters<typeof graphOf>) => {
    const graph = graphOf(cites(a), other(b), ...published);
    return [...linesOf(graph, 'beslut/alingsas/x'), ...linesOf(graph, 'handlingar/alingsas/y')].map(
      (l) => l.split(' → ')[1],
    );
  };

  it('is one paragraf where the days differ in one part and the passages are about the same decision', () => {
    expect(both(first, second)).toEqual([
      'contradicted opublicerad alingsas/kf/2021-05-26/94',
      'contradicted opublicerad alingsas/kf/2021-05-26/94',
    ]);
  });
  it('is two paragrafer where the passages are about different things', () => {
    expect(both(first, 'Kommunfullmäktige antog den 26 maj 2023, § 94 en ny renhållningstaxa.')).toEqual([
      'unpublished opublicerad alingsas/kf/2021-05-26/94',
      'unpublished opublicerad alingsas/kf/2023-05-26/94',
    ]);
  });
  it('is two paragrafer where the days differ in more than one part', () => {
    expect(both(first, second.replace('26 maj', '14 juni'))).toEqual([
      'unpublished opublicerad alingsas/kf/2021-05-26/94',
      'unpublished opublicerad alingsas/kf/2023-06-14/94',
    ]);
  });
  it('leads to the published one where one of the days is published', () => {
    const published = KF('2021-05-26', '94');
    expect(both(first, second, published)).toEqual([
      'resolved beslut alingsas/kf-2021-05-26-94',
      'contradicted beslut alingsas/kf-2021-05-26-94',
    ]);
    expect(graphOf(cites(first), other(second), published).andraDatumOf.get('alingsas/kf-2021-05-26-94')).toEqual([
      '2023-05-26',
    ]);
  });
});
