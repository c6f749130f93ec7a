import { isSignature } from '../fields/underskrift.ts';
import type { Block } from './block.ts';
import type { AvsnittDel } from './document.ts';
import { type HeadingKind, headingKind } from './headings.ts';

const ORGAN =
  '(?:[\\p{L},-]+ ){0,5}?[\\p{L}-]*(?:fullmäktige|styrelsen|nämnden|utskottet|arbetsutskott|beredningen|direktionen)';

/** Lines behind a decision that are no part of it. */
const BEHIND =
  /^(?:mot beslutet|reserver|.{0,200}\breserverar sig|.{0,160}\bdeltar (?:inte|ej) i|protokollsanteckning|paragrafen (?:är |för)?(?:klaras )?(?:omedelbart )?justera|omedelbar(?:t)? juster|punkten (?:förklaras )?(?:omedelbart )?juster|beslutet (?:ska )?(?:skickas|expedieras|sänds|delges)|exp(?:edieras|edition)?:|vid protokollet|bilagor?(?: \w{1,3})?:?$|_{3,}|ordförande(?:n)? (?:förklarar|finner|ställer|frågar)|efter ställd proposition|det antecknas|antecknas till protokollet|vid ärendets behandling|anmälan är en redovisning av|redovisningen innebär inte)/i;

/** `Kommunfullmäktige beslutar`, `Nämnden beslutar följande:` ahead of the points; the points are the decision. */
const PREAMBLE = new RegExp(
  `^(?:(?:${ORGAN})\\s+)?(?:(?:beslutar|beslutade|föreslås besluta)(?: (?:för egen del|enhälligt|därmed|således))*(?: följande| att)?|(?:föreslår|hemställer(?: hos)?)(?: att)? (?:${ORGAN})(?: att)?(?: beslutar?)?(?: följande| att)?)\\s*:?$`,
  'iu',
);
/** A sentence or a preamble that asks another organ to decide. */
const PROPOSES = new RegExp(
  `(?:^|^att |^(?:${ORGAN}) (?:beslutar (?:att )?)?)(?:föreslår?|hemställer(?: hos)?|hemställa(?: hos)?)(?: att)? (?<till>${ORGAN})\\b`,
  'iu',
);
/** `Kommunstyrelsens förslag till kommunfullmäktige:` as a line of its own. */
const PROPOSAL_LINE = new RegExp(`^(?:.{0,60}\\b)?förslag till (?:beslut i )?(?<till>${ORGAN})\\s*:$`, 'iu');
/** `I kommunstyrelsen:` over the points of a proposal. */
const ADDRESSED = new RegExp(`^(?:förslag )?[Ii] (?<till>${ORGAN})(?: och kommunfullmäktige)?\\s*:$`, 'u');
const OWN = new RegExp(`^(?:${ORGAN}) (?:beslutar|för egen del)|^för egen del`, 'iu');
/** The organ that the sentence makes decide. */
const SUBJECT =
  /^(?<organ>\p{Lu}[\p{L}, -]{0,60}?(?:fullmäktige|styrelsen|nämnden|utskottet|direktionen)) (?:beslutar|antar|godkänner|fastställer|uppdrar|avslår|bifaller|beviljar|utser|väljer)\b/u;
/** A line that only names who writes: `Socialförvaltningen` ahead of the signature. */
const OFFICE_LINE = /^\p{Lu}[\p{L}-]*(?:förvaltningen|kontoret|avdelningen)$/u;

/** Where the text stands: what kind of text, and the organ that meets, as far as it is known. */
export interface DecisionContext {
  slag: 'paragraf' | 'skrivelse';
  organ: string | null;
}

/**
 * Reads a section Beslut or Förslag till beslut: which of its blocks are the decision's own words, and whether they decide or
 * propose. In a skrivelse everything is a proposal. In a paragraf what stands under `Beslut` decides, unless a heading or the
 * words themselves put it to another organ (kommunallagen 5:26: a nämnd bereds and fullmäktige decides).
 */
export function readDecisions(rubrik: Block, blocks: readonly Block[], context: DecisionContext): AvsnittDel[] {
  const delar: AvsnittDel[] = [];
  const heading = headingKind(rubrik.text) as HeadingKind;
  let state = stateOf(heading, context);
  let ended = false;
  for (const block of blocks) {
    const plain = () => delar.push({ slag: 'block', block });
    if (block.slag === 'rubrik') {
      const kind = headingKind(block.text);
      if (kind !== null) state = stateOf(kind, context);
      plain();
      continue;
    }
    const text = block.text.trim();
    if (BEHIND.test(text) || isSignature(block) || OFFICE_LINE.test(text)) ended = true;
    if (ended) {
      plain();
      continue;
    }
    // In a skrivelse `Kommunstyrelsen föreslår kommunfullmäktige …` is what kommunstyrelsen is asked to decide.
    const proposal = context.slag === 'skrivelse' ? null : (PROPOSES.exec(text) ?? PROPOSAL_LINE.exec(text));
    const addressed = ADDRESSED.exec(text)?.groups?.till;
    if (addressed !== undefined) {
      state = { typ: state.typ, till: addressed };
      plain();
      continue;
    }
    if (PREAMBLE.test(text) || PROPOSAL_LINE.test(text)) {
      if (proposal?.groups?.till !== undefined) state = { typ: 'forslag', till: proposal.groups.till };
      else if (OWN.test(text)) state = ownState(text, state, context);
      plain();
      continue;
    }
    // The address may stand on the first line of the very paragraph.
    const first = ADDRESSED.exec(text.split('\n')[0] as string)?.groups?.till;
    if (first !== undefined) state = { typ: state.typ, till: first };
    const mening = proposal?.groups?.till
      ? { typ: 'forslag' as const, till: proposal.groups.till }
      : ownState(text, state, context);
    push(delar, block, mening);
  }
  return delar;
}

interface State {
  typ: 'beslut' | 'forslag';
  till: string | null;
}

function stateOf(kind: HeadingKind, context: DecisionContext): State {
  return { typ: context.slag === 'paragraf' && kind.typ === 'beslut' ? 'beslut' : 'forslag', till: kind.till };
}

/** A sentence that makes another organ decide is a proposal to it, whatever heading it stands under. */
function ownState(text: string, state: State, context: DecisionContext): State {
  const subject = SUBJECT.exec(text)?.groups?.organ;
  if (subject === undefined || context.slag !== 'paragraf') return state;
  const other = context.organ !== null && !sameOrgan(subject, context.organ);
  return other ? { typ: 'forslag', till: subject } : state;
}

function sameOrgan(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  // `Nämnden` and `Arbetsutskottet` alone mean the one that meets.
  return (
    x === y || y.endsWith(x) || /^(?:nämnden|utskottet|arbetsutskottet|direktionen|styrelsen|fullmäktige)$/.test(x)
  );
}

/** The points of one decision belong together, and so do points and the line that introduces them. */
function push(delar: AvsnittDel[], block: Block, state: State): void {
  const previous = delar.at(-1);
  const listed = block.slag === 'punkt' || block.slag === 'nummer' || block.slag === 'tabell';
  if (previous?.slag === 'mening' && listed && previous.typ === state.typ) {
    const before = previous.block.at(-1) as Block;
    if (before.slag === block.slag || /:$/.test(before.text)) {
      previous.block.push(block);
      return;
    }
  }
  delar.push({ slag: 'mening', typ: state.typ, till: state.till, block: [block] });
}
