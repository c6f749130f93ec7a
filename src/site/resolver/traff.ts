import { caseRegisterAddress, kommunAddress, meetingAddress, organAddress, paragrafAddress } from '../addresses.ts';
import type { Namn } from './names.ts';
import type { ArendeRad, CiteradRad, Citering, FilRad, MoteRad, OpubliceradRad, ParagrafRad } from './rows.ts';
import type { Kunskap, Traff } from './svar.ts';

export const kommunName = (namn: Namn, id: string): string => namn.kommuner.find((k) => k.id === id)?.namn ?? id;
export const kommunShort = (namn: Namn, id: string): string => namn.kommuner.find((k) => k.id === id)?.kort ?? id;
export const organName = (namn: Namn, kommun: string, organ: string | null): string =>
  organ === null ? 'Organ okänt' : (namn.organnamn[`${kommun}/${organ}`] ?? organ);

export function caseTraff([, kommun, nummer, rubrik, datum, slug]: ArendeRad, namn: Namn): Traff {
  return {
    slag: 'arende',
    adress: `${caseRegisterAddress(kommun)}${slug}/`,
    rubrik,
    beteckning: nummer,
    kommun: kommunName(namn, kommun),
    organ: null,
    datum,
  };
}

export function paragrafTraff([, kommun, organ, datum, paragraf, rubrik]: ParagrafRad, namn: Namn): Traff {
  return {
    slag: 'paragraf',
    adress: paragrafAddress(kommun, organ, datum, paragraf),
    rubrik,
    beteckning: `§ ${paragraf}`,
    kommun: kommunName(namn, kommun),
    organ: organName(namn, kommun, organ),
    datum,
  };
}

export function unpublishedTraff([, kommun, organ, datum, paragraf]: OpubliceradRad, namn: Namn): Traff {
  return {
    slag: 'opublicerad',
    adress: paragrafAddress(kommun, organ, datum, paragraf),
    rubrik: `${organName(namn, kommun, organ)} § ${paragraf} är inte publicerad här`,
    beteckning: `§ ${paragraf}`,
    kommun: kommunName(namn, kommun),
    organ: organName(namn, kommun, organ),
    datum,
  };
}

export function meetingTraff([, kommun, organ, datum]: MoteRad, namn: Namn): Traff {
  return {
    slag: 'sammantrade',
    adress: meetingAddress(kommun, organ, datum),
    rubrik: `${organName(namn, kommun, organ)}, sammanträde`,
    beteckning: null,
    kommun: kommunName(namn, kommun),
    organ: organName(namn, kommun, organ),
    datum,
  };
}

export function fileTraff([, kommun, fil, rubrik, datum, adress]: FilRad, namn: Namn): Traff {
  return { slag: 'fil', adress, rubrik, beteckning: fil, kommun: kommunName(namn, kommun), organ: null, datum };
}

const citeringarOf = (av: readonly Citering[]) => av.map(([rubrik, adress]) => ({ rubrik, adress }));
export const citedKnowledge = ([, , , av, antal]: CiteradRad): Kunskap => ({
  citeringar: citeringarOf(av),
  antal,
  sida: null,
});
export const unpublishedKnowledge = (rad: OpubliceradRad, namn: Namn): Kunskap => ({
  citeringar: citeringarOf(rad[6]),
  antal: rad[7],
  sida: unpublishedTraff(rad, namn),
});

/** The case registers of some municipalities, of all where none is given. */
export function caseRegisters(namn: Namn, kommuner: readonly string[]): { rubrik: string; adress: string }[] {
  return namn.kommuner
    .filter((k) => kommuner.length === 0 || kommuner.includes(k.id))
    .map((k) => ({ rubrik: `Alla ärenden i ${k.namn}`, adress: caseRegisterAddress(k.id) }));
}

/** The pages of organs (`<kommun>/<kod>`), or of municipalities where no organ is named. */
export function organRegisters(
  namn: Namn,
  organ: readonly string[] | null,
  kommuner: readonly string[],
): { rubrik: string; adress: string }[] {
  if (organ !== null && organ.length > 0) {
    return organ.map((id) => {
      const [kommun = '', kod = ''] = id.split('/');
      return {
        rubrik: `${organName(namn, kommun, kod)} i ${kommunShort(namn, kommun)}`,
        adress: organAddress(kommun, kod),
      };
    });
  }
  return namn.kommuner
    .filter((k) => kommuner.length === 0 || kommuner.includes(k.id))
    .map((k) => ({ rubrik: k.namn, adress: kommunAddress(k.id) }));
}
