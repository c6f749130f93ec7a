import type { Block } from './block.ts';
import { type DecisionContext, isBehind, readDecisions, sameOrgan } from './decisions.ts';
import type { TextDel } from './document.ts';
import { isPreamble, ORGAN } from './preamble.ts';

/** A point of a decision that is no marked list: `att avslå ansökan.` */
const POINT = /^att\s/u;

/** True for a block that is one of several points, marked as such or not. */
export const isPoint = (block: Block): boolean =>
  block.slag === 'punkt' || block.slag === 'nummer' || (block.slag === 'stycke' && POINT.test(block.text));

/**
 * A decision that no heading opens, as older protokoll print it: `Barn- och utbildningsnämnden beslutade` and under it the
 * points; or a paragraph that says in the present that the organ that meets decides. A sentence in the past may tell of any
 * meeting's decision and counts as none.
 *
 * @returns the text before it, the decision, the text behind it; null where there is none.
 */
export function readRunningDecision(blocks: readonly Block[], context: DecisionContext): TextDel[] | null {
  const at = blocks.findLastIndex((b, i) => b.slag === 'stycke' && isPreamble(b.text) && isPointBehind(blocks[i + 1]));
  if (at < 0) return readSentence(blocks, context);
  let end = at + 1;
  while (end < blocks.length && isPoint(blocks[end] as Block)) end++;
  return around(blocks, at, end, context);
}

const VERBS =
  'beslutar(?: (?:således|därmed|följaktligen|för egen del))?(?: (?:att|enligt|i enlighet med|föreslå))|föreslår [^.]{3,60} besluta|godkänner|antar|fastställer|avslår|bifaller|beviljar|utser|väljer|antecknar|noterar|tillstyrker|avstyrker|bordlägger|återremitterar|lägger [^.]{3,80} till handlingarna|ställer sig bakom|uppdrar|överlämnar|översänder|överlåter|remitterar|medger|förklarar|ger [^.]{3,60} i uppdrag';
/** `har alltså beslutat att`: what came of a vote, not what was decided before. */
const DECIDES = new RegExp(
  `^(?<organ>${ORGAN}) (?:(?:${VERBS})(?!\\p{L}).*|har (?:alltså|således|därmed) (?:beslutat|avslagit|bifallit|antagit|återremitterat))[^§]*$`,
  'iu',
);

/** `Efter ställda propositioner finner ordföranden att fullmäktige beslutat att …`, where nothing else tells the decision. */
const FOUND = new RegExp(
  `^(?:[^.§]{0,60} )?(?:(?:finner|fann) ordföranden|ordföranden (?:finner|fann)) att (?<organ>${ORGAN}) (?:har )?(?:beslutat|beslutar) [^§]+$`,
  'iu',
);
/** `Kommunstyrelsen beslutade att …` as the last words of an item, as protokoll in the past tense tell it; with a § it is another meeting's. */
const PAST = new RegExp(`^(?<organ>${ORGAN}) (?:beslutade|beslöt) att [^§]+$`, 'iu');

/** What every meeting decides without a word of who does: who adjusts, the agenda, that something is put to the files. */
const FORMAL =
  /^(?:[^.]{3,120} lägge?s (?:härmed )?till handlingarna(?=\.|$)|Till [^.]{0,30}juster[^.]{0,40} (?:väljs|utses) |[^.]{5,120} (?:väljs|utses) att (?:jämte|tillsammans med) ordföranden justera |(?:Dagordningen|Föredragningslistan) (?:godkänns|fastställs)(?!\p{L}))/u;

/** `Direktionen beslutar att utse …`, `Kommunstyrelsen godkänner …` as a paragraph of its own, of the organ that is known to meet. */
function readSentence(blocks: readonly Block[], context: DecisionContext): TextDel[] | null {
  const { organ } = context;
  const own = (pattern: RegExp) => (b: Block) => {
    const subject = b.slag === 'stycke' ? pattern.exec(b.text)?.groups?.organ : undefined;
    return organ !== null && subject !== undefined && sameOrgan(subject, organ);
  };
  const last = blocks.findLast((b) => !isBehind(b));
  const formal = (b: Block) => b.slag === 'stycke' && FORMAL.test(b.text);
  const at = [own(DECIDES), own(FOUND), (b: Block) => b === last && own(PAST)(b), formal]
    .map((is) => blocks.findLastIndex(is))
    .find((i) => i >= 0);
  if (at === undefined) return null;
  let end = at + 1;
  // `Kommunfullmäktige beslutar att bevilja avsägelsen,` and the points that go on from it.
  while (/[,;]$|(?<!\p{L})(?:och|samt)$/u.test(blocks[end - 1]?.text ?? '') && isPointBehind(blocks[end])) end++;
  return around(blocks, at, end, context);
}

/** The decision of some blocks, between the text before and behind it. */
function around(blocks: readonly Block[], from: number, to: number, context: DecisionContext): TextDel[] {
  const part = (list: readonly Block[]): TextDel[] =>
    list.length === 0 ? [] : [{ slag: 'lopande', block: [...list] }];
  const delar = readDecisions({ typ: 'beslut', till: null, av: null }, blocks.slice(from, to), context);
  return [...part(blocks.slice(0, from)), { slag: 'avsnitt', typ: 'beslut', delar }, ...part(blocks.slice(to))];
}

const isPointBehind = (block: Block | undefined): boolean => block !== undefined && isPoint(block);
