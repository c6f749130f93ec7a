import type { Handlingstyp } from '../../../src/domain/handling.ts';
import type { Person } from '../../../src/domain/person.ts';
import type { Avsnittstyp } from '../../../src/domain/text/vocabulary.ts';
import type { Narvarande } from '../fields/narvaro.ts';
import type { ReadVotering } from '../fields/votering.ts';
import type { Yrkande } from '../fields/yrkanden.ts';
import type { Block } from './block.ts';

/** A value that was read, with where. */
export interface Last<T> {
  varde: T;
  rad: number;
  sida: number | null;
}

/** A piece of a section: a block as it is, the words of one decision, or the passage that tells of a vote. */
export type AvsnittDel =
  | { slag: 'block'; block: Block }
  | { slag: 'mening'; typ: 'beslut' | 'forslag'; till: string | null; block: Block[] }
  | { slag: 'votering'; block: Block[] };

/** The text of a document in its order, with what each part of it is. */
export type TextDel =
  | { slag: 'huvud' | 'forsattsblad' | 'underskrift'; block: Block[] }
  | { slag: 'avsnitt'; typ: Avsnittstyp; delar: AvsnittDel[] }
  | { slag: 'lopande'; block: Block[] };

/** What the head of a document or a paragraf prints. */
export interface Huvud {
  rubrik: Last<string> | null;
  /** Name as printed. */
  organ: Last<string> | null;
  datum: Last<string> | null;
  diarienummer: Last<string>[];
  klassificering: Last<string> | null;
  handlaggare: Last<string> | null;
}

/** One paragraf as read. */
export interface Paragraf {
  nummer: Last<string>;
  huvud: Huvud;
  text: TextDel[];
  block: Block[];
  acklamation: Last<boolean> | null;
  yrkanden: (Yrkande & { rad: number })[];
  /** `listaI`: the document that is the vote list, where it is one of its own. */
  voteringar: (ReadVotering & { rad: number; listaI: Dokument | null })[];
  /** Where the text says that votes were cast, and no counts could be read. */
  olastVotering: Last<string> | null;
  reservationer: Last<Person>[];
  protokollsanteckningar: Last<Person>[];
  /** Those who take no part in the decision, and so neither vote nor abstain. */
  deltarInte: Last<Person>[];
  jav: Last<Person>[];
  /** Those who took part in deciding it, where a cover lists them. */
  narvarande: Last<Person>[];
  underlag: Last<string>[];
  skickasTill: Last<string>[];
}

/** One document found in a source. */
export interface Dokument {
  typ: Handlingstyp;
  /** False where neither words nor place say what kind it is. */
  typKand: boolean;
  huvud: Huvud;
  /** Everything of it, in order; of a protokoll what stands before its first paragraf. */
  text: TextDel[];
  /** All blocks, paragrafer included. */
  block: Block[];
  paragrafer: Paragraf[];
  tid: Last<string> | null;
  plats: Last<string> | null;
  arendelista: { nr: string; rubrik: string; diarienummer: string[]; rad: number }[];
  underlag: Last<string>[];
  skickasTill: Last<string>[];
  /** Who took part in deciding, as the cover lists them. */
  narvaro: Narvarande[];
  /** What a vote list says that it was about (`Ärende: …`), without its diarienummer. */
  arende: Last<string> | null;
  /** The votes of the vote list that it is, with the § they belong to. */
  listor: (ReadVotering & { rad: number; paragraf: string | null })[];
  /** True for a vote list whose marks cannot be told to belong to its names. */
  olast: boolean;
}

/** The blocks of a text, in order. */
export function blocksOf(text: readonly TextDel[]): Block[] {
  return text.flatMap((del) =>
    del.slag === 'avsnitt' ? del.delar.flatMap((d) => (d.slag === 'block' ? [d.block] : d.block)) : del.block,
  );
}
