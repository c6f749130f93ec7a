import type { Anmarkning } from '../../src/domain/anmarkning.ts';
import type { Kallpost } from '../../src/domain/kalla.ts';
import { findPersonnummer, maskPersonnummer } from '../../src/domain/personnummer.ts';
import { splitWords } from '../../src/domain/text/words.ts';
import { SourceError } from './errors.ts';
import type { Kallfil, Rad } from './sources/kallfil.ts';

/** A source without its personnummer. */
export interface Masked {
  kallfil: Kallfil;
  /** The words that were taken out, figure by figure an `X`. */
  borttaget: Kallpost['borttaget'];
  anmarkningar: Anmarkning[];
}

/**
 * The words of each line with every figure of a personnummer as `X`, also of one that a line break divides. Importer and check
 * both read it, so that they mean the same words.
 */
export function maskedWords(rader: readonly Rad[]): string[][] {
  const text = rader.map((r) => splitWords(r.text).join(' ')).join('\n');
  // Sign for sign: words and lines stay where they are.
  return maskPersonnummer(text)
    .split('\n')
    .map((line) => splitWords(line));
}

/**
 * Takes the personnummer out of a source's lines before anything else reads them: whole words go, so that no part of a number
 * is left, and the record lists them masked. What is behind this never sees the number.
 *
 * @throws SourceError where the file's own name holds one: names are published too.
 */
export function withoutPersonnummer(kallfil: Kallfil): Masked {
  if (findPersonnummer(kallfil.fil).length > 0)
    throw new SourceError(
      maskPersonnummer(kallfil.fil),
      'the file’s name holds a personnummer',
      'Give the file another name; names of sources are published.',
    );
  const masked = maskedWords(kallfil.rader);
  const borttaget: Kallpost['borttaget'] = [];
  const rader = kallfil.rader.map((rad, i) => {
    const words = splitWords(rad.text);
    const hidden = masked[i] as string[];
    const gone = words.map((word, at) => word !== hidden[at]);
    if (!gone.includes(true)) return rad;
    for (const [from, to] of runs(gone))
      borttaget.push({
        rad: rad.nr,
        ...(rad.sida === null ? {} : { sida: rad.sida }),
        text: hidden.slice(from, to).join(' '),
        skal: 'personnummer',
      });
    return { ...rad, ...withoutWords(rad, gone) };
  });
  // What the reader itself took away (a running head) is listed in the record too.
  let furniture = false;
  const removed = kallfil.borttaget.map((b) => {
    const text = maskPersonnummer(b.text);
    furniture ||= text !== b.text;
    return text === b.text ? b : { ...b, text };
  });
  const lines = [...new Set(borttaget.map((b) => b.rad))];
  return {
    kallfil: borttaget.length === 0 && !furniture ? kallfil : { ...kallfil, rader, borttaget: removed },
    borttaget,
    anmarkningar: [
      ...lines.map((rad) => ({
        kod: 'personnummer' as const,
        allvar: 'fel' as const,
        meddelande: 'Källan har ett personnummer här. Det visas inte, och källfilen läggs inte ut.',
        rad,
        ...pageOf(kallfil, rad),
      })),
      ...(furniture && lines.length === 0
        ? [
            {
              kod: 'personnummer' as const,
              allvar: 'fel' as const,
              meddelande: 'Källan har ett personnummer i sidhuvud eller sidfot. Källfilen läggs inte ut.',
            },
          ]
        : []),
    ],
  };
}

function pageOf(kallfil: Kallfil, nr: number): { sida?: number } {
  const sida = kallfil.rader.find((r) => r.nr === nr)?.sida ?? null;
  return sida === null ? {} : { sida };
}

/** Runs of neighbouring words that go, as from and to (exclusive). */
function runs(gone: readonly boolean[]): [number, number][] {
  const out: [number, number][] = [];
  gone.forEach((is, i) => {
    const open = out.at(-1);
    if (is && open?.[1] === i) open[1] = i + 1;
    else if (is) out.push([i, i + 1]);
  });
  return out;
}

/** A line without some of its words; spaces between the others stay, for columns are read by them. */
function withoutWords(rad: Rad, gone: readonly boolean[]): Pick<Rad, 'text' | 'celler'> {
  let at = 0;
  const drop = (text: string) => text.replace(/\S+/gu, (word) => (gone[at++] ? '' : word));
  if (rad.celler === null) return { text: drop(rad.text).trimEnd(), celler: null };
  const celler = rad.celler.map((cell) => drop(cell).trim());
  return { celler, text: celler.join('\t') };
}
