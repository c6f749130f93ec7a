/** What a file's name says about being a part of something: what all parts share, and which part it is. */
export interface PartName {
  stam: string;
  del: number;
}

const PART =
  /^(?<fore>.*?)[\s_-]*(?:(?:del|part)[\s_-]*(?<a>\d{1,2})(?!\d)(?:[\s_-]*(?:av|of)[\s_-]*\d{1,2})?|\(?(?<b>\d{1,2})[\s_-]*(?:av|of)[\s_-]*\d{1,2}\)?|(?<c>\d{1,2})\s*\(\d{1,2}\))(?<efter>.*)$/i;

/**
 * Reads `protokoll del 2.pdf`, `KS_2031-05-06_del-2.pdf`, `protokoll 2 av 3.pdf`, `protokoll 2(3).pdf`.
 *
 * @returns null where the name names no part.
 */
export function partName(fil: string): PartName | null {
  const m = PART.exec(fil.replace(/\.[a-z0-9]+$/i, ''));
  if (m?.groups === undefined) return null;
  const { fore = '', efter = '', a, b, c } = m.groups;
  return {
    stam: `${fore} ${efter}`
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
    del: Number(a ?? b ?? c),
  };
}
