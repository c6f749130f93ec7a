import type { Beslut } from '../../../src/domain/beslut.ts';
import type { Handling } from '../../../src/domain/handling.ts';
import type { Lasning } from '../../../src/domain/kalla.ts';
import type { Kommun } from '../../../src/domain/kommun.ts';
import { codeOf } from '../fields/organ.ts';
import { firstLine, lastLine } from '../structure/block.ts';
import type { Dokument, Last, Paragraf } from '../structure/document.ts';
import { findSic } from '../text/sic.ts';
import type { Unit } from '../units/unit.ts';
import { toBody } from './body.ts';
import { candidates } from './candidates.ts';
import type { Draft, SourceDrafts } from './draft.ts';
import { beslutId, freeId, handlingId } from './ids.ts';
import { documentRemarks, paragrafRemarks } from './remarks.ts';

/** What one source (or several that are read together) gives as entries, with ids that are not yet compared with the collection. */
export function buildDrafts({ kommun, dokument, segment }: Unit): SourceDrafts {
  const fil = segment[0]?.fil ?? '';
  const drafts: SourceDrafts = {
    kommun: kommun.id,
    fil,
    handlingar: [],
    beslut: [],
    ordning: [],
    sammanfogat: dokument.flatMap((d) => d.block.flatMap((b) => b.sammanfogat)),
  };
  const context: Context = { kommun, fil, kallelse: null, skrivelse: null, protokoll: null, ids: new Set() };
  const ids = new Map<Dokument, string>();
  for (const doc of dokument) {
    const handling = handlingDraft(doc, context);
    for (const paragraf of doc.paragrafer) {
      const beslut = beslutDraft(paragraf, handling, context);
      handling.data.paragrafer.push(beslut.id);
      drafts.ordning.push({ samling: 'beslut', nr: drafts.beslut.length });
      drafts.beslut.push(beslut.draft);
    }
    drafts.ordning.push({ samling: 'handlingar', nr: drafts.handlingar.length });
    drafts.handlingar.push(handling);
    ids.set(doc, handling.id);
  }
  nameVoteLists(dokument, drafts.beslut, ids);
  return drafts;
}

interface Context {
  kommun: Kommun;
  fil: string;
  /** Ids of the last kallelse, report and protokoll of the source: what an annex behind them belongs to. */
  kallelse: string | null;
  skrivelse: { id: string; diarienummer: string[] } | null;
  protokoll: string | null;
  /** Ids that the source has taken. */
  ids: Set<string>;
}

const at = (l: Last<unknown>): { rad: number; sida?: number } =>
  l.sida === null ? { rad: l.rad } : { rad: l.rad, sida: l.sida };

function lasningOf(fields: Record<string, Last<unknown> | readonly Last<unknown>[] | null | undefined>): Lasning {
  const out: Lasning = {};
  for (const [name, value] of Object.entries(fields)) {
    const one = Array.isArray(value) ? value[0] : (value as Last<unknown> | null | undefined);
    if (one !== null && one !== undefined) out[name] = at(one);
  }
  return out;
}

/** A value whose words stand somewhere in a document: its first line. */
const last = <T>(varde: T, doc: Dokument): Last<T> => ({
  varde,
  rad: firstLine(doc.block[0] as Dokument['block'][number]),
  sida: doc.block[0]?.rader[0]?.sida ?? null,
});

const varden = <T>(list: readonly Last<T>[]): T[] => list.map((l) => l.varde);

function kallaOf(fil: string, doc: { block: Dokument['block'] }): Handling['renderingar'][number]['kalla'] {
  const first = doc.block[0] as Dokument['block'][number];
  const last = doc.block.at(-1) as Dokument['block'][number];
  const pages = doc.block.flatMap((b) => b.rader.map((r) => r.sida)).filter((s): s is number => s !== null);
  return {
    fil,
    rader: [firstLine(first), lastLine(last)],
    ...(pages.length > 0 ? { sidor: [Math.min(...pages), Math.max(...pages)] as [number, number] } : {}),
  };
}

function handlingDraft(doc: Dokument, context: Context): Draft<Handling> {
  const { kommun, fil } = context;
  const { huvud } = doc;
  const sic = findSic(doc.paragrafer.length > 0 ? [] : doc.block, kommun);
  const body = toBody(doc.text, huvud.rubrik?.rad ?? null, sic, kommun, fil);
  const rubrik = huvud.rubrik?.varde || titleWithout(doc);
  const meeting = ['protokoll', 'protokollsutdrag', 'kallelse', 'voteringslista'].includes(doc.typ);
  const datum = huvud.datum?.varde ?? null;
  const named = doc.typ === 'protokoll' ? (huvud.organ?.varde ?? rubrik) : rubrik;
  const id = freeId(handlingId(datum, doc.typ, named), (i) => context.ids.has(i));
  context.ids.add(id);
  const organ = codeOf(huvud.organ?.varde ?? null, kommun);
  const hor_till = belongs(doc, context);
  const data: Handling = {
    kommun: kommun.id,
    handlingstyp: doc.typ,
    rubrik,
    organ,
    organkandidater:
      organ === null && doc.paragrafer.length === 1 ? candidates(doc.paragrafer[0] as Paragraf, kommun) : [],
    sammantradesdatum: meeting ? datum : null,
    handlingsdatum: meeting ? null : datum,
    ...(doc.tid ? { tid: doc.tid.varde } : {}),
    ...(doc.plats ? { plats: doc.plats.varde } : {}),
    ...(huvud.handlaggare ? { handlaggare: huvud.handlaggare.varde } : {}),
    diarienummer: varden(huvud.diarienummer),
    klassificering: huvud.klassificering?.varde ?? null,
    hor_till,
    ...(context.kallelse !== null && doc.typ !== 'kallelse' ? { ingar_i: context.kallelse } : {}),
    ...parentOf(doc, context),
    arendelista: doc.arendelista,
    underlag: varden(doc.underlag),
    skickas_till: varden(doc.skickasTill),
    paragrafer: [],
    renderingar: [{ kalla: kallaOf(fil, doc), skillnader: [] }],
    lasning: lasningOf({
      // A protokoll is named by its head, where it prints the organ.
      rubrik: huvud.rubrik ?? huvud.organ ?? last(rubrik, doc),
      organ: huvud.organ,
      [meeting ? 'sammantradesdatum' : 'handlingsdatum']: huvud.datum,
      tid: doc.tid,
      plats: doc.plats,
      handlaggare: huvud.handlaggare,
      diarienummer: huvud.diarienummer,
      klassificering: huvud.klassificering,
      underlag: doc.underlag,
      skickas_till: doc.skickasTill,
      ...(doc.arendelista[0] ? { arendelista: { varde: null, rad: doc.arendelista[0].rad, sida: null } } : {}),
    }),
    anmarkningar: documentRemarks(doc, kommun),
    redaktor: {},
  };
  remember(doc, id, data, context);
  const kalla = data.renderingar[0]?.kalla as Handling['renderingar'][number]['kalla'];
  return { data, body: body.mdx, words: body.words, block: body.block, rader: kalla.rader, id };
}

/** A protokoll prints no title: its page is named by what its head prints. Another document without one, by its first line. */
function titleWithout(doc: Dokument): string {
  if (doc.typ === 'protokoll')
    return ['Protokoll', doc.huvud.organ?.varde, doc.huvud.datum?.varde].filter((w) => w !== undefined).join(' ');
  const first = doc.paragrafer[0];
  const line = doc.block.flatMap((b) =>
    b.slag === 'tabell' ? b.celler.map((row) => row.join(' ')) : b.text.split('\n'),
  );
  const words = line.map((text) => text.replace(/\s+/g, ' ').trim()).find((text) => text !== '');
  return first?.huvud.rubrik?.varde || words?.slice(0, 120).trim() || 'Utan rubrik';
}

/** An annex behind a report belongs to the report's case, by its place in the source. */
function belongs(doc: Dokument, context: Context): Handling['hor_till'] {
  if (doc.typ !== 'bilaga' || context.skrivelse === null) return [];
  const own = new Set(varden(doc.huvud.diarienummer));
  return context.skrivelse.diarienummer
    .filter((d) => !own.has(d))
    .map((diarienummer) => ({
      diarienummer,
      skal: `Ligger i källan efter tjänsteskrivelsen ${diarienummer}, som en bilaga till den.`,
    }));
}

function parentOf(doc: Dokument, context: Context): { bilaga_till?: string } {
  const parent = doc.typ === 'bilaga' ? context.skrivelse?.id : doc.typ === 'voteringslista' ? context.protokoll : null;
  return parent ? { bilaga_till: parent } : {};
}

function remember(doc: Dokument, id: string, data: Handling, context: Context): void {
  if (doc.typ === 'kallelse') Object.assign(context, { kallelse: id, skrivelse: null });
  if (doc.typ === 'tjansteskrivelse') context.skrivelse = { id, diarienummer: data.diarienummer };
  if (doc.typ === 'protokoll' || doc.typ === 'protokollsutdrag') context.protokoll = id;
}

function beslutDraft(
  paragraf: Paragraf,
  handling: Draft<Handling>,
  context: Context,
): { id: string; draft: Draft<Beslut> } {
  const { kommun, fil } = context;
  const { huvud } = paragraf;
  const sic = findSic(paragraf.block, kommun);
  const body = toBody(paragraf.text, huvud.rubrik?.rad ?? null, sic, kommun, fil);
  const organ = codeOf(huvud.organ?.varde ?? null, kommun);
  const datum = huvud.datum?.varde ?? null;
  const kalla = kallaOf(fil, { block: body.block });
  const data: Beslut = {
    kommun: kommun.id,
    organ,
    organkandidater: organ === null ? candidates(paragraf, kommun) : [],
    datum,
    paragraf: paragraf.nummer.varde,
    rubrik: huvud.rubrik?.varde || `§ ${paragraf.nummer.varde}`,
    diarienummer: varden(huvud.diarienummer),
    acklamation: paragraf.acklamation?.varde ?? null,
    yrkanden: paragraf.yrkanden.map(({ rad: _, ...y }) => y),
    voteringar: paragraf.voteringar.map(({ rad: _, listaI: __, ...v }) => v),
    reservationer: varden(paragraf.reservationer),
    protokollsanteckningar: varden(paragraf.protokollsanteckningar),
    ...(paragraf.deltarInte.length > 0 ? { deltar_inte: varden(paragraf.deltarInte) } : {}),
    jav: varden(paragraf.jav),
    narvarande: varden(paragraf.narvarande),
    underlag: varden(paragraf.underlag),
    skickas_till: varden(paragraf.skickasTill),
    handling: handling.id,
    kalla,
    lasning: lasningOf({
      organ: huvud.organ,
      datum: huvud.datum,
      paragraf: paragraf.nummer,
      // Without a title the page is named by its number.
      rubrik: huvud.rubrik ?? paragraf.nummer,
      diarienummer: huvud.diarienummer,
      acklamation: paragraf.acklamation,
      yrkanden: paragraf.yrkanden.map((y) => ({ varde: y, rad: y.rad, sida: null })),
      voteringar: paragraf.voteringar.map((v) => ({ varde: v, rad: v.rad, sida: null })),
      ...listLine(paragraf),
      reservationer: paragraf.reservationer,
      protokollsanteckningar: paragraf.protokollsanteckningar,
      deltar_inte: paragraf.deltarInte,
      jav: paragraf.jav,
      narvarande: paragraf.narvarande,
      underlag: paragraf.underlag,
      skickas_till: paragraf.skickasTill,
    }),
    anmarkningar: paragrafRemarks(paragraf, kommun),
    redaktor: {},
  };
  const id = freeId(beslutId(organ, datum, paragraf.nummer.varde), (i) => context.ids.has(i));
  context.ids.add(id);
  return { id, draft: { data, body: body.mdx, words: body.words, block: body.block, rader: kalla.rader, id } };
}

/** Where the names of a vote list stand, which may be far from the passage that tells the counts. */
function listLine(paragraf: Paragraf): Record<string, Last<unknown>> {
  const vote = paragraf.voteringar.find((v) => v.listaI !== null);
  const list = vote?.listaI?.listor[0];
  return list === undefined ? {} : { roster: { varde: null, rad: list.rad, sida: null } };
}

/** Names the handling that is the vote list in the votes that it belongs to. */
function nameVoteLists(
  dokument: readonly Dokument[],
  beslut: readonly Draft<Beslut>[],
  ids: ReadonlyMap<Dokument, string>,
): void {
  const paragrafer = dokument.flatMap((d) => d.paragrafer);
  for (const [n, paragraf] of paragrafer.entries()) {
    for (const [m, vote] of paragraf.voteringar.entries()) {
      const id = vote.listaI === null ? undefined : ids.get(vote.listaI);
      const target = beslut[n]?.data.voteringar[m];
      if (id !== undefined && target !== undefined) target.voteringslista = id;
    }
  }
}
