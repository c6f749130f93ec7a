import type { Kommun } from '../../../src/domain/kommun.ts';
import { readNarvaro } from '../fields/narvaro.ts';
import { readCover } from '../fields/omslag.ts';
import { codeOf } from '../fields/organ.ts';
import type { Dokument, Paragraf } from '../structure/document.ts';

/** What a document outside a protokoll's own file prints about the meeting that it belongs to. */
export interface Mote {
  organ: string | null;
  datum: string | null;
}

export const moteOf = (huvud: Dokument['huvud'], kommun: Kommun): Mote => ({
  organ: codeOf(huvud.organ?.varde ?? null, kommun),
  datum: huvud.datum?.varde ?? null,
});

/** A vote list that no paragraf of its own file has. */
export function isLooseList(doc: Dokument, own: readonly Dokument[]): boolean {
  return (
    doc.listor.length > 0 && !own.some((d) => d.paragrafer.some((p) => p.voteringar.some((v) => v.listaI === doc)))
  );
}

/** A list of who was present, that is a file of its own. */
export function isNarvarolista(doc: Dokument): boolean {
  const head = doc.block.slice(0, 5).map((b) => b.rader.map((r) => r.text).join('\n'));
  return (
    doc.paragrafer.length === 0 &&
    head.some((text) =>
      /^(?:närvaro(?:lista|förteckning)|uppropslista|närvaro- och tjänstgöringslista)\b/im.test(text),
    ) &&
    readNarvaro(doc.block).length > 0
  );
}

/**
 * The paragraf that a vote list names, by its number, in a document of the same organ and day; null where the list does not say
 * all three.
 *
 * @param nummer of one of the list's votes.
 */
export function paragrafOf(list: Dokument, nummer: string | null, doc: Dokument, kommun: Kommun): Paragraf | null {
  const { organ, datum } = moteOf(list.huvud, kommun);
  if (organ === null || datum === null || nummer === null) return null;
  return (
    doc.paragrafer.find((p) => {
      const mote = moteOf(p.huvud, kommun);
      return p.nummer.varde === nummer && mote.organ === organ && mote.datum === datum;
    }) ?? null
  );
}

/** The meeting that a list's first lines print: it has no head as a document of the municipality has. */
function moteOfLines(doc: Dokument, kommun: Kommun): Mote {
  const mote = moteOf(doc.huvud, kommun);
  const lines = moteOf(readCover(doc.block.slice(0, 8), kommun), kommun);
  return { organ: mote.organ ?? lines.organ, datum: mote.datum ?? lines.datum };
}

/** The protokoll whose presence a list tells: same organ, same day, and no presence of its own. */
export function isPresenceOf(list: Dokument, doc: Dokument, kommun: Kommun): boolean {
  const a = moteOfLines(list, kommun);
  const b = moteOf(doc.huvud, kommun);
  return (
    doc.typ === 'protokoll' &&
    doc.narvaro.length === 0 &&
    a.organ !== null &&
    a.organ === b.organ &&
    a.datum !== null &&
    a.datum === b.datum
  );
}
