import { buildCases } from './cases.ts';
import { findContradictions } from './contradictions/rules.ts';
import { courseOf } from './course.ts';
import { deadlinesOf, passagesAbout } from './deadlines.ts';
import { buildEdges } from './edges.ts';
import { buildLookup, type Lookup } from './lookup.ts';
import { relateCases } from './related/related.ts';
import { type Resolved, resolveAll } from './resolve/resolve.ts';
import { belaggAt } from './sentence.ts';
import { statusOfBeslut } from './status/beslut.ts';
import { statusOfCase } from './status/case.ts';
import { casesOfSubject, toAmneGraf } from './subjects.ts';
import type {
  AmneGraf,
  ArendeGraf,
  Belagg,
  BeslutPost,
  Corpus,
  Graph,
  Opublicerad,
  ResolvedHanvisning,
  Status,
} from './types.ts';
import { collectUnpublished, otherDays } from './unpublished.ts';

/**
 * How everything that is published connects: what each citation comes to, what belongs to which case, where each case stands
 * and how it got there, what relates to what and why, and what the sources contradict. A pure function of the corpus: import
 * one document more, build again, and every citation of it has become a link.
 */
export function buildGraph(corpus: Corpus): Graph {
  const lookup = buildLookup(corpus);
  const cases = buildCases(lookup);
  const { resolved, disputed } = resolveAll(lookup);
  const byEntry = groupByEntry(resolved);
  const opublicerade = collectUnpublished(resolved, disputed, cases, lookup);
  const subjects = corpus.amnen.map((amne) => ({ amne, belongings: casesOfSubject(amne, lookup, cases) }));
  const related = relateCases(resolved, opublicerade, subjects, cases, lookup);

  const unpublishedOf = new Map<string, Opublicerad[]>();
  for (const o of opublicerade.values())
    for (const arende of o.arenden) unpublishedOf.set(arende, [...(unpublishedOf.get(arende) ?? []), o]);
  const amnenOf = new Map<string, string[]>();
  for (const { amne, belongings } of subjects)
    for (const b of belongings) amnenOf.set(b.id, [...(amnenOf.get(b.id) ?? []), amne.id]);

  const about = passagesAbout(byEntry, cases, lookup);
  const sources = { cases, resolved: byEntry, opublicerade, about, lookup };
  const citing = citingBeslut(resolved);
  const kinOf = (b: BeslutPost): BeslutPost[] => {
    const [arende] = cases.arendenOf.get(`beslut/${b.id}`) ?? [];
    return [...(arende === undefined ? [] : (cases.beslutOf.get(arende) ?? [])), ...(citing.get(b.id) ?? [])];
  };
  const arenden = new Map<string, ArendeGraf>();
  for (const arende of lookup.corpus.arenden) {
    const beslut = [...(cases.beslutOf.get(arende.id) ?? [])].sort(byDay);
    const handlingar = [...(cases.handlingarOf.get(arende.id) ?? [])].sort(byDay);
    const unpublished = [...(unpublishedOf.get(arende.id) ?? [])].sort(byDay);
    const relationer = related.get(arende.id) ?? [];
    const deadlines = deadlinesOf(arende.id, sources);
    const steg = courseOf(arende.id, cases, unpublished, byEntry, deadlines, lookup);
    const parts = { beslut, handlingar, opublicerade: unpublished, steg, relationer };
    const status = statusOfCase(parts, kinOf, lookup, (id) => titleOf(id, lookup));
    arenden.set(arende.id, {
      arende,
      beslut,
      handlingar,
      steg,
      status,
      relationer,
      opublicerade: unpublished,
      amnen: amnenOf.get(arende.id) ?? [],
    });
  }

  const amnen = new Map<string, AmneGraf>(
    subjects.map(({ amne, belongings }) => [
      amne.id,
      toAmneGraf(amne, belongings, (id) => arenden.get(id)?.steg ?? []),
    ]),
  );
  const statusOf = new Map<string, Status>();
  for (const b of lookup.corpus.beslut) statusOf.set(b.id, statusOfBeslut(b, kinOf, lookup));
  return {
    hanvisningar: new Map(
      [...byEntry].map(([key, list]): [string, ResolvedHanvisning[]] => [key, list.map((r) => r.result)]),
    ),
    citeradAv: citations(resolved, cases.arendenOf),
    opublicerade,
    arenden,
    amnen,
    arendenOf: cases.arendenOf,
    statusOf,
    motsagelser: findContradictions({ lookup, cases, resolved, disputed }),
    kanter: buildEdges(resolved, lookup),
    andraDatumOf: otherDays(disputed),
  };
}

const byDay = (a: { datum: string | null }, b: { datum: string | null }) =>
  (a.datum ?? '9999').localeCompare(b.datum ?? '9999');

function titleOf(id: string, lookup: Lookup): string {
  const arende = lookup.arendeById.get(id);
  return arende === undefined ? id : `${arende.diarienummer[0]}, ${arende.rubrik}`;
}

function groupByEntry(resolved: readonly Resolved[]): Map<string, Resolved[]> {
  const found = new Map<string, Resolved[]>();
  for (const r of resolved) {
    const key = `${r.result.samling}/${r.result.id}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, [r]);
    else known.push(r);
  }
  return found;
}

/** The paragrafer that cite a published one, by its id. */
function citingBeslut(resolved: readonly Resolved[]): Map<string, BeslutPost[]> {
  const found = new Map<string, BeslutPost[]>();
  for (const { cited, result } of resolved) {
    const [target] = result.targets;
    if (cited.post.samling !== 'beslut' || result.state !== 'resolved' || target?.typ !== 'beslut') continue;
    const known = found.get(target.id);
    if (known === undefined) found.set(target.id, [cited.post]);
    else if (!known.includes(cited.post)) known.push(cited.post);
  }
  return found;
}

/** Who cites an entry; an entry's own number, or a document that names itself, is no citation of it. */
function citations(resolved: readonly Resolved[], arendenOf: ReadonlyMap<string, string[]>): Map<string, Belagg[]> {
  const found = new Map<string, Belagg[]>();
  for (const { cited, result } of resolved) {
    if (result.state !== 'resolved' && result.state !== 'contradicted') continue;
    for (const target of result.targets) {
      if (target.typ === 'extern' || target.typ === 'opublicerad') continue;
      const samling = { beslut: 'beslut', handling: 'handlingar', arende: 'arenden' }[target.typ];
      const key = `${samling}/${target.id}`;
      const entry = `${result.samling}/${result.id}`;
      if (key === entry || (target.typ === 'arende' && arendenOf.get(entry)?.includes(target.id))) continue;
      const belagg = belaggAt(cited.post, cited.block, cited.h.start, cited.h.end);
      const known = found.get(key);
      if (known === undefined) found.set(key, [belagg]);
      else known.push(belagg);
    }
  }
  return found;
}
