import type { Hanvisning, Hanvisningstyp } from './hanvisning.ts';

/** A citation with the given parts; all others are unknown. */
export function mark(
  typ: Hanvisningstyp,
  text: string,
  start: number,
  end: number,
  parts: Partial<Hanvisning> = {},
): Hanvisning {
  return {
    typ,
    start,
    end,
    text: text.slice(start, end),
    organ: null,
    organnamn: null,
    datum: null,
    paragraf: null,
    diarienummer: null,
    rubrik: null,
    lag: null,
    ...parts,
  };
}
