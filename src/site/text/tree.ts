import type { Root } from 'mdast';

/** A parsed text as the data store keeps it: its tree as JSON without positions, which are a third of the size and only errors need. */
export function packTree(root: Root): string {
  return JSON.stringify(root, (key, value) => (key === 'position' || key === 'data' ? undefined : value));
}

/** The tree of `packTree`. */
export function unpackTree(packed: string | undefined): Root {
  return packed === undefined || packed === '' ? { type: 'root', children: [] } : (JSON.parse(packed) as Root);
}
