import type { Loader } from 'astro/loaders';
import type { Root } from 'mdast';
import { amneSchema } from '../../domain/amne.ts';
import { arendeSchema } from '../../domain/arende.ts';
import { beslutSchema } from '../../domain/beslut.ts';
import { parseEntry, validate } from '../../domain/entry.ts';
import { handlingSchema } from '../../domain/handling.ts';
import { ContentError, type Issue } from '../../domain/issue.ts';
import { parseText } from '../../domain/text/parse.ts';
import { packTree } from '../text/tree.ts';
import { type CollectionFile, contentDir, readCollection } from './folder.ts';
import { reloadOnChange } from './watch.ts';

const SCHEMAS = { beslut: beslutSchema, handlingar: handlingSchema, arenden: arendeSchema, amnen: amneSchema };
export type EntryCollection = keyof typeof SCHEMAS;

/** The editors' own texts may hold links; official texts may not. */
const VOCABULARY: Record<EntryCollection, 'official' | 'summary'> = {
  beslut: 'official',
  handlingar: 'official',
  arenden: 'summary',
  amnen: 'summary',
};

/**
 * The content loader of the closed vocabulary (DESIGN §3 gives the measurements behind it): parses each file with Sätteri,
 * holds data and text against schema and vocabulary, and keeps the tree as JSON in the store by digest. MDX modules are never
 * made of official texts, so nothing in one can run.
 *
 * Throws ContentError with every fault of the collection; the build stops.
 */
export function entryLoader(collection: EntryCollection): Loader {
  return {
    name: `closed-vocabulary:${collection}`,
    load: async (context) => {
      const load = async () => {
        const files = await readCollection(collection, '.mdx');
        const seen = new Set(files.map((f) => f.id));
        for (const key of context.store.keys()) if (!seen.has(key)) context.store.delete(key);
        const issues: Issue[] = [];
        for (const file of files) {
          const digest = context.generateDigest(file.text);
          if (context.store.get(file.id)?.digest === digest) continue;
          const read = readEntryText(collection, file);
          issues.push(...read.issues);
          if (read.issues.length > 0) continue;
          const data = await context.parseData({ id: file.id, data: read.raw, filePath: file.path });
          context.store.set({ id: file.id, data, digest, body: packTree(read.root) });
        }
        if (issues.length > 0) throw new ContentError(issues);
      };
      await load();
      reloadOnChange(context, `${contentDir()}/${collection}`, '.mdx', load);
    },
  };
}

function readEntryText(
  collection: EntryCollection,
  file: CollectionFile,
): { raw: Record<string, unknown>; root: Root; issues: Issue[] } {
  const entry = parseEntry(file.text, file.fil);
  const text = parseText(entry.body, file.fil, entry.bodyLine, VOCABULARY[collection]);
  const schema = entry.issues.length > 0 ? [] : validate(SCHEMAS[collection], entry, file.fil).issues;
  return {
    raw: entry.data as Record<string, unknown>,
    root: text.root,
    issues: [...entry.issues, ...schema, ...text.issues],
  };
}
