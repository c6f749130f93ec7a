import { expect, test } from 'vitest';
import { continues } from './continuation.ts';
import type { Facts } from './facts.ts';
import { partName } from './part-name.ts';

test.each([
  ['protokoll del 1.pdf', 'protokoll', 1],
  ['KS_2031-05-06_protokoll_del-2.pdf', 'ks 2031 05 06 protokoll', 2],
  ['protokoll 2 av 3.pdf', 'protokoll', 2],
  ['protokoll 2(3).pdf', 'protokoll', 2],
  ['Del 3 av 4 protokoll.docx', 'protokoll', 3],
])('%s is a part', (fil, stam, del) => {
  expect(partName(fil)).toEqual({ stam, del });
});

test.each(['protokoll.pdf', 'protokoll-2031-05-06.pdf', 'delegationsbeslut 12.pdf', 'ss22-ten-forprojektering.pdf'])(
  '%s is none',
  (fil) => {
    expect(partName(fil)).toBeNull();
  },
);

const facts = (more: Partial<Facts>): Facts => ({
  fil: 'a.pdf',
  organ: 'kf',
  datum: '2031-05-06',
  paragrafer: [31, 40],
  omfang: null,
  sidor: null,
  forsattsblad: false,
  namn: null,
  ...more,
});
const first = facts({ forsattsblad: true, omfang: [31, 60], sidor: { fran: 1, till: 12, av: 30 } });

test.each<[string, Facts, Facts, 'sakert' | 'kanske' | null]>([
  ['pages count on', first, facts({ paragrafer: [41, 60], sidor: { fran: 13, till: 30, av: 30 } }), 'sakert'],
  [
    'pages count on without a paragraf',
    first,
    facts({ paragrafer: null, sidor: { fran: 13, till: 30, av: 30 } }),
    'sakert',
  ],
  ['paragrafer count on within the range of the cover', first, facts({ paragrafer: [41, 60] }), 'sakert'],
  ['a paragraf is missing between', first, facts({ paragrafer: [43, 60] }), 'kanske'],
  ['beyond the range of the cover', first, facts({ paragrafer: [41, 61] }), 'kanske'],
  ['another day', first, facts({ paragrafer: [41, 60], datum: '2031-05-07' }), null],
  ['another organ', first, facts({ paragrafer: [41, 60], organ: 'ks' }), null],
  ['a cover of its own: adjusted at once', first, facts({ paragrafer: [41, 41], forsattsblad: true }), null],
  ['a paragraf that the first has too', first, facts({ paragrafer: [40, 41] }), null],
  ['another total of pages', first, facts({ paragrafer: [61, 62], sidor: { fran: 13, till: 14, av: 14 } }), null],
  [
    'called parts, no organ on the second',
    facts({ ...first, namn: { stam: 'p', del: 1 } }),
    facts({ paragrafer: [41, 60], organ: null, datum: null, namn: { stam: 'p', del: 2 } }),
    'sakert',
  ],
  [
    'called parts, nothing counts on',
    facts({ namn: { stam: 'p', del: 1 } }),
    facts({ paragrafer: [45, 60], organ: null, datum: null, namn: { stam: 'p', del: 2 } }),
    'kanske',
  ],
  [
    'two extracts that kept the page numbers of their protokoll',
    facts({ paragrafer: [31, 31], sidor: { fran: 5, till: 6, av: 28 } }),
    facts({ paragrafer: [32, 32], sidor: { fran: 7, till: 8, av: 28 } }),
    null,
  ],
  ['two extracts', facts({ paragrafer: [31, 31] }), facts({ paragrafer: [32, 32] }), null],
])('%s', (_, a, b, how) => {
  expect(continues(a, b)).toBe(how);
});

test('a third part counts on from a second, which has no cover', () => {
  const second = facts({ paragrafer: [41, 50], sidor: { fran: 13, till: 20, av: 30 } });
  const third = facts({ paragrafer: [51, 60], sidor: { fran: 21, till: 30, av: 30 } });
  expect(continues(second, third, true)).toBe('sakert');
});
