import { type Rost, type RostRad, type Rostsiffror, recount } from '../../../src/domain/votering.ts';
import { type FoundPerson, findPersoner, isNameLine } from './personer.ts';

const ROST: Readonly<Record<string, Rost>> = { ja: 'ja', nej: 'nej', avst: 'avstar', från: 'franvarande' };
/** `A (S), B (M) och C (V) röstar Ja (9).` */
const NAMES_VOTE =
  /(?:röst(?:ar|ade|at)\s+["”]?(?<rost>ja|nej)\b|(?<avst>avst(?:år|od|ått)(?!\s+från\s+att\s+delta)))/giu;
/** `röstar A (S), B (M) och C (V) JA` */
const VOTE_NAMES_SO = /röst(?:ar|ade)\s+(?<namn>\p{Lu}[^.;:!?]{3,2000}?)\s+["”]?(?<rost>ja|nej)\b/giu;
/** `Ja-röster: A (S), B (M)`, `Nej avges av C (V)`, `Ja-röster` or `Frånvarande (2)` over the names. */
const HEAD =
  /^(?:följande(?: ledamöter)? )?(?:röstar\s+)?["”]?(?<rost>ja|nej|avst|från)(?:år|år från att rösta|ående|varande)?(?:-?\s?röst(?:er|ar|ade)?)?(?:\s+(?:avges|lämnas|avgavs|lämnades)\s+av)?\s*(?:\(?\d+\)?(?:\s+st)?)?\s*:?\s*$/iu;
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
    // `Avstår` over the names is a head, and the names before it are those of another.
    if (/^Avst/.test(m[0]) && /(?:^|\n)\s*$/.test(text.slice(0, m.index))) continue;
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

/** `Ja röstar:`, `Ja-röster:`, `För nej röstade`, `Avstår:`, and the names to the end of the sentence. */
const ANSWER_LIST =
  /(?<=^|[.!?;\n]\s*)(?:följande (?:ledamöter )?)?(?:för\s+)?["”]?(?<rost>ja|nej|avst|från)(?:år|od|ående|varande)?["”]?(?:-?\s?röst(?:er|ar|ade)?)?(?:\s+(?:avges|avgavs|lämnas|lämnades)\s+av)?(?:\s*\(?\d+\)?)?\s*:?\s+(?<namn>\p{Lu}(?:[^.:;!?]|(?<=\p{Lu})\.){3,3000}?)(?=\.?\s*(?:\n\s*(?:ja|nej|avst|från)|\n\n|$)|\.\s)/giu;
const BETWEEN_NAMES = /\s*,\s*(?:och\s+|samt\s+)?|\s+(?:och|samt)\s+/;
const OFFICE_AHEAD = /^(?:ordföranden?|(?:\d:[ea] )?vice ordföranden?|tjänstgörande ersättaren?|ledamoten?)\s+/i;

/**
 * Names without a party that stand in lists behind their answers. They may be anything, so the caller takes them only where they
 * are as many as the text counts.
 */
export function bareNamesInLists(text: string): RostRad[] {
  const roster = [...text.matchAll(ANSWER_LIST)].flatMap((m): (RostRad | null)[] => {
    const rost = ROST[(m.groups?.rost ?? '').toLowerCase()] as Rost;
    return (m.groups?.namn ?? '')
      .replace(/\s+/g, ' ')
      .split(BETWEEN_NAMES)
      .map((word) => {
        const namn = word
          .replace(OFFICE_AHEAD, '')
          .replace(/\s*\(\d{1,3}(?: röster)?\)$/, '')
          .trim();
        return isNameLine(namn) ? { namn, parti: null, rost } : null;
      });
  });
  const alone = [
    ...text.matchAll(/(?<=^|[.!?]\s+)(\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){1,3})\s+avst(?:år|od)(?=[.,\s])/gu),
  ].map((m): RostRad => ({ namn: (m[1] as string).replace(/\s+/g, ' '), parti: null, rost: 'avstar' }));
  const all = [...roster, ...alone];
  return all.includes(null) ? [] : (all as RostRad[]);
}

/** `För nämndens förslag röstar A (S) och B (V). För avslag röstar C (M).`: for what, and who. */
export function namesOfSides(text: string): { sida: string; namn: FoundPerson[] }[] {
  return [
    ...text.matchAll(
      /(?<=^|[.!?]\s+)För\s+(?<sida>[^.:;]{3,120}?)\s+röst(?:ar|ade)\s+(?<namn>[^.:;]+?)(?=\.(?:\s|$))/gu,
    ),
  ].flatMap((m) => {
    const names = m.groups?.namn ?? '';
    const namn = findPersoner(names);
    return isList(names, namn) ? [{ sida: (m.groups?.sida ?? '').replace(/\s+/g, ' '), namn }] : [];
  });
}

/** True for a text that is persons, perhaps with an office ahead, and nothing else. */
function isList(text: string, persons: readonly FoundPerson[]): boolean {
  const rest = persons.reduceRight((t, p) => t.slice(0, p.start) + t.slice(p.end), text);
  return (
    persons.length > 0 &&
    /^[\s,]*(?:(?:och|samt|ordföranden?|tjänstgörande ersättaren?|ledamöterna|ledamoten)[\s,]*)*$/.test(rest)
  );
}

/** A vote that lists of names alone tell: who, and the first and last of the texts that tell it. */
export interface NamedVote {
  roster: RostRad[];
  from: number;
  to: number;
}

/** The head of a list at the beginning of a line, and what is behind it. */
const LIST_HEAD =
  /^[-•*\s]*(?:följande (?:ledamöter )?)?(?:för\s+)?["”“]?(?<rost>ja|nej|avst|från)(?:år|od|ående|varande)?["”]?(?:-?\s?röst(?:er|ar|ade)?)?(?:\s+från att rösta)?(?:\s+(?:avges|avgavs|lämnas|lämnades)\s+av)?\s*:?(?=\s|$)(?<rest>.*)$/isu;
const NEXT_HEAD = /(?<=[)\n.])\s+(?=["”“]?(?:Ja|Nej|Avst|Frånv|För (?:ja|nej))[\p{L} -]{0,20}?:?\s*(?:\p{Lu}|$))/gmu;

/**
 * The votes that texts tell by lists of names behind their answers and by no counts. Only whole lists count, and only where both
 * answers have one: half of a list would be a wrong count.
 *
 * @returns empty too where a line begins as one of a list and goes on as something else.
 */
export function votesByNames(texts: readonly string[]): NamedVote[] {
  const votes: NamedVote[] = [];
  let open: Rost | null = null;
  for (const [i, text] of texts.entries()) {
    // A list may be wrapped; only the head of another begins a line of its own.
    const lines = text.replace(NEXT_HEAD, '\u0000').split('\u0000');
    for (const line of lines.map((l) => l.replace(/\s+/g, ' ').trim())) {
      const head = LIST_HEAD.exec(line);
      const rest = (head?.groups?.rest ?? line).replace(/\.$/, '').trim();
      const persons = findPersoner(rest);
      const list = isList(rest, persons);
      const begins = head !== null && (rest === '' || list);
      if (begins) open = ROST[(head.groups?.rost ?? '').toLowerCase()] ?? null;
      else if (open !== null && !list) {
        if (persons[0]?.start === 0 && !DOES.test(rest.slice(persons[0].end))) return [];
        open = null;
      }
      if (open === null || !list) continue;
      const last = votes.at(-1);
      const answers = last?.roster.map((r) => r.rost) ?? [];
      if (last === undefined || (begins && answers.includes(open))) votes.push({ roster: [], from: i, to: i });
      const vote = votes.at(-1) as NamedVote;
      vote.roster.push(...rows(persons, open));
      vote.to = i;
    }
  }
  const both = (v: NamedVote) => v.roster.some((r) => r.rost === 'ja') && v.roster.some((r) => r.rost === 'nej');
  return votes.every(both) ? votes : [];
}
/** What somebody does who is named behind a list and is none of it. */
const DOES = /^[^.]*?(?:reserver|yrka|lämna|anmäl|deltar|instäm|föresl|avge|begär)/;

/**
 * True where names are missing of a list, more than a source's own slip would leave out: some of its rows could not be read, and
 * the rest would tell another result.
 */
export function isCut(roster: readonly RostRad[], counted: Rostsiffror | null): boolean {
  const names = recount({ roster: [...roster] });
  if (names === null || counted === null || names.ja > counted.ja || names.nej > counted.nej) return false;
  return counted.ja - names.ja + counted.nej - names.nej >= MORE_THAN_A_SLIP;
}
const MORE_THAN_A_SLIP = 3;
