import { describe, expect, it } from 'vitest';
import type { Steg } from '../../graph/types.ts';
import { layLanes } from './lanes.ts';

const step = (datum: string | null, organ: string, kommun = 'a'): Steg => ({
  datum,
  andraDatum: [],
  kommun,
  organ,
  grund: 'publicerad',
  text: '',
  slag: 'beslut',
  target: null,
  belagg: [],
});
const lay = (...steg: Steg[]) =>
  layLanes(
    steg,
    (s) => s.organ ?? '',
    (s) => s.datum ?? '',
  );

describe('layLanes', () => {
  it('sets steps in time order from left to right, one lane an organ', () => {
    const figure = lay(step('2020-03-10', 'sn'), step('2020-06-15', 'kf'), step('2021-02-01', 'sn'));
    expect(figure?.lanes.map((l) => l.label)).toEqual(['sn', 'kf']);
    const xs = figure?.marks.map((m) => m.x) ?? [];
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(figure?.years.map((y) => y.year)).toEqual([2021]);
  });

  it('keeps marks of one lane apart that share a day', () => {
    const figure = lay(step('2020-01-10', 'sn'), step('2020-01-10', 'sn'), step('2022-01-10', 'sn'));
    const [first, second] = figure?.marks ?? [];
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeGreaterThanOrEqual(20);
  });

  it('draws nothing for steps of which too few have a day', () => {
    expect(lay(step('2020-01-10', 'sn'), step(null, 'sn'), step(null, 'kf'))).toBeNull();
  });

  it('draws a course of a single day without dividing by nothing', () => {
    const figure = lay(step('2020-01-10', 'a'), step('2020-01-10', 'b'), step('2020-01-10', 'c'));
    expect(figure?.marks.every((m) => Number.isFinite(m.x))).toBe(true);
  });

  it('keeps the lanes of a municipality together', () => {
    const steg = [step('2020-01-01', 'x', 'b'), step('2020-02-01', 'y', 'a'), step('2020-03-01', 'z', 'b')];
    const figure = layLanes(
      steg,
      (s) => `${s.kommun} ${s.organ}`,
      () => '',
      (s) => s.kommun,
    );
    expect(figure?.lanes.map((l) => l.label)).toEqual(['a y', 'b x', 'b z']);
  });
});
