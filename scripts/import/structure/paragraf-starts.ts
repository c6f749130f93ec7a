import type { Block } from './block.ts';
import { paragrafLine } from './paragraf-line.ts';

const NUMBERS = String.raw`(\d{1,4})\s*[-–—]\s*(?:§\s*)?(\d{1,4})(?![\d-])`;
/** `Paragrafer § 140-§ 142`, `Paragrafer: 88–93`, on a line of its own or behind another column, says which paragrafer a protokoll holds. */
const LABELLED = new RegExp(String.raw`(?<!\p{L})paragraf(?:er)?(?:na)?[\s:]*§{0,2}\s*${NUMBERS}`, 'iu');
/** `§§ 41-48` as a line that says nothing else. */
const ALONE = new RegExp(String.raw`^\s*§§?\s*${NUMBERS}\s*$`, 'u');
/** `§§ 41-48` within a line; behind a person or an office (`Eva Ek, controller, §§ 35-36`) it tells at what somebody was there. */
const WITHIN = new RegExp(String.raw`^(?!.*(?:\(\p{L}|\p{Ll},)).*§§\s*${NUMBERS}`, 'u');
const COVER_BLOCKS = 40;
const PARTY_CELL = /^\s*\(?(?:\p{Lu}{1,3}|\p{Ll}{1,2})\)?\s*$/u;

/**
 * The blocks that open a paragraf. A § line in a contents list, in a list of received extracts, or in running text is none:
 * the numbers of a protokoll count on, stand in the cover's range where it prints one, and those of a contents list come again.
 *
 * @param listed blocks known to be lines of a contents list, where `blocks` is a part of a document that tells it as a whole.
 * @returns indices into `blocks`, ascending.
 */
export function paragrafStarts(blocks: readonly Block[], listed: ReadonlySet<Block> = contentsLines(blocks)): number[] {
  const all = candidatesIn(blocks).filter((c) => !listed.has(blocks[c.at] as Block));
  const range = coverRange(blocks, all[0]?.at ?? blocks.length);
  const free = longestChain(all).map((c) => c.at);
  if (range === null) return free;
  const within = longestChain(all.filter((c) => c.nr >= range[0] && c.nr <= range[1])).map((c) => c.at);
  // Whatever was read as the cover's range is none, if most of what the text itself counts lies outside it.
  return within.length >= MOST * free.length ? within : free;
}

const MOST = 0.6;

/** The lines of a contents list: §§ whose numbers come again in the text, or that stand in a row with nothing between them. */
export function contentsLines(blocks: readonly Block[]): Set<Block> {
  const all = candidatesIn(blocks);
  const lastOf = new Map(all.map((c, i) => [c.nr, i]));
  return new Set(all.filter((_, i) => isContents(all, i, lastOf)).map((c) => blocks[c.at] as Block));
}

function candidatesIn(blocks: readonly Block[]): Candidate[] {
  const before = charactersBefore(blocks);
  const found = blocks.flatMap((block, at): Candidate[] => {
    const line = block.slag === 'rubrik' ? paragrafLine(block.text) : null;
    if (line === null) return [];
    const bare = !/\p{L}{4}/u.test(line.rest);
    const { organ, bakvand } = line;
    const nr = Number.parseInt(line.nummer, 10);
    return [{ at, place: before[at] as number, nr, organ, bare, bakvand, marked: block.niva > 0 }];
  });
  // `31 § Upprop` is a paragraf where the document prints them all so; else it cites a statute.
  const behind = found.filter((c) => c.bakvand);
  return behind.length > found.length / 2 ? behind : found.filter((c) => !c.bakvand);
}

interface Candidate {
  at: number;
  /** How many signs of text stand before it in the document. */
  place: number;
  nr: number;
  /** The abbreviation before the sign. */
  organ: string | null;
  bakvand?: true | undefined;
  /** Only a number behind the sign: a title there may be a line of a list. */
  bare: boolean;
  /** The source marks the line as a heading (Markdown, HTML, docx styles, larger type). */
  marked: boolean;
}

function coverRange(blocks: readonly Block[], until: number): [number, number] | null {
  const lines = blocks.slice(0, Math.min(until, COVER_BLOCKS)).flatMap((block) =>
    block.slag === 'tabell'
      ? // Of a row that names a person and a party the §§ are those at which that person was there.
        block.celler.map((r) => ({ line: r.join(' '), ofPerson: r.some((c) => PARTY_CELL.test(c)) }))
      : block.text.split('\n').map((line) => ({ line, ofPerson: false })),
  );
  for (const pattern of [LABELLED, ALONE, WITHIN])
    for (const { line, ofPerson } of lines) {
      const m = ofPerson && pattern !== LABELLED ? null : pattern.exec(line);
      if (m !== null && Number(m[1]) <= Number(m[2])) return [Number(m[1]), Number(m[2])];
    }
  return null;
}

const CLOSE = 260;

/** For each block how many signs stand before it. */
function charactersBefore(blocks: readonly Block[]): number[] {
  let sum = 0;
  return blocks.map((block) => {
    const before = sum;
    sum += block.rader.reduce((n, r) => n + r.text.length, 0);
    return before;
  });
}

/** So many § lines in a row, with nothing between them, are no paragrafer: each would have a title or a text. */
const LISTED_IN_A_ROW = 3;
/** Titles beside the numbers: a list all the same, but two or three items may really have nothing to tell. */
const TITLED_IN_A_ROW = 5;

/**
 * A line of a contents list: a number in a row of bare numbers (the titles stand in a column of their own), or one that stands
 * right behind or before another and whose number comes again further on.
 */
function isContents(list: readonly Candidate[], i: number, lastOf: ReadonlyMap<number, number>): boolean {
  const c = list[i] as Candidate;
  // `Kf § 65`, `Ks § 214`, `Au § 402` under each other tell through which bodies a case came.
  const follows = (j: number) => {
    const [a, b] = [list[j], list[j + 1]];
    return a !== undefined && b !== undefined && b.at === a.at + 1 && b.nr > a.nr && b.organ === a.organ;
  };
  let [from, to] = [i, i];
  while (from > 0 && follows(from - 1)) from--;
  while (follows(to)) to++;
  if (to - from + 1 >= LISTED_IN_A_ROW && list.slice(from, to + 1).every((l) => l.bare)) return true;
  if (to - from + 1 >= TITLED_IN_A_ROW) return true;
  if ((lastOf.get(c.nr) ?? 0) <= i) return false;
  // A title on two lines stands between: close to its neighbour all the same.
  const close = (a: Candidate | undefined, b: Candidate | undefined) =>
    a !== undefined && b !== undefined && b.place - a.place <= CLOSE;
  return to > from || close(c, list[i + 1]) || close(list[i - 1], c);
}

const SKIPPED = 0.5;
const MOST_PENALTY = 2.5;
/** No protokoll has so many lines with a § before the one that goes on; without an end, twenty thousand would take minutes. */
const LOOK_BACK = 1000;

/** The ascending sequence of most weight: every line counts, a number that is skipped costs. */
function longestChain(list: readonly Candidate[]): Candidate[] {
  const best: { score: number; before: number }[] = [];
  list.forEach((c, i) => {
    const own = (c.bare ? 2 : 1) + (c.marked ? 1 : 0);
    let score = own;
    let before = -1;
    for (let j = Math.max(0, i - LOOK_BACK); j < i; j++) {
      const step = c.nr - (list[j] as Candidate).nr;
      if (step <= 0) continue;
      const reached = (best[j]?.score ?? 0) + own - Math.min(MOST_PENALTY, (step - 1) * SKIPPED);
      if (reached > score) {
        score = reached;
        before = j;
      }
    }
    best.push({ score, before });
  });
  let at = best.reduce((top, b, i) => (b.score > (best[top]?.score ?? 0) ? i : top), 0);
  const chain: Candidate[] = [];
  while (at >= 0 && list[at] !== undefined) {
    chain.unshift(list[at] as Candidate);
    at = best[at]?.before ?? -1;
  }
  return chain;
}
