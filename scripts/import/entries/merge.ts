import type { Arende } from '../../../src/domain/arende.ts';
import type { Beslut } from '../../../src/domain/beslut.ts';
import { isComplete, parseDiarienummer, slugDiarienummer } from '../../../src/domain/diarienummer.ts';
import type { Handling } from '../../../src/domain/handling.ts';
import type { Kalla, Kallpost, Lasning } from '../../../src/domain/kalla.ts';
import { Carried } from './carried.ts';
import type { Collection, Stored } from './collection.ts';
import type { Draft, SourceDrafts } from './draft.ts';
import { fingerprint, toYaml } from './file.ts';
import { freeId } from './ids.ts';
import { lookupOf } from './lookup.ts';
import { findTwin, publishedWordsOf, toRendering } from './renderings.ts';

/** What merging one source did to the collection. */
export interface Merged {
  /** What the records of its files name, each with its file. */
  poster: (Kallpost['poster'][number] & { fil: string })[];
  /** Entries that were made or changed, as `<samling>/<id>`. */
  nya: string[];
  andrade: string[];
  /** Entries that an editor has changed by hand and that were therefore left alone. */
  rorda: string[];
  /** Records of other sources that follow along, by `<kommun>/<file>`: an extract whose paragraf is now published from the protokoll. */
  andraPoster: Map<string, Kallpost>;
}

/** What the record of one file names. */
export function postersOf(merged: Merged, fil: string): Kallpost['poster'] {
  return merged.poster.filter((p) => p.fil === fil).map(({ fil: _, ...post }) => post);
}

type Samling = 'handlingar' | 'beslut' | 'arenden';

/**
 * Merges what one source gives into the collection (in memory): finds the entries that it already has, by source and place or
 * as renderings of one document, gives new ones their ids, and leaves alone what an editor changed.
 */
export function mergeSource(collection: Collection, drafts: SourceDrafts): Merged {
  const merged: Merged = { poster: [], nya: [], andrade: [], rorda: [], andraPoster: new Map() };
  const ids = new Map<string, string>();
  const twins = new Map<Draft<Handling>, Stored<Handling>>();
  const own = new Set<string>();
  for (const draft of drafts.handlingar) {
    const known = findHandling(collection, draft, own);
    const twin =
      known === null && draft.data.paragrafer.length === 0 ? findTwin(collection, draft.words, drafts.kommun) : null;
    if (twin !== null) twins.set(draft, twin);
    const id =
      known?.id ??
      twin?.id ??
      `${drafts.kommun}/${freeId(draft.id, (i) => taken(collection.handlingar, own, `${drafts.kommun}/${i}`))}`;
    own.add(id);
    ids.set(draft.id, local(id));
  }
  const beslutIds: string[] = [];
  const carried = new Carried(drafts);
  for (const draft of drafts.beslut) {
    const known = findBeslut(collection, draft);
    const same = known === null ? lookupOf(collection).paragraf(draft.data) : null;
    if (carried.isRepeated(draft)) carried.add(draft, null);
    else if (same !== null && (carried.isExtract(draft) || !handOver(collection, same, merged)))
      carried.add(draft, same);
    const id =
      known?.id ??
      same?.id ??
      `${drafts.kommun}/${freeId(draft.id, (i) => taken(collection.beslut, own, `${drafts.kommun}/${i}`))}`;
    own.add(id);
    beslutIds.push(id);
  }
  for (const { samling, nr } of drafts.ordning) {
    if (samling === 'beslut') {
      const draft = drafts.beslut[nr] as Draft<Beslut>;
      if (carried.has(draft)) continue;
      const id = beslutIds[nr] as string;
      const data: Beslut = {
        ...draft.data,
        handling: ids.get(draft.data.handling) ?? draft.data.handling,
        voteringar: draft.data.voteringar.map((v) =>
          v.voteringslista === undefined ? v : { ...v, voteringslista: ids.get(v.voteringslista) ?? v.voteringslista },
        ),
      };
      put(collection, collection.beslut, 'beslut', id, data, { body: draft.body, kalla: data.kalla }, merged, 'text');
      continue;
    }
    const draft = drafts.handlingar[nr] as Draft<Handling>;
    const twin = twins.get(draft);
    if (twin !== undefined) {
      addRendering(collection, twin, draft, merged);
      continue;
    }
    const id = `${drafts.kommun}/${ids.get(draft.id)}`;
    const paragrafer = draft.data.paragrafer
      .filter((p) => !carried.has({ id: p }))
      .map((p) => local(beslutIds[drafts.beslut.findIndex((b) => b.id === p)] ?? p));
    const text = carried.textOf(draft);
    const anmarkningar = [...draft.data.anmarkningar, ...carried.remarks(draft)];
    const data: Handling = { ...draft.data, ...links(draft.data, ids), paragrafer, anmarkningar };
    put(
      collection,
      collection.handlingar,
      'handlingar',
      id,
      data,
      { body: text.body, kalla: data.renderingar[0]?.kalla as Kalla },
      merged,
      text.words.length === 0 ? 'register' : 'text',
    );
  }
  for (const arende of casesOf(drafts)) addCase(collection, drafts, arende, merged);
  return merged;
}

/** The stretches of files in which an entry stands, its first file's first. */
const stretches = (kalla: Kalla | undefined): Omit<Kalla, 'fortsattning'>[] =>
  kalla === undefined ? [] : [kalla, ...(kalla.fortsattning ?? [])];

const local = (id: string): string => id.slice(id.indexOf('/') + 1);

function taken<D>(stored: ReadonlyMap<string, D>, own: ReadonlySet<string>, id: string): boolean {
  return stored.has(id) || own.has(id);
}

function links(data: Handling, ids: ReadonlyMap<string, string>): Partial<Handling> {
  return {
    ...(data.ingar_i === undefined ? {} : { ingar_i: ids.get(data.ingar_i) ?? data.ingar_i }),
    ...(data.bilaga_till === undefined ? {} : { bilaga_till: ids.get(data.bilaga_till) ?? data.bilaga_till }),
  };
}

const overlaps = (a: readonly [number, number], b: readonly [number, number]): boolean => a[0] <= b[1] && b[0] <= a[1];

/** The entry that this very place of this very source has given before. */
function findHandling(
  collection: Collection,
  draft: Draft<Handling>,
  own: ReadonlySet<string>,
): Stored<Handling> | null {
  for (const kalla of stretches(draft.data.renderingar[0]?.kalla))
    for (const stored of lookupOf(collection).handlingarOf(kalla.fil)) {
      const rader = stored.data.renderingar[0]?.kalla.rader;
      if (own.has(stored.id) || rader === undefined) continue;
      if (isSameKind(stored.data, draft.data) && overlaps(rader, kalla.rader)) return stored;
    }
  return null;
}

/** A part of a protokoll that came alone was an extract, or of no known kind, before the part that it goes on from came. */
function isSameKind(before: Handling, data: Handling): boolean {
  if (before.handlingstyp === data.handlingstyp) return true;
  const joined = data.renderingar[0]?.kalla.fortsattning !== undefined && data.handlingstyp === 'protokoll';
  return joined && (before.handlingstyp === 'protokollsutdrag' || before.handlingstyp === 'ovrigt');
}

function findBeslut(collection: Collection, draft: Draft<Beslut>): Stored<Beslut> | null {
  for (const stored of lookupOf(collection).beslutOf(draft.data.kalla.fil))
    if (stored.data.paragraf === draft.data.paragraf && overlaps(stored.data.kalla.rader, draft.rader)) return stored;
  return null;
}

/**
 * A protokoll has come for a paragraf that an extract was published from: the paragraf's page, at the same address, gets the
 * protokoll's text, and the extract's own page takes over the extract's.
 *
 * @returns false where the paragraf stays as it is: it stands in a protokoll, or an editor has changed it.
 */
function handOver(collection: Collection, beslut: Stored<Beslut>, merged: Merged): boolean {
  const id = `${beslut.data.kommun}/${beslut.data.handling}`;
  const extract = collection.handlingar.get(id);
  const record = collection.kallposter.get(beslut.data.kalla.fil);
  if (extract === undefined || record === undefined || extract.data.handlingstyp !== 'protokollsutdrag') return false;
  if (!collection.skrivna.get(`beslut/${beslut.id}`)?.has(beslut.avtryck)) return false;
  const data: Handling = { ...extract.data, paragrafer: [] };
  const own: Merged = { ...merged, poster: [] };
  put(
    collection,
    collection.handlingar,
    'handlingar',
    id,
    data,
    { body: beslut.body, kalla: beslut.data.kalla },
    own,
    'text',
  );
  const moved = postersOf(own, beslut.data.kalla.fil)[0];
  const poster = record.poster
    .filter((p) => p.samling !== 'beslut' || p.id !== beslut.id)
    .map((p) => (p.samling === 'handlingar' && p.id === id ? (moved ?? p) : p));
  const next = { ...record, poster };
  collection.kallposter.set(beslut.data.kalla.fil, next);
  merged.andraPoster.set(beslut.data.kalla.fil, next);
  return true;
}

function put<D extends Beslut | Handling | Arende>(
  collection: Collection,
  stored: Map<string, Stored<D>>,
  samling: Samling,
  id: string,
  data: D,
  draft: Pick<Draft<D>, 'body'> & ({ kalla: Kalla } | { fil: string }),
  merged: Merged,
  som: Kallpost['poster'][number]['som'],
): void {
  const before = stored.get(id);
  const avtryck = fingerprint({ maskin: toYaml(data as Record<string, unknown>), body: draft.body });
  const key = `${samling}/${id}`;
  if ('kalla' in draft)
    for (const { fil, rader } of stretches(draft.kalla)) merged.poster.push({ fil, samling, id, rader, avtryck, som });
  else merged.poster.push({ fil: draft.fil, samling, id, avtryck, som });
  if (before?.avtryck === avtryck) return;
  const written = collection.skrivna.get(key);
  if (before !== undefined && written !== undefined && !written.has(before.avtryck)) {
    merged.rorda.push(key);
    return;
  }
  // Several sources of one run may write the same entry.
  collection.skrivna.set(key, (written ?? new Set()).add(avtryck));
  const entry = { id, data, body: draft.body, redaktor: before?.redaktor ?? '', avtryck };
  stored.set(id, entry);
  tellLookup(collection, samling, entry);
  (before === undefined ? merged.nya : merged.andrade).push(key);
}

function tellLookup(collection: Collection, samling: Samling, entry: Stored<Beslut | Handling | Arende>): void {
  const lookup = lookupOf(collection);
  if (samling === 'beslut') lookup.addBeslut(entry as Stored<Beslut>);
  else if (samling === 'handlingar') lookup.addHandling(entry as Stored<Handling>);
  else lookup.addArende(entry as Stored<Arende>);
}

function addRendering(collection: Collection, twin: Stored<Handling>, draft: Draft<Handling>, merged: Merged): void {
  const kalla = draft.data.renderingar[0]?.kalla;
  if (kalla === undefined) return;
  const rendering = toRendering(publishedWordsOf(twin), draft.words, kalla);
  const others = twin.data.renderingar.filter(
    (r) => r.kalla.fil !== kalla.fil || !overlaps(r.kalla.rader, kalla.rader),
  );
  const [first, ...rest] = others;
  const renderingar = [
    first,
    ...[...rest, rendering].sort(
      (a, b) => a.kalla.fil.localeCompare(b.kalla.fil) || a.kalla.rader[0] - b.kalla.rader[0],
    ),
  ].filter((r) => r !== undefined);
  const anmarkningar = twin.data.anmarkningar.filter((a) => a.kod !== 'rendering-avviker');
  const different = renderingar.filter((r) => r.skillnader.length > 0).length;
  if (different > 0)
    anmarkningar.push({
      kod: 'rendering-avviker',
      allvar: 'upplysning',
      meddelande: `Handlingen finns i ${renderingar.length} versioner; ${different === 1 ? 'en' : different} av dem skiljer sig i ord från den som visas.`,
    });
  const data: Handling = { ...twin.data, renderingar, anmarkningar };
  put(
    collection,
    collection.handlingar,
    'handlingar',
    twin.id,
    data,
    { body: twin.body.trim() === '' ? '' : twin.body, kalla },
    merged,
    'rendering',
  );
}

/** The cases that a source's documents have as their own (a head may print several numbers), with the title of the document that names them first. */
function casesOf(
  drafts: SourceDrafts,
): { printed: string; rubrik: string; fil: string; rad: Lasning[string]; titel: Lasning[string] }[] {
  const rank = (typ: string) => ['bilaga', 'voteringslista', 'ovrigt', 'kallelse'].indexOf(typ) + 1;
  const found = [
    ...drafts.beslut.map((d) => ({ data: d.data, fil: d.data.kalla.fil, at: d.rader[0], rank: 0 })),
    ...drafts.handlingar
      .filter((d) => d.data.handlingstyp !== 'kallelse' && d.data.paragrafer.length === 0)
      .map((d) => ({
        data: d.data,
        fil: d.data.renderingar[0]?.kalla.fil ?? '',
        at: d.rader[0],
        rank: rank(d.data.handlingstyp),
      })),
  ].sort((a, b) => a.rank - b.rank || a.at - b.at);
  return found.flatMap(({ data, fil }) =>
    data.diarienummer.flatMap((printed) => {
      const number = parseDiarienummer(printed);
      if (number === null || !isComplete(number)) return [];
      return [
        { printed, rubrik: data.rubrik, fil, rad: data.lasning.diarienummer ?? {}, titel: data.lasning.rubrik ?? {} },
      ];
    }),
  );
}

function addCase(
  collection: Collection,
  drafts: SourceDrafts,
  found: ReturnType<typeof casesOf>[number],
  merged: Merged,
): void {
  const existing = lookupOf(collection).arende(drafts.kommun, found.printed);
  if (existing !== null) {
    // The record of the source that named it first goes on naming it.
    const lasning = existing.data.lasning.diarienummer;
    if (
      lasning?.kalla === (found.rad.kalla ?? found.fil) &&
      !merged.poster.some((p) => p.id === existing.id && p.samling === 'arenden')
    )
      merged.poster.push({
        fil: lasning.kalla,
        samling: 'arenden',
        id: existing.id,
        avtryck: existing.avtryck,
        som: 'register',
      });
    return;
  }
  const id = `${drafts.kommun}/${freeId(slugDiarienummer(found.printed), (i) => collection.arenden.has(`${drafts.kommun}/${i}`))}`;
  const data: Arende = {
    kommun: drafts.kommun,
    rubrik: found.rubrik,
    diarienummer: [found.printed],
    lasning: {
      rubrik: { ...found.titel, kalla: found.titel.kalla ?? found.fil },
      diarienummer: { ...found.rad, kalla: found.rad.kalla ?? found.fil },
    },
    redaktor: {},
  };
  put(
    collection,
    collection.arenden,
    'arenden',
    id,
    data,
    { body: '', fil: found.rad.kalla ?? found.fil },
    merged,
    'register',
  );
}
