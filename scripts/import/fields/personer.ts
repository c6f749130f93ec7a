import type { Person } from '../../../src/domain/person.ts';

const NAME = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const PARTICLE = '(?:af|av|von|van|de|der|den|el|al|bin|la|le|da|di|dos)';
/** Two to six words of a name, then a party between parentheses: capitals, `Fi`, a dash for none, or small letters as protokoll before 2010 print them. */
const PARTY = '\\p{Lu}{1,4}|Fi|Ob|s|m|c|l|v|fp|kd|kds|mp|sd|nyd|fi|-|–|—';
const PERSON = new RegExp(
  `(?<namn>${NAME}(?:[ \\n](?:${PARTICLE}[ \\n])?${NAME}){1,5})[ \\n]?\\((?<parti>${PARTY})\\)`,
  'gu',
);

/** Offices that stand before a name and are no part of it. */
const OFFICE =
  /^(?:(?:Tjänstgörande|Förste|Andre|Vice|1:e|2:e)\s+)?(?:Ordföranden?|Ledamoten?|Ersättaren?|Ordf\.?|Kommunalrådet|Oppositionsrådet|Ledamöterna|Ersättarna|Revisorn?|Motionären|Interpellanten|Frågeställaren|Gruppledaren|Ålderspresidenten|Adjungerade)\s+/u;

/** A person in a text, with where the name begins and where the parenthesis ends. */
export interface FoundPerson extends Person {
  start: number;
  end: number;
}

/** All persons that a text names with a party between parentheses, in order. A name alone is not taken: it may be anything. */
export function findPersoner(text: string): FoundPerson[] {
  return [...text.matchAll(PERSON)].map((m) => {
    const whole = (m.groups?.namn ?? '').replace(/\s+/g, ' ');
    const namn = whole.replace(OFFICE, '');
    const start = m.index + (m.groups?.namn ?? '').length - namn.length;
    return { namn, parti: m.groups?.parti ?? null, start, end: m.index + m[0].length };
  });
}

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
