import { addresses } from './addresses.ts';
import { cases } from './cases.ts';
import { citations } from './citations.ts';
import { personnummer } from './personnummer.ts';
import { placement } from './placement.ts';
import { provenance } from './provenance.ts';
import { reader } from './reader.ts';
import { references } from './references.ts';
import { registry } from './registry.ts';
import { remarks } from './remarks.ts';
import type { Regel } from './rule.ts';
import { schema } from './schema.ts';
import { sources } from './sources.ts';
import { votes } from './votes.ts';
import { words } from './words.ts';

/** Every rule of `npm run check`, in the order in which a person mends: what does not parse first, what follows from the texts last. */
export const rules: readonly Regel[] = [
  schema,
  placement,
  registry,
  references,
  addresses,
  cases,
  sources,
  reader,
  provenance,
  remarks,
  votes,
  personnummer,
  words,
  citations,
];
