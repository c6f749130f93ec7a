import { describe, expect, it } from 'vitest';
import type { Belagg, Motsagelse, TextBlock } from '../../graph/types.ts';
import { placeRemarks, remarksWithin } from './remarks.ts';

const block = (ankare: string, text: string, beslutsmening: string | null = null): TextBlock => ({
  ankare,
  text,
  avsnitt: null,
  rubrik: false,
  beslutsmening,
  hanvisningar: [],
});
const entry = {
  samling: 'beslut' as const,
  id: 'alingsas/a',
  block: [block('p1', 'Den 26 maj 2023, § 94.'), block('p2', 'Beslutet från den 26 maj 2023 upphävs.', 'beslut-1')],
};
const disputed: Motsagelse = {
  id: 'omstridd-dag-x',
  regel: 'omstridd-dag',
  rubrik: 'Olika dagar',
  meddelande: 'Paragrafen dateras olika. Den 26 maj 2021 står på två ställen.',
  sakerhet: 'säker',
  belagg: ['p1', 'p1', 'p2'].map((ankare) => ({ samling: 'beslut' as const, id: 'alingsas/a', ankare, mening: '…' })),
  anmarkning: { kod: 'hanvisning-motsagd', allvar: 'varning', meddelande: 'Paragrafen dateras olika.' },
};

describe('placeRemarks', () => {
  it('sets a contradiction beside each passage once, with its first sentence and the way to the rest', () => {
    const placed = placeRemarks(entry, [], [disputed]);
    const remark = { text: 'Paragrafen dateras olika.', href: '/granskning/#omstridd-dag-x', motsagelse: true };
    expect([...placed.beside]).toEqual([
      ['p1', [remark]],
      ['p2', [remark]],
    ]);
    expect(placed.general).toEqual([]);
  });

  it('leaves a contradiction of other entries alone', () => {
    const elsewhere = { ...disputed, belagg: [{ ...(disputed.belagg[0] as Belagg), id: 'alingsas/b' }] };
    expect(placeRemarks(entry, [], [elsewhere]).beside.size).toBe(0);
  });

  it('says once what both the importer and the graph have found', () => {
    const read = {
      kod: 'hanvisning-motsagd',
      allvar: 'varning',
      meddelande: 'Motsagd.',
      ord: '26 maj 2023, § 94',
    } as const;
    expect(placeRemarks(entry, [read], [disputed]).beside.get('p1')).toHaveLength(1);
  });

  it('keeps a remark whose words are not in the text with the whole text', () => {
    const read = {
      kod: 'ord-avstavat',
      allvar: 'upplysning',
      meddelande: 'Ett ord är delat.',
      ord: 'finns inte',
    } as const;
    expect(placeRemarks(entry, [read], []).general).toEqual([{ text: 'Ett ord är delat.', motsagelse: false }]);
  });
});

it('finds the remarks on the words of a decision', () => {
  const placed = placeRemarks(entry, [], [disputed]);
  expect(remarksWithin(placed, entry.block, 'beslut-1').map((r) => r.text)).toEqual(['Paragrafen dateras olika.']);
  expect(remarksWithin(placed, entry.block, 'beslut-2')).toEqual([]);
});
