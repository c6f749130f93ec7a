import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Arende, arendeSchema } from '../../../src/domain/arende.ts';
import { type Beslut, beslutSchema } from '../../../src/domain/beslut.ts';
import { type Handling, handlingSchema } from '../../../src/domain/handling.ts';
import { type Kallpost, kallpostSchema } from '../../../src/domain/kalla.ts';
import { type Kommun, kommunSchema } from '../../../src/domain/kommun.ts';
import { parseText } from '../../../src/domain/text/parse.ts';
import { publishedWords } from '../../../src/domain/text/words.ts';
import { SourceError } from '../errors.ts';
import { fingerprint, fromYaml, splitEntry } from './file.ts';

/** An entry as it lies in the collection. */
export interface Stored<D> {
  id: string;
  data: D;
  body: string;
  /** The editor's part, as text. */
  redaktor: string;
  avtryck: string;
}

/** What is already in content/: the importer adds to it and never takes away. */
export interface Collection {
  kommuner: Kommun[];
  handlingar: Map<string, Stored<Handling>>;
  beslut: Map<string, Stored<Beslut>>;
  arenden: Map<string, Stored<Arende>>;
  /** By `<kommun>/<file>`. */
  kallposter: Map<string, Kallpost>;
  /** By `<samling>/<id>`: the fingerprints that the importer itself has written, so that an editor's change shows. */
  skrivna: Map<string, Set<string>>;
}

interface Schema<D> {
  safeParse: (
    data: unknown,
  ) =>
    | { success: true; data: D }
    | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } };
}

async function files(folder: string, ending: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  return (await readdir(folder, { recursive: true }))
    .map((n) => n.replaceAll('\\', '/'))
    .filter((n) => n.endsWith(ending))
    .sort();
}

/** Loads the collection. Throws SourceError where a file of it does not hold: importing on top of a fault would bury it. */
export async function loadCollection(content: string): Promise<Collection> {
  const kommuner = await Promise.all(
    (await files(join(content, 'kommuner'), '.yaml')).map(async (name) => {
      const fil = `kommuner/${name}`;
      return hold(kommunSchema as Schema<Kommun>, fromYaml(await readFile(join(content, fil), 'utf8')), fil);
    }),
  );
  const kallposter = new Map<string, Kallpost>();
  for (const name of await files(join(content, 'kallor'), '.yaml')) {
    const fil = `kallor/${name}`;
    kallposter.set(
      name.slice(0, -'.yaml'.length),
      hold(kallpostSchema as Schema<Kallpost>, fromYaml(await readFile(join(content, fil), 'utf8')), fil),
    );
  }
  return {
    kommuner,
    kallposter,
    skrivna: written(kallposter.values()),
    handlingar: await entries<Handling>(content, 'handlingar', handlingSchema as Schema<Handling>),
    beslut: await entries<Beslut>(content, 'beslut', beslutSchema as Schema<Beslut>),
    arenden: await entries<Arende>(content, 'arenden', arendeSchema as Schema<Arende>),
  };
}

function written(poster: Iterable<Kallpost>): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>();
  for (const post of poster)
    for (const p of post.poster) {
      const key = `${p.samling}/${p.id}`;
      map.set(key, (map.get(key) ?? new Set()).add(p.avtryck));
    }
  return map;
}

async function entries<D>(content: string, folder: string, schema: Schema<D>): Promise<Map<string, Stored<D>>> {
  const out = new Map<string, Stored<D>>();
  for (const name of await files(join(content, folder), '.mdx')) {
    const fil = `${folder}/${name}`;
    const split = splitEntry(await readFile(join(content, fil), 'utf8'));
    if (split === null)
      throw new SourceError(fil, 'the entry has no frontmatter', 'Run npm run check and mend it first.');
    const data = hold(schema, fromYaml(split.maskin + split.redaktor), fil);
    out.set(name.slice(0, -'.mdx'.length), {
      id: name.slice(0, -'.mdx'.length),
      data,
      body: split.body,
      redaktor: split.redaktor,
      avtryck: fingerprint(split),
    });
  }
  return out;
}

function hold<D>(schema: Schema<D>, data: unknown, fil: string): D {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new SourceError(
    fil,
    `${issue?.path.join('.') || 'the file'}: ${issue?.message}`,
    'Run npm run check and mend it first: the importer does not write on top of a fault.',
  );
}

/** The words that a stored text publishes. */
export function storedWords(stored: Stored<unknown>): string[] {
  return publishedWords(parseText(stored.body, stored.id, 1).root);
}
