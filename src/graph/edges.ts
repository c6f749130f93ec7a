import { caseKeyOf } from '../domain/diarienummer.ts';
import { type Lookup, organInSentence, organName, paragrafName } from './lookup.ts';
import type { Resolved } from './resolve/resolve.ts';
import { belaggAt, sentenceAt } from './sentence.ts';
import type { BeslutPost, Kant } from './types.ts';

const PREPARED =
  /(?<!\p{L})(?:behandla(?:t|de|ts)|berett?|bereddes|föreslagit|föreslog|informerades|tillstyrk\p{L}*|yttrat)(?!\p{L})/iu;
const SENT_BACK = /återremitter/iu;
const REVOKES = /(?<!\p{L})(?:upphävs|upphäver|upphävas?|återkallas|återkallar)(?!\p{L})/iu;
const FOLLOWS = /\b(?:i enlighet med|till följd av|med anledning av|enligt)\b/iu;

/**
 * What each paragraf does with the paragrafer that it cites, read from the sentence of the citation and from where it stands.
 * A sentence that says nothing of the kind gives `hanvisar`.
 */
export function buildEdges(resolved: readonly Resolved[], lookup: Lookup): Kant[] {
  const edges = new Map<string, Kant>();
  for (const { cited, id, result } of resolved) {
    const { post, block, h } = cited;
    if (post.samling !== 'beslut' || id === null) continue;
    const [target] = result.targets;
    if (
      result.targets.length !== 1 ||
      target === undefined ||
      (target.typ !== 'beslut' && target.typ !== 'opublicerad')
    )
      continue;
    const typ = kindOf(post, block.beslutsmening, sentenceAt(block.text, h.start, h.end));
    const key = `${post.id}>${target.typ}/${target.id}`;
    const belagg = belaggAt(post, block, h.start, h.end);
    const known = edges.get(key);
    if (known !== undefined) {
      known.belagg.push(belagg);
      // A citation that says more stands over one that only points.
      if (RANK[typ] > RANK[known.typ]) {
        known.typ = typ;
        known.skal = reason(typ, post, id, lookup);
      }
      continue;
    }
    edges.set(key, {
      fran: post.id,
      till: { typ: target.typ, id: target.id },
      typ,
      skal: reason(typ, post, id, lookup),
      belagg: [belagg],
    });
  }
  for (const edge of answered(lookup))
    if (!edges.has(`${edge.fran}>beslut/${edge.till.id}`)) edges.set(`${edge.fran}>beslut/${edge.till.id}`, edge);
  return [...edges.values()];
}

const RANK: Record<Kant['typ'], number> = {
  hanvisar: 0,
  'till-foljd-av': 1,
  'bereds-av': 2,
  'efter-aterremiss': 3,
  'beslutar-forslag': 3,
  'foreslar-upphava': 4,
  upphaver: 5,
};

function kindOf(post: BeslutPost, beslutsmening: string | null, sentence: string): Kant['typ'] {
  if (beslutsmening !== null && REVOKES.test(sentence)) {
    const m = post.meningar.find((x) => x.ankare === beslutsmening);
    return m?.typ === 'beslut' ? 'upphaver' : 'foreslar-upphava';
  }
  if (SENT_BACK.test(sentence)) return 'efter-aterremiss';
  if (PREPARED.test(sentence)) return 'bereds-av';
  if (FOLLOWS.test(sentence)) return 'till-foljd-av';
  return 'hanvisar';
}

function reason(typ: Kant['typ'], post: BeslutPost, id: NonNullable<Resolved['id']>, lookup: Lookup): string {
  const own = organName(lookup, post.kommun, post.organ);
  const other = paragrafName(lookup, id);
  switch (typ) {
    case 'bereds-av':
      return `Texten säger att ärendet har behandlats genom ${other}.`;
    case 'efter-aterremiss':
      return `Texten säger att ärendet återremitterades genom ${other}.`;
    case 'upphaver':
      return `${own} upphäver ${other}.`;
    case 'foreslar-upphava':
      return `${own} föreslår att ${other} upphävs.`;
    case 'till-foljd-av':
      return `Texten stöder sig på ${other}.`;
    case 'beslutar-forslag':
      return `${own} beslutar i det som ${other} föreslog.`;
    case 'hanvisar':
      return `Texten hänvisar till ${other}.`;
  }
}

/** Paragrafer that decide what an earlier one in the same case proposed to their organ. */
function answered(lookup: Lookup): Kant[] {
  const byCase = new Map<string, BeslutPost[]>();
  for (const b of lookup.corpus.beslut) {
    const number = caseKeyOf(b.diarienummer[0] ?? '');
    if (number === null) continue;
    const key = `${b.kommun}/${number}`;
    const known = byCase.get(key);
    if (known === undefined) byCase.set(key, [b]);
    else known.push(b);
  }
  const found: Kant[] = [];
  for (const list of byCase.values()) {
    for (const proposal of list) {
      for (const m of proposal.meningar) {
        if (m.typ !== 'forslag' || m.till === null || proposal.datum === null) continue;
        const answer = list
          .filter(
            (b) =>
              b.organ === m.till &&
              b.typ !== null &&
              b.typ !== 'forslag' &&
              b.datum !== null &&
              b.datum >= (proposal.datum as string),
          )
          .sort((a, b) => (a.datum ?? '').localeCompare(b.datum ?? ''))[0];
        if (answer === undefined || answer.id === proposal.id) continue;
        found.push({
          fran: answer.id,
          till: { typ: 'beslut', id: proposal.id },
          typ: 'beslutar-forslag',
          skal: `${organName(lookup, answer.kommun, answer.organ)} beslutar i samma ärende efter att ${organInSentence(lookup, proposal.kommun, proposal.organ)} har lämnat ett förslag dit.`,
          belagg: [{ samling: 'beslut', id: proposal.id, ankare: m.ankare, mening: m.text.replace(/\s+/g, ' ') }],
        });
      }
    }
  }
  return found;
}
