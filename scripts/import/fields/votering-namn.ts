import { type RostRad, type Rostsiffror, recount, type Svarsord } from '../../../src/domain/votering.ts';
import type { Block } from '../structure/block.ts';
import { bareNamesInLists, isCut, namesInProse, namesOfSides } from './rostnamn.ts';
import { findCounts } from './rostsiffror.ts';
import { isText, type Passage } from './votering-passage.ts';

/** Names may stand before the counts, and lists of them behind. */
const NAMES_BACK = 3;
const NAMES_ON = 8;

/** `Med 7 röster mot 3 … Ada Al (S) avstår`: the abstentions are told by name where the counts tell of none. */
function withNamedAbstentions(siffror: Rostsiffror, roster: readonly RostRad[]): Rostsiffror {
  const named = roster.filter((r) => r.rost === 'avstar').length;
  const whole = recount({ roster: [...roster] });
  const fits =
    whole !== null && ((whole.ja === siffror.ja && whole.nej === siffror.nej) || (whole.ja === 0 && whole.nej === 0));
  return siffror.avstar === null && named > 0 && fits ? { ...siffror, avstar: named } : siffror;
}

/** The counts of a passage, with what the sides are called where not Ja and Nej. */
interface Told {
  siffror: Rostsiffror;
  svarsord: Svarsord | null;
}

/**
 * Who voted how, with what each side is called where the names stand under that.
 *
 * @param previous the names of the vote before, which are not this one's.
 * @returns no names where a text names those of one answer only (`Övriga röstar ja`), or not nearly all that it counts.
 */
export function namesFor(
  blocks: readonly Block[],
  passage: Passage,
  i: number,
  told: Told,
  previous: readonly RostRad[],
): { roster: RostRad[]; siffror: Rostsiffror; sidor: Svarsord | null } {
  const { roster, sidor } = allNames(blocks, passage, i, told, previous);
  const siffror = withNamedAbstentions(told.siffror, roster);
  const named = (rost: 'ja' | 'nej') => roster.some((r) => r.rost === rost) || siffror[rost] === 0;
  return { roster: named('ja') && named('nej') && !isCut(roster, siffror) ? roster : [], siffror, sidor };
}

function allNames(
  blocks: readonly Block[],
  passage: Passage,
  i: number,
  told: Told,
  previous: readonly RostRad[],
): { roster: RostRad[]; sidor: Svarsord | null } {
  const own = rosterOf(blocks, passage, i, previous);
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
function rosterOf(blocks: readonly Block[], passage: Passage, i: number, previous: readonly RostRad[]): RostRad[] {
  const own = namesInProse(passage.text);
  if (own.length > 0) return own;
  const ahead = blocks.slice(Math.max(0, i - NAMES_BACK), i).filter(isText);
  const before = namesInProse(ahead.map((b) => b.text).join('\n'));
  const given = new Set(previous.map((r) => `${r.namn} ${r.rost}`));
  // Lists that stand behind one vote stand before the next.
  if (before.length > 0 && !before.every((r) => given.has(`${r.namn} ${r.rost}`))) return before;
  const on = blocks.slice(i + passage.block.length, i + passage.block.length + NAMES_ON);
  const stop = on.findIndex((b) => findCounts(b.text) !== null || b.slag === 'tabell');
  return namesInProse((stop < 0 ? on : on.slice(0, stop)).map((b) => b.text).join('\n'));
}
