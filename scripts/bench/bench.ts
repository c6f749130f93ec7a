/** One figure that a bench found, with the limit that it is held against, where there is one. */
export interface Figure {
  what: string;
  value: number;
  unit: string;
  /** The value may be at most this. */
  limit?: number;
  /** The value must be at least this. */
  least?: number;
  note?: string;
}

/** A measurement. Every file `*.bench.ts` in this folder exports one as `bench`; `npm run bench` finds it by its ending. */
export interface Bench {
  name: string;
  /** What is measured, in one line. */
  about: string;
  /**
   * @param folder the folder given on the command line, or null
   * @returns what was found, or why nothing could be measured
   */
  run(folder: string | null): Promise<Figure[] | string>;
}
