import type { Handling } from '../../domain/handling.ts';
import { handlingAddress } from '../addresses.ts';
import { type OrganRef, organRef } from '../organs.ts';
import type { SidaOf } from '../pages.ts';
import { partsByHandling } from '../parts.ts';
import type { Site } from '../site.ts';
import { handlingById } from '../targets.ts';
import type { AterkalladUt } from './beslut.ts';
import { type KommunRef, type Kuvert, kommunRef, kuvert } from './envelope.ts';
import {
  type AnmarkningUt,
  type ArendeRef,
  arendenOf,
  type BelaggUt,
  type BeslutRef,
  type BlockUt,
  beslutRef,
  exportAnmarkning,
  exportBelagg,
  exportBlock,
  exportHanvisningar,
  exportKalla,
  type HandlingRef,
  type HanvisningUt,
  handlingRef,
  type KallaUt,
} from './references.ts';

export interface HandlingUt extends Kuvert<'handling'> {
  id: string;
  kommun: KommunRef;
  handlingstyp: Handling['handlingstyp'];
  organ: OrganRef | null;
  organkandidater: string[];
  aterkallad: AterkalladUt | null;
  sammantradesdatum: string | null;
  handlingsdatum: string | null;
  tid: string | null;
  plats: string | null;
  handlaggare: string | null;
  diarienummer: string[];
  klassificering: string | null;
  hor_till: Handling['hor_till'];
  ingar_i: HandlingRef | null;
  bilaga_till: HandlingRef | null;
  /** Documents that stand in this one or are annexes to it. */
  delar: HandlingRef[];
  arendelista: Handling['arendelista'];
  paragrafer: BeslutRef[];
  /** Proposals as printed. A document of an official decides nothing (DESIGN §7). */
  beslutsmeningar: { ankare: string; typ: 'beslut' | 'forslag'; till: string | null; text: string }[];
  underlag: string[];
  skickas_till: string[];
  arenden: ArendeRef[];
  block: BlockUt[];
  hanvisningar: HanvisningUt[];
  citerad_av: BelaggUt[];
  /** Every source that holds it; the first is the one that is published. */
  renderingar: { kalla: KallaUt; skillnader: Handling['renderingar'][number]['skillnader'] }[];
  lasning: Handling['lasning'];
  redaktor: Omit<Handling['redaktor'], 'alias' | 'aterkallad'>;
  anmarkningar: AnmarkningUt[];
  andra_adresser: string[];
}

/** A document as data. */
export function exportHandling(site: Site, sida: SidaOf<'handling'>, bas: URL): HandlingUt {
  const { post, kommun } = sida;
  const { data } = post;
  const { alias, aterkallad, ...redaktor } = data.redaktor;
  const ref = (id: string | undefined): HandlingRef | null => {
    const found = id === undefined ? null : handlingById(site, post.kommun, id);
    return found && handlingRef(found);
  };
  return {
    ...kuvert('handling', handlingAddress(post), post.rubrik, bas),
    id: post.id,
    kommun: kommunRef(kommun),
    handlingstyp: post.handlingstyp,
    organ: post.organ === null ? null : organRef(kommun, post.organ),
    organkandidater: data.organkandidater,
    aterkallad: aterkallad ? { datum: aterkallad.datum, skal: aterkallad.skal } : null,
    sammantradesdatum: redaktor.sammantradesdatum?.varde ?? data.sammantradesdatum,
    handlingsdatum: redaktor.handlingsdatum?.varde ?? data.handlingsdatum,
    tid: data.tid ?? null,
    plats: data.plats ?? null,
    handlaggare: data.handlaggare ?? null,
    diarienummer: post.diarienummer,
    klassificering: data.klassificering,
    hor_till: data.hor_till,
    ingar_i: ref(data.ingar_i),
    bilaga_till: ref(data.bilaga_till),
    delar: (partsByHandling(site.corpus).get(post.id) ?? []).map(handlingRef),
    arendelista: data.arendelista,
    paragrafer: data.paragrafer
      .flatMap((id) => site.beslut.get(id) ?? site.beslut.get(`${post.kommun}/${id}`) ?? [])
      .map((b) => beslutRef(site, b)),
    beslutsmeningar: post.meningar.map(({ ankare, typ, till, text }) => ({ ankare, typ, till, text })),
    underlag: data.underlag,
    skickas_till: data.skickas_till,
    arenden: arendenOf(site, 'handlingar', post.id),
    block: exportBlock(post.block),
    hanvisningar: exportHanvisningar(site, 'handlingar', post.id),
    citerad_av: exportBelagg(site, site.graph.citeradAv.get(`handlingar/${post.id}`) ?? []),
    renderingar: (aterkallad ? [] : data.renderingar).map((r) => ({
      kalla: exportKalla(site, r.kalla),
      skillnader: r.skillnader,
    })),
    lasning: data.lasning,
    redaktor,
    anmarkningar: data.anmarkningar.map(exportAnmarkning),
    andra_adresser: alias ?? [],
  };
}
