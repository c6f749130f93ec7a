import { type Kvartal, type Matt, matt } from '../../graph/quarters.ts';

/** One measure over the quarters, drawn as columns in the units of its own box. */
export interface Kvartalsruta {
  matt: Matt;
  summa: number;
  /** A column a quarter; a quarter of which nothing is published has none, and its place is marked as empty. */
  staplar: { x: number; y: number; bredd: number; hojd: number; varde: number; tomt: boolean; kvartal: Kvartal }[];
  /** Where each year begins. */
  ar: { x: number; ar: number }[];
}

export const QUARTER_WIDTH = 264;
export const QUARTER_HEIGHT = 128;
const TOP = 20;
const FOOT = 34;
/** The ground line of the columns. */
export const QUARTER_BASE = QUARTER_HEIGHT - FOOT;
/** Quarters that are drawn, the latest: three years are legible on a phone. The table has all. */
const MOST = 12;
/** Fewer quarters or paragrafer than these are told better by the pages themselves. */
const LEAST = { kvartal: 2, paragrafer: 5 };

/** True where there is enough published to draw. */
export const isWorthDrawing = (quarters: readonly Kvartal[]): boolean =>
  quarters.filter((q) => q.paragrafer > 0).length >= LEAST.kvartal &&
  quarters.reduce((n, q) => n + q.paragrafer, 0) >= LEAST.paragrafer;

/** The quarters that are drawn: the latest ones. */
export const drawnQuarters = (quarters: readonly Kvartal[]): readonly Kvartal[] => quarters.slice(-MOST);

/**
 * Lays the measures out as small multiples, a box each. Every box has its own height scale, for a few votes would vanish beside
 * many decisions; so each column carries its figure.
 */
export function layQuarters(quarters: readonly Kvartal[]): Kvartalsruta[] {
  const drawn = drawnQuarters(quarters);
  const step = QUARTER_WIDTH / Math.max(drawn.length, 4);
  return matt.map((m) => {
    const highest = Math.max(1, ...drawn.map((q) => q[m]));
    const staplar = drawn.map((kvartal, i) => {
      const hojd = (kvartal[m] / highest) * (QUARTER_BASE - TOP);
      return {
        x: i * step + step * 0.14,
        y: QUARTER_BASE - hojd,
        bredd: step * 0.72,
        hojd,
        varde: kvartal[m],
        tomt: kvartal.paragrafer === 0,
        kvartal,
      };
    });
    const ar = drawn.flatMap((q, i) => (i === 0 || q.kvartal === 1 ? [{ x: i * step, ar: q.ar }] : []));
    return { matt: m, summa: drawn.reduce((n, q) => n + q[m], 0), staplar, ar };
  });
}
