import type { RostRad, Rostsiffror, Svarsord } from '../../../src/domain/votering.ts';
import type { Block } from '../structure/block.ts';
import { firstLine } from '../structure/block.ts';
import { firstSaidJa, JA_MEANS, meaning, NEJ_MEANS, subjectOf } from './rostmening.ts';
import { namesInProse } from './rostnamn.ts';
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
  for (let i = 0; i < blocks.length; i++) {
    const passage = passageAt(blocks, i);
    if (passage === null) continue;
    const ahead = blocks.slice(Math.max(from, i - LOOK_BACK), i).filter((b) => b.slag !== 'tabell');
    const previous = found.at(-1);
    const last = i + passage.block.length - 1;
    if (previous !== undefined && isSaidAgain(previous.votering, passage, ahead)) previous.block.push(...passage.block);
    else found.push(readVote(blocks, passage, ahead, i));
    // What an earlier vote meant says nothing about this one.
    from = last;
    i = last;
  }
  return found;
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
  const { siffror, svarsord } = answered(passage, { ja, nej });
  const behind = passage.text.slice(Math.max(0, passage.text.search(/nej|röster/i)));
  return {
    votering: {
      ja_betyder: ja,
      nej_betyder: nej,
      galler: subjectOf(ja ?? svarsord?.ja ?? null, nej ?? svarsord?.nej ?? null),
      text: siffror,
      lista: null,
      roster: rosterOf(blocks, passage, i),
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
