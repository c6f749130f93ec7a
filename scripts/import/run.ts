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
import { mergeSource } from './entries/merge.ts';
import { findTwin } from './entries/renderings.ts';
import { type Sak, thingsToReview } from './entries/review.ts';
import { SourceError } from './errors.ts';
import type { Imported } from './imported.ts';
import type { Outcome } from './report.ts';
import { LASREGLER } from './rules-version.ts';
import { placedWords } from './structure/block.ts';

/** What a run would write, and what it has to say. */
export interface Run {
  changes: Change[];
  outcome: Omit<Outcome, 'skrivna' | 'dryRun' | 'granska'>;
  /** The records of all sources, as they stand after the run. */
  kallposter: Map<string, Kallpost>;
  /** What needs an eye in the whole collection after the run. */
  granska: Sak[];
}

/** Merges sources that have been read into the collection and tells which files that changes. Writes nothing. */
export function runImport(collection: Collection, imported: readonly Imported[], failed: readonly SourceError[]): Run {
  const outcome: Run['outcome'] = {
    lasta: imported.length + failed.length,
    nya: [],
    andrade: [],
    rorda: [],
    fel: [...failed],
    anmarkningar: [],
  };
  const fresh = new Map<string, Kallpost>();
  const copies: Change[] = [];
  for (const source of inOrder(imported, collection)) {
    const known = withKommun(source, collection);
    if (known === null) {
      outcome.fel.push(
        new SourceError(
          source.source.path,
          'nothing in it shows which municipality it comes from',
          `Put it in content/kallor/<municipality>/, or run again with --kommun ${collection.kommuner.map((k) => k.id).join('|')}.`,
        ),
      );
      continue;
    }
    const { kallfil } = source.source;
    const fil = `${known.kommun.id}/${kallfil.fil}`;
    const before = collection.kallposter.get(fil);
    if (before?.sha256 === kallfil.sha256 && before.lasregler === LASREGLER) continue;
    let drafts: SourceDrafts;
    try {
      drafts = buildDrafts(known);
      holdPersonnummer(drafts);
      holdSchemas(drafts);
    } catch (error) {
      // A text that cannot be written word for word is not written at all; the other sources go on.
      const what = error instanceof Error ? error.message : String(error);
      outcome.fel.push(
        new SourceError(source.source.path, what, 'This is a fault of the importer: report it with the file.'),
      );
      continue;
    }
    const merged = mergeSource(collection, drafts);
    for (const [other, post] of merged.andraPoster) fresh.set(other, post);
    fresh.set(fil, toKallpost(source, drafts, merged, before));
    copies.push({ path: join('kallor', fil), content: source.source.bytes });
    outcome.nya.push(...merged.nya);
    outcome.andrade.push(...merged.andrade);
    outcome.rorda.push(...merged.rorda);
    for (const draft of [...drafts.beslut, ...drafts.handlingar])
      for (const anmarkning of draft.data.anmarkningar)
        outcome.anmarkningar.push({ post: `${fil} ${draft.id}`, anmarkning });
    for (const anmarkning of source.anmarkningar) outcome.anmarkningar.push({ post: fil, anmarkning });
  }
  const nya = new Set(outcome.nya);
  outcome.nya = [...nya].sort();
  outcome.andrade = [...new Set(outcome.andrade)].filter((k) => !nya.has(k)).sort();
  outcome.rorda = [...new Set(outcome.rorda)].sort();
  const changes = [
    ...copies,
    ...entryChanges(collection, [...outcome.nya, ...outcome.andrade]),
    ...recordChanges(collection, fresh, new Set(outcome.rorda)),
  ];
  const kallposter = new Map([...collection.kallposter, ...fresh]);
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

/** A whole protokoll comes before the extracts of it; a source that only adds renderings comes after the ones whose text is published; one without a municipality comes last. */
function inOrder(imported: readonly Imported[], collection: Collection): Imported[] {
  const rank = (s: Imported): number => {
    if (s.kommun === null) return 3;
    const post = collection.kallposter.get(`${s.kommun.id}/${s.source.kallfil.fil}`);
    if (post?.poster.some((p) => p.som === 'rendering')) return 2;
    return s.dokument.some((d) => d.typ === 'protokoll') ? 0 : 1;
  };
  return [...imported].sort((a, b) => rank(a) - rank(b) || a.source.kallfil.fil.localeCompare(b.source.kallfil.fil));
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
