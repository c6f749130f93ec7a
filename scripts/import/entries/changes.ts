import type { Kallpost } from '../../../src/domain/kalla.ts';
import type { Imported } from '../imported.ts';
import { LASREGLER } from '../rules-version.ts';
import type { Collection, Stored } from './collection.ts';
import { joinEntry, toYaml } from './file.ts';

/** A file to be written: path below content/, and what goes into it. */
export interface Change {
  path: string;
  content: string | Uint8Array;
}

/**
 * The record of a source, as it will lie beside it. A source with a personnummer is not put online; one that was held back
 * before stays so, since an editor may have had another reason.
 *
 * @param parts what its entries are, and which files it was read together with. @param hints that it may belong with another.
 */
export function toKallpost(
  imported: Imported,
  parts: Pick<Kallpost, 'lases_med' | 'poster' | 'sammanfogat'>,
  hints: Kallpost['anmarkningar'],
  before: Kallpost | undefined,
): Kallpost {
  const { kallfil } = imported.source;
  return {
    fil: kallfil.fil,
    sha256: kallfil.sha256,
    teckenkodning: kallfil.teckenkodning,
    rader: kallfil.rader.at(-1)?.nr ?? 0,
    ...(kallfil.sidor === null ? {} : { sidor: kallfil.sidor }),
    lasregler: LASREGLER,
    publiceras: before?.publiceras !== false && !imported.anmarkningar.some((a) => a.kod === 'personnummer'),
    ...(parts.lases_med === undefined ? {} : { lases_med: parts.lases_med }),
    poster: parts.poster,
    borttaget: imported.borttaget,
    sammanfogat: parts.sammanfogat,
    anmarkningar: [...imported.anmarkningar, ...hints],
  };
}

/** The entries that a run has made or changed, as files. */
export function entryChanges(collection: Collection, keys: Iterable<string>): Change[] {
  return [...new Set(keys)].sort().map((key) => {
    const at = key.indexOf('/');
    const samling = key.slice(0, at) as 'handlingar' | 'beslut' | 'arenden';
    const stored = collection[samling].get(key.slice(at + 1)) as Stored<Record<string, unknown>>;
    return {
      path: `${key}.mdx`,
      content: joinEntry({ maskin: toYaml(stored.data), redaktor: stored.redaktor, body: stored.body }),
    };
  });
}

/**
 * The records to write: those of the run, and those of other sources whose entries the run has changed (their fingerprints
 * follow). An entry that an editor changed keeps the fingerprint that the importer wrote, so that it goes on being seen.
 */
export function recordChanges(
  collection: Collection,
  fresh: ReadonlyMap<string, Kallpost>,
  touched: ReadonlySet<string>,
): Change[] {
  const out: Change[] = [];
  for (const [fil, before] of [...new Map([...collection.kallposter, ...fresh])].sort(([a], [b]) =>
    a.localeCompare(b),
  )) {
    const poster = before.poster.map((p) => {
      const key = `${p.samling}/${p.id}`;
      const stored = collection[p.samling].get(p.id);
      return stored === undefined || touched.has(key) || !collection.skrivna.get(key)?.has(stored.avtryck)
        ? p
        : { ...p, avtryck: stored.avtryck };
    });
    const post = { ...before, poster };
    if (fresh.has(fil) || poster.some((p, i) => p !== before.poster[i] && p.avtryck !== before.poster[i]?.avtryck))
      out.push({ path: `kallor/${fil}.yaml`, content: toYaml(kept(post)) });
  }
  return out;
}

/** `publiceras: true` is the rule and goes without saying. */
function kept(post: Kallpost): Record<string, unknown> {
  const { publiceras, ...rest } = post;
  return publiceras ? rest : { ...rest, publiceras };
}
