import type { Person } from '../../../src/domain/person.ts';

/** A word of a name; a full stop only behind an initial, so that a name never begins in the sentence before it. */
const NAME = "(?:(?:\\p{Lu}\\.)+|(?:Th|Chr)\\.|\\p{Lu}[\\p{L}\\p{M}'’-]*)";
const PARTICLE = '(?:af|av|von|van|de|der|den|el|al|bin|la|le|da|di|dos)';
/**
 * A party between parentheses: capitals, `Fi`, a dash for none, small letters as protokoll before 2010 print them (`kb` too, a
 * local party's), several
 * capitals in a local party's name (`AngBer`), or a name written out.
 */
const PARTY =
  '\\p{Lu}{1,4}|Fi|Ob|s|m|c|l|v|fp|kd|kds|mp|sd|nyd|fi|(?!(?:se|ca|kl|nr|ej|st|kr|bl|mm|tf|vd|fd|ers|jfr|red|ord|dnr|tkr|mkr)\\))\\p{Ll}{2,3}|-|–|—|\\p{Lu}\\p{Ll}{1,4}\\p{Lu}\\p{L}{0,4}|\\p{Lu}[\\p{L} ]{2,30}(?:listan|partiet|demokraterna|demokrat|moderaterna|liberalerna)|(?:partilös|obunden|oberoende|opolitisk|(?:politisk )?vilde)';
/** `Ada Al, s, yrkar`: what a party may be between commas; never `m fl`, `s. 12`, `v. ordförande`. */
const BARE_PARTY =
  '(?:s|m|c|l|v|fp|kd|kds|mp|sd|nyd|fi|S|M|C|L|V|FP|KD|MP|SD)(?=[,;:.]?(?:\\s|$))(?!\\.?\\s?(?:fl|o|\\d|ordf|vice|e)(?!\\p{L}))';
const OFFICE_BEHIND = '(?:,[ \\n](?:\\d:[ea][ \\n]|(?:förste|andre)[ \\n])?(?:vice[ \\n])?ordf(?:\\.|örande))?';
const PERSON = new RegExp(
  `(?<namn>${NAME}(?:[ \\n](?:${PARTICLE}[ \\n])?${NAME}){1,5})(?:${OFFICE_BEHIND}(?:,?[ \\n]m\\.?[ ]?fl\\.?)?,?[ \\n]?\\((?<parti>${PARTY})\\)|,[ \\n](?<efter>${BARE_PARTY}))`,
  'gu',
);

const FULL_NAME = `${NAME}(?:[ \\n](?:${PARTICLE}[ \\n])?${NAME}){1,3}`;
const SHARED = new RegExp(
  `(?<namn>${FULL_NAME}(?:,\\s${FULL_NAME})*\\s(?:och|samt)\\s${FULL_NAME}),?\\s(?:\\((?:båda|alla|samtliga)\\s|(?:båda|alla|samtliga)\\s\\(?)(?<parti>${PARTY})\\)`,
  'gu',
);

/** Offices that stand before a name and are no part of it. */
const OFFICE =
  /^(?:(?:Tjänstgörande|Förste|Andre|Vice|1:e|2:e)\s+)?(?:Ordföranden?|Ledamoten?|Ersättaren?|Ordf\.?|Kommunalrådet|Regionrådet|Oppositionsrådet|Ledamöterna|Ersättarna|Revisorn?|Motionären|Interpellanten|Frågeställaren|Gruppledaren|Ålderspresidenten|Adjungerade)\s+/u;
/** Words that open a sentence with a capital, and a party whose member is named: `Även Ada Al (S)`, `Moderaternas Bo Bo (M)`. */
const OPENING =
  /^(?:Bilaga(?: [\dA-Z]{1,3})?|Anteckning|Protokollsanteckning|Reservation(?:er)?|Yttrande|Yrkanden?|Jäv|Även|Mot|Från|Av|Till|För|Med|Därefter|Dessutom|Vidare|Också|Härefter|Sedan|Efter|När|Då|Att|Samt|Och|Enligt|Sist|Härutöver|\p{Lu}\p{L}*(?:demokraternas?|moderaternas?|partiets?|partiernas|liberalernas?|listans?)|Moderaternas?|Liberalernas?|Centerns?)\s+(?=\p{Lu})/u;

/** A person in a text, with where the name begins and where the parenthesis ends. */
export interface FoundPerson extends Person {
  start: number;
  end: number;
}

/** All persons that a text names with a party behind the name, in order. A name alone is not taken: it may be anything. */
export function findPersoner(text: string): FoundPerson[] {
  const own = ownParty(text);
  const shared = sharedParty(text).filter((p) => !own.some((o) => o.start === p.start));
  return shared.length === 0
    ? own
    : [...own.filter((o) => !shared.some((p) => p.end > o.start && p.start < o.end)), ...shared].sort(
        (a, b) => a.start - b.start,
      );
}

/** Where a text has lists of names with one party behind the last of them. */
export const sharedSpans = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(SHARED)].map((m) => ({ start: m.index, end: m.index + m[0].length }));

/** `Ada Al och Bo Bo, båda (S)`, `Ada Al, Bo Bo och Cia Ce, samtliga (S)`: a party for the names before it. */
function sharedParty(text: string): FoundPerson[] {
  return [...text.matchAll(SHARED)].flatMap((m) => {
    const list = m.groups?.namn ?? '';
    const names = [...list.matchAll(new RegExp(FULL_NAME, 'gu'))];
    return names.map((n, i) => {
      const start = m.index + n.index;
      // The last one ends with the party, so that nothing but a list stands between the persons.
      const end = i === names.length - 1 ? m.index + m[0].length : start + n[0].length;
      return { namn: n[0].replace(/\s+/g, ' '), parti: m.groups?.parti ?? null, start, end };
    });
  });
}

function ownParty(text: string): FoundPerson[] {
  return [...text.matchAll(PERSON)].flatMap((m) => {
    const printed = m.groups?.namn ?? '';
    const whole = printed.replace(/\s+/g, ' ');
    const namn = whole.replace(OPENING, '').replace(OFFICE, '');
    // `Västra Regionkommunen (VRK)` abbreviates a name that is nobody's.
    if (ORGANISATION.test(namn.split(' ').at(-1) ?? '')) return [];
    const start = m.index + printed.length - namn.length;
    return [{ namn, parti: m.groups?.parti ?? m.groups?.efter ?? null, start, end: m.index + m[0].length }];
  });
}

/** What may be somebody's: `Ada Als (S) m.fl. yrkande`. */
const OWNED =
  /^\s+(?:m\.?\s?fl\.?\s+)?(?:(?:skriftliga|muntliga|gemensamma|första|andra|tredje|ursprungliga|eget|egna)\s+)*(?:[\p{Ll}-]*(?:förslag|yrkande|motion|initiativ|anförande)|begäran|fråga|interpellation|reservation|protokollsanteckning|yttrande|skrivelse|ställe|plats|frånvaro)(?:en|et|n|t|er|erna)?(?!\p{L})/u;

/** True where the text names a person as the one whose proposal, motion or seat it is, and so in the genitive. */
export const isGenitive = (text: string, person: FoundPerson): boolean =>
  /s$/.test(person.namn) && OWNED.test(text.slice(person.end));

/** A person without its place. */
export function plainPerson({ namn, parti, roll }: Person): Person {
  return roll === undefined ? { namn, parti } : { namn, parti, roll };
}

/** True for a line that is a person's name and nothing else: two to four capitalised words. */
export function isNameLine(line: string): boolean {
  return new RegExp(`^${NAME}(?: (?:${PARTICLE} )?${NAME}){1,3}$`, 'u').test(line.trim()) && !ORGANISATION.test(line);
}

const ORGANISATION =
  /(?:nämnd|styrelse|fullmäktige|kontor|förvaltning|revisor|enhet|avdelning|förbund|utskott|kommun|region|bolag|\bAB\b|sektor|datum|paragraf)/i;
