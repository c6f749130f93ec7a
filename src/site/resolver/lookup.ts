import { shardAddress, shardOf } from './hash.ts';
import {
  type Del,
  type Delning,
  type Lista,
  type Rad,
  registerKey,
  type Skarva,
  type Tabell,
  type Varde,
} from './rows.ts';

/** Fetches a shard by its address. Must throw where it cannot be had: an error is never "not published". */
export type LoadShard = (address: string) => Promise<Skarva>;

/** Access to the register: each shard is loaded once. */
export interface Register {
  /** A list, as its parts; empty where there is none. */
  list: (lista: Lista, ...delar: (string | number)[]) => Promise<string[]>;
  /**
   * The rows at a key, going down through splits as far as `known` tells the parts.
   *
   * @returns the rows, and the split at which the question does not say more (then the reader chooses).
   */
  rows: (
    tabell: Tabell,
    delar: readonly (string | number)[],
    known?: Partial<Record<Del, readonly string[]>>,
  ) => Promise<Rader>;
}

export interface Rader {
  rader: Rad[];
  delning: Delning | null;
}

export function openRegister(count: number, load: LoadShard): Register {
  const loaded = new Map<number, Promise<Skarva>>();
  const shard = (nr: number): Promise<Skarva> => {
    const known = loaded.get(nr);
    if (known !== undefined) return known;
    const promise = load(shardAddress(nr, count));
    loaded.set(nr, promise);
    // A failed load is tried again at the next question.
    promise.catch(() => loaded.delete(nr));
    return promise;
  };
  const at = async (key: string): Promise<Varde | undefined> => {
    const home = await shard(shardOf(key, count));
    const value = Object.hasOwn(home, key) ? home[key] : undefined;
    return typeof value === 'number' ? (await shard(value))[key] : value;
  };
  return {
    list: async (lista, ...delar) => {
      const text = await at(registerKey(lista, ...delar));
      return typeof text === 'string' ? text.split('.') : [];
    },
    rows: async (tabell, delar, known = {}) => {
      const descend = async (key: string): Promise<Rader> => {
        const value = await at(key);
        if (value === undefined || typeof value === 'string' || typeof value === 'number')
          return { rader: [], delning: null };
        if (Array.isArray(value)) return { rader: value, delning: null };
        const wanted = known[value.del]?.map((v) => v.toLowerCase());
        if (wanted === undefined) return { rader: [], delning: value };
        const present = value.varden.filter(([v]) => wanted.includes(v.toLowerCase()));
        return joinRader(await Promise.all(present.map(([v]) => descend(`${key}:${v}`.toLowerCase()))));
      };
      return descend(tabell === 'f' ? String(delar[0]) : registerKey(tabell, ...delar));
    },
  };
}

/** Several answers of the register as one; the first split among them is the one to ask about. */
export function joinRader(parts: readonly Rader[]): Rader {
  return { rader: parts.flatMap((p) => p.rader), delning: parts.find((p) => p.delning !== null)?.delning ?? null };
}
