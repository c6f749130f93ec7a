import type { Rad } from '../sources/kallfil.ts';

/** `Beslut: Arbetsutskottet beslutar …`, `Förslag till beslut i kommunfullmäktige Taxan antas.`: a heading on the line that it heads. */
const RUN_IN =
  /^(?<rubrik>(?:(?:[\p{Lu}][\p{L}-]+s )?[Bb]eslut|BESLUT|(?:\p{Lu}[\p{L}-]+s )?[Ff]örslag till beslut|Beslutsförslag|Reservation|Protokollsanteckning):|Förslag till beslut i kommun(?:fullmäktige|styrelsen))\s+(?<rest>\p{Lu}.*)$/u;

/** Lines whose heading stands on the line itself become two of the same number, so that heading and text are told apart. */
export function withRunInHeadings(rader: readonly Rad[], removed: ReadonlySet<number>): Rad[] {
  return rader.flatMap((rad) => {
    const m = rad.celler === null && !rad.mark.punkt && !removed.has(rad.nr) ? RUN_IN.exec(rad.text) : null;
    if (m?.groups === undefined) return [rad];
    return [
      { ...rad, text: m.groups.rubrik as string },
      { ...rad, text: m.groups.rest as string },
    ];
  });
}
