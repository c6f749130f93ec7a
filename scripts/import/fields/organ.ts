import { findOrgan, type Kommun } from '../../../src/domain/kommun.ts';

/** Names of organs as kommunallagen (2017:725) ch. 3 makes them, whatever the municipality calls its boards. */
const ORGAN_NAME =
  /^(?:(?:Kommun|Region|Förbunds)fullmäktige|(?:Kommun|Region|Förbunds)styrelsen?|\p{Lu}[\p{L},\- ]{2,60}nämnden?|\p{Lu}[\p{L},\- ]{0,70}(?:utskott(?:et)?|beredning(?:en)?)|(?:\p{Lu}[\p{L}\- ]{0,60} )?[Dd]irektion(?:en)?(?: för [\p{L}\- ]{3,70})?|Nämnden för [\p{L},\- ]{3,70})$/u;

/** True for a line that is the name of an organ and nothing else. `kommun` lets its own names and abbreviations count too. */
export function isOrganLine(line: string, kommun: Kommun | null): boolean {
  const name = line.replace(/\s+/g, ' ').trim();
  if (kommun !== null && findOrgan(kommun, name) !== null) return true;
  return name.length <= 90 && name.split(' ').length <= 8 && ORGAN_NAME.test(name);
}

/** The full name that a printed name or abbreviation means; the printed one where the registry does not know it. */
export function fullName(printed: string, kommun: Kommun | null): string {
  return (kommun === null ? null : findOrgan(kommun, printed)?.organ.namn) ?? printed;
}

/** The code of the organ that a printed name means; null where the registry does not know it. */
export function codeOf(printed: string | null, kommun: Kommun | null): string | null {
  return printed === null || kommun === null ? null : (findOrgan(kommun, printed)?.organ.kod ?? null);
}
