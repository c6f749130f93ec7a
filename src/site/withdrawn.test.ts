import { describe, expect, it } from 'vitest';
import { sampleBeslut, sampleCase, sampleHandling, sampleSite } from './sample.ts';
import {
  withdrawnSources,
  withholdArende,
  withholdBeslut,
  withholdHandling,
  withholdSource,
  withoutReplaced,
} from './withdrawn.ts';

const aterkallad = { datum: '2026-01-02', skal: 'Personuppgifter.' };
const SECRET = /Hemlig|Avtalet|Anna/;

describe('a withdrawn entry', () => {
  it('gives out no word of a paragraf but keeps its address and its reason', () => {
    const post = sampleBeslut('exempelby/a', {
      rubrik: 'Hemlig rubrik',
      reservationer: [{ namn: 'Anna Ek', parti: 'S' }],
      underlag: ['Hemlig skrivelse'],
      redaktor: { aterkallad, rubrik: { varde: 'Hemlig', skal: ['x'], datum: '2026-01-01', av: 'redaktionen' } },
    });
    const kept = withholdBeslut(post);
    expect(JSON.stringify(post)).toMatch(SECRET);
    expect(JSON.stringify(kept)).not.toMatch(SECRET);
    expect(kept).toMatchObject({ organ: 'ks', datum: '2024-02-05', data: { paragraf: '9', redaktor: { aterkallad } } });
  });

  it('gives out no word of a document or of a case', () => {
    const handling = sampleHandling('exempelby/h', {
      rubrik: 'Hemlig',
      handlaggare: 'Anna Ek',
      arendelista: [{ nr: '1', rubrik: 'Hemlig', diarienummer: [], rad: 1 }],
      redaktor: { aterkallad },
    });
    const { arende } = sampleCase('2024.7 KS', []);
    const withdrawn = {
      ...arende,
      rubrik: 'Hemlig',
      data: { ...arende.data, rubrik: 'Hemlig', redaktor: { aterkallad } },
    };
    expect(JSON.stringify([withholdHandling(handling), withholdArende(withdrawn)])).not.toMatch(SECRET);
  });

  it('takes its source file off line', () => {
    const gone = sampleBeslut('exempelby/a', { redaktor: { aterkallad } });
    expect([...withdrawnSources([gone, sampleBeslut('exempelby/b')], [])]).toEqual(['exempelby/protokoll.txt']);
    const [kallpost] = sampleSite({}).kallor.values();
    if (kallpost === undefined) throw new Error('the sample has no source');
    expect(withholdSource(kallpost, true)).toMatchObject({ publiceras: false, borttaget: [] });
    expect(withholdSource(kallpost, false)).toBe(kallpost);
  });
});

it('gives the address of a paragraf that was read twice to the entry that is kept', () => {
  const kept = sampleBeslut('exempelby/a');
  const replaced = sampleBeslut('exempelby/b', { redaktor: { aterkallad } });
  const other = sampleBeslut('exempelby/c', { paragraf: '10', redaktor: { aterkallad } });
  expect(withoutReplaced([replaced, kept, other]).map((b) => b.id)).toEqual(['exempelby/a', 'exempelby/c']);
});

it('leaves what is not withdrawn as it is', () => {
  const post = sampleBeslut('exempelby/a');
  expect(withholdBeslut(post)).toBe(post);
});
