import type { Rost, RostRad } from '../../../src/domain/votering.ts';
import { type FoundPerson, findPersoner } from './personer.ts';

const ROST: Readonly<Record<string, Rost>> = { ja: 'ja', nej: 'nej', avst: 'avstar', från: 'franvarande' };
/** `A (S), B (M) och C (V) röstar Ja (9).` */
const NAMES_VOTE =
  /(?:röst(?:ar|ade|at)\s+["”]?(?<rost>ja|nej)\b|(?<avst>avst(?:år|od|ått)(?!\s+från\s+att\s+delta)))/giu;
/** `röstar A (S), B (M) och C (V) JA` */
const VOTE_NAMES_SO = /röst(?:ar|ade)\s+(?<namn>\p{Lu}[^.;:!?]{3,2000}?)\s+["”]?(?<rost>ja|nej)\b/giu;
/** `Ja-röster: A (S), B (M)`, `Nej avges av C (V)`, `Ja-röster` or `Frånvarande (2)` over the names. */
const HEAD =
  /^(?:följande(?: ledamöter)? )?(?:röstar\s+)?["”]?(?<rost>ja|nej|avst|från)(?:år|år från att rösta|ående|varande)?(?:-?\s?röst(?:er|ade)?)?(?:\s+(?:avges|lämnas|avgavs|lämnades)\s+av)?\s*(?:\(?\d+\)?(?:\s+st)?)?\s*:?\s*$/iu;
/** What Ja would mean is no vote: `Den som vill bifalla Ada Al (S) röstar ja`. */
const QUESTION = /(?:den som|de som|ja-?röst|nej-?röst|ja för|nej för)(?!er)/i;

/**
 * Names that a passage tells in prose or in lists with how they voted.
 *
 * @returns empty where it tells counts only.
 */
export function namesInProse(text: string): RostRad[] {
  const behind = behindVerb(text);
  const sentences = [...behind, ...beforeVerb(behind.length > 0 ? text.replace(VOTE_NAMES_SO, '.') : text)];
  return sentences.length > 0 ? sentences : underHeads(text);
}

const rows = (persons: readonly FoundPerson[], rost: Rost): RostRad[] =>
  persons.map(({ namn, parti }) => ({ namn, parti, rost }));

/** `A (S) och B (M) röstar Ja`: only a list of names right before the verb. */
function beforeVerb(text: string): RostRad[] {
  const roster: RostRad[] = [];
  let from = 0;
  for (const m of text.matchAll(NAMES_VOTE)) {
    const rost = m.groups?.avst === undefined ? ROST[(m.groups?.rost ?? '').toLowerCase()] : 'avstar';
    const piece = text.slice(from, m.index);
    const persons = findPersoner(piece);
    const tail = piece.slice(persons.at(-1)?.end ?? 0);
    const list = rost !== undefined && persons.length > 0 && /^[\s,]*$/.test(tail) ? listBefore(piece, persons) : [];
    const opening =
      piece
        .slice(0, list[0]?.start ?? 0)
        .split(/[.!?:\n]/)
        .at(-1) ?? '';
    if (rost !== undefined && !QUESTION.test(opening)) roster.push(...rows(list, rost));
    from = m.index + m[0].length;
  }
  return roster;
}

/** `röstar A (S) och B (M) JA`: names and nothing else between the verb and the answer. */
function behindVerb(text: string): RostRad[] {
  return [...text.matchAll(VOTE_NAMES_SO)].flatMap((m) => {
    const names = m.groups?.namn ?? '';
    const persons = findPersoner(names);
    const between = persons.reduceRight((t, p) => t.slice(0, p.start) + t.slice(p.end), names);
    const rost = ROST[(m.groups?.rost ?? '').toLowerCase()];
    return rost !== undefined && /^[\s,]*(?:(?:och|samt)[\s,]*)*$/.test(between) ? rows(persons, rost) : [];
  });
}

/** Lists under or behind a head, a line or a sentence each. */
function underHeads(text: string): RostRad[] {
  const roster: RostRad[] = [];
  let open: Rost | null = null;
  for (const line of text.split(/\n|(?<=\.)\s/)) {
    const persons = findPersoner(line);
    const head = HEAD.exec(line.slice(0, persons[0]?.start ?? line.length))?.groups?.rost?.toLowerCase();
    if (head !== undefined) open = ROST[head] ?? null;
    else if (persons.length === 0 || /^\p{Ll}|\p{Ll}{3,} /u.test(line.slice(0, persons[0]?.start ?? 0))) open = null;
    if (open !== null) roster.push(...rows(persons, open));
  }
  return roster;
}

/** The persons of the list that ends the text: between two of them stand only commas, `och`, and offices. */
function listBefore(text: string, persons: ReturnType<typeof findPersoner>): ReturnType<typeof findPersoner> {
  const out: ReturnType<typeof findPersoner> = [];
  for (const person of [...persons].reverse()) {
    const next = out[0];
    if (next !== undefined && /[.:;!?]/.test(text.slice(person.end, next.start))) break;
    out.unshift(person);
  }
  return out;
}
