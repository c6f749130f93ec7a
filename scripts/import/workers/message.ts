import type { Imported } from '../imported.ts';
import type { ReadOptions } from '../read-source.ts';

/** What a worker is started with. */
export interface Start {
  options: ReadOptions;
}

/** What a worker is told: a file to read. */
export interface Order {
  path: string;
}

/** What a worker answers. `pulse` is a sign of life while it reads. */
export type Answer =
  | { slag: 'pulse' }
  | { slag: 'last'; imported: Imported }
  | { slag: 'fel'; fil: string; message: string; atgard: string; rad: number | null };
