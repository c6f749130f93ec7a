import type { Cases } from './cases.ts';
import { holdsManyMatters } from './cases.ts';
import type { Disputed } from './disputed.ts';
import { type Lookup, titleKey } from './lookup.ts';
import type { Resolved } from './resolve/resolve.ts';
import { belaggAt } from './sentence.ts';
import type { ArendePost, Opublicerad } from './types.ts';

/**
 * The paragrafer that published documents cite and that are not published here, each with who cites it and the cases that it
 * concerns. They follow from the citations alone: once the document is imported, its page takes this one's address.
 */
export function collectUnpublished(
  resolved: readonly Resolved[],
  disputed: ReadonlyMap<string, Disputed>,
  cases: Cases,
  lookup: Lookup,
): Map<string, Opublicerad> {
  const found = new Map<string, Opublicerad>();
  for (const { cited, id, result } of resolved) {
    if (id === null || id.datum === null) continue;
    for (const target of result.targets) {
      if (target.typ !== 'opublicerad') continue;
      const dispute = disputed.get(target.id);
      let entry = found.get(target.id);
      if (entry === undefined) {
        entry = {
          id: target.id,
          kommun: id.kommun,
          organ: id.organ,
          datum: dispute?.datum ?? id.datum,
          paragraf: id.paragraf,
          andraDatum: dispute?.andraDatum ?? [],
          citeradAv: [],
          arenden: [],
        };
        found.set(target.id, entry);
      }
      entry.citeradAv.push(belaggAt(cited.post, cited.block, cited.h.start, cited.h.end));
      if (holdsManyMatters(cited.post)) continue;
      const citing = cases.arendenOf.get(`${cited.post.samling}/${cited.post.id}`) ?? [];
      for (const arende of [...citing, ...casesOfTitle(cited.h.rubrik, entry, lookup, cases).map((a) => a.id)])
        if (!entry.arenden.includes(arende)) entry.arenden.push(arende);
    }
  }
  return found;
}

/**
 * Cases that an unpublished paragraf is about, by the title that a list of documents prints with it ("§56 SN - Förnyelse av
 * medlemskap …"): the only one of the
 * municipality that has exactly this title, where it has a document addressed to that organ.
 */
export function casesOfTitle(
  title: string | null,
  of: { kommun: string; organ: string | null },
  lookup: Lookup,
  cases: Cases,
): ArendePost[] {
  if (title === null || of.organ === null) return [];
  const key = titleKey(title);
  if (key.split(' ').length < 3) return [];
  const index = titleIndex(lookup);
  const titled = index.get(`${of.kommun}/${key}`) ?? [];
  // A title that recurs ("Budget 2027") says nothing about which case is meant.
  if (titled.length > 1) return [];
  return titled.filter((a) =>
    [...(cases.handlingarOf.get(a.id) ?? []), ...(cases.beslutOf.get(a.id) ?? [])].some(
      (d) => d.organ === of.organ && !holdsManyMatters(d),
    ),
  );
}

const indexes = new WeakMap<Lookup, Map<string, ArendePost[]>>();

function titleIndex(lookup: Lookup): Map<string, ArendePost[]> {
  const known = indexes.get(lookup);
  if (known !== undefined) return known;
  const made = new Map<string, ArendePost[]>();
  for (const a of lookup.corpus.arenden) {
    const key = `${a.kommun}/${titleKey(a.rubrik)}`;
    const known = made.get(key);
    if (known === undefined) made.set(key, [a]);
    else known.push(a);
  }
  indexes.set(lookup, made);
  return made;
}

/** Other days of published paragrafer, by beslut id. */
export function otherDays(disputed: ReadonlyMap<string, Disputed>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const d of new Set(disputed.values())) {
    if (d.publicerad !== null) found.set(d.publicerad.id, d.andraDatum);
  }
  return found;
}
