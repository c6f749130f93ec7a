import type { Person } from '../../../src/domain/person.ts';
import type { Block } from '../structure/block.ts';
import type { Last } from '../structure/document.ts';
import { actors, eachOnce, isBareList, personIn, sentences } from './dissent-text.ts';
import type { FoundPerson } from './personer.ts';

const RESERVES =
  /(?<!(?:inte|ej)\s)(?:reserver(?:ar|ade|at)|(?:vill|önskar|begär att få|ber att få|anhåller om att få)\s+(?:\p{Ll}+\s+)?reservera)\s+sig(?!\s+(?:inte|ej)(?!\p{L}))/iu;
/** `lämnar en skriftlig reservation`; with the names between the words too: `Mot beslutet anmäler Ada Al (S) reservation`. */
const HANDS_IN =
  /(?:lämna(?:r|de)|inkommer med|inkom med|anmäl(?:er|de)|avg(?:er|av)|inlämna(?:r|de)|inger|ingav)\s+(?:(?:en|följande|gemensam|skriftlig(?:a)?|blank(?:a)?|för\s+(?:respektive\s+|sina\s+|sitt\s+)?\p{L}+)\s+)*reservation/iu;
const HANDS_IN_SO =
  /(?:lämnar|lämnade|anmäler|anmälde|avger|avgav|inlämnar|inlämnade)\s+(?=\p{Lu}|ledamot|ersättar|ordförande)[^.;:]{5,600}?\)\s+(?:en\s+)?(?:skriftlig\s+)?reservation(?:er)?(?!\p{L})/u;
/** `Reservation lämnas av Ada Al (S)`, `Reservation från Ada Al (S)`: only at the beginning, for a text may speak of a reservation too. */
const HANDED_IN =
  /^(?:Mot\s+beslutet\s+(?:anmäl[ts]|anmäldes|avges|avgavs|lämnas|lämnades|inlämnas)\s+)?(?:skriftlig(?:a)?\s+)?reservation(?:er)?(?:\s+mot\s+beslutet)?(?:\s+(?:har\s+)?(?:lämna[ts]+|lämnades|anmäl[ts]+|anmäldes|avges|avgavs|avgivits|inlämna[ts]+|inlämnades|inkommit))?(?:\s+till protokollet)?\s+(?:av|från)\s/iu;
/** Where what is said of the reservation begins: names behind it are those of others. */
const GROUNDS =
  /till\s+förmån|med\s+(?:hänvisning|motivering|stöd)|i\s+enlighet|enligt|på\s+grund|eftersom|för\s+att|därför|avseende|gällande/iu;
/** A text behind the protokoll's items that an item refers to: whoever signs it is named in that item. */
const ANNEX = /^Bilaga\s+[\dA-Z]{0,3}\s*(?:till|,)\s+(?:[\p{L} ]+,?\s+)?§/u;

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
  // `Följande reserverar sig mot beslutet:` lets a list follow.
  let listOpen = false;
  for (const block of blocks) {
    if (ANNEX.test(block.text)) break;
    if (block.slag === 'tabell' || block.slag === 'rubrik') {
      listOpen = false;
      continue;
    }
    // What another organ's members did before (`varvid … reserverade sig`) is told in the description of the case.
    if (isHistory(block)) continue;
    for (const sentence of sentences(block.text)) {
      const verb = reserving(sentence);
      const persons: FoundPerson[] =
        verb === null ? listed(sentence, inSection(block), listOpen) : reservers(sentence, verb);
      found.push(...persons.map((p) => personIn(p, block)));
      listOpen = verb === null ? listOpen && persons.length > 0 : persons.length === 0 && /:\s*$/.test(sentence);
    }
  }
  return eachOnce(found);
}

/** Where in a sentence the words stand that say that somebody reserves themselves. */
interface Verb {
  from: number;
  to: number;
}

function reserving(sentence: string): Verb | null {
  const m = RESERVES.exec(sentence) ?? HANDS_IN.exec(sentence);
  if (m !== null) return { from: m.index, to: m.index + m[0].length };
  const so = HANDS_IN_SO.exec(sentence);
  if (so !== null) return { from: so.index, to: so.index };
  const passive = HANDED_IN.exec(sentence);
  return passive === null || DAY.test(sentence) ? null : { from: 0, to: passive[0].length };
}
/** A reservation with a day is a paper among others. */
const DAY = /\d{4}-\d{2}-\d{2}|den \d{1,2} \p{L}+/u;

/** The names that a sentence gives the verb: those that stand right before it, else right behind it, else any before it. */
function reservers(sentence: string, verb: Verb): FoundPerson[] {
  const before = actors(sentence.slice(0, verb.from));
  const gap = sentence.slice(before.at(-1)?.end ?? 0, verb.from);
  if (before.length > 0 && RIGHT_BEFORE.test(gap)) return before;
  const rest = sentence.slice(verb.to);
  const grounds = GROUNDS.exec(rest)?.index ?? rest.length;
  const after = actors(rest.slice(0, grounds));
  if (after.length === 0) return before;
  // `… till förmån för eget yrkande samt Ada Al (S), Bo Bo (M) till förmån för sitt.`: more behind the grounds.
  const added = [...rest.slice(grounds).matchAll(MORE)].flatMap((m) => {
    const names = m.groups?.namn ?? '';
    return isBareList(names, actors(names)) ? actors(names) : [];
  });
  return [...after, ...added];
}
const MORE = / (?:samt|liksom) (?=\p{Lu})(?<namn>[^.]*?\))(?=[.\s]*$| till förmån| med hänvisning)/gu;
const RIGHT_BEFORE =
  /^[\s,]*(?:(?:m\.?\s?fl\.?|samtliga|båda|alla|var för sig|också|även|\(\p{L}{1,4}\)|för \p{L}+)[\s,]*)*$/u;

/**
 * The names of a sentence without a verb: under the heading Reservation a list of names is a list of those who reserve
 * themselves, and so is one with the grounds behind it (`Ada Al (S) och Bo Bo (V) till förmån för eget yrkande`).
 */
function listed(sentence: string, inSection: boolean, listOpen: boolean): FoundPerson[] {
  const persons = actors(sentence);
  if (!inSection && !listOpen) return [];
  if (isBareList(sentence, persons)) return persons;
  const grounds = GROUNDED.exec(sentence)?.index;
  if (!inSection || grounds === undefined) return [];
  const names = sentence.slice(0, grounds);
  const list = actors(names);
  return isBareList(names.replace(/\s+m\.?\s?fl\.?\s*$/, ''), list) ? list : [];
}
const GROUNDED =
  /(?<=\)|fl\.?),?\s+(?:till förmån för|mot (?:beslutet|förslaget)|med hänvisning till|enligt bilaga|se bilaga|\(?bilaga|skriftlig(?:t|en)?(?!\p{L}))/iu;
