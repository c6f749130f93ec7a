import { shardOf } from './hash.ts';
import type { Skarva, Varde } from './rows.ts';

/** Bytes of the largest shard: four of them stay under 10 kB. An unknown number loads three, a known one at most two for each part that splits its key. */
export const LARGEST_SHARD = 2_400;
/** How full the shards are on average. Fuller ones mean fewer files, and more keys that stand in another than their own. */
const FILLED = 0.7;
/** Bytes that are kept free in each shard for the numbers of keys that found no room in it. */
const ROOM = 300;

/** Bytes of a value as JSON. */
export const size = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

interface Sized {
  key: string;
  value: Varde;
  bytes: number;
}

/**
 * Puts each key into the shard that its hash names; where that one has no room, into another, and leaves its number behind.
 * So a key that is there costs at most two shards, and one that is not costs one.
 */
export function cutIntoShards(keys: ReadonlyMap<string, Varde>): Skarva[] {
  const sized: Sized[] = [...keys].map(([key, value]) => ({ key, value, bytes: size(key) + size(value) + 2 }));
  const crowded = sized.find((s) => s.bytes + ROOM > LARGEST_SHARD);
  if (crowded !== undefined)
    throw new Error(
      `The register's key ${crowded.key} needs ${crowded.bytes} bytes; split its table by a further part in rows.ts.`,
    );
  // The large ones first, while there is room for them; the key settles the order of equals, so that each build cuts alike.
  sized.sort((a, b) => b.bytes - a.bytes || (a.key < b.key ? -1 : 1));
  const total = sized.reduce((sum, s) => sum + s.bytes, 0);
  for (let count = Math.max(1, Math.ceil(total / (LARGEST_SHARD * FILLED))); ; count = Math.ceil(count * 1.2)) {
    const shards = fill(sized, count);
    if (shards !== null) return shards;
  }
}

/** The shards of a given count, or null where it does not hold all keys. */
function fill(keys: readonly Sized[], count: number): Skarva[] | null {
  const shards: Skarva[] = Array.from({ length: count }, () => ({}));
  const bytes = new Array<number>(count).fill(2);
  const put = (at: number, key: string, value: Varde, needed: number) => {
    (shards[at] as Skarva)[key] = value;
    bytes[at] = (bytes[at] ?? 0) + needed;
  };
  const fits = (at: number, needed: number, limit: number) => (bytes[at] ?? 0) + needed <= limit;
  const moved: Sized[] = [];
  for (const entry of keys) {
    const home = shardOf(entry.key, count);
    if (fits(home, entry.bytes, LARGEST_SHARD - ROOM)) put(home, entry.key, entry.value, entry.bytes);
    else moved.push(entry);
  }
  for (const { key } of moved) bytes[shardOf(key, count)] = (bytes[shardOf(key, count)] ?? 0) + pointerSize(key);
  if (bytes.some((b) => b > LARGEST_SHARD)) return null;
  const byRoom = [...bytes.keys()].sort((a, b) => (bytes[a] ?? 0) - (bytes[b] ?? 0));
  let next = 0;
  for (const { key, value, bytes: needed } of moved) {
    while (next < count && !fits(byRoom[next] as number, needed, LARGEST_SHARD)) next++;
    const at = byRoom[next];
    if (at === undefined) return null;
    put(at, key, value, needed);
    (shards[shardOf(key, count)] as Skarva)[key] = at;
  }
  return shards;
}

/** Bytes of a key that stands elsewhere: the key, its quotes, colon and comma, and a number of up to seven figures. */
const pointerSize = (key: string): number => size(key) + 9;
