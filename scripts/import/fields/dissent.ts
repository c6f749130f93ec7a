import type { Person } from '../../../src/domain/person.ts';
import type { Block } from '../structure/block.ts';
import { firstLine } from '../structure/block.ts';
import type { Last } from '../structure/document.ts';
import { findPersoner, plainPerson } from './personer.ts';

const last = (person: Person, block: Block): Last<Person> => ({
  varde: plainPerson(person),
  rad: firstLine(block),
  sida: block.rader[0]?.sida ?? null,
});

const RESERVES = /reserver(?:ar|ade|at)\s+sig(?!\s+(?:inte|ej))/i;
const HANDS_IN =
  /(?:lämnar?|inkommer med|anmäler|avger|inlämnar)\s+(?:(?:en|följande|skriftlig(?:a)?|blank(?:a)?)\s+)*reservation/i;
const TO_THE_BENEFIT = /reserver(?:ar|ade)\s+sig\s+till\s+förmån\s+för/i;

/**
 * Those who reserve themselves. Only names in the sentence that says so count: before the verb, or in the list behind
 * `reserverar sig`; never names in the reservation's own text.
 */
export function findReservationer(
  blocks: readonly Block[],
  inSection: (block: Block) => boolean,
  isHistory: (block: Block) => boolean = () => false,
): Last<Person>[] {
  const found: Last<Person>[] = [];
  for (const block of blocks) {
    if (block.slag === 'tabell' || block.slag === 'rubrik') continue;
    for (const sentence of sentences(block.text)) {
      const verb = RESERVES.exec(sentence) ?? HANDS_IN.exec(sentence);
      // What another organ's members did before (`varvid … reserverade sig`) is told in the description of the case.
      if (verb !== null && isHistory(block)) continue;
      if (verb !== null) {
        const before = findPersoner(sentence.slice(0, verb.index));
        const benefit = TO_THE_BENEFIT.exec(sentence);
        const after = benefit ? [] : findPersoner(sentence.slice(verb.index));
        found.push(...(before.length > 0 ? before : after).map((p) => last(p, block)));
      } else if (inSection(block)) {
        // Under the heading Reservation a bare list of names is a list of those who reserve themselves.
        const persons = findPersoner(sentence);
        if (isBareList(sentence, persons)) found.push(...persons.map((p) => last(p, block)));
      }
    }
  }
  return unique(found);
}

const NOTES =
  /(?:lämnar?|avger|anmäler|inkommer med|inkom med|önskar(?: få)? (?:föra|lämna)|begär|begärde|lämnade)[\s\S]{0,60}?(?:protokollsanteckning|anteckning till protokollet|särskilt yttrande)|antecknar(?: till protokollet)? som (?:särskilt )?yttrande|lät anteckna till protokollet/i;

/** Those who hand in a note to the minutes. */
export function findAnteckningar(blocks: readonly Block[]): Last<Person>[] {
  const found: Last<Person>[] = [];
  for (const block of blocks) {
    if (block.slag === 'tabell' || block.slag === 'rubrik') continue;
    for (const sentence of sentences(block.text)) {
      const verb = NOTES.exec(sentence);
      if (verb !== null) found.push(...findPersoner(sentence.slice(0, verb.index)).map((p) => last(p, block)));
    }
  }
  return unique(found);
}

const ABSTAINS =
  /(?<!\p{L})(?:deltar|deltog|deltagit)\s+(?:inte|ej)\s+i\s+(?:(?:[\p{L}]+s\s+){1,2}|detta\s+)?(?:förslag\s+till\s+)?beslut(?:et|en)?(?!\p{L})/iu;
/** `avstår från att delta i beslutet` says the same. */
const STANDS_ASIDE = /(?<!\p{L})avst(?:år|od|ått)\s+från\s+att\s+delta(?:ga)?\s+i\s+beslut(?:et|en)?(?!\p{L})/iu;
const NOT_TAKING_PART = /^(?:deltar (?:inte|ej)(?: i beslut(?:et)?)?|ej deltagande i beslut(?:et)?)\s*:?$/i;

/**
 * Those who take no part in the decision: they neither vote nor abstain. Named in the sentence that says
 * so, or listed right under a heading that does; a disqualified person is found by `findJav` and is none of them.
 */
export function findDeltarInte(
  blocks: readonly Block[],
  isHistory: (block: Block) => boolean = () => false,
): Last<Person>[] {
  const found: Last<Person>[] = [];
  let under = false;
  for (const block of blocks) {
    if (block.slag === 'tabell' || isHistory(block)) continue;
    if (block.slag === 'rubrik') {
      under = NOT_TAKING_PART.test(block.text.trim());
      continue;
    }
    for (const sentence of sentences(block.text)) {
      const verb = ABSTAINS.exec(sentence) ?? STANDS_ASIDE.exec(sentence);
      if (JAV.test(sentence)) continue;
      const persons = findPersoner(verb === null ? sentence : sentence.slice(0, verb.index));
      if (verb !== null) {
        // `I beslutet deltar inte A (S)`, `Det antecknas att A (S) inte …`: the names stand on one side of the verb.
        const named = persons.length > 0 ? persons : namesAfter(sentence.slice(verb.index + verb[0].length));
        found.push(...named.map((p) => last(p, block)));
      } else if (under && isBareList(sentence, persons)) found.push(...persons.map((p) => last(p, block)));
    }
  }
  return unique(found);
}

/** Names that stand first behind the verb: `Deltar inte i beslutet: A (S) och B (V)`. */
function namesAfter(text: string): ReturnType<typeof findPersoner> {
  const persons = findPersoner(text);
  return /^[\s:,–-]*(?:gör\s+)?$/.test(text.slice(0, persons[0]?.start ?? 0)) ? persons : [];
}

/** True for a text that is names and nothing else. */
function isBareList(text: string, persons: ReturnType<typeof findPersoner>): boolean {
  const rest = persons.reduceRight((t, p) => t.slice(0, p.start) + t.slice(p.end), text);
  return persons.length > 0 && /^[\s,.;:•-]*(?:(?:och|samt)[\s,.;:]*)*$/.test(rest);
}

const JAV = /\bjäv(?:ig|iga|s)?\b/i;
const LEAVES = /(?:anmäler|på grund av|p\.g\.a\.|deltar (?:inte|ej)|lämnar|anser sig|anmält)/i;

/** Those who are disqualified: named in a sentence that speaks of jäv as happening, not of the rule. */
export function findJav(blocks: readonly Block[]): Last<Person>[] {
  const found: Last<Person>[] = [];
  for (const block of blocks) {
    if (block.slag === 'tabell' || block.slag === 'rubrik') continue;
    for (const sentence of sentences(block.text))
      if (JAV.test(sentence) && LEAVES.test(sentence)) {
        // Whoever is named behind the verb takes the place: `… på grund av jäv och ersätts av …`.
        const verb = Math.min(...[JAV, LEAVES].map((w) => w.exec(sentence)?.index ?? 0));
        const before = findPersoner(sentence.slice(0, verb));
        const replaced = /ersätts av|tjänstgör|inträder|i stället/i.exec(sentence)?.index ?? sentence.length;
        found.push(
          ...(before.length > 0 ? before : findPersoner(sentence.slice(0, replaced))).map((p) => last(p, block)),
        );
      }
  }
  return unique(found);
}

/** Sentences of a text, roughly: a full stop, white space and a capital. Abbreviations only make a piece longer or shorter. */
export function sentences(text: string): string[] {
  return text.split(/(?<=[.!?:])\s+(?=["”“]?\p{Lu})/u);
}

function unique(list: Last<Person>[]): Last<Person>[] {
  const seen = new Set<string>();
  return list.filter((p) => {
    const key = `${p.varde.namn}|${p.varde.parti}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
