import { caseKeyOf } from '../domain/diarienummer.ts';
import { caseKeys, type Lookup } from './lookup.ts';
import type { BeslutPost, HandlingPost } from './types.ts';

/** What belongs to which case. */
export interface Cases {
  beslutOf: ReadonlyMap<string, BeslutPost[]>;
  handlingarOf: ReadonlyMap<string, HandlingPost[]>;
  /** Case ids by `<samling>/<id>` of an entry. */
  arendenOf: ReadonlyMap<string, string[]>;
}

/** A kallelse and a whole protokoll hold many matters: what stands in one of them together is not thereby related. */
export const holdsManyMatters = (post: BeslutPost | HandlingPost): boolean =>
  post.samling === 'handlingar' && (post.handlingstyp === 'kallelse' || post.handlingstyp === 'protokoll');

/**
 * Puts paragrafer and handlingar to their cases. A paragraf belongs to the case of its first number, which is its own; a
 * handling to those of its number, of its place in the source (`hor_till`, already among its numbers), of the paragrafer in
 * it, and of the handling that it is an annex to; a kallelse to those on its agenda. Numbers count within the municipality.
 */
export function buildCases(lookup: Lookup): Cases {
  const beslutOf = new Map<string, BeslutPost[]>();
  const handlingarOf = new Map<string, HandlingPost[]>();
  const arendenOf = new Map<string, string[]>();
  const casesOfNumbers = (kommun: string, numbers: readonly string[]) =>
    numbers
      .map(caseKeyOf)
      .flatMap((key) => (key === null ? [] : (lookup.arenden.get(`${kommun}/${key}`) ?? [])))
      .map((a) => a.id);

  for (const b of lookup.corpus.beslut) {
    const ids = [...new Set(casesOfNumbers(b.kommun, b.diarienummer.slice(0, 1)))];
    arendenOf.set(`beslut/${b.id}`, ids);
    for (const id of ids) push(beslutOf, id, b);
  }
  const ofHandling = (h: HandlingPost, seen: ReadonlySet<string>): string[] => {
    if (h.handlingstyp === 'kallelse')
      return casesOfNumbers(
        h.kommun,
        h.data.arendelista.flatMap((item) => item.diarienummer),
      );
    const own = casesOfNumbers(h.kommun, h.diarienummer);
    const held = h.data.paragrafer.flatMap((id) => arendenOf.get(`beslut/${fullId(h.kommun, id)}`) ?? []);
    const parentId = h.data.bilaga_till;
    const parent = parentId === undefined ? undefined : lookup.handlingById.get(fullId(h.kommun, parentId));
    const inherited =
      own.length > 0 || parent === undefined || seen.has(parent.id)
        ? []
        : ofHandling(parent, new Set([...seen, parent.id]));
    return [...own, ...held, ...inherited];
  };
  for (const h of lookup.corpus.handlingar) {
    const ids = [...new Set(ofHandling(h, new Set([h.id])))];
    arendenOf.set(`handlingar/${h.id}`, ids);
    for (const id of ids) push(handlingarOf, id, h);
  }
  return { beslutOf, handlingarOf, arendenOf };
}

/** The documents of a case whose words are about that case alone. */
export function ownDocuments(cases: Cases, arende: string): (BeslutPost | HandlingPost)[] {
  const handlingar = (cases.handlingarOf.get(arende) ?? []).filter((h) => !holdsManyMatters(h));
  return [...(cases.beslutOf.get(arende) ?? []), ...handlingar];
}

/** True where the entry belongs to this case by its own number, not only as one of several. */
export const isOwn = (post: BeslutPost | HandlingPost, keys: ReadonlySet<string>): boolean =>
  caseKeys(post).some((k) => keys.has(k));

/** Ids in entries read `<kommun>/<entry>` or, within the municipality, `<entry>`. */
export const fullId = (kommun: string, id: string): string => (id.includes('/') ? id : `${kommun}/${id}`);

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [item]);
  else known.push(item);
}
