import type { AnmarkningKod } from '../../domain/anmarkning.ts';
import type { Cases } from '../cases.ts';
import type { Disputed } from '../disputed.ts';
import type { Lookup } from '../lookup.ts';
import type { Resolved } from '../resolve/resolve.ts';
import type { Belagg, Motsagelse } from '../types.ts';

/** What a rule looks at. */
export interface Evidence {
  lookup: Lookup;
  cases: Cases;
  resolved: readonly Resolved[];
  disputed: ReadonlyMap<string, Disputed>;
}

/** One rule: a file of this folder. */
export interface Rule {
  /** Kebab-case, stable: part of the address of what it finds. */
  id: string;
  rubrik: string;
  /** What the rule compares and why it matters, in Swedish, for the page. */
  forklaring: string;
  find: (evidence: Evidence) => Motsagelse[];
}

/** A finding of a rule. `nyckel` tells findings of one rule apart and never changes while the sources stay. */
export function finding(
  rule: { id: string; rubrik: string },
  nyckel: string,
  parts: { meddelande: string; sakerhet: Motsagelse['sakerhet']; belagg: Belagg[]; kod: AnmarkningKod; ord?: string },
): Motsagelse {
  return {
    id: `${rule.id}-${nyckel
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')}`,
    regel: rule.id,
    rubrik: rule.rubrik,
    meddelande: parts.meddelande,
    sakerhet: parts.sakerhet,
    belagg: parts.belagg,
    anmarkning: {
      kod: parts.kod,
      allvar: parts.sakerhet === 'möjlig' ? 'upplysning' : 'varning',
      meddelande: parts.meddelande,
      ...(parts.ord === undefined ? {} : { ord: parts.ord }),
    },
  };
}
