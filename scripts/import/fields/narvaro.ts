import type { Person } from '../../../src/domain/person.ts';
import type { Block } from '../structure/block.ts';
import type { Last } from '../structure/document.ts';
import { findPersoner } from './personer.ts';

/** Somebody who took part in deciding, with the paragrafer at which they did; null for all of the meeting. */
export interface Narvarande {
  person: Last<Person>;
  paragrafer: [number, number][] | null;
}

/** Labels under which a cover lists those who decide (kommunallagen 5:66: the protokoll says which ledamöter and ersättare took part). */
const DECIDING =
  /^(?:beslutande|närvarande(?: ledamöter| beslutande| och beslutande)?|tjänstgörande(?: ersättare)?|ledamöter)(?!\p{L})/iu;
/** Labels that end the list: those present without a vote, the adjusters, the signatures. */
const OTHER =
  /^(?:ej tjänstgörande|icke tjänstgörande|övriga|utses att|utsedd|justera|justering|sekreterare|ordförande$|underskrift|plats|tid|paragraf|närvarande ersättare|ersättare$|frånvarande|anmäl)/iu;

/** Reads who took part in deciding from a protokoll's cover. Empty where it lists nobody. */
export function readNarvaro(cover: readonly Block[]): Narvarande[] {
  const found: Narvarande[] = [];
  let deciding = false;
  for (const rad of cover.flatMap((b) => b.rader)) {
    const text = (rad.celler?.join(' ') ?? rad.text).replace(/\s+/g, ' ').trim();
    if (DECIDING.test(text)) deciding = true;
    else if (OTHER.test(text)) deciding = false;
    if (!deciding) continue;
    const [person, replaced] = findPersoner(text);
    if (person === undefined) continue;
    const rest = text.slice(person.end);
    const office = /^\s*[,(]\s*(\p{Ll}[\p{L}:\d ]{3,40}?)\s*\)?(?=$|\s*§|,|\))/u.exec(rest)?.[1];
    const instead =
      replaced !== undefined && /ersätter|i stället för|för\b/i.test(rest)
        ? `ersätter ${rest.slice(rest.search(/\p{Lu}/u)).trim()}`
        : undefined;
    const roll = instead ?? office?.trim();
    found.push({
      person: {
        varde:
          roll === undefined
            ? { namn: person.namn, parti: person.parti }
            : { namn: person.namn, parti: person.parti, roll },
        rad: rad.nr,
        sida: rad.sida,
      },
      paragrafer: ranges(rest),
    });
  }
  return found;
}

/** `§§ 111-114`, `§ 115, § 117`, `§§ 32–33 och 38`. */
function ranges(text: string): [number, number][] | null {
  const list = text.slice(text.indexOf('§'));
  if (!text.includes('§')) return null;
  const all = [...list.matchAll(/(\d{1,4})(?:\s*[-–—]\s*(\d{1,4}))?/g)].map((m): [number, number] => [
    Number(m[1]),
    Number(m[2] ?? m[1]),
  ]);
  return all.length > 0 ? all : null;
}

/** Those who took part in one paragraf. */
export function presentAt(list: readonly Narvarande[], paragraf: string): Last<Person>[] {
  const nr = Number.parseInt(paragraf, 10);
  return list
    .filter((n) => n.paragrafer === null || n.paragrafer.some(([a, b]) => nr >= a && nr <= b))
    .map((n) => n.person);
}
