import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type EntryFile, parseYaml, validate } from '../../src/domain/entry.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { type Kallpost, kallpostSchema } from '../../src/domain/kalla.ts';
import { type Kommun, kommunSchema } from '../../src/domain/kommun.ts';
import { type Post, readPost, type Samling } from './entry.ts';
import { listFiles } from './folder.ts';

/** A YAML file of the content: the registry's and the sources' records. */
export interface YamlPost<T> {
  /** Path below the content folder. */
  fil: string;
  data: T | null;
  lineOf: EntryFile['lineOf'];
  issues: Issue[];
}

/** The whole content folder as scripts see it: every file read and parsed once, faults kept beside the file. */
export interface Innehall {
  /** Absolute path of the content folder. */
  mapp: string;
  kommuner: YamlPost<Kommun>[];
  /** The records `kallor/<kommun>/<file>.yaml`. */
  kallposter: YamlPost<Kallpost>[];
  /** The source files themselves, by path below the content folder. */
  kallfiler: string[];
  beslut: Post<'beslut'>[];
  handlingar: Post<'handlingar'>[];
  arenden: Post<'arenden'>[];
  amnen: Post<'amnen'>[];
  /** Paths of the site's own pages; what they hold is Astro's to check. */
  sidor: string[];
  /** Files in a folder of the content that no collection reads: most often a wrong ending. */
  frammande: string[];
}

/** Reads the content folder. Never throws for what stands in a file; the file system's own errors pass through. */
export async function readContent(mapp: string): Promise<Innehall> {
  const frammande: string[] = [];
  const inFolder = async (folder: string, ending: string) => {
    const files = await listFiles(mapp, folder);
    frammande.push(...files.filter((fil) => !fil.endsWith(ending)));
    return files.filter((fil) => fil.endsWith(ending));
  };
  const text = (fil: string) => readFile(join(mapp, fil), 'utf8');
  const posts = async <S extends Samling>(samling: S): Promise<Post<S>[]> => {
    const files = await inFolder(samling, '.mdx');
    return Promise.all(files.map(async (fil) => readPost(samling, fil, await text(fil))));
  };
  const kommunfiler = await inFolder('kommuner', '.yaml');
  const kallor = await listFiles(mapp, 'kallor');
  // A record is called as its source with `.yaml` behind the whole name; no source is a YAML file itself.
  const records = kallor.filter((fil) => fil.endsWith('.yaml'));
  return {
    mapp,
    kommuner: await Promise.all(kommunfiler.map(async (fil) => readYaml(kommunSchema, fil, await text(fil)))),
    kallposter: await Promise.all(records.map(async (fil) => readYaml(kallpostSchema, fil, await text(fil)))),
    kallfiler: kallor.filter((fil) => !fil.endsWith('.yaml')),
    beslut: await posts('beslut'),
    handlingar: await posts('handlingar'),
    arenden: await posts('arenden'),
    amnen: await posts('amnen'),
    sidor: await inFolder('sidor', '.mdx'),
    frammande,
  };
}

function readYaml<T>(schema: Parameters<typeof validate>[0], fil: string, source: string): YamlPost<T> {
  const entry = parseYaml(source, fil);
  const checked = entry.issues.length > 0 ? { data: null, issues: [] } : validate(schema, entry, fil);
  return { fil, data: checked.data as T | null, lineOf: entry.lineOf, issues: [...entry.issues, ...checked.issues] };
}

/** Every entry that holds an official text. */
export function officialPosts(innehall: Innehall): (Post<'beslut'> | Post<'handlingar'>)[] {
  return [...innehall.beslut, ...innehall.handlingar];
}

const indexes = new WeakMap<Innehall, Map<string, Post>>();

/** The entry with this id, or undefined. Indexed at the first call: a corpus has tens of thousands of entries. */
export function findPost<S extends Samling>(innehall: Innehall, samling: S, id: string): Post<S> | undefined {
  let index = indexes.get(innehall);
  if (index === undefined) {
    const all: Post[] = [...innehall.beslut, ...innehall.handlingar, ...innehall.arenden, ...innehall.amnen];
    index = new Map(all.map((post) => [`${post.samling}/${post.id}`, post]));
    indexes.set(innehall, index);
  }
  return index.get(`${samling}/${id}`) as Post<S> | undefined;
}
