import type { Rostsiffror, Svarsord } from '../../../src/domain/votering.ts';
import type { Block } from '../structure/block.ts';
import { sentences } from './dissent-text.ts';
import { findPersoner, isNameLine } from './personer.ts';
import { annexedTo } from './rostlista.ts';
import { abstentions, countsOneAnswer, findCounts, findSides } from './rostsiffror.ts';

/** A passage that tells the counts of one vote. */
export interface Passage {
  block: Block[];
  text: string;
  siffror: Rostsiffror;
  svarsord: Svarsord | null;
}

export const isText = (block: Block): boolean => block.slag !== 'tabell' && block.slag !== 'rubrik';
export const SPEAKS_OF_VOTES = /röst|votering|omröst/i;

/**
 * The passages that begin with a block: one block that tells the counts, or several that tell an answer each; a block in which
 * votes follow on each other is a passage for each.
 */
export function passagesAt(blocks: readonly Block[], i: number): Passage[] {
  const block = blocks[i] as Block;
  if (!isText(block)) return [];
  const around = blocks.slice(Math.max(0, i - 3), i).map((b) => b.text);
  const spoken = [block.text, ...around].some((t) => SPEAKS_OF_VOTES.test(t));
  // Answers as labels: their heading stands further away.
  const labelled = /^\s*ja\b/i.test(block.text) && blocks.some((b) => SPEAKS_OF_VOTES.test(b.text));
  if (!spoken && !labelled) return [];
  return counted(blocks, i, around).filter((p) => !isOfAnotherVote(p.text));
}

function counted(blocks: readonly Block[], i: number, around: readonly string[]): Passage[] {
  const block = blocks[i] as Block;
  const several = votesInOneBlock(block);
  if (several.length > 1) return several;
  const counts = findCounts(block.text);
  if (counts !== null)
    return [withAbstentions({ block: [block], text: block.text, siffror: counts, svarsord: null }, blocks[i + 1])];
  if (countsOneAnswer(block.text)) {
    for (let to = i + 1; to <= i + 3 && to < blocks.length && isText(blocks[to] as Block); to++) {
      // An abstention may stand in a paragraph of its own behind both.
      const next = blocks[to + 1];
      const end = next !== undefined && isText(next) && /avst(?:år|od|ått)/i.test(next.text) ? to + 2 : to + 1;
      const list = blocks.slice(i, end);
      const text = list.map((b) => b.text).join('\n');
      const both = findCounts(text);
      if (both !== null) return [{ block: list, text, siffror: both, svarsord: null }];
    }
  }
  const sides = findSides(block.text);
  if (sides === null || isBallot([block.text, ...around], sides.svarsord)) return [];
  return [{ block: [block], text: block.text, ...sides }];
}

/** `Två ledamöter avstår.` in a paragraph of its own, right behind the counts. */
function withAbstentions(passage: Passage, next: Block | undefined): Passage {
  if (passage.siffror.avstar !== null || next === undefined || !isText(next)) return passage;
  // Names, and behind them how many they are: `… avstår (9).`
  if (next.text.length > SHORT && !/avst(?:år|od)\s*\(\d{1,3}\)\.?$/i.test(next.text)) return passage;
  const avstar = findCounts(next.text) === null ? abstentions(next.text) : null;
  if (avstar === null) return passage;
  return { ...passage, block: [...passage.block, next], siffror: { ...passage.siffror, avstar } };
}
const SHORT = 100;

/** What a block tells of votes that follow on each other: the next begins where, behind counts, another one is asked for. */
function votesInOneBlock(block: Block): Passage[] {
  const out: Passage[] = [];
  let open: string[] = [];
  const close = () => {
    const text = open.join(' ');
    const counts = findCounts(text);
    const before = out.at(-1);
    const again = counts !== null && before?.siffror.ja === counts.ja && before.siffror.nej === counts.nej;
    if (counts !== null && !again) out.push({ block: [block], text, siffror: counts, svarsord: null });
    else if (before !== undefined) before.text = `${before.text} ${text}`;
  };
  for (const sentence of sentences(block.text)) {
    if (BEGINS.test(sentence) && findCounts(open.join(' ')) !== null) {
      close();
      open = [];
    }
    open.push(sentence);
  }
  close();
  return out;
}
const BEGINS =
  /^(?:omröstning|votering) \d|begär|därefter|ställ(?:er|de) .*proposition|(?:andra|ny|nästa) (?:omröstning|votering)/i;

/** A secret ballot, and votes for one person against another, elect somebody; they have no Ja and no Nej. */
function isBallot(texts: readonly string[], { ja, nej }: Svarsord): boolean {
  if (texts.some((t) => /slut(?:en|na) (?:omröstning|votering|sedlar)|valsed(?:el|lar)/i.test(t))) return true;
  const isPerson = (side: string | null) =>
    side !== null && (isNameLine(side) || findPersoner(side)[0]?.end === side.length);
  return isPerson(ja) && isPerson(nej);
}

/** What tells of this meeting again, behind a list. */
export const TELLS = /proposition|begär|omröstning(?!slist|sprot)|votering(?!slist|sprot)|finner|fann|beslut/i;

/** A title that names a §, with the rows of a list in it or behind it; without them it is a reference. */
export function isTitledList(blocks: readonly Block[], i: number): boolean {
  if (annexedTo((blocks[i] as Block).text) === null) return false;
  return blocks.slice(i, i + 3).some((b) => b.slag === 'tabell' || findPersoner(b.text).length >= LIST_ROWS);
}
const LIST_ROWS = 3;
const DAY = '(?:den\\s+\\d{1,2}\\s+\\p{L}+|\\d{4}-\\d{2}-\\d{2})';
const DID = '(?:behandlade|beslutade|avslog|biföll|tillstyrkte|avstyrkte|föreslog|återremitterade|bordlade|beredde)';
/** `Kommunstyrelsen behandlade ärendet den 3 mars 2024, § 12, …`, `Vid nämndens sammanträde 2024-03-03 …`: told of what was before. */
const ANOTHER_MEETING = new RegExp(
  `^(?:(?:Vid|På)\\s+[^.]{0,60}(?:sammanträde|möte|behandling)(?:t)?\\s[^.]{0,40}|\\p{Lu}[\\p{L}\\s-]{4,60}\\s${DID}\\s[^.]{0,80})${DAY}`,
  'u',
);

/** `Kommunstyrelsen hade den 7 maj 2031, § 301, efter omröstning med 7 mot 6 röster tillstyrkt …`: the sentence that counts tells whose vote it was. */
const HAD = new RegExp(`^\\p{Lu}[\\p{L}\\s-]{4,60}\\s(?:hade|har)\\s[^.]{0,30}${DAY}`, 'u');

/** A question that was put to others than those who met. */
const ASKED = /folkomröstning|enkät|remissinstans|svarande/i;

/** True where a passage, up to the counts that it tells, speaks of another meeting, or where others than those who met were asked. */
function isOfAnotherVote(text: string): boolean {
  const list = sentences(text);
  const at = list.findIndex((s) => findCounts(s) !== null || findSides(s) !== null);
  const counted = list[at] ?? '';
  if (ASKED.test(counted) && !/votering|(?<!folk)omröstning|ja-röst/i.test(counted)) return true;
  return HAD.test(counted) || list.slice(0, at + 1).some((s) => ANOTHER_MEETING.test(s));
}
