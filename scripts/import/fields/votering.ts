import { type RostRad, type Rostsiffror, recount, type Svarsord } from '../../../src/domain/votering.ts';
import type { Block } from '../structure/block.ts';
import { firstLine } from '../structure/block.ts';
import { sentences } from './dissent-text.ts';
import { findPersoner } from './personer.ts';
import { annexedTo } from './rostlista.ts';
import { firstSaidJa, JA_MEANS, meaning, NEJ_MEANS, subjectOf } from './rostmening.ts';
import { bareNamesInLists, namesInProse, namesOfSides, votesByNames } from './rostnamn.ts';
import { countsOneAnswer, findCounts, findSides } from './rostsiffror.ts';

/** A vote as one place of a source tells it. */
export interface ReadVotering {
  ja_betyder: string | null;
  nej_betyder: string | null;
  galler: 'huvudforslag' | 'aterremiss' | 'bordlaggning' | 'motforslag' | null;
  text: Rostsiffror | null;
  lista: Rostsiffror | null;
  roster: RostRad[];
  utfall: string | null;
  utslagsrost: boolean;
  svarsord?: Svarsord;
}

const CASTING = /utslagsröst/i;
const OUTCOME =
  /(?:har |därmed |därför )?(?:kommunfullmäktige|kommunstyrelsen|[\p{L}-]*nämnden|[\p{L}-]*utskottet|fullmäktige)\s+(?:(?:har|således|därmed|med \p{L}+ \p{L}+)\s+){0,3}(?:beslut(?:ar|at|ade)|bif(?:aller|allit)|avsl(?:år|agit))\s+[^.]+/iu;

/** A vote as found in the text: the vote, the blocks of its passage, its first line. */
export interface FoundVotering {
  votering: ReadVotering;
  block: Block[];
  rad: number;
}

/**
 * The votes that a text tells, each with its passage.
 *
 * @param blocks the blocks of one paragraf, in order.
 * @returns for every passage with counts the vote and the blocks of the passage; what Ja and Nej meant is looked for in the
 *   passage and in the blocks right before it. A passage that says the same counts again is the same vote.
 */
export function findVoteringar(blocks: readonly Block[]): FoundVotering[] {
  const found: FoundVotering[] = [];
  let from = 0;
  let inList = false;
  for (let i = 0; i < blocks.length; i++) {
    // A list of votes behind the text names the § it belongs to; its sums are no passage of this one.
    const { text } = blocks[i] as Block;
    inList = isTitledList(blocks, i) || (inList && !TELLS.test(text));
    if (inList) continue;
    const passage = passageAt(blocks, i);
    if (passage === null || isOfAnotherMeeting(passage.text)) continue;
    const ahead = blocks.slice(Math.max(from, i - LOOK_BACK), i).filter((b) => b.slag !== 'tabell');
    const previous = found.at(-1);
    const last = i + passage.block.length - 1;
    if (previous !== undefined && isSaidAgain(previous.votering, passage, ahead)) previous.block.push(...passage.block);
    else found.push(readVote(blocks, passage, ahead, i));
    // What an earlier vote meant says nothing about this one.
    from = last;
    i = last;
  }
  return found.length > 0 ? found : foundByNames(blocks);
}
const TELLS = /proposition|begär|omröstning(?!slist|sprot)|votering(?!slist|sprot)|finner|fann|beslut/i;

/** A title that names a §, with the rows of a list in it or behind it; without them it is a reference. */
function isTitledList(blocks: readonly Block[], i: number): boolean {
  if (annexedTo((blocks[i] as Block).text) === null) return false;
  return blocks.slice(i, i + 3).some((b) => b.slag === 'tabell' || findPersoner(b.text).length >= LIST_ROWS);
}
const LIST_ROWS = 3;
const DAY = '(?:den\\s+\\d{1,2}\\s+\\p{L}+|\\d{4}-\\d{2}-\\d{2})';
const DID = '(?:behandlade|beslutade|avslog|biföll|tillstyrkte|avstyrkte|föreslog|återremitterade|bordlade|beredde)';
/** `Kommunstyrelsen behandlade ärendet den 3 mars 2024, § 12, …`, `Vid nämndens sammanträde 2024-03-03 …`: told of what was before. */
const ANOTHER_MEETING = new RegExp(
  `^(?:(?:Vid|På)\\s+[^.]{0,60}(?:sammanträde|möte)(?:t)?\\s[^.]{0,40}|\\p{Lu}[\\p{L}\\s-]{4,60}\\s${DID}\\s[^.]{0,80})${DAY}`,
  'u',
);

/** True where a passage, up to the counts that it tells, speaks of another meeting. */
function isOfAnotherMeeting(text: string): boolean {
  const list = sentences(text);
  const at = list.findIndex((s) => findCounts(s) !== null || findSides(s) !== null);
  return list.slice(0, at + 1).some((s) => ANOTHER_MEETING.test(s));
}

/** The votes of a text that counts none, and lists who said Ja and who said Nej. */
function foundByNames(blocks: readonly Block[]): FoundVotering[] {
  const text = blocks.filter(isText);
  if (!text.some((b) => SPEAKS_OF_VOTES.test(b.text))) return [];
  // A line break of its own for each block, so that a line's number tells its block.
  const lines = text.flatMap((b) => b.text.split('\n').map(() => b));
  return votesByNames(text.map((b) => b.text).join('\n')).map(({ roster, from, to }) => {
    const own = [...new Set(lines.slice(from, to + 1))];
    const ahead = text.slice(Math.max(0, text.indexOf(own[0] as Block) - LOOK_BACK), text.indexOf(own[0] as Block));
    const context = [...ahead, ...own].map((b) => b.text).join('\n');
    const [ja, nej] = [meaning(context, JA_MEANS), meaning(context, NEJ_MEANS)];
    return {
      votering: {
        ja_betyder: ja,
        nej_betyder: nej,
        galler: subjectOf(ja, nej),
        text: null,
        lista: null,
        roster,
        utfall: null,
        utslagsrost: CASTING.test(context),
      },
      block: own,
      rad: firstLine(own[0] as Block),
    };
  });
}
const LOOK_BACK = 8;
/** Names may stand before the counts, and lists of them behind. */
const NAMES_BACK = 3;
const NAMES_ON = 8;

interface Passage {
  block: Block[];
  text: string;
  siffror: Rostsiffror;
  svarsord: Svarsord | null;
}

const isText = (block: Block): boolean => block.slag !== 'tabell' && block.slag !== 'rubrik';
const SPEAKS_OF_VOTES = /röst|votering|omröst/i;

/** The passage that begins with a block: one block that tells the counts, or several that tell an answer each. */
function passageAt(blocks: readonly Block[], i: number): Passage | null {
  const block = blocks[i] as Block;
  if (!isText(block)) return null;
  const around = blocks.slice(Math.max(0, i - 3), i).map((b) => b.text);
  if (![block.text, ...around].some((t) => SPEAKS_OF_VOTES.test(t)) && !/^\s*ja\b/i.test(block.text)) return null;
  const counts = findCounts(block.text);
  if (counts !== null) return { block: [block], text: block.text, siffror: counts, svarsord: null };
  if (countsOneAnswer(block.text)) {
    for (let to = i + 1; to <= i + 3 && to < blocks.length && isText(blocks[to] as Block); to++) {
      // An abstention may stand in a paragraph of its own behind both.
      const next = blocks[to + 1];
      const end = next !== undefined && isText(next) && /avst(?:år|od|ått)/i.test(next.text) ? to + 2 : to + 1;
      const list = blocks.slice(i, end);
      const text = list.map((b) => b.text).join('\n');
      const both = findCounts(text);
      if (both !== null) return { block: list, text, siffror: both, svarsord: null };
    }
  }
  const sides = findSides(block.text);
  return sides === null ? null : { block: [block], text: block.text, ...sides };
}

/** The chair's finding repeats the result: `… utfaller med 22 ja och 13 nej. Kommunfullmäktige har således med 22 ja …`. */
function isSaidAgain(previous: ReadVotering, passage: Passage, ahead: readonly Block[]): boolean {
  const same = previous.text?.ja === passage.siffror.ja && previous.text.nej === passage.siffror.nej;
  return (
    same &&
    !ahead.slice(1).some((b) => /begär|(?:omröstning|votering)\s+\d|röst(?:en)?\s+innebär|röstar\s+ja/i.test(b.text))
  );
}

function readVote(blocks: readonly Block[], passage: Passage, ahead: readonly Block[], i: number): FoundVotering {
  const context = [...ahead.map((b) => b.text), passage.text].join('\n');
  const ja = meaning(passage.text, JA_MEANS) ?? meaning(context, JA_MEANS);
  const nej = meaning(passage.text, NEJ_MEANS) ?? meaning(context, NEJ_MEANS);
  const told = answered(passage, { ja, nej });
  const { roster, sidor } = namesFor(blocks, passage, i, told);
  const svarsord = told.svarsord === null ? null : (sidor ?? told.svarsord);
  const siffror = withNamedAbstentions(told.siffror, roster);
  const behind = passage.text.slice(Math.max(0, passage.text.search(/nej|röster/i)));
  return {
    votering: {
      ja_betyder: ja,
      nej_betyder: nej,
      galler: subjectOf(ja ?? svarsord?.ja ?? null, nej ?? svarsord?.nej ?? null),
      text: siffror,
      lista: null,
      // Names of those alone who abstain are no list of the vote.
      roster: roster.some((r) => r.rost === 'ja' || r.rost === 'nej') ? roster : [],
      utfall: OUTCOME.exec(behind)?.[0].replace(/\s+/g, ' ').trim() ?? null,
      utslagsrost: CASTING.test(
        blocks
          .slice(i, i + passage.block.length + 2)
          .map((b) => b.text)
          .join('\n'),
      ),
      ...(svarsord === null ? {} : { svarsord }),
    },
    block: [...passage.block],
    rad: firstLine(passage.block[0] as Block),
  };
}

/** Sides become Ja and Nej where the text says what those meant and the sides' words are the same. */
function answered(
  passage: Passage,
  means: { ja: string | null; nej: string | null },
): { siffror: Rostsiffror; svarsord: Svarsord | null } {
  const { siffror, svarsord } = passage;
  // `Med 8 röster mot 5 beslutar nämnden enligt …`: what the eight wanted stands in the rest of the sentence.
  const won = passage.text.split(/röster\s+mot/i)[1]?.split('.')[0] ?? null;
  const straight =
    svarsord === null ? null : firstSaidJa(svarsord.ja === null ? { ja: won, nej: null } : svarsord, means);
  if (straight === null) return { siffror, svarsord };
  return {
    siffror: straight ? siffror : { ja: siffror.nej, nej: siffror.ja, avstar: siffror.avstar },
    svarsord: null,
  };
}

/** `Med 7 röster mot 3 … Ada Al (S) avstår`: the abstentions are told by name where the counts tell of none. */
function withNamedAbstentions(siffror: Rostsiffror, roster: readonly RostRad[]): Rostsiffror {
  const named = roster.filter((r) => r.rost === 'avstar').length;
  const whole = recount({ roster: [...roster] });
  const fits =
    whole !== null && ((whole.ja === siffror.ja && whole.nej === siffror.nej) || (whole.ja === 0 && whole.nej === 0));
  return siffror.avstar === null && named > 0 && fits ? { ...siffror, avstar: named } : siffror;
}

/** Who voted how, with what each side is called where the names stand under that. */
function namesFor(
  blocks: readonly Block[],
  passage: Passage,
  i: number,
  told: { siffror: Rostsiffror; svarsord: Svarsord | null },
): { roster: RostRad[]; sidor: Svarsord | null } {
  const own = rosterOf(blocks, passage, i);
  if (own.some((r) => r.rost === 'ja' || r.rost === 'nej')) return { roster: own, sidor: null };
  const around = [
    ...blocks
      .slice(Math.max(0, i - NAMES_BACK), i)
      .filter(isText)
      .map((b) => b.text),
    passage.text,
  ].join('\n');
  if (told.svarsord !== null) {
    const [a, b, ...more] = namesOfSides(around);
    const { ja, nej } = told.siffror;
    if (a === undefined || b === undefined || more.length > 0) return { roster: own, sidor: null };
    const straight = a.namn.length === ja && b.namn.length === nej;
    if (!straight && (a.namn.length !== nej || b.namn.length !== ja)) return { roster: own, sidor: null };
    const [first, second] = straight ? [a, b] : [b, a];
    const rows = (side: typeof a, rost: RostRad['rost']) => side.namn.map(({ namn, parti }) => ({ namn, parti, rost }));
    const roster = [...rows(first, 'ja'), ...rows(second, 'nej'), ...own];
    return { roster, sidor: { ja: first.sida, nej: second.sida } };
  }
  // Names without a party are persons where they are just as many as the text counts.
  const behind = blocks
    .slice(i + 1, i + 1 + NAMES_BACK)
    .filter(isText)
    .map((b) => b.text)
    .join('\n');
  for (const text of [passage.text, around, `${passage.text}\n${behind}`]) {
    const bare = bareNamesInLists(text);
    const counted = recount({ roster: bare });
    if (counted !== null && counted.ja === told.siffror.ja && counted.nej === told.siffror.nej)
      return { roster: bare, sidor: null };
  }
  return { roster: own, sidor: null };
}

/** Who voted how: told in the passage, right before it, or in lists behind it up to the next counts. */
function rosterOf(blocks: readonly Block[], passage: Passage, i: number): RostRad[] {
  const own = namesInProse(passage.text);
  if (own.length > 0) return own;
  const ahead = blocks.slice(Math.max(0, i - NAMES_BACK), i).filter(isText);
  const before = namesInProse(ahead.map((b) => b.text).join('\n'));
  if (before.length > 0) return before;
  const on = blocks.slice(i + passage.block.length, i + passage.block.length + NAMES_ON);
  const stop = on.findIndex((b) => findCounts(b.text) !== null || b.slag === 'tabell');
  return namesInProse((stop < 0 ? on : on.slice(0, stop)).map((b) => b.text).join('\n'));
}
