import { parseDate } from '../../../src/domain/datum.ts';
import type { Handlingstyp } from '../../../src/domain/handling.ts';
import type { Kommun } from '../../../src/domain/kommun.ts';
import { readHuvud } from '../fields/brevhuvud.ts';
import { findPrinted, isNumberOnly } from '../fields/diarienummer.ts';
import { isBareList } from '../fields/dissent-text.ts';
import { addNumber } from '../fields/huvud-rader.ts';
import { findPersoner } from '../fields/personer.ts';
import { isSignature } from '../fields/underskrift.ts';
import type { Block } from './block.ts';
import type { Dokument, Huvud, TextDel } from './document.ts';
import { emptyDocument, last } from './empty-document.ts';
import { headingKind } from './headings.ts';
import type { Part } from './parts.ts';
import { toSections } from './sections.ts';

/** A report, an annex, a motion: a head, sections, perhaps a signature. */
export function readSkrivelse(
  part: Part,
  text: TextDel[],
  blocks: Block[],
  alone: boolean,
  kommun: Kommun | null,
): Dokument {
  const { huvud, antal } = readHuvud(blocks, kommun);
  const typ = kindOf(blocks, huvud, antal, alone);
  const body = blocks.slice(antal);
  const signedAt = signatureStart(body);
  // An annex may print its number only behind the signature.
  for (const rad of body.slice(signedAt).flatMap((b) => b.rader))
    if (isNumberOnly(rad.text)) for (const printed of findPrinted(rad.text)) addNumber(printed, rad, huvud);
  huvud.datum ??= dayBeforeSignature(body);
  const slag = typ === 'tjansteskrivelse' ? 'skrivelse' : typ === 'ovrigt' || typ === 'bilaga' ? 'annan' : 'motion';
  if (typ === 'tjansteskrivelse') huvud.organ ??= askedIn(body);
  const doc = emptyDocument(typ, part, huvud, [
    ...text,
    ...(antal > 0 ? [{ slag: 'huvud' as const, block: blocks.slice(0, antal) }] : []),
    ...toSections(body.slice(0, signedAt), slag, new Map()),
    ...(signedAt < body.length ? [{ slag: 'underskrift' as const, block: body.slice(signedAt) }] : []),
  ]);
  doc.typKand = typ !== 'ovrigt' && !(typ === 'bilaga' && alone);
  return doc;
}

/** The body that a report's only proposal is put to, where its head names none; fullmäktige gets its reports from kommunstyrelsen. */
function askedIn(body: readonly Block[]): Huvud['organ'] {
  const asked = body.flatMap((b) => {
    const till = b.slag === 'rubrik' ? headingKind(b.text)?.till : null;
    return till == null ? [] : [last(till.charAt(0).toUpperCase() + till.slice(1), b)];
  });
  const [only] = asked;
  return asked.length === 1 && only !== undefined && !/fullmäktige/i.test(only.varde) ? only : null;
}

/** `Alingsås 2024-02-19`, `Löddeholm den 3 februari 2025`, `2025-02-03`: place and day over the signatures of a letter. */
const PLACE_AND_DAY = /^(?:\p{Lu}[\p{L}-]+,?\s+)?(?:den\s+)?(?:\d{4}-\d{2}-\d{2}|\d{1,2} \p{Ll}+ \d{4})$/u;

function dayBeforeSignature(body: readonly Block[]): Huvud['datum'] {
  const rad = body.flatMap((b) => b.rader).findLast((r) => PLACE_AND_DAY.test(r.text.trim()));
  const varde = rad === undefined ? null : parseDate(rad.text);
  return rad === undefined || varde === null ? null : { varde, rad: rad.nr, sida: rad.sida };
}

function kindOf(blocks: readonly Block[], huvud: Huvud, antal: number, alone: boolean): Handlingstyp {
  const head = blocks
    .slice(0, antal)
    .flatMap((b) => b.rader.map((r) => r.text))
    .join('\n');
  const title = huvud.rubrik?.varde ?? '';
  const proposes = blocks.some((b) => b.slag === 'rubrik' && headingKind(b.text)?.typ === 'forslag');
  // Some give their motions the form of a proposal; without a number nobody has answered it yet.
  if (/^motion (?:av|från) /i.test(title) && huvud.diarienummer.length === 0 && huvud.handlaggare === null)
    return 'motion';
  if (/^motion\b(?!en)/i.test(title) && !/^motion\b.*\bsvar\b/i.test(title) && !proposes) return 'motion';
  if (/^initiativ(?:ärende)?\b/i.test(title) && !proposes) return 'initiativarende';
  if (/tjänste(?:skrivelse|utlåtande)/i.test(head)) return 'tjansteskrivelse';
  if (proposes && huvud.diarienummer.length > 0 && (huvud.datum !== null || huvud.handlaggare !== null))
    return 'tjansteskrivelse';
  return alone ? 'ovrigt' : 'bilaga';
}

/** The day, or those who wrote a motion with their parties, on lines that hold nothing else. */
const isSignedSo = (block: Block): boolean =>
  block.slag === 'stycke' &&
  block.rader.every((r) => PLACE_AND_DAY.test(r.text.trim()) || isBareList(r.text, findPersoner(r.text)));

/** Where the signatures at the end begin; the length where there are none. */
function signatureStart(blocks: readonly Block[]): number {
  let i = blocks.length;
  while (i > 0 && (isSignature(blocks[i - 1] as Block) || isSignedSo(blocks[i - 1] as Block))) i--;
  return i;
}
