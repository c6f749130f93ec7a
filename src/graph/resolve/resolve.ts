import { type Disputed, findDisputed } from '../disputed.ts';
import type { Lookup } from '../lookup.ts';
import type { Corpus, ResolvedHanvisning } from '../types.ts';
import { type Answer, none } from './answer.ts';
import { resolveDiarienummer } from './diarienummer.ts';
import { resolveHandling } from './handling.ts';
import { type Cited, type Identity, identifyAll } from './identify.ts';
import { resolveLag } from './lag.ts';
import { resolveParagraf } from './paragraf.ts';
import { resolveSammantrade } from './sammantrade.ts';

/** A citation with its place and what it comes to. */
export interface Resolved {
  cited: Cited;
  /** Which paragraf it means; null for other kinds. */
  id: Identity | null;
  result: ResolvedHanvisning;
}

/**
 * Brings every citation of the corpus to one state. A citation of the very paragraf in which it stands is none and is left out.
 *
 * @returns the citations in the corpus's order, and the paragrafer whose day is disputed, by key.
 */
export function resolveAll(lookup: Lookup): { resolved: Resolved[]; disputed: Map<string, Disputed> } {
  const perPost = citedByPost(lookup.corpus);
  const identities = new Map<Cited, Identity>();
  for (const list of perPost) {
    const paragrafer = list.filter(({ h }) => h.typ === 'paragraf');
    for (const [i, id] of identifyAll(paragrafer, lookup).entries()) identities.set(paragrafer[i] as Cited, id);
  }
  const disputed = findDisputed(
    [...identities].map(([cited, id]) => ({ cited, id })),
    lookup,
  );
  const resolved: Resolved[] = [];
  for (const list of perPost) {
    for (const cited of list) {
      const id = identities.get(cited) ?? null;
      const answer = answerOf(cited, id, lookup, disputed);
      if (answer === null) continue;
      const { post, block, h } = cited;
      resolved.push({
        cited,
        id,
        result: { ...h, samling: post.samling, id: post.id, ankare: block.ankare, ...answer },
      });
    }
  }
  return { resolved, disputed };
}

function answerOf(
  cited: Cited,
  id: Identity | null,
  lookup: Lookup,
  disputed: ReadonlyMap<string, Disputed>,
): Answer | null {
  const { h } = cited;
  switch (h.typ) {
    case 'paragraf':
      return id === null ? null : resolveParagraf(cited, id, lookup, disputed);
    case 'diarienummer':
      return resolveDiarienummer(cited, lookup);
    case 'handling':
      return resolveHandling(cited, lookup);
    case 'sammantrade':
      return resolveSammantrade(cited, lookup);
    case 'lag':
      return resolveLag(h);
    case 'annan-paragraf':
      return h.rubrik === null
        ? none('incomplete', 'En paragraf i ett dokument som texten inte namnger här.')
        : {
            state: 'external',
            targets: [
              {
                typ: 'extern',
                url: null,
                namn: `§ ${h.paragraf} i ${h.rubrik.replace(/\s+/g, ' ')}`,
                anmarkning: null,
              },
            ],
            skal: 'En paragraf i ett annat dokument, inte i ett protokoll.',
          };
    case 'annan-myndighet':
      return {
        state: 'external',
        targets: [{ typ: 'extern', url: null, namn: h.diarienummer ?? h.text, anmarkning: null }],
        skal: 'En annan myndighets nummer.',
      };
  }
}

function citedByPost(corpus: Corpus): Cited[][] {
  return [...corpus.beslut, ...corpus.handlingar].map((post) =>
    post.block.flatMap((block) => block.hanvisningar.map((h) => ({ post, block, h }))),
  );
}
