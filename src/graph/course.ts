import { handlingstyper } from '../domain/handling.ts';
import type { Cases } from './cases.ts';
import { holdsManyMatters } from './cases.ts';
import { capital, type Lookup, organInSentence, organName, paragrafName } from './lookup.ts';
import type { Resolved } from './resolve/resolve.ts';
import { belaggAt } from './sentence.ts';
import type { BeslutPost, HandlingPost, Opublicerad, Steg } from './types.ts';

/** Longest decision that a step quotes whole. */
const QUOTED = 260;

/**
 * The course of a case in time order: its paragrafer, the documents that prepared it, what its documents cite that is not
 * published here, and its deadlines. A step without a day comes last.
 */
export function courseOf(
  arende: string,
  cases: Cases,
  opublicerade: readonly Opublicerad[],
  resolved: ReadonlyMap<string, readonly Resolved[]>,
  deadlines: readonly Steg[],
  lookup: Lookup,
): Steg[] {
  const beslut = cases.beslutOf.get(arende) ?? [];
  const handlingar = cases.handlingarOf.get(arende) ?? [];
  const steps = [
    ...beslut.map((b) => beslutStep(b, lookup)),
    ...handlingar.map((h) => handlingStep(h, lookup)).filter((s) => s !== null),
    ...opublicerade.map((o) => unpublishedStep(o, lookup)),
    ...citedDocuments([...beslut, ...handlingar], resolved),
    ...deadlines,
  ];
  return steps.sort((a, b) => (a.datum ?? '9999').localeCompare(b.datum ?? '9999') || ORDER[a.slag] - ORDER[b.slag]);
}

/** What comes first on one day: a document before the meeting, the meeting before its deadline. */
const ORDER: Record<Steg['slag'], number> = { handling: 0, kallelse: 1, okant: 2, forslag: 3, beslut: 4, frist: 5 };

/** The decision's words as published, quoted; a long one up to its last whole line that fits. */
export function quote(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= QUOTED) return `”${plain}”`;
  const cut = plain.slice(0, QUOTED);
  const end = Math.max(cut.lastIndexOf('. ') + 1, cut.lastIndexOf(' '));
  return `”${cut.slice(0, end).trim()} …”`;
}

function beslutStep(b: BeslutPost, lookup: Lookup): Steg {
  const name = organName(lookup, b.kommun, b.organ);
  const decided = b.meningar.filter((m) => m.typ === 'beslut');
  const proposed = b.meningar.filter((m) => m.typ === 'forslag');
  const parts: string[] = [];
  if (decided.length > 0) parts.push(`${name} beslutade: ${quote(decided.map((m) => m.text).join(' '))}`);
  if (proposed.length > 0) {
    const to = [...new Set(proposed.map((m) => m.till))];
    const [only] = to;
    const receiver = to.length === 1 && only ? ` ${organInSentence(lookup, b.kommun, only)}` : '';
    const who = parts.length > 0 ? 'och föreslog' : `${name} föreslog`;
    parts.push(`${who}${receiver}: ${quote(proposed.map((m) => m.text).join(' '))}`);
  }
  return {
    datum: b.datum,
    andraDatum: [],
    kommun: b.kommun,
    organ: b.organ,
    grund: 'publicerad',
    text: parts.length > 0 ? parts.join(' ') : `${name} behandlade ärendet utan att texten innehåller något beslut.`,
    slag: decided.length > 0 ? 'beslut' : proposed.length > 0 ? 'forslag' : 'okant',
    target: { typ: 'beslut', id: b.id },
    belagg: b.meningar.map((m) => ({
      samling: 'beslut',
      id: b.id,
      ankare: m.ankare,
      mening: m.text.replace(/\s+/g, ' '),
    })),
  };
}

/** Annexes, vote lists and the protokoll that hold the paragrafer are no steps of their own. */
function handlingStep(h: HandlingPost, lookup: Lookup): Steg | null {
  if (h.handlingstyp === 'bilaga' || h.handlingstyp === 'voteringslista') return null;
  if (h.handlingstyp === 'protokoll' || h.handlingstyp === 'protokollsutdrag') return null;
  const to = h.organ === null ? '' : ` till ${organInSentence(lookup, h.kommun, h.organ)}`;
  const base = {
    datum: h.datum,
    andraDatum: [],
    kommun: h.kommun,
    organ: h.organ,
    grund: 'publicerad' as const,
    target: { typ: 'handling' as const, id: h.id },
  };
  if (h.handlingstyp === 'kallelse')
    return {
      ...base,
      slag: 'kallelse',
      text: `Ärendet stod på kallelsen${to}. En kallelse beslutar ingenting.`,
      belagg: [],
    };
  const proposals = h.meningar.filter((m) => m.typ === 'forslag');
  const what = `${handlingstyper[h.handlingstyp]}${to}`;
  return {
    ...base,
    slag: 'handling',
    text:
      proposals.length > 0
        ? `${what} med förslag till beslut: ${quote(proposals.map((m) => m.text).join(' '))}`
        : `${what}.`,
    belagg: proposals.map((m) => ({
      samling: 'handlingar',
      id: h.id,
      ankare: m.ankare,
      mening: m.text.replace(/\s+/g, ' '),
    })),
  };
}

function unpublishedStep(o: Opublicerad, lookup: Lookup): Steg {
  return {
    datum: o.datum,
    andraDatum: [...o.andraDatum],
    kommun: o.kommun,
    organ: o.organ,
    grund: 'citerad',
    text: `${capital(paragrafName(lookup, o))}. Paragrafen är inte publicerad här och känd bara genom de texter som hänvisar till den.`,
    slag: 'okant',
    target: { typ: 'opublicerad', id: o.id },
    belagg: o.citeradAv,
  };
}

/** Documents that the case's own texts name with a day and that are not published here. */
function citedDocuments(
  posts: readonly (BeslutPost | HandlingPost)[],
  resolved: ReadonlyMap<string, readonly Resolved[]>,
): Steg[] {
  const found = new Map<string, Steg>();
  for (const post of posts) {
    if (holdsManyMatters(post)) continue;
    for (const { cited, result } of resolved.get(`${post.samling}/${post.id}`) ?? []) {
      const { h, block } = cited;
      if (h.typ !== 'handling' || h.datum === null || result.state !== 'unpublished') continue;
      const word = (h.rubrik ?? 'handling').toLowerCase();
      const key = `${h.datum}/${word}`;
      const belagg = belaggAt(post, block, h.start, h.end);
      const known = found.get(key);
      if (known !== undefined) {
        known.belagg.push(belagg);
        continue;
      }
      found.set(key, {
        datum: h.datum,
        andraDatum: [],
        kommun: post.kommun,
        organ: null,
        grund: 'citerad',
        text: `${word.charAt(0).toUpperCase()}${word.slice(1)} som texten nämner. Den är inte publicerad här.`,
        slag: 'handling',
        target: null,
        belagg: [belagg],
      });
    }
  }
  return [...found.values()];
}
