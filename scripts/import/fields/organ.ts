import type { Kommun } from '../../../src/domain/kommun.ts';
import { findOrgan, standardName } from '../../../src/domain/organ.ts';

/** Names of organs as kommunallagen (2017:725) ch. 3 makes them, whatever the municipality calls its boards. */
const ORGAN_NAME =
  /^(?:(?:\p{Lu}[\p{L}-]+s? )?(?:[Kk]ommun|[Rr]egion|[Ff]örbunds)(?:fullmäktige|styrelsen?)|\p{Lu}[\p{L},\- ]{1,60}nämnd(?:en)?|\p{Lu}[\p{L},\- ]{0,70}(?:utskott(?:et)?|beredning(?:en)?)|(?:\p{Lu}[\p{L}\- ]{0,60} )?[Dd]irektion(?:en)?(?: för [\p{L}\- ]{3,70})?|Nämnden för [\p{L},\-& ]{3,70}|\p{Lu}\p{L}{2,30}nämnd(?:en)?(?: \p{Lu}[\p{L}-]+){1,3})$/u;

/** True for a line that is the name of an organ and nothing else. `kommun` lets its own names and abbreviations count too. */
export function isOrganLine(line: string, kommun: Kommun | null): boolean {
  const name = withoutTown(line.replace(/\s+/g, ' ').trim());
  // A genitive is the beginning of a longer name: `Kommunstyrelsens` / `arbetsutskott`.
  const genitive = kommun !== null && /s$/.test(name) && findOrgan(kommun, name.slice(0, -1)) !== null;
  if (kommun !== null && !genitive && findOrgan(kommun, name) !== null) return true;
  // `Val av ledamot i valnämnden` is a title, not a name.
  if (/(?<!\p{L})(?:av|i|till|om|på|från|med|gällande|angående|ang|samt)(?!\p{L})/iu.test(name)) return false;
  return name.length <= 90 && name.split(' ').length <= 8 && ORGAN_NAME.test(inSentenceCase(name));
}

/** `Göteborgs Stad Kommunfullmäktige`, `SAMMANTRÄDESPROTOKOLL Hamnnämnden`: sender or kind ahead of the organ in a running head. */
const withoutTown = (name: string): string =>
  name
    .replace(/^(?:(?:SAMMANTRÄDES)?PROTOKOLL(?:SUTDRAG)? )?(?=\p{Lu})/u, '')
    .replace(/^\p{Lu}[\p{L}-]{1,30} (?:Stad|stad|Kommun|kommun|STAD|KOMMUN),? (?=\p{Lu})/u, '');

/** `KOMMUNFULLMÄKTIGE` as a running head prints it → `Kommunfullmäktige`; other names as they are. */
function inSentenceCase(name: string): string {
  const capitals = name.length > 5 && name === name.toUpperCase();
  return capitals ? name.charAt(0) + name.slice(1).toLowerCase() : name;
}

/** The full name that a printed name or abbreviation means; the printed one where the registry does not know it. */
export function fullName(printed: string, kommun: Kommun | null): string {
  const name = inSentenceCase(withoutTown(printed));
  const known = kommun === null ? undefined : findOrgan(kommun, name)?.organ.namn;
  const standard = standardName(name);
  // `Göteborgs kommunfullmäktige`: the municipality's name is no part of the organ's.
  const bare = /^\p{Lu}[\p{L}-]+s? (?<namn>(?:kommun|region)(?:fullmäktige|styrelsen?))$/u
    .exec(name)
    ?.groups?.namn?.replace(/styrelse$/u, 'styrelsen');
  return known ?? standard ?? (bare === undefined ? name : bare.charAt(0).toUpperCase() + bare.slice(1));
}

/** The code of the organ that a printed name means; null where the registry does not know it. */
export function codeOf(printed: string | null, kommun: Kommun | null): string | null {
  return printed === null || kommun === null ? null : (findOrgan(kommun, withoutTown(printed))?.organ.kod ?? null);
}
