import { expect, it } from 'vitest';
import { decodeTable, encodeTable, pageIds, type Sidrad } from './table.ts';

const rad = (dag: number | null, arende: number | null, organ: string[] = []): Sidrad => ({
  varden: { kommun: ['Härryda'], organ, år: ['2020'], slag: ['Beslut'], status: [] },
  dag,
  arende,
});

it('gives back what it was given', () => {
  const rader = [
    rad(18_428, 3),
    rad(null, 3, ['KF', 'KS']),
    rad(19_000, null),
    rad(1, 1, ['KF']),
    rad(2, 7, ['KF', 'KS']),
  ];
  expect(decodeTable(encodeTable(rader))).toEqual(rader);
  expect(decodeTable(encodeTable([]))).toEqual([]);
});

it('reads the ids of the pages, each once and in order, and none of the chunks behind them', () => {
  const meta = new TextEncoder().encode('\u00831.6.0 jsv_466521d\u0018 jsv_8ef8980 jsv_466521d ar jsv_1c9bff1 bef');
  expect(pageIds(meta, 2)).toEqual(['sv_466521d', 'sv_8ef8980']);
});
