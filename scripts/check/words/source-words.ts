import type { Kallpost } from '../../../src/domain/kalla.ts';
import { maskPersonnummer } from '../../../src/domain/personnummer.ts';
import { splitWords } from '../../../src/domain/text/words.ts';
import { maskedWords } from '../../import/personnummer.ts';
import type { Kallfil } from '../../import/sources/kallfil.ts';

/** A word of a source and the line on which it stands; a joined word stands on the line of its first part. */
export interface SourceWord {
  ord: string;
  rad: number;
}

/** A fault of the record: what it lists does not fit what the source holds. */
export interface RecordFault {
  rad: number;
  fel: string;
  atgard: string;
}

const AGAIN = 'Import the file again, so that its record is written anew; if an editor changed the record, undo that.';

/**
 * The words of a source that must be published: its words as read anew, without those that the record lists as removed.
 * What the reader itself leaves out must be listed too.
 */
export function wordsToPublish(kallfil: Kallfil, post: Kallpost): { words: SourceWord[]; faults: RecordFault[] } {
  const faults: RecordFault[] = [];
  const listed = new Map<number, string[]>();
  for (const b of post.borttaget) listed.set(b.rad, [...(listed.get(b.rad) ?? []), b.text]);
  for (const b of kallfil.borttaget) {
    const texts = listed.get(b.rad) ?? [];
    const at = texts.findIndex((t) => sameWords(t, maskPersonnummer(b.text)));
    if (at >= 0) texts.splice(at, 1);
    else if (splitWords(b.text).length > 0)
      faults.push({
        rad: b.rad,
        fel: `"${maskPersonnummer(b.text)}" is left out (${b.skal}) and not listed as removed`,
        atgard: AGAIN,
      });
  }
  const words: SourceWord[] = [];
  const masked = maskedWords(kallfil.rader);
  for (const [i, line] of kallfil.rader.entries()) {
    let left = splitWords(line.text);
    // A personnummer is listed with its figures masked, sign for sign.
    let hidden = masked[i] as string[];
    for (const text of listed.get(line.nr) ?? []) {
      const gone = splitWords(text);
      const at = indexOfRun(hidden, gone);
      if (at < 0)
        faults.push({ rad: line.nr, fel: `"${text}" is listed as removed but does not stand there`, atgard: AGAIN });
      else {
        left = [...left.slice(0, at), ...left.slice(at + gone.length)];
        hidden = [...hidden.slice(0, at), ...hidden.slice(at + gone.length)];
      }
    }
    listed.delete(line.nr);
    words.push(...left.map((ord) => ({ ord, rad: line.nr })));
  }
  for (const [rad, texts] of listed)
    for (const text of texts)
      faults.push({ rad, fel: `"${text}" is listed as removed but the source has no such line`, atgard: AGAIN });
  return { words, faults };
}

/**
 * Joins the words that a line break divides, as the record lists them: `fore` is what the source has (`kommun- styrelsen`),
 * `efter` what is published (`kommunstyrelsen`). The published word must be made of the two halves, with or without the hyphen.
 */
export function joinWords(
  words: readonly SourceWord[],
  joins: Kallpost['sammanfogat'],
): { words: SourceWord[]; faults: RecordFault[] } {
  const open = new Map<number, Kallpost['sammanfogat']>();
  for (const join of joins) open.set(join.rad, [...(open.get(join.rad) ?? []), join]);
  const joined: SourceWord[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as SourceWord;
    const next = words[i + 1];
    const here = open.get(word.rad) ?? [];
    const at = here.findIndex(
      (j) => next !== undefined && j.fore === `${word.ord} ${next.ord}` && isJoinOf(j.efter, word.ord, next.ord),
    );
    if (at < 0) {
      joined.push(word);
      continue;
    }
    joined.push({ rad: word.rad, ord: (here[at] as { efter: string }).efter });
    here.splice(at, 1);
    i++;
  }
  const faults = [...open.values()].flat().map((j) => ({
    rad: j.rad,
    fel: `"${j.fore}" is listed as joined to "${j.efter}" and does not stand there so`,
    atgard: AGAIN,
  }));
  return { words: joined, faults };
}

/** True where a word is two halves put together, the hyphen of the first kept or dropped. */
const isJoinOf = (whole: string, first: string, second: string): boolean =>
  whole === first + second || (/[-‐‑\u00AD]$/.test(first) && whole === first.slice(0, -1) + second);

const sameWords = (a: string, b: string): boolean => splitWords(a).join(' ') === splitWords(b).join(' ');

/** Index at which a run of words begins in others; -1 where it does not stand there. */
function indexOfRun(words: readonly string[], run: readonly string[]): number {
  if (run.length === 0) return 0;
  for (let i = 0; i + run.length <= words.length; i++) if (run.every((w, k) => words[i + k] === w)) return i;
  return -1;
}
