/** FNV-1a over UTF-16 units, 32 bits: spreads keys over shards alike in build and browser. Not for security. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  return h >>> 0;
}

/** The shard (0 … count − 1) that holds a key. */
export const shardOf = (key: string, count: number): number => hash(key) % count;

/** Where a shard stands. The count is part of the address, so that a page from before a new build meets a 404, never a wrong shard. */
export const shardAddress = (shard: number, count: number): string => `/sok/register/${count}/${shard}.json`;
