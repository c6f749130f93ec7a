import { describe, expect, it } from 'vitest';
import type { Steg } from '../graph/types.ts';
import { correctionsOf, newerThan, writeCorrections } from './newer.ts';
import { exempelby, sampleBeslut, sampleCase, sampleSite } from './sample.ts';

const first = sampleBeslut('exempelby/a');
const later = sampleBeslut('exempelby/b', { organ: 'kf', datum: '2024-03-01', paragraf: '12' });
const kase = sampleCase('2024.7 KS', [first, later]);
const steg = (post: typeof first, text: string, more: Partial<Steg> = {}): Steg => ({
  datum: post.datum,
  andraDatum: [],
  kommun: 'exempelby',
  organ: post.organ,
  grund: 'publicerad',
  text,
  slag: 'beslut',
  target: { typ: 'beslut', id: post.id },
  belagg: [],
  ...more,
});
kase.steg = [
  steg(first, 'Kommunstyrelsen föreslog'),
  steg(later, 'Kommunfullmäktige beslutade'),
  steg(later, 'Frist', { datum: '2024-12-31', grund: 'tryckt-frist', target: null }),
  steg(later, 'Omnämnt', { datum: '2024-06-01', grund: 'citerad', target: null }),
];
const made = sampleSite({ beslut: [first, later], arenden: [kase] });
const site = {
  ...made,
  graph: {
    ...made.graph,
    arendenOf: new Map([
      ['beslut/exempelby/a', [kase.arende.id]],
      ['beslut/exempelby/b', [kase.arende.id]],
    ]),
  },
};
const newer = (post: typeof first, adress: string) =>
  newerThan(site, { typ: 'beslut', adress, kommun: exempelby, post }).map((n) => [n.adress, n.text]);

describe('what is newer than a paragraf', () => {
  it('is what is published later in its case: no deadline, and nothing that is only cited', () => {
    expect(newer(first, '/exempelby/ks/2024-02-05/9/')).toEqual([
      ['/exempelby/kf/2024-03-01/12/', 'Kommunfullmäktige beslutade'],
    ]);
  });

  it('is nothing for the latest, and nothing that is older', () => {
    expect(newer(later, '/exempelby/kf/2024-03-01/12/')).toEqual([]);
  });

  it('names first what acts on it', () => {
    const acted = {
      ...site,
      graph: {
        ...site.graph,
        kanter: [
          {
            fran: later.id,
            till: { typ: 'beslut' as const, id: first.id },
            typ: 'upphaver' as const,
            skal: '',
            belagg: [],
          },
        ],
      },
    };
    const [only, ...more] = newerThan(acted, {
      typ: 'beslut',
      adress: '/exempelby/ks/2024-02-05/9/',
      kommun: exempelby,
      post: first,
    });
    expect(only?.text).toMatch(/upphäver den här paragrafen$/);
    expect(more).toEqual([]);
  });
});

it('tells what an editor has set, latest first, and nothing else of the block', () => {
  const judged = (varde: unknown, datum: string) => ({ varde, skal: ['x'], datum, av: 'redaktionen' });
  const corrections = correctionsOf({
    organ: judged('ks', '2026-01-02'),
    datum: judged('2024-01-01', '2026-03-04'),
    alias: ['/a/'],
    relationer: [],
  });
  expect(writeCorrections(corrections)?.replaceAll('\u00a0', ' ')).toBe(
    'Redaktionen har satt dag (4 mars 2026), organ (2 januari 2026).',
  );
  expect(writeCorrections([])).toBeNull();
});
