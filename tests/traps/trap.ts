import { readdirSync, readFileSync } from 'node:fs';

/** A trap: a text that has misled a reader, and what it must be read as. */
export interface Trap {
  /** Name of the file: what the trap is. */
  namn: string;
  /** The text, `\n` and `\u00AD` in it written out. */
  indata: string;
  /** The last block of the file, line by line. */
  vantat: string[];
}

/**
 * The traps of a folder beside this file. A file is named for its trap and holds the input, a blank line and what is expected
 * (after ferenda's corpus). The expected part is the last block, so that an input may hold blank lines.
 */
export function traps(folder: string): Trap[] {
  const base = new URL(`./${folder}/`, import.meta.url);
  return readdirSync(base)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, base), 'utf8').trimEnd();
      const at = text.lastIndexOf('\n\n');
      if (at < 0) throw new Error(`${folder}/${name}: give the input, a blank line, and what is expected.`);
      return { namn: name.slice(0, -'.txt'.length), indata: text.slice(0, at), vantat: text.slice(at + 2).split('\n') };
    });
}

/** Signs that an editor would not show, written as `\u00AD`; a line feed inside one line of input as `\n`. */
export function unescapeSigns(text: string): string {
  return text
    .replace(/\\u([0-9A-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll('\\n', '\n');
}
