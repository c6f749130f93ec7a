import { join } from 'node:path';
import { beslutSchema } from '../../src/domain/beslut.ts';
import { handlingSchema } from '../../src/domain/handling.ts';
import type { Kallpost } from '../../src/domain/kalla.ts';
import type { Kommun } from '../../src/domain/kommun.ts';
import { findPersonnummer } from '../../src/domain/personnummer.ts';
import { buildDrafts } from './entries/build.ts';
import { type Change, entryChanges, recordChanges, toKallpost } from './entries/changes.ts';
import type { Collection } from './entries/collection.ts';
import type { SourceDrafts } from './entries/draft.ts';
import { ignoreChanges, isHeldBack } from './entries/held-back.ts';
import { mergeSource, postersOf } from './entries/merge.ts';
import { findTwin } from './entries/renderings.ts';
import { type Sak, thingsToReview } from './entries/review.ts';
import { SourceError } from './errors.ts';
import type { Imported } from './imported.ts';
import type { Outcome } from './report.ts';
import { LASREGLER } from './rules-version.ts';
import { placedWords } from './structure/block.ts';
import { type Hint, type Known, toUnits } from './units/group.ts';
import { placeInFiles } from './units/place.ts';
import { type Segment, single, type Unit } from './units/unit.ts';

/** What a run would write, and what it has to say. */
export interface Run {
  changes: Change[];
  outcome: Omit<Outcome, 'skrivna' | 'dryRun' | 'granska'>;
  /** The records of all sources, as they stand after the run. */
  kallposter: Map<string, Kallpost>;
  /** What needs an eye in the whole collection after the run. */
  granska: Sak[];
}

/**
 * Merges sources that have been read into the collection and tells which files that changes. Writes nothing.
 *
 * @param options `withoutSource`: keep no copy of a source that holds a personnummer.
 */
export function runImport(
  collection: Collection,
  imported: readonly Imported[],
  failed: readonly SourceError[],
  { withoutSource = false }: { withoutSource?: boolean } = {},
): Run {
  const outcome: Run['outcome'] = {
    lasta: imported.length + failed.length,
    nya: [],
    andrade: [],
    rorda: [],
    fel: [...failed],
    anmarkningar: [],
  };
  const waiting: Imported[] = [];
  const fresh = new Map<string, Kallpost>();
  const copies: Change[] = [];
  const sources: Known[] = [];
  for (const source of imported) {
    const known = withKommun(source, collection);
    if (known !== null) sources.push(known);
    else waiting.push(source);
  }
  const { units, hints } = toUnits(sources, (members) => mayJoin(collection, members));
  for (const unit of inOrder(units, collection)) take(unit);
  // What shows no municipality may be another rendering of what has just come in.
  for (const source of waiting.sort((a, b) => (a.source.kallfil.fil < b.source.kallfil.fil ? -1 : 1))) {
    const known = withKommun(source, collection);
    if (known !== null) take(single(known, known.kommun));
    else
      outcome.fel.push(
        new SourceError(
          source.source.path,
          'nothing in it shows which municipality it comes from',
          `Put it in content/kallor/<municipality>/, or run again with --kommun ${collection.kommuner.map((k) => k.id).join('|')}.`,
        ),
      );
  }

  function take(unit: Unit): void {
    const files = unit.segment.map((s) => s.fil);
    if (unit.segment.every((s) => isUnchanged(collection, s, files, hints))) return;
    let drafts: SourceDrafts;
    try {
      drafts = placeInFiles(buildDrafts(unit), unit);
      holdPersonnummer(drafts);
      holdSchemas(drafts);
    } catch (error) {
      // A text that cannot be written word for word is not written at all; the other sources go on.
      const what = error instanceof Error ? error.message : String(error);
      for (const { imported } of unit.segment)
        outcome.fel.push(
          new SourceError(imported.source.path, what, 'This is a fault of the importer: report it with the file.'),
        );
      return;
    }
    const merged = mergeSource(collection, drafts);
    for (const [other, post] of merged.andraPoster) fresh.set(other, post);
    for (const { imported, fil } of unit.segment) {
      const own = hints.filter((h) => h.source.source === imported.source).map((h) => h.anmarkning);
      const others = files.filter((f) => f !== fil).map((f) => f.slice(f.indexOf('/') + 1));
      const parts = {
        ...(others.length === 0 ? {} : { lases_med: others }),
        poster: postersOf(merged, fil),
        sammanfogat: drafts.sammanfogat.flatMap(({ fil: f, ...s }) => (f === undefined || f === fil ? [s] : [])),
      };
      fresh.set(fil, toKallpost(imported, parts, own, collection.kallposter.get(fil)));
      if (!withoutSource || !isHeldBack(imported))
        copies.push({ path: join('kallor', fil), content: imported.source.bytes });
      for (const anmarkning of [...imported.anmarkningar, ...own]) outcome.anmarkningar.push({ post: fil, anmarkning });
    }
    outcome.nya.push(...merged.nya);
    outcome.andrade.push(...merged.andrade);
    outcome.rorda.push(...merged.rorda);
    for (const draft of [...drafts.beslut, ...drafts.handlingar])
      for (const anmarkning of draft.data.anmarkningar)
        outcome.anmarkningar.push({ post: `${files[0]} ${draft.id}`, anmarkning });
  }
  const nya = new Set(outcome.nya);
  outcome.nya = [...nya].sort();
  outcome.andrade = [...new Set(outcome.andrade)].filter((k) => !nya.has(k)).sort();
  outcome.rorda = [...new Set(outcome.rorda)].sort();
  const kallposter = new Map([...collection.kallposter, ...fresh]);
  const changes = [
    ...copies,
    ...entryChanges(collection, [...outcome.nya, ...outcome.andrade]),
    ...recordChanges(collection, fresh, new Set(outcome.rorda)),
    ...ignoreChanges(kallposter),
  ];
  return { changes, outcome, kallposter, granska: thingsToReview(collection, kallposter) };
}

/**
 * Whatever way the words of a source came together in an entry, no personnummer goes out.
 *
 * @throws where one stands in an entry; its source is then not written at all.
 */
function holdPersonnummer(drafts: SourceDrafts): void {
  for (const draft of [...drafts.handlingar, ...drafts.beslut])
    for (const text of [JSON.stringify(draft.data), draft.body])
      if (findPersonnummer(text).length > 0)
        throw new Error('a personnummer would stand in an entry, and nothing of the file is written');
}

/**
 * An entry that does not hold would stop every later import at the collection's door.
 *
 * @throws where one does not; its source is then not written at all.
 */
function holdSchemas(drafts: SourceDrafts): void {
  const results = [
    ...drafts.handlingar.map((d) => handlingSchema.safeParse(d.data)),
    ...drafts.beslut.map((d) => beslutSchema.safeParse(d.data)),
  ];
  for (const { error } of results) {
    const issue = error?.issues[0];
    if (issue !== undefined) throw new Error(`an entry would not hold: ${issue.path.join('.')}: ${issue.message}`);
  }
}

/** True where a source has been imported as it is, by these rules and together with the same files. */
function isUnchanged(
  collection: Collection,
  { fil, imported }: Segment,
  files: readonly string[],
  hints: readonly Hint[],
): boolean {
  const before = collection.kallposter.get(fil);
  const said = new Set(before?.anmarkningar.map((a) => a.meddelande));
  const isNews = (hint: Hint) => hint.source.source === imported.source && !said.has(hint.anmarkning.meddelande);
  const others = files.filter((f) => f !== fil).map((f) => f.slice(f.indexOf('/') + 1));
  return (
    before?.sha256 === imported.source.kallfil.sha256 &&
    before.lasregler === LASREGLER &&
    (before.lases_med ?? []).join('/') === others.join('/') &&
    !hints.some(isNews)
  );
}

/**
 * Sources may become one unit where their entries are not published apart: an entry once published is never taken away. One of
 * them may be published, for then its entries become the unit's.
 */
function mayJoin(collection: Collection, members: readonly Known[]): boolean {
  const before = new Set(
    members.flatMap((m) => {
      const record = collection.kallposter.get(`${m.kommun.id}/${m.source.kallfil.fil}`);
      if (record === undefined) return [];
      return [[record.fil, ...(record.lases_med ?? [])].sort().join('/')];
    }),
  );
  return before.size <= 1;
}

/** A whole protokoll comes before the extracts of it; a source that only adds renderings comes after the ones whose text is published. */
function inOrder(units: readonly Unit[], collection: Collection): Unit[] {
  const rank = (unit: Unit): number => {
    const posts = unit.segment.flatMap((s) => collection.kallposter.get(s.fil)?.poster ?? []);
    if (posts.some((p) => p.som === 'rendering')) return 2;
    return unit.dokument.some((d) => d.typ === 'protokoll') ? 0 : 1;
  };
  const name = (unit: Unit) => unit.segment[0]?.imported.source.kallfil.fil ?? '';
  return [...units].sort((a, b) => rank(a) - rank(b) || name(a).localeCompare(name(b)));
}

/** The source with its municipality: its own, or that of the published document which it is a rendering of. Null where neither. */
export function withKommun(source: Imported, collection: Collection): (Imported & { kommun: Kommun }) | null {
  if (source.kommun !== null) return { ...source, kommun: source.kommun };
  for (const doc of source.dokument) {
    const twin = findTwin(collection, placedWords(doc.block), null);
    const kommun = collection.kommuner.find((k) => k.id === twin?.data.kommun);
    if (kommun !== undefined) return { ...source, kommun };
  }
  return null;
}
