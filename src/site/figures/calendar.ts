import type { Sammantrade } from '../meetings.ts';
import type { Signal } from '../prose/step.ts';

/** One month of a year's calendar: weeks as rows, Monday first, in the units of its own box. */
export interface Manad {
  /** 1–12. */
  nr: number;
  /** Middles of the days on which no meeting is known. */
  dagar: { x: number; y: number }[];
  sammantraden: { x: number; y: number; dag: number; signal: Signal; mote: Sammantrade & { datum: string } }[];
}

/** Side of a day's square: a target of 24 px where the month is as wide as its box. */
export const DAY = 24;
export const MONTH_WIDTH = 7 * DAY;
export const MONTH_HEIGHT = 6 * DAY;

/** Fewer meetings in a year than these are told by the list alone: a calendar of empty months says nothing. */
const LEAST = 3;

/** True for a year that is drawn. */
export const isCalendarYear = (ar: number | null, moten: readonly Pick<Sammantrade, 'datum'>[]): ar is number =>
  ar !== null && moten.filter((m) => m.datum?.startsWith(`${ar}-`)).length >= LEAST;

/** What a meeting's mark says: that something was decided, only proposed, that only documents are published, or only others' words. */
export function meetingSignal(mote: Pick<Sammantrade, 'beslut' | 'handlingar'>): Signal {
  const types = new Set(mote.beslut.map((b) => b.typ));
  if (types.has('beslut') || types.has('beslut-och-forslag')) return 'beslut';
  if (types.has('forslag')) return 'forslag';
  return mote.beslut.length > 0 || mote.handlingar.length > 0 ? 'handling' : 'opublicerad';
}

/** The twelve months of a year with one organ's meetings. Meetings of other years and without a day are left out. */
export function layCalendar(ar: number, moten: readonly Sammantrade[]): Manad[] {
  const byDay = new Map(
    moten.flatMap((m) => (m.datum?.startsWith(`${ar}-`) ? [[m.datum, { ...m, datum: m.datum }] as const] : [])),
  );
  return Array.from({ length: 12 }, (_, i) => {
    const nr = i + 1;
    const length = new Date(Date.UTC(ar, nr, 0)).getUTCDate();
    const before = (new Date(Date.UTC(ar, i, 1)).getUTCDay() + 6) % 7;
    const month: Manad = { nr, dagar: [], sammantraden: [] };
    for (let dag = 1; dag <= length; dag++) {
      const place = before + dag - 1;
      const x = (place % 7) * DAY + DAY / 2;
      const y = Math.floor(place / 7) * DAY + DAY / 2;
      const mote = byDay.get(`${ar}-${String(nr).padStart(2, '0')}-${String(dag).padStart(2, '0')}`);
      if (mote === undefined) month.dagar.push({ x, y });
      else month.sammantraden.push({ x, y, dag, signal: meetingSignal(mote), mote });
    }
    return month;
  });
}
