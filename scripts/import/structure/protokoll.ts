import type { Kommun } from '../../../src/domain/kommun.ts';
import { readCover } from '../fields/huvud.ts';
import { presentAt, readNarvaro } from '../fields/narvaro.ts';
import type { Block } from './block.ts';
import { blocksOf, type Dokument, type Huvud, type Paragraf, type TextDel } from './document.ts';
import { emptyDocument } from './empty-document.ts';
import { readParagraf } from './paragraf.ts';
import { hasCover, type Part } from './parts.ts';

/** An extract or a whole protokoll: what stands before the first §, and each § to the next. */
export function readProtokoll(
  part: Part,
  text: TextDel[],
  blocks: Block[],
  starts: readonly number[],
  kommun: Kommun | null,
): Dokument {
  const ahead = blocks.slice(0, starts[0]);
  const common = readCover(ahead, kommun);
  const single = starts.length === 1 && !hasCover(ahead);
  const paragrafer = starts.map((at, n) => {
    // The head of an extract belongs to its only paragraf; that of a protokoll to the protokoll.
    const from = single ? 0 : at;
    const own = blocks.slice(from, starts[n + 1] ?? blocks.length);
    return readParagraf(own, at - from, single ? [...text] : [], common, kommun);
  });
  const first = paragrafer[0] as Paragraf;
  const huvud: Huvud = single
    ? first.huvud
    : {
        ...common,
        organ: common.organ ?? paragrafer.find((p) => p.huvud.organ !== null)?.huvud.organ ?? null,
        datum: common.datum ?? first.huvud.datum,
        diarienummer: [],
      };
  const doc = emptyDocument(single ? 'protokollsutdrag' : 'protokoll', part, huvud, []);
  doc.text = single ? [] : [...text, ...(ahead.length > 0 ? [{ slag: 'huvud' as const, block: ahead }] : [])];
  const present = readNarvaro(ahead);
  for (const p of paragrafer) p.narvarande = presentAt(present, p.nummer.varde);
  doc.narvaro = present;
  doc.paragrafer = paragrafer;
  doc.underlag = single ? first.underlag : [];
  doc.skickasTill = single ? first.skickasTill : [];
  return doc;
}

/** The paragrafer behind a vote list belong to the protokoll that began before it; words before the first of them to its last. */
export function continueProtokoll(protokoll: Dokument, more: Dokument): void {
  protokoll.typ = 'protokoll';
  const open = protokoll.paragrafer.at(-1);
  const between = blocksOf(more.text);
  if (open !== undefined && between.length > 0) {
    open.text.push({ slag: 'lopande', block: between });
    open.block.push(...between);
  }
  for (const paragraf of more.paragrafer) {
    paragraf.narvarande = presentAt(protokoll.narvaro, paragraf.nummer.varde);
    paragraf.huvud.organ ??= protokoll.huvud.organ;
    paragraf.huvud.datum ??= protokoll.huvud.datum;
  }
  protokoll.paragrafer.push(...more.paragrafer);
  protokoll.block.push(...more.block);
}
