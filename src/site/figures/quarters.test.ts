import { expect, it } from 'vitest';
import type { Kvartal } from '../../graph/quarters.ts';
import { drawnQuarters, isWorthDrawing, layQuarters, QUARTER_BASE, QUARTER_WIDTH } from './quarters.ts';

const quarter = (ar: number, kvartal: Kvartal['kvartal'], beslut: number, more: Partial<Kvartal> = {}): Kvartal => ({
  ar,
  kvartal,
  paragrafer: beslut,
  beslut,
  forslag: 0,
  voteringar: 0,
  reservationer: 0,
  aterremisser: 0,
  ...more,
});

it('draws the highest column full, one of nothing without height, and tells an empty quarter from a nought', () => {
  const [beslut, forslag] = layQuarters([quarter(2025, 4, 10), quarter(2026, 1, 0), quarter(2026, 2, 5)]);
  const heights = beslut?.staplar.map((s) => s.hojd) ?? [];
  expect(heights[1]).toBe(0);
  expect(heights[2]).toBeCloseTo((heights[0] ?? 0) / 2);
  expect(beslut?.staplar.map((s) => s.tomt)).toEqual([false, true, false]);
  expect(forslag?.staplar.every((s) => s.y === QUARTER_BASE && s.hojd === 0)).toBe(true);
  expect(beslut?.ar.map((a) => a.ar)).toEqual([2025, 2026]);
});

it('keeps every column within the box, and draws the latest of many quarters', () => {
  const many = Array.from({ length: 30 }, (_, i) => quarter(2018 + Math.floor(i / 4), ((i % 4) + 1) as 1, i));
  for (const { staplar } of layQuarters(many))
    for (const s of staplar) {
      expect(s.x).toBeGreaterThanOrEqual(0);
      expect(s.x + s.bredd).toBeLessThanOrEqual(QUARTER_WIDTH);
      expect(s.y).toBeGreaterThan(0);
    }
  expect(drawnQuarters(many).at(-1)).toBe(many.at(-1));
});

it('draws nothing of a single quarter, or of a few paragrafer', () => {
  expect(isWorthDrawing([quarter(2026, 1, 40)])).toBe(false);
  expect(isWorthDrawing([quarter(2026, 1, 2), quarter(2026, 2, 2)])).toBe(false);
  expect(isWorthDrawing([quarter(2026, 1, 2), quarter(2026, 2, 3)])).toBe(true);
});
