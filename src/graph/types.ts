import type { Hanvisning } from '../citations/hanvisning.ts';
import type { Amne } from '../domain/amne.ts';
import type { Anmarkning } from '../domain/anmarkning.ts';
import type { Arende, Relationstyp } from '../domain/arende.ts';
import type { Beslut, Beslutstyp } from '../domain/beslut.ts';
import type { Handling, Handlingstyp } from '../domain/handling.ts';
import type { Kommun } from '../domain/kommun.ts';
import type { Beslutsmening } from '../domain/text/beslutsmening.ts';
import type { Avsnittstyp } from '../domain/text/vocabulary.ts';

/** A linkable block of an official text, as plain text with the citations found in it. */
export interface TextBlock {
  ankare: string;
  text: string;
  avsnitt: Avsnittstyp | null;
  /** True for headings; a § in the heading of another meeting is no citation. */
  rubrik: boolean;
  /** Anchor of the beslutsmening that it stands in, or null. */
  beslutsmening: string | null;
  hanvisningar: Hanvisning[];
  /** Cells by row, where the block is a table. */
  tabell?: string[][];
}

/** A beslut with what is derived from its body and with the editor's judgements applied. Ids read `<kommun>/<entry>`. */
export interface BeslutPost {
  samling: 'beslut';
  id: string;
  data: Beslut;
  kommun: string;
  organ: string | null;
  datum: string | null;
  rubrik: string;
  diarienummer: string[];
  typ: Beslutstyp | null;
  meningar: Beslutsmening[];
  block: TextBlock[];
}

export interface HandlingPost {
  samling: 'handlingar';
  id: string;
  data: Handling;
  kommun: string;
  organ: string | null;
  handlingstyp: Handlingstyp;
  /** Its own day, or else its meeting's. */
  datum: string | null;
  rubrik: string;
  /** Printed on it, and those of `hor_till`. */
  diarienummer: string[];
  meningar: Beslutsmening[];
  block: TextBlock[];
}

export interface ArendePost {
  samling: 'arenden';
  id: string;
  data: Arende;
  kommun: string;
  rubrik: string;
  diarienummer: string[];
}

export interface AmnePost {
  samling: 'amnen';
  id: string;
  data: Amne;
}

/** Everything that is published, loaded once. The graph is a pure function of it. */
export interface Corpus {
  kommuner: Kommun[];
  beslut: BeslutPost[];
  handlingar: HandlingPost[];
  arenden: ArendePost[];
  amnen: AmnePost[];
}

/** A place in a text: which entry, which block, and the sentence there. */
export interface Belagg {
  samling: 'beslut' | 'handlingar';
  id: string;
  ankare: string;
  /** The sentence as published. */
  mening: string;
}

export type HanvisningState =
  /** Exactly one published entry fits. */
  | 'resolved'
  /** Several fit; the reader chooses. */
  | 'ambiguous'
  /** A whole citation of something that is not published here; it has a page of its own. */
  | 'unpublished'
  /** Sources disagree about it. */
  | 'contradicted'
  /** A statute or another authority. */
  | 'external'
  /** Too little is printed to say what is meant; stays text. */
  | 'incomplete';

export type Target =
  | { typ: 'beslut' | 'handling' | 'arende' | 'opublicerad'; id: string }
  | { typ: 'extern'; url: string | null; namn: string; anmarkning: string | null };

export interface ResolvedHanvisning extends Hanvisning {
  samling: 'beslut' | 'handlingar';
  /** Entry and block in which it stands. */
  id: string;
  ankare: string;
  state: HanvisningState;
  targets: Target[];
  /** Why this state, in Swedish, one sentence for the reader. */
  skal: string;
}

/** A paragraf that published documents cite and that is not published itself. Id: `<kommun>/<organ>/<datum>/<paragraf>`. */
export interface Opublicerad {
  id: string;
  kommun: string;
  /** Organ code; null where no citation names it. */
  organ: string | null;
  datum: string;
  paragraf: string;
  /** Other dates that sources give for the same paragraf; not empty where the date is disputed. */
  andraDatum: string[];
  citeradAv: Belagg[];
  /** Cases it belongs to, as the citing documents show. */
  arenden: string[];
}

/** One step in a case's course. */
export interface Steg {
  /** ISO day, or null where unknown (then last). */
  datum: string | null;
  /** Other days that sources give for it. */
  andraDatum: string[];
  kommun: string;
  organ: string | null;
  /** How the step is known: a published entry, a citation of something unpublished, a printed deadline, a computed one. */
  grund: 'publicerad' | 'citerad' | 'tryckt-frist' | 'beraknad-frist';
  /** What happened, in Swedish, without a date: "Kommunfullmäktige beslutade att uppdra åt firmatecknare …". */
  text: string;
  /** What it was. */
  slag: 'beslut' | 'forslag' | 'handling' | 'kallelse' | 'frist' | 'okant';
  target: Target | null;
  belagg: Belagg[];
}

/** What one paragraf does with another, as its words say it. */
export interface Kant {
  /** Beslut id of the paragraf that acts. */
  fran: string;
  /** Beslut id, or id of an unpublished paragraf. */
  till: { typ: 'beslut' | 'opublicerad'; id: string };
  typ: /** `till` prepared the matter for `fran`. */
    | 'bereds-av'
    /** `fran` decides what `till` proposed to it. */
    | 'beslutar-forslag'
    /** `fran` answers the matter that `till` sent back. */
    | 'efter-aterremiss'
    /** `fran` revokes `till`. */
    | 'upphaver'
    /** `fran` proposes that `till` be revoked. */
    | 'foreslar-upphava'
    /** `fran` carries `till` out or follows from it. */
    | 'till-foljd-av'
    | 'hanvisar';
  /** Why, in Swedish, one sentence for the reader. */
  skal: string;
  belagg: Belagg[];
}

/** Where a case stands, computed from its paragrafer, in words. */
export interface Status {
  kod: 'beslutat' | 'foreslaget' | 'under-beredning' | 'okand';
  /** A few words for a label: "Föreslaget till kommunfullmäktige". */
  kort: string;
  /** Whole sentences: who prepared, who proposed, who decided, what follows, what is missing. */
  meningar: string[];
}

/** An edge between two cases, seen from one of them. */
export interface Relation {
  till: string;
  typ: Relationstyp | 'citerar' | 'citeras-av' | 'samma-amne' | 'liknar';
  /** Why, in Swedish, one sentence for the reader. */
  skal: string;
  belagg: Belagg[];
  /** True where an editor says so. */
  redaktor: boolean;
  /** True where the other case is later and goes on from a decision of this one. */
  foljs?: boolean;
  /** For ordering; higher first. */
  vikt: number;
}

/** A contradiction, or something that the sources lack, found by a rule of graph/contradictions/. */
export interface Motsagelse {
  /** Stable id for the anchor at /granskning/. */
  id: string;
  regel: string;
  rubrik: string;
  /** What the rule compares and why, in Swedish, for the page. */
  forklaring?: string;
  /** What was found, in Swedish. */
  meddelande: string;
  sakerhet: 'säker' | 'trolig' | 'möjlig';
  belagg: Belagg[];
  anmarkning: Anmarkning;
}

export interface ArendeGraf {
  arende: ArendePost;
  beslut: BeslutPost[];
  handlingar: HandlingPost[];
  steg: Steg[];
  status: Status;
  relationer: Relation[];
  /** Cited in the case's documents and not published. */
  opublicerade: Opublicerad[];
  amnen: string[];
}

export interface AmneGraf {
  amne: AmnePost;
  /** Cases with why each belongs. */
  arenden: { id: string; skal: string; belagg: Belagg[] }[];
  /** The cases' steps of all municipalities, in time order. */
  steg: (Steg & { arende: string })[];
}

export interface Graph {
  /** By `<samling>/<id>` of the entry in which they stand. */
  hanvisningar: ReadonlyMap<string, ResolvedHanvisning[]>;
  /** Who cites an entry; by `<samling>/<id>`. */
  citeradAv: ReadonlyMap<string, Belagg[]>;
  opublicerade: ReadonlyMap<string, Opublicerad>;
  arenden: ReadonlyMap<string, ArendeGraf>;
  amnen: ReadonlyMap<string, AmneGraf>;
  /** Cases that an entry belongs to; by `<samling>/<id>`. */
  arendenOf: ReadonlyMap<string, string[]>;
  /** What a single paragraf's state is ("Föreslaget till kommunfullmäktige; beslutet där är inte publicerat här"); by beslut id. */
  statusOf: ReadonlyMap<string, Status>;
  motsagelser: Motsagelse[];
  /** What paragrafer do with one another, from their words. */
  kanter: Kant[];
  /** Other days that sources give for a published paragraf; by beslut id. Its addresses with those days lead to it too. */
  andraDatumOf: ReadonlyMap<string, string[]>;
}
