import type { ArendeGraf, Opublicerad, Relation } from '../../graph/types.ts';
import { amneAddress, arendeAddress, arendeAliases, unpublishedAddress, unpublishedAliases } from '../addresses.ts';
import { organNameIn } from '../organs.ts';
import type { SidaOf } from '../pages.ts';
import { relationWord } from '../prose/step.ts';
import type { Site } from '../site.ts';
import { type KommunRef, type Kuvert, kommunRef, kuvert } from './envelope.ts';
import {
  type ArendeRef,
  arendeRef,
  type BelaggUt,
  type BeslutRef,
  beslutRef,
  exportBelagg,
  exportStatus,
  exportSteg,
  type HandlingRef,
  handlingRef,
  type StatusUt,
  type StegUt,
} from './references.ts';

export interface OpubliceradRef {
  adress: string;
  organ: string | null;
  organnamn: string;
  datum: string;
  andra_datum: string[];
  paragraf: string;
}
export const opubliceradRef = (site: Site, post: Opublicerad): OpubliceradRef => ({
  adress: unpublishedAddress(post),
  organ: post.organ,
  organnamn: organNameIn(site, post.kommun, post.organ),
  datum: post.datum,
  andra_datum: post.andraDatum,
  paragraf: post.paragraf,
});

export interface ArendeUt extends Kuvert<'arende'> {
  id: string;
  kommun: KommunRef;
  diarienummer: string[];
  aterkallad: { datum: string; skal: string } | null;
  status: StatusUt | null;
  steg: StegUt[];
  beslut: BeslutRef[];
  handlingar: HandlingRef[];
  /** Cited in the case's documents and not published here. */
  opublicerade: OpubliceradRef[];
  relationer: {
    typ: Relation['typ'];
    i_ord: string;
    arende: ArendeRef;
    skal: string;
    redaktor: boolean;
    belagg: BelaggUt[];
  }[];
  amnen: { adress: string; rubrik: string }[];
  redaktor: ArendeGraf['arende']['data']['redaktor'];
  andra_adresser: string[];
}

/** The subjects that a case belongs to, as links. */
export const amnenOf = (site: Site, ids: readonly string[]): { adress: string; rubrik: string }[] =>
  ids.flatMap((id) => {
    const post = site.amnen.get(id);
    return post === undefined ? [] : [{ adress: amneAddress(post), rubrik: post.data.rubrik }];
  });

/** A case as data: where it stands, its course, what it holds, what it lacks, what it hangs together with. */
export function exportArende(site: Site, sida: SidaOf<'arende'>, bas: URL): ArendeUt {
  const { graf, kommun } = sida;
  const post = graf.arende;
  const withdrawn = post.data.redaktor.aterkallad;
  const common = {
    ...kuvert('arende', arendeAddress(post), post.rubrik, bas),
    id: post.id,
    kommun: kommunRef(kommun),
    diarienummer: post.diarienummer,
    aterkallad: withdrawn ? { datum: withdrawn.datum, skal: withdrawn.skal } : null,
    andra_adresser: arendeAliases(post),
  };
  if (withdrawn)
    return {
      ...common,
      status: null,
      steg: [],
      beslut: [],
      handlingar: [],
      opublicerade: [],
      relationer: [],
      amnen: [],
      redaktor: {},
    };
  return {
    ...common,
    status: exportStatus(graf.status),
    steg: graf.steg.map((s) => exportSteg(site, s)),
    beslut: graf.beslut.map((b) => beslutRef(site, b)),
    handlingar: graf.handlingar.map(handlingRef),
    opublicerade: graf.opublicerade.map((o) => opubliceradRef(site, o)),
    relationer: graf.relationer.flatMap((r) => {
      const arende = arendeRef(site, r.till);
      if (arende === null) return [];
      const { typ, skal, redaktor } = r;
      return [{ typ, i_ord: relationWord(typ), arende, skal, redaktor, belagg: exportBelagg(site, r.belagg) }];
    }),
    amnen: amnenOf(site, graf.amnen),
    redaktor: post.data.redaktor,
  };
}

export interface OpubliceradUt extends Kuvert<'opublicerad'> {
  kommun: KommunRef;
  organ: string | null;
  organnamn: string;
  datum: string;
  /** Other days that sources give; not empty where the day is disputed. */
  andra_datum: string[];
  paragraf: string;
  /** Always false: the paragraf is cited by published documents and is not published itself. */
  publicerad: false;
  citerad_av: BelaggUt[];
  arenden: ArendeRef[];
  andra_adresser: string[];
}

/** A cited, unpublished paragraf as data. */
export function exportOpublicerad(site: Site, sida: SidaOf<'opublicerad'>, bas: URL): OpubliceradUt {
  const { post, kommun } = sida;
  const ref = opubliceradRef(site, post);
  return {
    ...kuvert('opublicerad', ref.adress, `${ref.organnamn} ${post.datum} § ${post.paragraf}`, bas),
    kommun: kommunRef(kommun),
    organ: post.organ,
    organnamn: ref.organnamn,
    datum: post.datum,
    andra_datum: post.andraDatum,
    paragraf: post.paragraf,
    publicerad: false,
    citerad_av: exportBelagg(site, post.citeradAv),
    arenden: post.arenden.flatMap((id) => arendeRef(site, id) ?? []),
    andra_adresser: unpublishedAliases(post),
  };
}
