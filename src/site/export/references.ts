import { ANMARKNINGAR, type Anmarkning } from '../../domain/anmarkning.ts';
import type { Kalla } from '../../domain/kalla.ts';
import type {
  Belagg,
  BeslutPost,
  HandlingPost,
  ResolvedHanvisning,
  Status,
  Steg,
  TextBlock,
} from '../../graph/types.ts';
import { arendeAddress, beslutAddress, handlingAddress, kallaAddress, sourcePageAddress } from '../addresses.ts';
import { organNameIn } from '../organs.ts';
import type { Site } from '../site.ts';
import { belaggMal, targetMal } from '../targets.ts';

/** The parts that several kinds of page export in the same shape. docs/data.md describes each of them for a re-user. */

export interface KallaUt {
  fil: string;
  /** Page about the file. */
  adress: string | null;
  /** The file as received; null where it is not put online. */
  original: string | null;
  sha256: string | null;
  rader: [number, number];
  sidor: [number, number] | null;
  /** The further files in which it goes on, in order; absent where it is in one. */
  fortsattning?: KallaUt[];
}

export function exportKalla(site: Site, kalla: Kalla): KallaUt {
  const post = site.kallor.get(kalla.fil);
  return {
    fil: kalla.fil,
    adress: post ? sourcePageAddress(kalla.fil) : null,
    original: post?.publiceras ? kallaAddress(kalla.fil) : null,
    sha256: post?.sha256 ?? null,
    rader: kalla.rader,
    sidor: kalla.sidor ?? null,
    ...(kalla.fortsattning === undefined ? {} : { fortsattning: kalla.fortsattning.map((f) => exportKalla(site, f)) }),
  };
}

export type AnmarkningUt = Anmarkning & { betyder: string };
export const exportAnmarkning = (a: Anmarkning): AnmarkningUt => ({ ...a, betyder: ANMARKNINGAR[a.kod].betyder });

export interface StatusUt {
  kod: Status['kod'];
  kort: string;
  meningar: string[];
}
export const exportStatus = (status: Status | undefined): StatusUt | null =>
  status ? { kod: status.kod, kort: status.kort, meningar: status.meningar } : null;

export interface BelaggUt {
  adress: string;
  rubrik: string;
  mening: string;
}
export function exportBelagg(site: Site, belagg: readonly Belagg[]): BelaggUt[] {
  return belagg.flatMap((b) => {
    const mal = belaggMal(site, b);
    return mal === null ? [] : [{ ...mal, mening: b.mening }];
  });
}

export interface BeslutRef {
  adress: string;
  organ: string | null;
  organnamn: string;
  datum: string | null;
  paragraf: string;
  rubrik: string;
  diarienummer: string[];
  /** beslut, forslag, beslut-och-forslag; null where nothing is decided. */
  beslutstyp: BeslutPost['typ'];
  status: string | null;
}
export const beslutRef = (site: Site, post: BeslutPost): BeslutRef => ({
  adress: beslutAddress(post),
  organ: post.organ,
  organnamn: organNameIn(site, post.kommun, post.organ),
  datum: post.datum,
  paragraf: post.data.paragraf,
  rubrik: post.rubrik,
  diarienummer: post.diarienummer,
  beslutstyp: post.typ,
  status: site.graph.statusOf.get(post.id)?.kort ?? null,
});

export interface HandlingRef {
  adress: string;
  handlingstyp: HandlingPost['handlingstyp'];
  datum: string | null;
  rubrik: string;
  diarienummer: string[];
}
export const handlingRef = (post: HandlingPost): HandlingRef => ({
  adress: handlingAddress(post),
  handlingstyp: post.handlingstyp,
  datum: post.datum,
  rubrik: post.rubrik,
  diarienummer: post.diarienummer,
});

export interface ArendeRef {
  adress: string;
  rubrik: string;
  diarienummer: string[];
  status: StatusUt | null;
}
export function arendeRef(site: Site, id: string): ArendeRef | null {
  const post = site.arenden.get(id);
  if (post === undefined) return null;
  const status = exportStatus(site.graph.arenden.get(id)?.status);
  return { adress: arendeAddress(post), rubrik: post.rubrik, diarienummer: post.diarienummer, status };
}

/** The cases that an entry belongs to. */
export const arendenOf = (site: Site, samling: 'beslut' | 'handlingar', id: string): ArendeRef[] =>
  (site.graph.arendenOf.get(`${samling}/${id}`) ?? []).flatMap((a) => arendeRef(site, a) ?? []);

export interface StegUt {
  datum: string | null;
  andra_datum: string[];
  kommun: string;
  organ: string | null;
  organnamn: string | null;
  grund: Steg['grund'];
  slag: Steg['slag'];
  text: string;
  till: string | null;
  belagg: BelaggUt[];
}
export const exportSteg = (site: Site, steg: Steg): StegUt => ({
  datum: steg.datum,
  andra_datum: steg.andraDatum,
  kommun: steg.kommun,
  organ: steg.organ,
  organnamn: steg.organ === null ? null : organNameIn(site, steg.kommun, steg.organ),
  grund: steg.grund,
  slag: steg.slag,
  text: steg.text,
  till: steg.target === null ? null : (targetMal(site, steg.target)?.adress ?? null),
  belagg: exportBelagg(site, steg.belagg),
});

export interface HanvisningUt {
  ankare: string;
  start: number;
  slut: number;
  text: string;
  typ: ResolvedHanvisning['typ'];
  lage: ResolvedHanvisning['state'];
  till: { adress: string; rubrik: string }[];
  skal: string;
}
export const exportHanvisningar = (site: Site, samling: 'beslut' | 'handlingar', id: string): HanvisningUt[] =>
  (site.graph.hanvisningar.get(`${samling}/${id}`) ?? []).map((h) => ({
    ankare: h.ankare,
    start: h.start,
    slut: h.end,
    text: h.text,
    typ: h.typ,
    lage: h.state,
    till: h.targets.flatMap((t) => targetMal(site, t) ?? []),
    skal: h.skal,
  }));

export interface BlockUt {
  ankare: string;
  avsnitt: TextBlock['avsnitt'];
  rubrik: boolean;
  text: string;
}
/** The official words block by block, each with the anchor that leads to it. */
export const exportBlock = (block: readonly TextBlock[]): BlockUt[] =>
  block.map((b) => ({ ankare: b.ankare, avsnitt: b.avsnitt, rubrik: b.rubrik, text: b.text }));
