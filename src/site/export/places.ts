import type { Kommun } from '../../domain/kommun.ts';
import { caseRegisterAddress, handlingRegisterAddress, kommunAddress, startAddress } from '../addresses.ts';
import { isKnownMeeting, listMeetings, type Sammantrade } from '../meetings.ts';
import { newestDecisions, undecidedCases } from '../newest.ts';
import { type OrganRef, organRef } from '../organs.ts';
import { organCodes, type SidaOf } from '../pages.ts';
import { organName } from '../prose/organ.ts';
import { groupCases } from '../registers.ts';
import type { Site } from '../site.ts';
import { type OpubliceradRef, opubliceradRef } from './arende.ts';
import { type KommunRef, type Kuvert, kommunRef, kuvert } from './envelope.ts';
import { type ArendeRef, arendeRef, type BeslutRef, beslutRef, type HandlingRef, handlingRef } from './references.ts';

/** How many of the newest decisions and open cases a list page shows. */
export const NEWEST = 12;

export interface StartUt extends Kuvert<'start'> {
  kommuner: KommunRef[];
  senaste_beslut: BeslutRef[];
  arenden_utan_slutligt_beslut: ArendeRef[];
}

/** The start page as data. */
export function exportStart(site: Site, bas: URL): StartUt {
  return {
    ...kuvert('start', startAddress, 'Kommunbeslut', bas),
    kommuner: [...site.kommuner.values()].map(kommunRef),
    senaste_beslut: newestDecisions(site.corpus.beslut, NEWEST).map((b) => beslutRef(site, b)),
    arenden_utan_slutligt_beslut: undecidedCases(site, NEWEST).flatMap((g) => arendeRef(site, g.arende.id) ?? []),
  };
}

export interface KommunUt extends Kuvert<'kommun'> {
  kommun: KommunRef & Pick<Kommun, 'kortnamn' | 'lan' | 'webb' | 'kontakt'> & { anslagstavla: string | null };
  organ: (OrganRef & { slag: string | null; under: string | null; antal_sammantraden: number })[];
  arenderegister: string;
  handlingsregister: string;
  antal: { arenden: number; beslut: number; handlingar: number };
  senaste_beslut: BeslutRef[];
}

/** A municipality as data. */
export function exportKommun(site: Site, sida: SidaOf<'kommun'>, bas: URL): KommunUt {
  const { kommun } = sida;
  const { kortnamn, lan, webb, kontakt } = kommun;
  const meetings = [...listMeetings(site).values()].filter((m) => m.kommun === kommun.id);
  const known = meetings.filter(isKnownMeeting);
  const beslut = site.corpus.beslut.filter((b) => b.kommun === kommun.id);
  return {
    ...kuvert('kommun', kommunAddress(kommun.id), kommun.namn, bas),
    kommun: { ...kommunRef(kommun), kortnamn, lan, webb, kontakt, anslagstavla: kommun.anslagstavla ?? null },
    organ: organCodes(kommun, meetings).map((kod) => {
      const registered = kommun.organ.find((o) => o.kod === kod);
      return {
        ...organRef(kommun, kod),
        slag: registered?.typ ?? null,
        under: registered?.under ?? null,
        antal_sammantraden: known.filter((m) => m.organ === kod).length,
      };
    }),
    arenderegister: caseRegisterAddress(kommun.id),
    handlingsregister: handlingRegisterAddress(kommun.id),
    antal: {
      arenden: site.corpus.arenden.filter((a) => a.kommun === kommun.id).length,
      beslut: beslut.length,
      handlingar: site.corpus.handlingar.filter((h) => h.kommun === kommun.id).length,
    },
    senaste_beslut: newestDecisions(beslut, NEWEST).map((b) => beslutRef(site, b)),
  };
}

export interface MoteRef {
  adress: string;
  datum: string | null;
  antal_publicerade: number;
  antal_citerade: number;
  antal_handlingar: number;
}
export const moteRef = (mote: Sammantrade): MoteRef => ({
  adress: mote.adress,
  datum: mote.datum,
  antal_publicerade: mote.beslut.length,
  antal_citerade: mote.opublicerade.length,
  antal_handlingar: mote.handlingar.length,
});

export interface OrganUt extends Kuvert<'organ'> {
  kommun: KommunRef;
  organ: OrganRef;
  slag: string | null;
  under: OrganRef | null;
  sammantraden: MoteRef[];
}

/** An organ and its meetings as data, newest first. */
export function exportOrgan(site: Site, sida: SidaOf<'organ'>, bas: URL): OrganUt {
  const { kommun, organ } = sida;
  const ref = organRef(kommun, organ);
  const registered = kommun.organ.find((o) => o.kod === organ);
  return {
    ...kuvert('organ', ref.adress, ref.namn, bas),
    kommun: kommunRef(kommun),
    organ: ref,
    slag: registered?.typ ?? null,
    under: registered?.under === undefined ? null : organRef(kommun, registered.under),
    sammantraden: [...listMeetings(site).values()]
      .filter((m) => m.kommun === kommun.id && m.organ === organ && isKnownMeeting(m))
      .map(moteRef),
  };
}

export interface SammantradeUt extends Kuvert<'sammantrade'> {
  kommun: KommunRef;
  organ: OrganRef;
  datum: string | null;
  beslut: BeslutRef[];
  /** Cited by published documents, not published here. */
  opublicerade: OpubliceradRef[];
  handlingar: HandlingRef[];
  /** Paragrafer that once had an address here. */
  flyttade: { paragraf: string; till: string }[];
}

/** A meeting as data. */
export function exportSammantrade(site: Site, sida: SidaOf<'sammantrade'>, bas: URL): SammantradeUt {
  const { kommun, mote } = sida;
  const namn = organName(kommun, mote.organ);
  return {
    ...kuvert('sammantrade', mote.adress, `${namn} ${mote.datum ?? 'utan känt datum'}`, bas),
    kommun: kommunRef(kommun),
    organ: organRef(kommun, mote.organ),
    datum: mote.datum,
    beslut: mote.beslut.map((b) => beslutRef(site, b)),
    opublicerade: mote.opublicerade.map((o) => opubliceradRef(site, o)),
    handlingar: mote.handlingar.map(handlingRef),
    flyttade: mote.flyttade.map((f) => ({ paragraf: f.paragraf, till: beslutRef(site, f.beslut).adress })),
  };
}

export interface ArenderegisterUt extends Kuvert<'arenderegister'> {
  kommun: KommunRef;
  grupper: { ar: number | null; serie: string | null; arenden: ArendeRef[] }[];
}

/** A municipality's cases by year and series. */
export function exportArenderegister(site: Site, sida: SidaOf<'arenderegister'>, bas: URL): ArenderegisterUt {
  const { kommun } = sida;
  const cases = [...site.graph.arenden.values()].filter((g) => g.arende.kommun === kommun.id);
  return {
    ...kuvert('arenderegister', sida.adress, `Ärenden i ${kommun.namn}`, bas),
    kommun: kommunRef(kommun),
    grupper: groupCases(cases).map(({ ar, serie, arenden }) => ({
      ar,
      serie,
      arenden: arenden.flatMap((g) => arendeRef(site, g.arende.id) ?? []),
    })),
  };
}

export interface HandlingsregisterUt extends Kuvert<'handlingsregister'> {
  kommun: KommunRef;
  handlingar: HandlingRef[];
}

/** A municipality's documents, newest first, those without a day last. */
export function exportHandlingsregister(site: Site, sida: SidaOf<'handlingsregister'>, bas: URL): HandlingsregisterUt {
  const { kommun } = sida;
  const handlingar = site.corpus.handlingar.filter((h) => h.kommun === kommun.id).map(handlingRef);
  handlingar.sort((a, b) => (b.datum ?? '').localeCompare(a.datum ?? '') || a.rubrik.localeCompare(b.rubrik, 'sv'));
  return {
    ...kuvert('handlingsregister', sida.adress, `Handlingar i ${kommun.namn}`, bas),
    kommun: kommunRef(kommun),
    handlingar,
  };
}
