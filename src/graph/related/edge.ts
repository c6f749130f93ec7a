import type { Relation } from '../types.ts';

/** A relation with the case that it is seen from. */
export interface Edge {
  fran: string;
  relation: Relation;
}
