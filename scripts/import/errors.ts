/** A source that cannot be imported: which file, what is wrong, what to do. Nothing of it is written. */
export class SourceError extends Error {
  readonly fil: string;
  readonly atgard: string;
  readonly rad: number | null;

  constructor(fil: string, fel: string, atgard: string, rad: number | null = null) {
    super(`${fil}${rad === null ? '' : `:${rad}`}  error  ${fel}\n    → ${atgard}`);
    this.name = 'SourceError';
    this.fil = fil;
    this.atgard = atgard;
    this.rad = rad;
  }
}
