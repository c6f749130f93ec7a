import type { Kommun } from '../../../src/domain/kommun.ts';
import { presentAt, readNarvaro } from '../fields/narvaro.ts';
import { readCover } from '../fields/omslag.ts';
import { isOrganLine } from '../fields/organ.ts';
import type { Block } from './block.ts';
import { blocksOf, type Dokument, type Huvud, type Paragraf, type TextDel } from './document.ts';
import { emptyDocument, last } from './empty-document.ts';
import { readParagraf } from './paragraf.ts';
import { beginnings } from './paragraf-begins.ts';
import { hasCover, type Part } from './parts.ts';

/** An extract or a whole protokoll: what stands before the first §, and each § to the next. */
export function readProtokoll(
  part: Part,
  text: TextDel[],
  blocks: Block[],
  starts: readonly number[],
  kommun: Kommun | null,
): Dokument {
  const begins = beginnings(blocks, starts, kommun);
  const ahead = blocks.slice(0, begins[0]);
  const common = readCover(ahead, kommun);
  common.organ ??= meetingOrgan(blocks, kommun);
  const single = starts.length === 1 && !hasCover(ahead);
  const present = readNarvaro(ahead);
  const paragrafer = starts.map((at, n) => {
    // The head of an extract belongs to its only paragraf; that of a protokoll to the protokoll.
    const from = single ? 0 : (begins[n] as number);
    const own = blocks.slice(from, begins[n + 1] ?? blocks.length);
    const listed = present.map((p) => p.person.varde);
    return readParagraf(own, at - from, single ? [...text] : [], common, listed, kommun);
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
  const doc = emptyDocument(single || isExtract(ahead) ? 'protokollsutdrag' : 'protokoll', part, huvud, []);
  doc.text = single ? [] : [...text, ...(ahead.length > 0 ? [{ slag: 'huvud' as const, block: ahead }] : [])];
  for (const p of paragrafer) p.narvarande = presentAt(present, p.nummer.varde);
  doc.narvaro = present;
  doc.paragrafer = paragrafer;
  doc.underlag = single ? first.underlag : [];
  doc.skickasTill = single ? first.skickasTill : [];
  return doc;
}

/** Paragrafer behind each other, `Utdrag ur protokoll` over them, and no list of who met. */
const isExtract = (ahead: readonly Block[]): boolean =>
  !hasCover(ahead) &&
  ahead.some((b) =>
    b.rader.some((r) => /^(?:utdrag ur (?:sammanträdes)?protokoll|protokollsutdrag)(?!\p{L})/iu.test(r.text.trim())),
  );

const SUBJECT = /^(?<organ>\p{Lu}[\p{L}\- ]{3,60}?) (?:beslutar|beslutade|beslöt|godkänner|föreslår)(?!\p{L})/u;
const OFTEN = 3;
const MOST = 0.8;

/**
 * The organ that meets, where no head names it: the one that nearly all sentences of decision make decide. One decision may
 * quote another organ's, three do not.
 */
function meetingOrgan(blocks: readonly Block[], kommun: Kommun | null): Huvud['organ'] {
  const named = blocks.flatMap((b) => {
    const organ = b.slag === 'tabell' ? undefined : SUBJECT.exec(b.text)?.groups?.organ;
    return organ !== undefined && (isOrganLine(organ, kommun) || organ === 'Direktionen') ? [{ organ, block: b }] : [];
  });
  const counts = new Map<string, number>();
  for (const { organ } of named) counts.set(organ, (counts.get(organ) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === undefined || most[1] < OFTEN || most[1] < MOST * named.length) return null;
  return last(most[0], (named.find((n) => n.organ === most[0]) as { block: Block }).block);
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
