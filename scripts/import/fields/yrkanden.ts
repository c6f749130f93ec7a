import type { Person } from '../../../src/domain/person.ts';
import type { Block } from '../structure/block.ts';
import { firstLine } from '../structure/block.ts';
import { sentences } from './dissent-text.ts';
import { findPersoner, plainPerson } from './personer.ts';

/** A motion in debate as read. */
export interface Yrkande {
  av: Person[];
  instammer: Person[];
  text: string;
  typ: 'bifall' | 'avslag' | 'aterremiss' | 'bordlaggning' | 'andring' | 'tillagg' | null;
}

const VERB = /\b(?:yrkar|föreslår|yrkade|föreslog)\b/u;
const AGREEING = /\bmed instämmande (?:av|från)\s+/u;
const SUPPORT = /\b(?:instämmer i|ansluter sig till|biträder)\b/u;

function kindOf(text: string): Yrkande['typ'] {
  const t = text.toLowerCase();
  if (/återremi(?:ss|tt)/.test(t)) return 'aterremiss';
  if (/bordlägg/.test(t)) return 'bordlaggning';
  if (/\btillägg|tilläggsyrkande/.test(t)) return 'tillagg';
  if (/\bändring|ändringsyrkande/.test(t)) return 'andring';
  if (/\bavsl(?:ag|ås|å)\b/.test(t)) return 'avslag';
  if (/\bbifall/.test(t)) return 'bifall';
  return null;
}

/**
 * The motions that a section tells: each sentence in which persons with a party move something.
 *
 * @param blocks the blocks of the sections Yrkanden and Behandling.
 */
export function findYrkanden(blocks: readonly Block[]): (Yrkande & { rad: number })[] {
  const found: (Yrkande & { rad: number })[] = [];
  for (const block of blocks) {
    if (block.slag === 'tabell' || block.slag === 'rubrik') continue;
    for (const line of block.text.split('\n')) {
      const moved = readLabelled(line);
      if (moved !== null) found.push({ ...moved, rad: firstLine(block) });
    }
    for (const sentence of sentences(block.text)) {
      const verb = VERB.exec(sentence);
      const support = verb === null ? SUPPORT.exec(sentence) : null;
      if (support !== null)
        found.at(-1)?.instammer.push(...findPersoner(sentence.slice(0, support.index)).map(plainPerson));
      if (verb === null) continue;
      const moved = readMotion(sentence, verb);
      if (moved !== null) found.push({ ...moved, rad: firstLine(block) });
    }
  }
  return found;
}

/** `A (S) och B (M): Avslag på förslaget.`: names and nothing else before the colon. */
function readLabelled(line: string): Yrkande | null {
  const m = /^(?<av>[^:]{3,300}):\s+(?<text>\S.*)$/u.exec(line);
  const av = m?.groups?.av ?? '';
  const persons = findPersoner(av);
  if (persons.length === 0 || m === null || run(av).length < persons.length) return null;
  if (av.slice(persons.at(-1)?.end).trim() !== '') return null;
  const text = firstSentence(m.groups?.text ?? '').trim();
  return { av: persons.map(plainPerson), instammer: [], text, typ: kindOf(text) };
}

/** One sentence in which somebody moves something; null where it names nobody. */
function readMotion(sentence: string, verb: RegExpExecArray): Yrkande | null {
  const ahead = sentence.slice(0, verb.index);
  // `A (S), med instämmande av B (V), yrkar …`
  const joined = AGREEING.exec(ahead);
  const av = findPersoner(joined === null ? ahead : ahead.slice(0, joined.index)).map(plainPerson);
  if (av.length === 0) return null;
  let moved = sentence.slice(verb.index + verb[0].length);
  let instammer: Person[] = joined === null ? [] : findPersoner(ahead.slice(joined.index)).map(plainPerson);
  const agreeing = AGREEING.exec(moved);
  if (agreeing !== null) {
    const rest = moved.slice(agreeing.index + agreeing[0].length);
    const persons = run(rest);
    instammer = [...instammer, ...persons.map(plainPerson)];
    moved = `${moved.slice(0, agreeing.index)}${rest.slice(persons.at(-1)?.end ?? 0)}`;
  }
  const text = firstSentence(moved)
    .replace(/\s+/g, ' ')
    .replace(/^\s*att\s+/, '')
    .trim();
  return text === '' ? null : { av, instammer, text, typ: kindOf(text) };
}

/** The persons at the beginning of a text, as long as only commas and `och` stand between them. */
function run(text: string): ReturnType<typeof findPersoner> {
  const persons = findPersoner(text);
  let at = 0;
  return persons.filter((p) => {
    const between = text.slice(at, p.start);
    if (!/^[\s,]*(?:och|samt)?\s*$/.test(between)) {
      at = Number.POSITIVE_INFINITY;
      return false;
    }
    at = p.end;
    return true;
  });
}

/** Up to the first full stop that ends a sentence; the rest is what the mover said about it. */
function firstSentence(text: string): string {
  const end = /(?<![\d\p{Lu}]|kap|bl\.a|m\.fl|t\.ex|ev|resp)\.(?=\s+["”“\p{Lu}]|\s*$)/u.exec(text);
  return end === null ? text : text.slice(0, end.index);
}
