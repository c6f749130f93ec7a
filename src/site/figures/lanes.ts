import type { Steg } from '../../graph/types.ts';
import { type Signal, stepSignal } from '../prose/step.ts';

/** A course drawn as lanes over time, in the units of its own box. */
export interface LaneFigure {
  width: number;
  height: number;
  lanes: { label: string; y: number; from: number; to: number }[];
  years: { year: number; x: number }[];
  marks: { x: number; y: number; signal: Signal; datum: string; label: string }[];
}

const WIDTH = 880;
const LABEL = 285;
const PAD = 24;
const LANE = 38;
const HEAD = 30;
/** Marks nearer than this would cover each other; the later one is set beside. */
const MARK = 20;

const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

/**
 * Lays the steps of a course out over time. Steps without a day are left out: the list beside the figure has them.
 *
 * @param laneOf name of the lane of a step; lanes stand in the order of `order`, then of their first step. @param nameOf what a mark is called.
 * @returns null where fewer than three steps have a day: a list tells it better then.
 */
export function layLanes(
  steg: readonly Steg[],
  laneOf: (steg: Steg) => string,
  nameOf: (steg: Steg) => string,
  order: (steg: Steg) => string = () => '',
): LaneFigure | null {
  const dated = steg.filter((s): s is Steg & { datum: string } => s.datum !== null);
  if (dated.length < 3) return null;
  const days = dated.map((s) => day(s.datum));
  const first = Math.min(...days);
  const span = Math.max(1, Math.max(...days) - first);
  const room = WIDTH - LABEL - 2 * PAD;
  const xOf = (d: number) => LABEL + PAD + ((d - first) / span) * room;

  const grouped = [...dated].sort((a, b) => order(a).localeCompare(order(b), 'sv'));
  const names = [...new Set(grouped.map(laneOf))];
  const yOf = (name: string) => HEAD + names.indexOf(name) * LANE + LANE / 2;
  const taken = new Map<string, number>();
  const marks = [...dated]
    .sort((a, b) => a.datum.localeCompare(b.datum))
    .map((s) => {
      const lane = laneOf(s);
      const x = Math.max(xOf(day(s.datum)), (taken.get(lane) ?? Number.NEGATIVE_INFINITY) + MARK);
      taken.set(lane, x);
      return { x, y: yOf(lane), lane, signal: stepSignal(s).signal, datum: s.datum, label: nameOf(s) };
    });
  const lanes = names.map((label) => {
    const xs = marks.filter((m) => m.lane === label).map((m) => m.x);
    return { label, y: yOf(label), from: Math.min(...xs), to: Math.max(...xs) };
  });
  const firstYear = new Date(first * 86_400_000).getUTCFullYear();
  const lastYear = new Date((first + span) * 86_400_000).getUTCFullYear();
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i)
    .map((year) => ({ year, x: xOf(day(`${year}-01-01`)) }))
    .filter(({ x }) => x >= LABEL);
  return { width: WIDTH, height: HEAD + names.length * LANE + 6, lanes, years, marks };
}
