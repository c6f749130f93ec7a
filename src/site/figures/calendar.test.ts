import { expect, it } from 'vitest';
import type { Sammantrade } from '../meetings.ts';
import { DAY, isCalendarYear, layCalendar, MONTH_HEIGHT, MONTH_WIDTH, meetingSignal } from './calendar.ts';

const mote = (datum: string | null, ...typer: (string | null)[]): Sammantrade =>
  ({ datum, beslut: typer.map((typ) => ({ typ })), handlingar: [], opublicerade: [] }) as unknown as Sammantrade;

it('sets a meeting in the column of its weekday and the row of its week', () => {
  const months = layCalendar(2026, [mote('2026-06-15', 'beslut'), mote('2025-06-15'), mote(null)]);
  const [found, ...others] = months.flatMap((m) => m.sammantraden.map((s) => ({ nr: m.nr, ...s })));
  expect(others).toEqual([]);
  // 15 June 2026 is the third Monday after Monday the 1st.
  expect(found).toMatchObject({ nr: 6, dag: 15, x: DAY / 2, y: 2.5 * DAY, signal: 'beslut' });
});

it('has every day of the year once, inside its month', () => {
  for (const [year, days] of [
    [2024, 366],
    [2026, 365],
  ] as const) {
    const all = layCalendar(year, [mote(`${year}-03-01`)]).flatMap((m) => [...m.dagar, ...m.sammantraden]);
    expect(all).toHaveLength(days);
    expect(all.every((d) => d.x < MONTH_WIDTH && d.y < MONTH_HEIGHT)).toBe(true);
  }
});

it.each([
  [['forslag', 'beslut'], 'beslut'],
  [['beslut-och-forslag'], 'beslut'],
  [['forslag', null], 'forslag'],
  [[null], 'handling'],
  [[], 'opublicerad'],
])('%j is marked %s', (typer, signal) => {
  expect(meetingSignal(mote('2026-01-01', ...typer))).toBe(signal);
});

it('draws a year of three meetings, not one of two, and none without a year', () => {
  const year = [mote('2026-01-01'), mote('2026-02-01'), mote('2025-02-01')];
  expect(isCalendarYear(2026, year)).toBe(false);
  expect(isCalendarYear(2026, [...year, mote('2026-03-01')])).toBe(true);
  expect(isCalendarYear(null, [mote(null), mote(null), mote(null)])).toBe(false);
});
