import type { RostRad, Rostsiffror, Svarsord } from '../../../src/domain/votering.ts';
import type { Block } from '../structure/block.ts';
import { firstLine } from '../structure/block.ts';
import { firstSaidJa, JA_MEANS, meaning, NEJ_MEANS, subjectOf } from './rostmening.ts';
import { votesByNames } from './rostnamn.ts';
import { namesFor } from './votering-namn.ts';
import { isText, isTitledList, type Passage, passagesAt, SPEAKS_OF_VOTES, TELLS } from './votering-passage.ts';

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
    const passages = passagesAt(blocks, i);
    for (const [n, passage] of passages.entries()) {
      // What an earlier vote meant says nothing about this one.
      const ahead = n > 0 ? [] : blocks.slice(Math.max(from, i - LOOK_BACK), i).filter((b) => b.slag !== 'tabell');
      const previous = found.at(-1);
      if (n === 0 && previous !== undefined && isSaidAgain(previous.votering, passage, ahead))
        previous.block.push(...passage.block);
      else found.push(readVote(blocks, passage, ahead, i, previous?.votering.roster ?? []));
    }
    if (passages.length === 0) continue;
    from = i + (passages[0] as Passage).block.length - 1;
    i = from;
  }
  return found.length > 0 ? found : foundByNames(blocks);
}
/** The votes of a text that counts none, and lists who said Ja and who said Nej. */
function foundByNames(blocks: readonly Block[]): FoundVotering[] {
  const text = blocks.filter(isText);
  if (!text.some((b) => SPEAKS_OF_VOTES.test(b.text))) return [];
  return votesByNames(text.map((b) => b.text)).map(({ roster, from, to }) => {
    const own = text.slice(from, to + 1);
    const ahead = text.slice(Math.max(0, from - LOOK_BACK), from);
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

/** The chair's finding repeats the result: `… utfaller med 22 ja och 13 nej. Kommunfullmäktige har således med 22 ja …`. */
function isSaidAgain(previous: ReadVotering, passage: Passage, ahead: readonly Block[]): boolean {
  const same = previous.text?.ja === passage.siffror.ja && previous.text.nej === passage.siffror.nej;
  return (
    same &&
    !ahead.slice(1).some((b) => /begär|(?:omröstning|votering)\s+\d|röst(?:en)?\s+innebär|röstar\s+ja/i.test(b.text))
  );
}

function readVote(
  blocks: readonly Block[],
  passage: Passage,
  ahead: readonly Block[],
  i: number,
  previous: readonly RostRad[],
): FoundVotering {
  const context = [...ahead.map((b) => b.text), passage.text].join('\n');
  const ja = meaning(passage.text, JA_MEANS) ?? meaning(context, JA_MEANS);
  const nej = meaning(passage.text, NEJ_MEANS) ?? meaning(context, NEJ_MEANS);
  const told = answered(passage, { ja, nej });
  const { roster, siffror, sidor } = namesFor(blocks, passage, i, told, previous);
  const svarsord = told.svarsord === null ? null : (sidor ?? told.svarsord);
  const behind = passage.text.slice(Math.max(0, passage.text.search(/nej|röster/i)));
  return {
    votering: {
      ja_betyder: ja,
      nej_betyder: nej,
      galler: subjectOf(ja ?? svarsord?.ja ?? null, nej ?? svarsord?.nej ?? null),
      text: siffror,
      lista: null,
      roster,
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
