import type { Root } from 'mdast';
import type { Kallpost } from '../../domain/kalla.ts';
import { ownersOfLines } from '../../domain/owners-of-lines.ts';
import { blockWords } from '../../domain/text/block-words.ts';
import { splitWords } from '../../domain/text/words.ts';
import type { Kallrad } from '../source-lines.ts';
import { alignWords } from './align.ts';

/** A run of source lines beside what is published of them. */
export interface Jamforelserad {
  rader: Kallrad[];
  /** Index in the record's `poster` of the entry that publishes these lines; null where none does. */
  post: number | null;
  /** The published words of these lines, block by block; empty where nothing of them is published. */
  text: { ankare: string | null; ord: string }[];
  /** In what the words differ, one a difference; empty where they are the same, sign for sign. */
  skillnader: Ordskillnad[];
}

/** Words that the source and the published text have otherwise. */
export interface Ordskillnad {
  kalla: string;
  publicerat: string;
  /** `hopskrivet`: a line break in the source divides the word, as the record lists it. `annan`: the words are others. */
  slag: 'hopskrivet' | 'annan';
}

interface Word {
  /** The word as it is compared: without the marks that say how a text source sets it. */
  ord: string;
  rad: number;
}

/**
 * Holds a text source line by line against what is published of it: every published word stands beside the line that it comes
 * from. What the record lists as left out is no difference (the line itself tells of it).
 *
 * @param lines of `sourceLines`. @param treeOf the published text of an entry of `poster`; null where it has none here.
 */
export function compareLines(
  lines: readonly Kallrad[],
  post: Pick<Kallpost, 'poster' | 'borttaget' | 'sammanfogat'>,
  treeOf: (index: number) => Root | null,
): Jamforelserad[] {
  const owners = ownersOfLines(post.poster, lines.length);
  const places = new Map<number, Place>();
  for (const index of new Set(owners)) {
    const root = index === null ? null : treeOf(index);
    if (index === null || root === null) continue;
    const own = lines.filter((l) => owners[l.nr - 1] === index);
    placeWords(wordsOf(own, post.borttaget), root, post.sammanfogat, places);
  }
  const rows: (Jamforelserad & { group: number | null })[] = [];
  for (const line of lines) {
    const owner = owners[line.nr - 1] ?? null;
    const place = places.get(line.nr);
    const last = rows.at(-1);
    const group = place?.group ?? null;
    const empty = line.text.trim() === '';
    // An empty line goes with the lines before it; one that is left out stands by itself, so that its reason does.
    const follows =
      last !== undefined &&
      last.post === owner &&
      !line.utelamnad &&
      (empty || (!last.rader.some((r) => r.utelamnad) && last.group === group));
    const row = follows ? last : { rader: [], post: owner, text: [], skillnader: [], group };
    if (!follows) rows.push(row);
    row.rader.push(line);
    for (const piece of place?.text ?? []) {
      const open = row.text.at(-1);
      if (open !== undefined && open.ankare === piece.ankare) open.ord += ` ${piece.ord}`;
      else row.text.push({ ...piece });
    }
    row.skillnader.push(...(place?.skillnader ?? []));
  }
  return rows.map(({ group: _, ...row }) => row);
}

/** What is published of one line. Lines that share a block, or share it with a line that shares one, are one group. */
interface Place {
  group: number;
  text: { ankare: string | null; ord: string }[];
  skillnader: Ordskillnad[];
}

function placeWords(
  source: readonly Word[],
  root: Root,
  joins: Kallpost['sammanfogat'],
  places: Map<number, Place>,
): void {
  const blocks = blockWords(root);
  const published = blocks.flatMap((b, block) => b.ord.map((ord) => ({ ord, block, ankare: b.ankare })));
  let group = (source[0]?.rad ?? 0) * 1000;
  let lastBlock = -1;
  const at = (rad: number, block: number): Place => {
    const known = places.get(rad);
    if (known !== undefined) {
      lastBlock = Math.max(lastBlock, block);
      return known;
    }
    if (block > lastBlock) group++;
    lastBlock = Math.max(lastBlock, block);
    const fresh = { group, text: [], skillnader: [] };
    places.set(rad, fresh);
    return fresh;
  };
  const publish = (rad: number, index: number): void => {
    const word = published[index] as (typeof published)[number];
    const { text } = at(rad, word.block);
    const open = text.at(-1);
    if (open !== undefined && open.ankare === word.ankare) open.ord += ` ${word.ord}`;
    else text.push({ ankare: word.ankare, ord: word.ord });
  };
  const stretches = alignWords(
    source.map((w) => w.ord),
    published.map((w) => bare(w.ord)),
  );
  for (const { lika, a, b } of stretches) {
    const rad = (source[a[0]] ?? source.at(-1))?.rad ?? 1;
    for (let k = b[0]; k < b[1]; k++) publish(lika ? (source[a[0] + k - b[0]]?.rad ?? rad) : rad, k);
    if (lika) continue;
    const lost = source.slice(...a).map((w) => w.ord);
    const added = published.slice(...b).map((w) => w.ord);
    const differences = describe(lost, added, joins);
    if (differences.length > 0)
      at(rad, published[Math.min(b[0], published.length - 1)]?.block ?? 0).skillnader.push(...differences);
  }
}

/** The differences between a few words: each word that a line break divided by itself, what is left as one. */
function describe(lost: readonly string[], added: readonly string[], joins: Kallpost['sammanfogat']): Ordskillnad[] {
  const isJoin = (fore: string, efter: string): boolean => joins.some((j) => j.fore === fore && j.efter === efter);
  const found: Ordskillnad[] = [];
  let i = 0;
  let j = 0;
  while (j < added.length && isJoin(`${lost[i]} ${lost[i + 1]}`, added[j] ?? '')) {
    found.push({ kalla: `${lost[i]} ${lost[i + 1]}`, publicerat: added[j] ?? '', slag: 'hopskrivet' });
    i += 2;
    j++;
  }
  while (i < lost.length && j < added.length && lost[i] === bare(added[j] ?? '')) {
    i++;
    j++;
  }
  const kalla = lost.slice(i).filter((w) => !MARKUP.test(w));
  if (kalla.length > 0 || j < added.length)
    found.push({ kalla: kalla.join(' '), publicerat: added.slice(j).join(' '), slag: 'annan' });
  return found;
}

/** A sign of a list's item, a rule or a quotation: it says how the line is set and is no word. */
const MARKUP = /^[-–•·▪>o]$/;

/** The words of source lines without those that the record leaves out. */
function wordsOf(lines: readonly Kallrad[], borttaget: Kallpost['borttaget']): Word[] {
  const removed = new Map<number, string[]>();
  for (const b of borttaget) removed.set(b.rad, [...(removed.get(b.rad) ?? []), b.text]);
  return lines.flatMap(({ nr, text }) => {
    let words = lineWords(text);
    for (const gone of removed.get(nr) ?? []) words = without(words, lineWords(gone));
    return words.map((ord) => ({ ord, rad: nr }));
  });
}

const TAGS = /<\/?(?:i|b|em|strong|u|sup|sub|br\s*\/?)>/gi;
const LINK = /!?\[([^\]\n]*)\]\([^)\s]*\)/g;
const lineWords = (line: string): string[] =>
  splitWords((/^\s*\|.*\|\s*$/.test(line) ? line.replaceAll('|', ' ') : line).replace(TAGS, ' ').replace(LINK, '$1'))
    .map(bare)
    .filter((w) => w !== '');

/** A word without the signs that Markdown uses for headings and emphasis. */
const bare = (word: string): string => word.normalize('NFC').replace(/[*#\\]/g, '');

/** The words without the first run that equals `gone`. */
function without(words: string[], gone: readonly string[]): string[] {
  for (let i = 0; i + gone.length <= words.length; i++)
    if (gone.length > 0 && gone.every((w, k) => words[i + k] === w))
      return [...words.slice(0, i), ...words.slice(i + gone.length)];
  return words;
}
