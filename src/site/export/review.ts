import type { Kallpost } from '../../domain/kalla.ts';
import {
  kallaAddress,
  kommunSourcesAddress,
  reviewAddress,
  sourcePageAddress,
  sourceRegisterAddress,
} from '../addresses.ts';
import type { SidaOf } from '../pages.ts';
import type { Site } from '../site.ts';
import { targetMal } from '../targets.ts';
import { type KommunRef, type Kuvert, kommunRef, kuvert } from './envelope.ts';
import { type AnmarkningUt, type BelaggUt, exportAnmarkning, exportBelagg } from './references.ts';

export interface GranskningUt extends Kuvert<'granskning'> {
  motsagelser: {
    id: string;
    adress: string;
    regel: string;
    rubrik: string;
    meddelande: string;
    sakerhet: string;
    belagg: BelaggUt[];
  }[];
  anmarkningar: { adress: string; rubrik: string; anmarkning: AnmarkningUt }[];
  opublicerade: number;
}

/** Remarks of entries, with the page each stands on; withdrawn entries give none. */
export function remarksOf(site: Site): GranskningUt['anmarkningar'] {
  return [...site.corpus.beslut, ...site.corpus.handlingar].flatMap((post) => {
    if (post.data.redaktor.aterkallad) return [];
    const mal = targetMal(site, { typ: post.samling === 'beslut' ? 'beslut' : 'handling', id: post.id });
    return mal === null ? [] : post.data.anmarkningar.map((a) => ({ ...mal, anmarkning: exportAnmarkning(a) }));
  });
}

/** What the sources contradict or lack, as data. */
export function exportGranskning(site: Site, bas: URL): GranskningUt {
  return {
    ...kuvert('granskning', reviewAddress, 'Granskning', bas),
    motsagelser: site.graph.motsagelser.map((m) => ({
      id: m.id,
      adress: `${reviewAddress}#${m.id}`,
      regel: m.regel,
      rubrik: m.rubrik,
      meddelande: m.meddelande,
      sakerhet: m.sakerhet,
      belagg: exportBelagg(site, m.belagg),
    })),
    anmarkningar: remarksOf(site),
    opublicerade: site.graph.opublicerade.size,
  };
}

export interface KallfilRef {
  fil: string;
  adress: string;
  original: string | null;
  sha256: string;
  rader: number;
  sidor: number | null;
}
export const kallfilRef = (fil: string, post: Kallpost): KallfilRef => ({
  fil,
  adress: sourcePageAddress(fil),
  original: post.publiceras ? kallaAddress(fil) : null,
  sha256: post.sha256,
  rader: post.rader,
  sidor: post.sidor ?? null,
});

export interface KallregisterUt extends Kuvert<'kallregister'> {
  kommuner: (KommunRef & { kallor: string; antal: number })[];
}

/** How many source files each municipality has here. */
export function exportKallregister(site: Site, bas: URL): KallregisterUt {
  return {
    ...kuvert('kallregister', sourceRegisterAddress, 'Källor', bas),
    kommuner: [...site.kommuner.values()].map((k) => ({
      ...kommunRef(k),
      kallor: kommunSourcesAddress(k.id),
      antal: sourcesOf(site, k.id).length,
    })),
  };
}

/** A municipality's source files by name. */
export const sourcesOf = (site: Site, kommun: string): KallfilRef[] =>
  [...site.kallor]
    .filter(([fil]) => fil.startsWith(`${kommun}/`))
    .map(([fil, post]) => kallfilRef(fil, post))
    .sort((a, b) => a.fil.localeCompare(b.fil, 'sv'));

export interface KommunkallorUt extends Kuvert<'kommunkallor'> {
  kommun: KommunRef;
  kallor: KallfilRef[];
}

export function exportKommunkallor(site: Site, sida: SidaOf<'kommunkallor'>, bas: URL): KommunkallorUt {
  return {
    ...kuvert('kommunkallor', sida.adress, `Källor från ${sida.kommun.namn}`, bas),
    kommun: kommunRef(sida.kommun),
    kallor: sourcesOf(site, sida.kommun.id),
  };
}

export interface KallaSidaUt extends Kuvert<'kalla'>, Omit<KallfilRef, 'adress'> {
  kommun: KommunRef;
  teckenkodning: Kallpost['teckenkodning'];
  /** What was read from it and where that is published. */
  poster: { adress: string; rubrik: string; som: string; rader: [number, number] | null }[];
  borttaget: Kallpost['borttaget'];
  sammanfogat: Kallpost['sammanfogat'];
  anmarkningar: AnmarkningUt[];
}

/** The page of one source file as data. Where the file is not put online its removed words are not listed either. */
export function exportKalla(site: Site, sida: SidaOf<'kalla'>, bas: URL): KallaSidaUt {
  const { kommun, fil, post } = sida;
  const { adress, ...ref } = kallfilRef(fil, post);
  const kind = { beslut: 'beslut', handlingar: 'handling', arenden: 'arende' } as const;
  return {
    ...kuvert('kalla', adress, fil.split('/')[1] ?? fil, bas),
    ...ref,
    kommun: kommunRef(kommun),
    teckenkodning: post.teckenkodning,
    poster: post.poster.flatMap((p) => {
      const id = p.id.includes('/') ? p.id : `${kommun.id}/${p.id}`;
      const mal = targetMal(site, { typ: kind[p.samling], id });
      return mal === null ? [] : [{ ...mal, som: p.som, rader: p.rader ?? null }];
    }),
    borttaget: post.publiceras ? post.borttaget.filter((b) => b.skal !== 'personnummer') : [],
    sammanfogat: post.publiceras ? post.sammanfogat : [],
    anmarkningar: post.anmarkningar.map(exportAnmarkning),
  };
}
