import type { Rendering } from '../../../src/domain/handling.ts';

/**
 * The words of a rendering: the published words with the rendering's differences put in (DESIGN §3, `skillnadSchema`).
 *
 * @returns the words, or the first difference that does not fit the published text.
 */
export function applyDifferences(
  published: readonly string[],
  skillnader: Rendering['skillnader'],
): { words: string[]; fault: null } | { words: null; fault: { rad: number; fel: string } } {
  const words: string[] = [];
  let from = 0;
  for (const s of [...skillnader].sort((a, b) => a.vid - b.vid)) {
    if (s.vid < from || s.publicerat.some((word, i) => published[s.vid + i] !== word))
      return {
        words: null,
        fault: {
          rad: s.rad,
          fel: `the difference at word ${s.vid} ("${s.publicerat.join(' ')}") is not in the published text`,
        },
      };
    words.push(...published.slice(from, s.vid), ...s.rendering);
    from = s.vid + s.publicerat.length;
  }
  words.push(...published.slice(from));
  return { words, fault: null };
}
