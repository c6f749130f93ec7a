import { type Borttagsskal, borttagsskal, type Kallpost } from '../domain/kalla.ts';

/** A line of a source file as its page shows it. */
export interface Kallrad {
  nr: number;
  text: string;
  /** True where nothing of the line is published. */
  utelamnad: boolean;
  /** What of the line is left out, and why, in words. */
  skal: string | null;
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The lines of a text source with what is left out of each.
 *
 * @returns null for a source that is no text (PDF), one that is not put online, and one that holds a personnummer: the file as
 *   received is then not shown line by line.
 */
export function sourceLines(text: string, post: Kallpost): Kallrad[] | null {
  const hidden = post.borttaget.some((b) => b.skal === 'personnummer');
  if (post.teckenkodning === 'binar' || !post.publiceras || hidden) return null;
  const removed = new Map<number, { text: string; skal: Borttagsskal }[]>();
  for (const b of post.borttaget) removed.set(b.rad, [...(removed.get(b.rad) ?? []), b]);
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, i) => {
    const gone = removed.get(i + 1) ?? [];
    const whole = gone.length > 0 && words(gone.map((g) => g.text).join(' ')) === words(line);
    const reasons = gone.map((g) => (whole ? borttagsskal[g.skal] : `”${g.text}”: ${borttagsskal[g.skal]}`));
    return {
      nr: i + 1,
      text: line,
      utelamnad: whole,
      skal: gone.length === 0 ? null : [...new Set(reasons)].join('; '),
    };
  });
}
