import type { Register } from './lookup.ts';
import type { Namn } from './names.ts';

/** A page that a question may mean, as the choice shows it. */
export interface Traff {
  slag: 'arende' | 'paragraf' | 'opublicerad' | 'sammantrade' | 'fil' | 'sida';
  adress: string;
  /** Title; for a meeting its organ. */
  rubrik: string;
  /** Diarienummer, `§ 128`, file name: what was asked for, as the page has it. */
  beteckning: string | null;
  kommun: string | null;
  organ: string | null;
  datum: string | null;
}

/** A writing that the reader may have meant. Never followed. */
export interface Forslag {
  /** What to search for. */
  q: string;
  skal: string;
  traff: Traff | null;
}

/** What is known of something that is not published here. */
export interface Kunskap {
  /** Pages that cite it; `antal` counts those that are not listed too. */
  citeringar: { rubrik: string; adress: string }[];
  antal: number;
  /** The page of a paragraf that is cited but not published. */
  sida: Traff | null;
}

/** A narrower question; `antal` how many pages fit it, where that is known without loading more. */
export interface Val {
  q: string;
  text: string;
  antal: number | null;
}

/**
 * The resolver's answer (DESIGN §6, issue 5 item 1).
 *
 * - `en`: one page fits. `exakt` only where the question names it wholly; then Enter goes there.
 * - `flera`: the reader chooses.
 * - `smalna`: too many fit to list; the reader says more.
 * - `ingen`: not published here, with what is known. Never the nearest other case.
 * - `ord`: no identifier; the word search answers.
 */
export type Svar =
  | { typ: 'ord' }
  | { typ: 'en'; exakt: boolean; fraga: string; traff: Traff; anmarkning: string | null }
  | { typ: 'flera'; fraga: string; traffar: Traff[]; anmarkning: string | null }
  | { typ: 'smalna'; fraga: string; val: Val[] }
  | {
      typ: 'ingen';
      fraga: string;
      kunskap: Kunskap[];
      forslag: Forslag[];
      /** Register pages nearest to what was asked for. */
      register: { rubrik: string; adress: string }[];
      /** Municipalities to ask, as ids. */
      kommuner: string[];
    };

/** What answering needs of its surroundings. */
export interface Omgivning {
  namn: Namn;
  register: Register;
  /** True where a page of this site answers at a path. */
  exists: (path: string) => Promise<boolean>;
}
