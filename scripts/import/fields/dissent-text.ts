import type { Person } from '../../../src/domain/person.ts';
import type { Block } from '../structure/block.ts';
import { firstLine } from '../structure/block.ts';
import type { Last } from '../structure/document.ts';
import { type FoundPerson, findPersoner, isGenitive, plainPerson } from './personer.ts';

/** A person as found in a block. */
export const personIn = (person: Person, block: Block): Last<Person> => ({
  varde: plainPerson(person),
  rad: firstLine(block),
  sida: block.rader[0]?.sida ?? null,
});

/** Sentences of a text, roughly: a full stop, white space and a capital. Abbreviations only make a piece longer or shorter. */
export function sentences(text: string): string[] {
  return text.split(/(?<=[.!?:])\s+(?=["”“]?\p{Lu})/u);
}

/** The persons of a text but for those who are named as somebody's of whom it speaks: `Ada Als (S) förslag`. */
export const actors = (text: string): FoundPerson[] => findPersoner(text).filter((p) => !isGenitive(text, p));

/** True for a text that is names and nothing else. */
export function isBareList(text: string, persons: readonly FoundPerson[]): boolean {
  const rest = persons.reduceRight((t, p) => t.slice(0, p.start) + t.slice(p.end), text);
  return persons.length > 0 && /^[\s,.;:•-]*(?:(?:och|samt)[\s,.;:]*)*$/.test(rest);
}

/** Each person once, where they are named first. */
export function eachOnce(list: Last<Person>[]): Last<Person>[] {
  const seen = new Set<string>();
  return list.filter((p) => {
    const key = `${p.varde.namn}|${p.varde.parti}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
