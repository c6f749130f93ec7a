import { relationstyper } from '../../domain/arende.ts';
import type { Beslutstyp } from '../../domain/beslut.ts';
import type { Relation, Status, Steg } from '../../graph/types.ts';

/** The marks that tell what a thing is; each has a word, a shape and a colour (styles/signals.css, components/Glyph.astro). */
export type Signal = 'beslut' | 'forslag' | 'opublicerad' | 'motsagelse' | 'handling' | 'frist' | 'beraknad';

/** Mark and word of a step in a case's course. The word says how the step is known. */
export function stepSignal(steg: Steg): { signal: Signal; word: string } {
  switch (steg.grund) {
    case 'citerad':
      return { signal: 'opublicerad', word: 'Omnämnt, inte publicerat här' };
    case 'tryckt-frist':
      return { signal: 'frist', word: 'Dag som handlingen anger' };
    case 'beraknad-frist':
      return { signal: 'beraknad', word: 'Dag som är beräknad här' };
    case 'publicerad':
      return PUBLISHED[steg.slag];
  }
}

const PUBLISHED: Readonly<Record<Steg['slag'], { signal: Signal; word: string }>> = {
  beslut: { signal: 'beslut', word: 'Beslut' },
  forslag: { signal: 'forslag', word: 'Förslag' },
  handling: { signal: 'handling', word: 'Handling' },
  kallelse: { signal: 'handling', word: 'Kallelse' },
  frist: { signal: 'frist', word: 'Frist' },
  okant: { signal: 'handling', word: 'Publicerat' },
};

/**
 * Mark of a paragraf by what it holds. One that both decides and proposes carries the proposal's: what it decides itself is
 * mostly the smaller matter, and a proposal taken for a decision is the worse mistake. Its words tell both.
 */
export const beslutSignal = (typ: Beslutstyp | null): Signal =>
  typ === 'beslut' ? 'beslut' : typ === null ? 'handling' : 'forslag';

/** Mark of a case's status. */
export function statusSignal(status: Status): Signal {
  switch (status.kod) {
    case 'beslutat':
      return 'beslut';
    case 'foreslaget':
      return 'forslag';
    case 'under-beredning':
      return 'handling';
    case 'okand':
      return 'opublicerad';
  }
}

const RELATIONS: Readonly<Record<Relation['typ'], string>> = {
  ...relationstyper,
  citerar: 'hänvisar till',
  'citeras-av': 'omnämns av',
  'samma-amne': 'rör samma ämne som',
  liknar: 'liknar',
};

/** How a case stands to another, as the words between them: `hänvisar till`. */
export const relationWord = (typ: Relation['typ']): string => RELATIONS[typ];

/** What a paragraf is, in a word or two. */
export function beslutWord(typ: Beslutstyp | null): string {
  switch (typ) {
    case 'beslut':
      return 'Beslut';
    case 'forslag':
      return 'Förslag';
    case 'beslut-och-forslag':
      return 'Beslut och förslag';
    default:
      return 'Inget beslut utmärkt';
  }
}

/** That sources disagree about a step's day; a computed day then comes out otherwise too. `days` as the page writes them. */
export const otherDays = (steg: Pick<Steg, 'grund'> | null, days: string): string =>
  steg?.grund === 'beraknad-frist'
    ? `Räknat från den dag som en annan källa anger blir det ${days}.`
    : `En annan källa anger ${days}.`;
