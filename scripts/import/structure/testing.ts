import type { Kallfil } from '../sources/kallfil.ts';
import { readText } from '../sources/text.ts';
import type { Dokument } from './document.ts';
import { findFurniture } from './furniture.ts';
import { readDocuments } from './read.ts';

/** Reads a text as the importer does, for tests: lines joined by line feeds. */
export function readForTest(text: string): { dokument: Dokument[]; kallfil: Kallfil } {
  const kallfil = readText(new TextEncoder().encode(text), 'prov.txt');
  const removed = [...kallfil.borttaget, ...findFurniture(kallfil.rader)];
  return { kallfil, dokument: readDocuments(kallfil, new Set(removed.map((r) => r.rad)), null) };
}

/** The decisions and proposals of a document's first paragraf, or of the document, as `typ→till: words`. */
export function sentencesOf(doc: Dokument): string[] {
  const text = doc.paragrafer[0]?.text ?? doc.text;
  return text.flatMap((del) =>
    del.slag === 'avsnitt'
      ? del.delar.flatMap((p) =>
          p.slag === 'mening'
            ? [
                `${p.typ}${p.till === null ? '' : `→${p.till.toLowerCase()}`}: ${p.block.map((b) => b.text).join(' / ')}`,
              ]
            : [],
        )
      : [],
  );
}
