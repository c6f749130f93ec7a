import { findDatum } from '../citations/patterns/datum.ts';
import { type Cases, holdsManyMatters, ownDocuments } from './cases.ts';
import { genitive, type Lookup, organInSentence } from './lookup.ts';
import type { Resolved } from './resolve/resolve.ts';
import { sentenceAt } from './sentence.ts';
import type { BeslutPost, HandlingPost, Opublicerad, Steg, TextBlock } from './types.ts';

/** Words before a day that make it a deadline: "träder i kraft den", "löper ut den", "ska besvaras innan". */
const PRINTED =
  /(?:(?:träder|träda)\s+i\s+kraft|börjar\s+gälla|upphör(?:\s+att\s+gälla)?|löper\s+ut|ska(?:ll)?\s(?:\p{L}{1,30}\s){1,6}(?:innan|senast|före))\s+(?:från\s+och\s+med\s+|fr\.o\.m\.\s+)?$/iu;
const TAL: Readonly<Record<string, number>> = {
  ett: 1,
  två: 2,
  tre: 3,
  fyra: 4,
  fem: 5,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  '5': 5,
};
/** "uppsägningstiden är tre kalenderår"; "Uppsägningstiden … är tre år från utgången av året då uppsägning skedde". */
const NOTICE =
  /uppsägningstiden?(?:\s\p{L}{1,30}){0,3}\s+är\s+(ett|två|tre|fyra|fem|[1-5])\s+(?:kalenderår|år\s+från\s+utgången\s+av\s+(?:det\s+)?år(?:et)?)/iu;
/** The decision that notice is given by. */
const NOTICE_GIVEN = /(?<!\p{L})(?:utträde|uppsägning|säga upp|avsluta avtalet)(?!\p{L})/iu;

type Post = BeslutPost | HandlingPost;

/** What the deadlines of a case are read from. */
export interface DeadlineSources {
  cases: Cases;
  /** Citations by `<samling>/<id>` of the entry in which they stand. */
  resolved: ReadonlyMap<string, readonly Resolved[]>;
  opublicerade: ReadonlyMap<string, Opublicerad>;
  /** Passages of other cases' documents that cite one decision of this case and nothing else. */
  about: ReadonlyMap<string, readonly { post: Post; block: TextBlock }[]>;
  lookup: Lookup;
}

/**
 * The deadlines of a case: those that its documents print, those that a later document prints in a passage about a decision of
 * it, and the end of a period of notice, computed where a document prints its length and the decision that it counts from is
 * known. A computed one says that it is computed and on what condition; where the same day is printed, that one stands.
 */
export function deadlinesOf(arende: string, sources: DeadlineSources): Steg[] {
  const found = new Map<string, Steg>();
  for (const post of ownDocuments(sources.cases, arende)) {
    for (const block of post.block) {
      if (block.rubrik) continue;
      for (const step of printed(post, block)) merge(found, step);
      const step = computed(post, block, sources);
      if (step !== null) merge(found, step);
    }
  }
  for (const { post, block } of sources.about.get(arende) ?? [])
    for (const step of printed(post, block)) merge(found, step);
  const steps = [...found.values()];
  const days = new Set(steps.filter((s) => s.grund === 'tryckt-frist').map((s) => s.datum));
  return steps.filter((s) => s.grund === 'tryckt-frist' || s.andraDatum.length > 0 || !days.has(s.datum));
}

/** Passages that cite one decision of a published case, and no other paragraf, in another case's document; by case. */
export function passagesAbout(
  resolved: ReadonlyMap<string, readonly Resolved[]>,
  cases: Cases,
  lookup: Lookup,
): Map<string, { post: Post; block: TextBlock }[]> {
  const found = new Map<string, { post: Post; block: TextBlock }[]>();
  for (const [entry, list] of resolved) {
    const byBlock = new Map<TextBlock, Resolved[]>();
    for (const r of list) {
      if (r.cited.h.typ !== 'paragraf' && r.cited.h.typ !== 'sammantrade') continue;
      const known = byBlock.get(r.cited.block);
      if (known === undefined) byBlock.set(r.cited.block, [r]);
      else known.push(r);
    }
    for (const [block, cited] of byBlock) {
      const [only] = cited;
      const [target] = only?.result.targets ?? [];
      if (cited.length !== 1 || only === undefined || only.result.state !== 'resolved' || target?.typ !== 'beslut')
        continue;
      const decision = lookup.beslutById.get(target.id);
      if (decision?.typ !== 'beslut' || holdsManyMatters(only.cited.post)) continue;
      const own = cases.arendenOf.get(entry) ?? [];
      for (const arende of cases.arendenOf.get(`beslut/${decision.id}`) ?? []) {
        if (own.includes(arende)) continue;
        const place = { post: only.cited.post, block };
        const known = found.get(arende);
        if (known === undefined) found.set(arende, [place]);
        else known.push(place);
      }
    }
  }
  return found;
}

/** The same day in two places is one step, in the first one's words, with both passages. */
function merge(found: Map<string, Steg>, step: Steg): void {
  const key = `${step.grund}/${step.datum}`;
  const known = found.get(key);
  if (known === undefined) found.set(key, step);
  else known.belagg.push(...step.belagg);
}

function printed(post: Post, block: TextBlock): Steg[] {
  const steps: Steg[] = [];
  for (const day of findDatum(block.text)) {
    if (day.datum === null || !PRINTED.test(block.text.slice(Math.max(0, day.start - 120), day.start))) continue;
    const sentence = sentenceAt(block.text, day.start, day.end);
    steps.push({
      datum: day.datum,
      andraDatum: [],
      kommun: post.kommun,
      organ: null,
      grund: 'tryckt-frist',
      text: `Enligt texten: ”${sentence}”`,
      slag: 'frist',
      target: { typ: post.samling === 'beslut' ? 'beslut' : 'handling', id: post.id },
      belagg: [{ samling: post.samling, id: post.id, ankare: block.ankare, mening: sentence }],
    });
  }
  return steps;
}

function computed(post: Post, block: TextBlock, sources: DeadlineSources): Steg | null {
  const m = NOTICE.exec(block.text);
  const years = m === null ? undefined : TAL[(m[1] as string).toLowerCase()];
  if (m === null || years === undefined) return null;
  const base = baseOf(post, block, sources);
  if (base === null) return null;
  const end = (day: string) => `${Number(day.slice(0, 4)) + years}-12-31`;
  const [datum, ...andraDatum] = [...new Set(base.days.map(end))] as [string, ...string[]];
  return {
    datum,
    andraDatum,
    kommun: post.kommun,
    organ: null,
    grund: 'beraknad-frist',
    text: `Uppsägningstiden går ut, om uppsägningen gjordes samma år som ${base.namn}. Dagen är beräknad av oss på den uppsägningstid som texten anger; ingen handling här skriver ut den.`,
    slag: 'frist',
    target: base.target,
    belagg: [
      {
        samling: post.samling,
        id: post.id,
        ankare: block.ankare,
        mening: sentenceAt(block.text, m.index, m.index + m[0].length),
      },
    ],
  };
}

/**
 * The decision that the notice counts from: the only paragraf that the same block cites in a sentence about giving notice, with
 * every day that sources give for it; or the paragraf itself where it decides that.
 */
function baseOf(
  post: Post,
  block: TextBlock,
  { resolved, opublicerade, lookup }: DeadlineSources,
): { days: string[]; namn: string; target: Steg['target'] } | null {
  const cited = new Map<string, Resolved>();
  for (const r of resolved.get(`${post.samling}/${post.id}`) ?? []) {
    const { h } = r.cited;
    const [target] = r.result.targets;
    if (r.cited.block !== block || r.id === null || r.result.targets.length !== 1 || target === undefined) continue;
    if (target.typ === 'extern' || !NOTICE_GIVEN.test(sentenceAt(block.text, h.start, h.end))) continue;
    cited.set(`${target.typ}/${target.id}`, r);
  }
  const [only] = cited.values();
  if (cited.size > 1) return null;
  if (only !== undefined && only.id !== null && only.id.datum !== null) {
    const target = only.result.targets[0] ?? null;
    const missing = target?.typ === 'opublicerad' ? opublicerade.get(target.id) : undefined;
    return {
      days: missing === undefined ? [only.id.datum] : [missing.datum, ...missing.andraDatum],
      namn: `${genitive(organInSentence(lookup, only.id.kommun, only.id.organ))} beslut, § ${only.id.paragraf}`,
      target,
    };
  }
  if (post.samling !== 'beslut' || post.datum === null) return null;
  if (!post.meningar.some((x) => x.typ === 'beslut' && NOTICE_GIVEN.test(x.text))) return null;
  return { days: [post.datum], namn: `beslutet, § ${post.data.paragraf}`, target: { typ: 'beslut', id: post.id } };
}
