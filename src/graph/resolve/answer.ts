import type { HanvisningState, Target } from '../types.ts';

/** What a citation comes to. */
export interface Answer {
  state: HanvisningState;
  targets: Target[];
  skal: string;
}

/** An answer without a target. */
export const none = (state: HanvisningState, skal: string): Answer => ({ state, targets: [], skal });
