import type { PhrasingContent, RootContent } from 'mdast';
import { otherDays } from '../prose/step.ts';
import type { CellUt, JamforelseUt } from './jamforelse.ts';
import { heading, link, list, paragraph, section } from './markdown.ts';
import type { ArendeRef } from './references.ts';

type Item = (string | PhrasingContent)[];

/**
 * Two cases side by side as Markdown: under each row both sides, what one of them lacks said.
 *
 * @param arende how a case is written as a link.
 */
export function comparisonMarkdown(
  data: JamforelseUt,
  { full, arende }: { full: (adress: string) => string; arende: (a: ArendeRef) => Item },
): RootContent[] {
  const one = data.parter[0]?.kommun.id === data.parter[1]?.kommun.id;
  const name = (side: number): string => {
    const part = data.parter[side];
    return (one ? part?.arenden[0]?.diarienummer[0] : part?.kommun.namn) ?? '';
  };
  const cell = (c: CellUt): Item => {
    const sources = c.belagg.slice(0, c.citat === null ? 1 : undefined);
    const places = sources.flatMap((b) => [' (', link(b.rubrik, full(b.adress)), ')']);
    const whole = c.till === null ? [] : [' (', link('Till sidan', full(c.till)), ')'];
    return [
      c.datum === null ? '' : `${c.datum}: `,
      c.framhavt === null ? '' : `${c.framhavt}. `,
      c.text,
      c.anmarkning === null ? '' : ` ${c.anmarkning}`,
      c.andra_datum.length === 0
        ? ''
        : ` ${otherDays(c.grund === null ? null : { grund: c.grund }, c.andra_datum.join(', '))}`,
      ...(places.length > 0 ? places : whole),
    ];
  };
  return [
    ...data.parter.flatMap((p, side) => section(name(side), [list(p.arenden.map(arende))])),
    ...data.rader.flatMap((row) => [
      heading(2, row.rubrik),
      ...row.celler.flatMap((cells, side) => [
        heading(3, name(side)),
        cells.length === 0 ? paragraph(row.saknas[side] ?? '') : list(cells.map(cell)),
      ]),
    ]),
  ];
}
