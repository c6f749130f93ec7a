import { findDatum } from '../citations/patterns/datum.ts';
import type { Cases } from './cases.ts';
import { ownDocuments } from './cases.ts';
import { genitive, type Lookup, organInSentence } from './lookup.ts';
import type { Resolved } from './resolve/resolve.ts';
import { sentenceAt } from './sentence.ts';
import type { Belagg, BeslutPost, HandlingPost, Steg, TextBlock } from './types.ts';

/** Words before a day that make it a deadline: "träder i kraft den", "löper ut den", "ska besvaras innan". */
const PRINTED =
  /(?:(?:träder|trädde|träda)\s+i\s+kraft|börjar\s+gälla|upphör(?:\s+att\s+gälla)?|löper\s+ut|ska(?:ll)?\s(?:\p{L}{1,30}\s){1,6}(?:innan|senast|före))\s+(?:från\s+och\s+med\s+|fr\.o\.m\.\s+)?$/iu;
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
  /uppsägningstiden?(?:\s\p{L}{1,30}){0,3}\s+är\s+(ett|två|tre|fyra|fem|[1-5])\s+(kalenderår|år\s+från\s+utgången\s+av\s+(?:det\s+)?år(?:et)?)/iu;
/** The decision that notice is given by. */
const NOTICE_GIVEN = /\b(?:utträde|uppsägning|säga upp|avsluta avtalet|begära utträde)\b/iu;

/**
 * The deadlines of a case: those that its documents print, and the end of a period of notice, computed where the documents
 * print its length and cite the decision that it counts from. A computed one says that it is computed and on what condition.
 */
export function deadlinesOf(
  arende: string,
  cases: Cases,
  resolved: ReadonlyMap<string, readonly Resolved[]>,
  lookup: Lookup,
): Steg[] {
  const found = new Map<string, Steg>();
  const docs = ownDocuments(cases, arende);
  for (const post of docs) {
    for (const block of post.block) {
      if (block.rubrik) continue;
      for (const step of printed(post, block)) merge(found, step);
      const step = computed(post, block, resolved.get(`${post.samling}/${post.id}`) ?? [], lookup);
      if (step !== null) merge(found, step);
    }
  }
  return [...found.values()];
}

/** The same deadline in two places is one step with two passages. */
function merge(found: Map<string, Steg>, step: Steg): void {
  const key = `${step.grund}/${step.datum}/${step.text}`;
  const known = found.get(key);
  if (known === undefined) found.set(key, step);
  else known.belagg.push(...step.belagg);
}

function printed(post: BeslutPost | HandlingPost, block: TextBlock): Steg[] {
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

function computed(
  post: BeslutPost | HandlingPost,
  block: TextBlock,
  resolved: readonly Resolved[],
  lookup: Lookup,
): Steg | null {
  const m = NOTICE.exec(block.text);
  const years = m === null ? undefined : TAL[(m[1] as string).toLowerCase()];
  if (m === null || years === undefined) return null;
  const base = baseOf(post, block, resolved, lookup);
  if (base === null) return null;
  const end = (day: string) => `${Number(day.slice(0, 4)) + years}-12-31`;
  const sentence = sentenceAt(block.text, m.index, m.index + m[0].length);
  const [datum, ...andra] = [...new Set([base.datum, ...base.andraDatum].map(end))] as [string, ...string[]];
  return {
    datum,
    andraDatum: andra,
    kommun: post.kommun,
    organ: null,
    grund: 'beraknad-frist',
    text: `Uppsägningstiden går ut, om uppsägningen gjordes samma år som ${base.namn}. Dagen är beräknad av oss på den uppsägningstid som texten anger; ingen handling här skriver ut den.`,
    slag: 'frist',
    target: base.target,
    belagg: [{ samling: post.samling, id: post.id, ankare: block.ankare, mening: sentence } satisfies Belagg],
  };
}

/**
 * The decision that the notice counts from: the only paragraf that the same block cites in a sentence about giving notice, or
 * the paragraf itself where it decides that.
 */
function baseOf(
  post: BeslutPost | HandlingPost,
  block: TextBlock,
  resolved: readonly Resolved[],
  lookup: Lookup,
): { datum: string; andraDatum: string[]; namn: string; target: Steg['target'] } | null {
  const cited = new Map<string, Resolved>();
  for (const r of resolved) {
    const { h } = r.cited;
    if (r.cited.block !== block || r.id === null || r.result.targets.length !== 1) continue;
    const [target] = r.result.targets;
    if (target === undefined || target.typ === 'extern') continue;
    if (NOTICE_GIVEN.test(sentenceAt(block.text, h.start, h.end))) cited.set(`${target.typ}/${target.id}`, r);
  }
  const [only] = cited.values();
  if (cited.size === 1 && only !== undefined && only.id !== null && only.id.datum !== null) {
    const target = only.result.targets[0] ?? null;
    const dispute = target?.typ === 'opublicerad' ? target.id.split('/') : null;
    const main = dispute?.[2] ?? only.id.datum;
    const name = `${genitive(organInSentence(lookup, only.id.kommun, only.id.organ))} beslut, § ${only.id.paragraf}`;
    return { datum: main, andraDatum: main === only.id.datum ? [] : [only.id.datum], namn: name, target };
  }
  if (post.samling === 'beslut' && post.datum !== null && cited.size === 0) {
    const decides = post.meningar.some((x) => x.typ === 'beslut' && NOTICE_GIVEN.test(x.text));
    if (decides)
      return {
        datum: post.datum,
        andraDatum: [],
        namn: `beslutet, § ${post.data.paragraf}`,
        target: { typ: 'beslut', id: post.id },
      };
  }
  return null;
}
