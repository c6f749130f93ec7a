import type { Beslut } from '../../domain/beslut.ts';
import { countsAgree, perParti, type Rostsiffror, recount, type Votering } from '../../domain/votering.ts';
import { beslutAliases, handlingAddress } from '../addresses.ts';
import { type OrganRef, organRef } from '../organs.ts';
import type { SidaOf } from '../pages.ts';
import type { Site } from '../site.ts';
import { handlingById } from '../targets.ts';
import { edgesOf, type KantUt } from './edges.ts';
import { type KommunRef, type Kuvert, kommunRef, kuvert } from './envelope.ts';
import {
  type AnmarkningUt,
  type ArendeRef,
  arendenOf,
  type BelaggUt,
  type BlockUt,
  exportAnmarkning,
  exportBelagg,
  exportBlock,
  exportHanvisningar,
  exportKalla,
  exportStatus,
  type HanvisningUt,
  type KallaUt,
  type StatusUt,
} from './references.ts';

export type VoteringUt = Votering & {
  /** Counts computed from the names; null where no names are printed. */
  rakning: Rostsiffror | null;
  /** True where all counts that are given agree. */
  siffror_stammer: boolean;
  per_parti: ReturnType<typeof perParti>;
};

/** A withdrawn entry: only that it is withdrawn, for its words may be what had to go. */
export interface AterkalladUt {
  datum: string;
  skal: string;
}

export interface BeslutUt extends Kuvert<'beslut'> {
  id: string;
  kommun: KommunRef;
  organ: OrganRef;
  organkandidater: string[];
  datum: string | null;
  paragraf: string;
  aterkallad: AterkalladUt | null;
  diarienummer: string[];
  beslutstyp: 'beslut' | 'forslag' | 'beslut-och-forslag' | null;
  status: StatusUt | null;
  beslutsmeningar: { ankare: string; typ: 'beslut' | 'forslag'; till: string | null; text: string }[];
  acklamation: boolean | null;
  yrkanden: Beslut['yrkanden'];
  voteringar: VoteringUt[];
  reservationer: Beslut['reservationer'];
  protokollsanteckningar: Beslut['protokollsanteckningar'];
  deltar_inte: NonNullable<Beslut['deltar_inte']>;
  jav: Beslut['jav'];
  narvarande: Beslut['narvarande'];
  underlag: string[];
  skickas_till: string[];
  arenden: ArendeRef[];
  handling: { adress: string; rubrik: string } | null;
  block: BlockUt[];
  hanvisningar: HanvisningUt[];
  citerad_av: BelaggUt[];
  kalla: KallaUt | null;
  /** Where each field was read. */
  lasning: Beslut['lasning'];
  /** The editor's judgements by field, with their reasons. */
  redaktor: Pick<Beslut['redaktor'], 'organ' | 'datum' | 'diarienummer' | 'rubrik'>;
  anmarkningar: AnmarkningUt[];
  /** Other days that sources give for it. */
  andra_datum: string[];
  /** What it does with other paragrafer (`fran`), and they with it (`till`). */
  kanter: KantUt[];
  andra_adresser: string[];
}

/** A published paragraf as data. */
export function exportBeslut(site: Site, sida: SidaOf<'beslut'>, bas: URL): BeslutUt {
  const { post, kommun } = sida;
  const { data } = post;
  const withdrawn = data.redaktor.aterkallad;
  const handling = handlingById(site, post.kommun, data.handling);
  return {
    ...kuvert('beslut', sida.adress, post.rubrik, bas),
    id: post.id,
    kommun: kommunRef(kommun),
    organ: organRef(kommun, post.organ),
    organkandidater: data.organkandidater,
    datum: post.datum,
    paragraf: data.paragraf,
    aterkallad: withdrawn ? { datum: withdrawn.datum, skal: withdrawn.skal } : null,
    diarienummer: post.diarienummer,
    beslutstyp: post.typ,
    status: exportStatus(site.graph.statusOf.get(post.id)),
    beslutsmeningar: post.meningar.map(({ ankare, typ, till, text }) => ({ ankare, typ, till, text })),
    acklamation: data.acklamation,
    yrkanden: data.yrkanden,
    voteringar: data.voteringar.map((v) => ({
      ...v,
      rakning: recount(v),
      siffror_stammer: countsAgree(v),
      per_parti: perParti(v),
    })),
    reservationer: data.reservationer,
    protokollsanteckningar: data.protokollsanteckningar,
    deltar_inte: data.deltar_inte ?? [],
    jav: data.jav,
    narvarande: data.narvarande,
    underlag: data.underlag,
    skickas_till: data.skickas_till,
    arenden: arendenOf(site, 'beslut', post.id),
    handling: handling && { adress: handlingAddress(handling), rubrik: handling.rubrik },
    block: exportBlock(post.block),
    hanvisningar: exportHanvisningar(site, 'beslut', post.id),
    citerad_av: exportBelagg(site, site.graph.citeradAv.get(`beslut/${post.id}`) ?? []),
    kalla: withdrawn ? null : exportKalla(site, data.kalla),
    lasning: data.lasning,
    redaktor: {
      organ: data.redaktor.organ,
      datum: data.redaktor.datum,
      diarienummer: data.redaktor.diarienummer,
      rubrik: data.redaktor.rubrik,
    },
    anmarkningar: data.anmarkningar.map(exportAnmarkning),
    andra_adresser: beslutAliases(post, site.graph.andraDatumOf.get(post.id)),
    andra_datum: site.graph.andraDatumOf.get(post.id) ?? [],
    kanter: edgesOf(site, post),
  };
}
