import type { Anmarkning } from '../../src/domain/anmarkning.ts';
import type { Kallpost } from '../../src/domain/kalla.ts';
import type { Kommun } from '../../src/domain/kommun.ts';
import type { Source } from './sources/read.ts';
import type { Dokument } from './structure/document.ts';

/** A source that has been read: its lines, what it holds, where it comes from. */
export interface Imported {
  source: Source;
  /** Null where nothing shows it: then nothing is written. */
  kommun: Kommun | null;
  dokument: Dokument[];
  borttaget: Kallpost['borttaget'];
  anmarkningar: Anmarkning[];
}
