import type { Beslut } from '../../../src/domain/beslut.ts';
import type { Handling } from '../../../src/domain/handling.ts';
import type { Kallpost } from '../../../src/domain/kalla.ts';
import type { Block, PlacedWord } from '../structure/block.ts';

/** An entry as one source gives it, before it is compared with what is already there. */
export interface Draft<D> {
  /** Id as the source alone gives it; the one that counts is set when the collection is compared. */
  id: string;
  data: D;
  /** The text as MDX. */
  body: string;
  /** The words that the text publishes, each with its line in the source. */
  words: PlacedWord[];
  block: Block[];
  rader: [number, number];
}

/** Everything that one source gives. Entries refer to each other by the drafts' ids. */
export interface SourceDrafts {
  kommun: string;
  /** `<kommun>/<file>`. */
  fil: string;
  handlingar: Draft<Handling>[];
  beslut: Draft<Beslut>[];
  /** In the order of the source: which draft covers which lines. */
  ordning: { samling: 'handlingar' | 'beslut'; nr: number }[];
  /** Joined words; with their file where the source is several. */
  sammanfogat: (Kallpost['sammanfogat'][number] & { fil?: string })[];
}
