/**
 * What a text points at, as found in it: the shape that `find` gives and `resolve` takes. Pure data, no judgement about
 * what is published.
 */
export type Hanvisningstyp =
  /** A paragraf of a meeting: "den 14 november 2023, § 56". */
  | 'paragraf'
  /** A diarienummer. */
  | 'diarienummer'
  /** A document by name and day: "skrivelse den 12 januari 2024", "Tjänsteskrivelse - …". */
  | 'handling'
  /** A meeting by day alone, without §: "Kommunfullmäktige beslutade den 15 juni 2020". */
  | 'sammantrade'
  /** A statute: "16 kap. 6 f-h §§ socialtjänstlagen". */
  | 'lag'
  /** A § of a document that is neither a statute nor a protokoll: "§ 15 i … förbundsordning". */
  | 'annan-paragraf'
  /** A number of another authority. */
  | 'annan-myndighet';

export interface Hanvisning {
  typ: Hanvisningstyp;
  /** Place in the block's plain text: first sign, and the one after the last. */
  start: number;
  end: number;
  /** The words as published. */
  text: string;
  /** Id of the municipality, where the text names another one than the citing document's ("Kommunfullmäktige i Härryda kommun"); otherwise absent. */
  kommun?: string;
  /** Code of the organ in that municipality, or null where none is named or it is not in the registry. */
  organ: string | null;
  /** The organ's name as printed, also where the registry does not know it. */
  organnamn: string | null;
  /** True where the organ's name is misspelt in a way that the registry knows. */
  organFelskrivet?: boolean;
  /** ISO day; null where none or only a part (`11 maj`) is printed and the context does not give the rest. */
  datum: string | null;
  /** True where the year is not printed and is taken as the latest one that does not lie after the citing document. */
  arUrSammanhang?: boolean;
  /** Number as printed without the sign. */
  paragraf: string | null;
  /** As printed. */
  diarienummer: string | null;
  /** Named document: its title and kind as printed. */
  rubrik: string | null;
  /** Statute: SFS number where printed or known for the short name, chapter, paragraf. */
  lag: {
    sfs: string | null;
    namn: string;
    kapitel: string | null;
    paragraf: string | null;
    /** The number that is printed, where it is not the one that the statute of this name has. */
    tryckt?: string;
  } | null;
}
