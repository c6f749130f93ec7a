import type { Arende } from '../../../src/domain/arende.ts';
import type { Beslut } from '../../../src/domain/beslut.ts';
import { caseKeyOf } from '../../../src/domain/diarienummer.ts';
import type { Handling } from '../../../src/domain/handling.ts';
import { effective } from '../../../src/domain/redaktor.ts';
import type { Collection, Stored } from './collection.ts';
import { fromYaml } from './file.ts';

/** Where the entries of a collection are found by what they are, without looking through all of them for each. */
export class Lookup {
  readonly #paragrafer = new Map<string, Stored<Beslut>>();
  readonly #besluts = new Map<string, Set<string>>();
  readonly #handlingar = new Map<string, Set<string>>();
  readonly #arenden = new Map<string, string>();
  readonly #collection: Collection;

  constructor(collection: Collection) {
    this.#collection = collection;
    for (const stored of collection.beslut.values()) this.addBeslut(stored);
    for (const stored of collection.handlingar.values()) this.addHandling(stored);
    for (const stored of collection.arenden.values()) this.addArende(stored);
  }

  /** To be told of every entry that is made or changed. */
  addBeslut(stored: Stored<Beslut>): void {
    gather(this.#besluts, stored.data.kalla.fil, stored.id);
    for (const key of paragrafKeys(stored)) if (!this.#paragrafer.has(key)) this.#paragrafer.set(key, stored);
  }

  addHandling(stored: Stored<Handling>): void {
    gather(this.#handlingar, stored.data.renderingar[0]?.kalla.fil ?? '', stored.id);
  }

  addArende(stored: Stored<Arende>): void {
    for (const printed of stored.data.diarienummer) {
      const key = `${stored.data.kommun} ${caseKeyOf(printed)}`;
      if (!this.#arenden.has(key)) this.#arenden.set(key, stored.id);
    }
  }

  /** The entry that has a paragraf's address: the same organ (or none known), day and number, read or judged so. */
  paragraf(data: Pick<Beslut, 'kommun' | 'organ' | 'datum' | 'paragraf'>): Stored<Beslut> | null {
    const stored = this.#paragrafer.get(keyOf(data.kommun, data.organ, data.datum, data.paragraf));
    return stored === undefined ? null : (this.#collection.beslut.get(stored.id) ?? null);
  }

  /** The paragrafer whose text stands in a source. */
  beslutOf(fil: string): Stored<Beslut>[] {
    return present(this.#collection.beslut, this.#besluts.get(fil)).filter((s) => s.data.kalla.fil === fil);
  }

  /** The documents that are published from a source. */
  handlingarOf(fil: string): Stored<Handling>[] {
    const all = present(this.#collection.handlingar, this.#handlingar.get(fil));
    return all.filter((s) => s.data.renderingar[0]?.kalla.fil === fil);
  }

  /** The case of a municipality that a diarienummer names, in any writing; null where there is none yet. */
  arende(kommun: string, printed: string): Stored<Arende> | null {
    const key = caseKeyOf(printed);
    const id = key === null ? undefined : this.#arenden.get(`${kommun} ${key}`);
    return id === undefined ? null : (this.#collection.arenden.get(id) ?? null);
  }
}

const lookups = new WeakMap<Collection, Lookup>();

/** The look-up of a collection, made at its first use. */
export function lookupOf(collection: Collection): Lookup {
  let lookup = lookups.get(collection);
  if (lookup === undefined) {
    lookup = new Lookup(collection);
    lookups.set(collection, lookup);
  }
  return lookup;
}

function gather(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids === undefined) map.set(key, new Set([id]));
  else ids.add(id);
}

const present = <D>(all: ReadonlyMap<string, Stored<D>>, ids: Iterable<string> = []): Stored<D>[] =>
  [...ids].flatMap((id) => all.get(id) ?? []);

const keyOf = (kommun: string, organ: string | null, datum: string | null, paragraf: string): string =>
  [kommun, organ, datum, paragraf.toLowerCase()].join(' ');

/** As the source prints it, and as an editor has judged it: both are the paragraf's. A withdrawn one has given its address up. */
function paragrafKeys({ data, redaktor }: Stored<Beslut>): string[] {
  const judged = (redaktor === '' ? {} : (fromYaml(redaktor).redaktor ?? {})) as Beslut['redaktor'];
  if (judged.aterkallad !== undefined) return [];
  const { kommun, organ, datum, paragraf } = data;
  return [
    keyOf(kommun, organ, datum, paragraf),
    keyOf(kommun, effective(organ, judged.organ), effective(datum, judged.datum), paragraf),
  ];
}
