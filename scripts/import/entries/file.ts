import { createHash } from 'node:crypto';
import { Document, isCollection, isMap, isScalar, isSeq, parse, visit } from 'yaml';

/** An entry file taken apart as text: the machine's part and the editor's, which is kept sign by sign. */
export interface EntryText {
  /** YAML of the machine's fields. */
  maskin: string;
  /** YAML from `redaktor:` on, or ''. */
  redaktor: string;
  body: string;
}

/** Takes an entry file apart; null where it has no frontmatter. */
export function splitEntry(text: string): EntryText | null {
  const m = /^---\r?\n([\s\S]*?\r?\n)---[ \t]*(?:\r?\n|$)/.exec(text);
  if (m === null) return null;
  const yaml = m[1] as string;
  const at = /^redaktor:/m.exec(yaml)?.index ?? yaml.length;
  return { maskin: yaml.slice(0, at), redaktor: yaml.slice(at), body: text.slice(m[0].length) };
}

/**
 * The fingerprint of the machine's part as written: sha256 over its fields and the body. An editor's change of either shows;
 * a change of `redaktor` does not.
 */
export function fingerprint(entry: Pick<EntryText, 'maskin' | 'body'>): string {
  return createHash('sha256').update(entry.maskin).update('\0').update(entry.body.trim()).digest('hex');
}

/** Puts an entry file together. */
export function joinEntry(entry: EntryText): string {
  const body = entry.body.trim();
  return `---\n${entry.maskin}${entry.redaktor}---\n${body === '' ? '' : `\n${body}\n`}`;
}

/** Fields that say nothing when they are empty and that the schema fills in again. */
/** Lists that a record must have, also where there is nothing in them. */
const REQUIRED = new Set(['poster', 'borttaget']);
const OPTIONAL_NULL = new Set(['klassificering', 'acklamation']);

/** Data as YAML in the order of its keys, without what is empty by default. Same data, same text. */
export function toYaml(data: Record<string, unknown>): string {
  const kept = Object.entries(data).filter(([key, value]) => {
    if (key === 'redaktor' || value === undefined) return false;
    if (value === null) return !OPTIONAL_NULL.has(key);
    return !(Array.isArray(value) && value.length === 0 && !REQUIRED.has(key));
  });
  const document = new Document(Object.fromEntries(kept), { aliasDuplicateObjects: false });
  // A person, a vote, a pair of lines on one line each: fifty votes are fifty lines, and a diff shows the one that changed.
  visit(document, {
    Collection: (key, node, path) => {
      const small = (isMap(node) || isSeq(node)) && JSON.stringify(node).length <= ONE_LINE;
      const plain = isMap(node)
        ? node.items.every(
            (pair) => isScalar(pair.value) || (isCollection(pair.value) && pair.value.items.length === 0),
          )
        : node.items.every((item) => isScalar(item) && typeof item.value === 'number');
      if (path.length > 1 && small && plain && node.items.length > 0 && key !== null) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

const ONE_LINE = 120;

/** The data of a piece of YAML. */
export function fromYaml(yaml: string): Record<string, unknown> {
  return (parse(yaml) ?? {}) as Record<string, unknown>;
}
