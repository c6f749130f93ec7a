import type { Person } from '../../../src/domain/person.ts';
import type { Block } from '../structure/block.ts';
import type { Last } from '../structure/document.ts';
import { eachOnce, isBareList, personIn, sentences } from './dissent-text.ts';
import { type FoundPerson, findPersoner } from './personer.ts';

export { findReservationer } from './dissent-reservationer.ts';

const NOTES =
  /(?:lämnar?|avger|anmäler|gör|inkommer med|inkom med|önskar(?: få)? (?:föra|lämna)|begär|begärde|lämnade|avgav|anmälde|gjorde)[\s\S]{0,60}?(?:protokollsanteckning|anteckning till protokollet|särskilt yttrande)|lämnar (?:ett )?yttrande(?=[,.]| enligt| se )|antecknar(?: till protokollet)? som (?:särskilt )?yttrande|(?:lät|låter|önskar|vill|begär att få)(?: få)? (?:till protokollet (?:få |ha )?anteckna(?:t|d)?|(?:få |ha )?antecknat? till protokollet)/i;
/** Headings under which a list of names, or a name before a colon, is of those who hand in a note. */
const NOTE_HEADING =
  /^(?:protokollsanteckning(?:ar)?|anteckning(?:ar)?(?: till protokollet)?|särskil(?:t|da) yttrande(?:n)?)\s*:?$/i;
/** `Protokollsanteckning av Ada Al (S)`, as a line's beginning. */
const NOTE_BY =
  /^(?:(?:protokolls)?anteckning|särskilt yttrande)\s+(?:(?:(?:lämnas|avges|lämnades|avgavs)\s+)?(?:av|från)\s|(?=\p{Lu}[^:]{5,400}\)\s*:))/iu;

/** Those who hand in a note to the minutes. */
export function findAnteckningar(blocks: readonly Block[]): Last<Person>[] {
  const found: Last<Person>[] = [];
  let under = false;
  for (const block of blocks) {
    const heads = NOTE_HEADING.test(block.text.trim());
    if (heads || block.slag === 'tabell' || block.slag === 'rubrik') {
      under = heads;
      continue;
    }
    for (const sentence of sentences(block.text)) {
      const verb = NOTES.exec(sentence);
      const by = NOTE_BY.exec(sentence);
      const persons = findPersoner(sentence);
      if (by !== null) found.push(...leading(sentence.slice(by[0].length)).map((p) => personIn(p, block)));
      else if (verb !== null) found.push(...persons.filter((p) => p.end <= verb.index).map((p) => personIn(p, block)));
      // `Ada Al (S): Jag anser …`
      else if (under && isBareList(sentence, persons)) found.push(...persons.map((p) => personIn(p, block)));
    }
  }
  return eachOnce(found);
}

/** The persons that a text begins with, as long as only commas and `och` stand between them. */
function leading(text: string): FoundPerson[] {
  const persons = findPersoner(text);
  let at = 0;
  return persons.filter((p) => {
    const goesOn = /^[\s,]*(?:(?:och|samt)\s+)?$/.test(text.slice(at, p.start));
    at = goesOn ? p.end : Number.POSITIVE_INFINITY;
    return goesOn;
  });
}

const ABSTAINS =
  /(?<!\p{L})(?:deltar|deltog|deltagit)\s+(?:inte|ej)\s+i\s+(?:(?:[\p{L}]+s\s+){1,2}|detta\s+)?(?:förslag\s+till\s+)?beslut(?:et|en)?(?!\p{L})/iu;
/** `avstår från att delta i beslutet` says the same. */
const STANDS_ASIDE = /(?<!\p{L})avst(?:år|od|ått)\s+från\s+att\s+delta(?:ga)?\s+i\s+beslut(?:et|en)?(?!\p{L})/iu;
/** `… att hon inte deltagit i beslutet`, `som ej deltar i beslutet`: said of the one who is named right before. */
const NOT_SHE =
  /(?<=\))(?:\s+som|\s+\p{L}+(?:\s+till protokollet)?\s+att\s+(?:hon|han|hen|de))?\s+(?:inte|ej)\s+(?:deltar|deltog|deltagit)\s+i\s+beslut(?:et|en)?(?!\p{L})/u;
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
  let jav = false;
  for (const block of blocks) {
    if (block.slag === 'tabell' || isHistory(block)) continue;
    if (block.slag === 'rubrik' || JAV_HEADING.test(block.text)) {
      under = NOT_TAKING_PART.test(block.text.trim());
      jav = JAV_HEADING.test(block.text);
      continue;
    }
    // `Följande deltar inte i beslutet:` lets a list follow.
    let listOpen = false;
    for (const sentence of sentences(block.text)) {
      const verb = ABSTAINS.exec(sentence) ?? STANDS_ASIDE.exec(sentence) ?? NOT_SHE.exec(sentence);
      if (jav || JAV.test(sentence)) continue;
      const persons = findPersoner(verb === null ? sentence : sentence.slice(0, verb.index));
      if (verb !== null) {
        // `I beslutet deltar inte A (S)`, `Det antecknas att A (S) inte …`: the names stand on one side of the verb.
        const named = persons.length > 0 ? persons : namesAfter(sentence.slice(verb.index + verb[0].length));
        found.push(...named.map((p) => personIn(p, block)));
        listOpen = named.length === 0 && /:\s*$/.test(sentence);
      } else if ((under || listOpen) && isBareList(sentence, persons))
        found.push(...persons.map((p) => personIn(p, block)));
    }
  }
  return eachOnce(found);
}

/** Names that stand first behind the verb: `Deltar inte i beslutet: A (S) och B (V)`. */
function namesAfter(text: string): FoundPerson[] {
  const persons = findPersoner(text);
  return /^[\s:,–-]*(?:gör\s+)?$/.test(text.slice(0, persons[0]?.start ?? 0)) ? persons : [];
}

const JAV = /\bjäv(?:ig|iga|s)?\b/i;
/** A heading, or a word before a colon, under which those who are disqualified are told of. */
const JAV_HEADING = /^(?:jäv|anmälan om jäv|anmälan av jäv|jävsanmälan|anmälda jäv)\s*:?$/i;
const LEAVES =
  /(?:anmäl(?:er|de|t)|på grund av|p\.\s?g\.\s?a\.?|pga|till följd av|med anledning av|del(?:tar|tog|tagit) (?:inte|ej)|(?:inte|ej) del(?:tar|tog|tagit)|lämna(?:r|de)|anser sig|förklarar sig|avträder)/i;
/** What those do who are told of under the heading Jäv. */
const STANDS_DOWN = /del(?:tar|tog|tagit) (?:inte|ej)|(?:inte|ej) del(?:tar|tog|tagit)|lämna(?:r|de)|avträder|avstår/i;

/** Those who are disqualified: named in a sentence that speaks of jäv as happening, not of the rule. */
export function findJav(blocks: readonly Block[]): Last<Person>[] {
  const found: Last<Person>[] = [];
  let under = false;
  for (const block of blocks) {
    if (block.slag === 'tabell' || block.slag === 'rubrik' || JAV_HEADING.test(block.text)) {
      under = JAV_HEADING.test(block.text);
      continue;
    }
    let listOpen = under;
    for (const sentence of sentences(block.text)) {
      const persons = disqualified(sentence, under, listOpen);
      found.push(...persons.map((p) => personIn(p, block)));
      listOpen = under || JAV_HEADING.test(sentence) || (listOpen && persons.length > 0);
    }
  }
  return eachOnce(found);
}

function disqualified(sentence: string, under: boolean, listOpen: boolean): FoundPerson[] {
  const persons = findPersoner(sentence);
  if (listOpen && isBareList(sentence, persons)) return persons;
  const words = JAV.test(sentence) ? [JAV, LEAVES] : under ? [STANDS_DOWN] : [];
  const verbs = words.map((w) => w.exec(sentence)?.index ?? -1);
  if (verbs.length === 0 || verbs.includes(-1)) return [];
  const before = persons.filter((p) => p.end <= Math.min(...verbs));
  if (before.length > 0) return before;
  // Whoever is named behind the verb takes the place: `… på grund av jäv och ersätts av …`.
  const replaced = /ersätts av|tjänstgör|inträder|i stället/i.exec(sentence)?.index ?? sentence.length;
  return persons.filter((p) => p.end <= replaced);
}
