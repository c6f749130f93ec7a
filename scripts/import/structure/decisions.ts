import { isNumberOnly } from '../fields/diarienummer.ts';
import { isSignature } from '../fields/underskrift.ts';
import { type Block, cutBlock } from './block.ts';
import type { AvsnittDel } from './document.ts';
import { type HeadingKind, headingKind, opensList } from './headings.ts';
import { askedOrgan, IN_A_SENTENCE, isPreamble, leadIn, leadInOver, ORGAN } from './preamble.ts';

/** Lines behind a decision that are no part of it. */
const BEHIND =
  /^(?:mot beslutet|reserv|.{0,160}\banmäler reservation|på grund av jäv |(?:sammanträdet|mötet) avsluta|.{0,200}\breserver(?:ar|ade) sig|.{0,160}\b(?:deltar (?:(?:inte|ej) i|på grund av jäv)|anmäler att (?:hon|han|hen|de) (?:inte|ej) deltar)|.{0,120}\bmedges (?:att )?(?:få )?(?:lämna|anteckna)|i beslutet [^.]{0,80} deltar (?:inte|ej) |protokollsanteckning|beslutet (?:ska )?(?:skickas|expedieras|sänds|delges)|exp(?:edieras|edition)?\.?(?: till)?:|(?:skickas|delges|protokollsutdrag(?: skickas)?|kopia) till:|vid protokollet|justeringen (?:äger rum|sker)|under förutsättning av (?:kommun)?fullmäktiges (?:beslut|godkännande)\.?$|ordföranden? (?:önskar|tackar|avslutar)|ärendet i övrigt redovisas|paragrafen är justerad|.{0,120}\bbesvarar (?:interpellationen|frågan)|protokollsutdrag:|bilagor?(?: \w{1,3})?:?$|_{3,}|-{5,}|(?:\p{L}+:\s*)?bilaga \w{1,3},?\s+(?:\p{L}{2,4}\s+)?§|(?:skrivelse|handling) till (?!.*\.$)|exp\.?(?:$|\s*_|\s*\n)|paragrafen (?:skickas|sänds) till|ordförande(?:n)? (?:förklarar|finner|ställer|frågar)|efter ställd proposition|det antecknas|antecknas till protokollet|(?:handlingar(?:na)? i ärendet |ärendet |uppgifterna )?(?:omfattas av |beläggs med )?sekretess(?! )|(?:handlingarna i ärendet |ärendet |uppgifterna )?(?:omfattas av |beläggs med )?sekretess enligt|.{0,160}\banmäler till protokollet|.{0,120}\b(?:lämnar|anländer till|inträder|återkommer till) (?:sammanträdet|mötet|tjänstgöring)|vid ärendets behandling|anmälan är en redovisning av|redovisningen innebär inte)/iu;

/** `Ada Al (S) anmäler jäv i ärendet`, `Bo Ek (M) anmäler en övrig fråga`: what somebody said, behind what was decided. */
const REPORTS = /^(?:\p{Lu}[\p{L}'’-]+ ){2,4}\(\p{L}{1,5}\) anmäler /u;

/** True for words that stand behind a decision, whatever kind of block they stand in. */
const beginsBehind = (text: string): boolean => BEHIND.test(text) || REPORTS.test(text);

/** Who reserves, who takes no part, who receives the decision: words that stand behind it and are no part of it. */
export const isBehind = (block: Block): boolean => {
  const text = block.text.trim().replace(/[ \t]+/g, ' ');
  // As a point of its own it is decided.
  if (block.slag === 'stycke' && /^Justering (?:äger rum|sker) /u.test(text)) return true;
  return beginsBehind(text) || isSignature(block) || OFFICE_LINE.test(text);
};

/** A sentence or a preamble that asks another organ to decide. */
const PROPOSES = new RegExp(
  `(?:^|^att |^samt (?:att )?|^(?:${ORGAN}) (?:(?:beslutar|beslutade|beslöt) (?:att )?)?)(?:föreslår?|föreslog|hemställer(?: hos)?|hemställa(?: hos)?)(?: att)? (?<till>${ORGAN})\\b(?! om )`,
  'iu',
);
/** What a board hemställer hos another than fullmäktige is its own decision to ask; fullmäktige is what it bereds for (KL 5:26). */
function proposalIn(text: string): RegExpExecArray | null {
  const found = PROPOSES.exec(text);
  return found !== null && /hemställ/i.test(found[0]) && !/fullmäktige/i.test(found.groups?.till ?? '') ? null : found;
}

/** `Kommunstyrelsens förslag till kommunfullmäktige:` as a line of its own. */
const PROPOSAL_LINE = new RegExp(
  `^(?:.{0,60}\\b)?förslag till (?:beslut i )?(?<till>${ORGAN})(?: för (?:egen del|vidare beslut i (?<vidare>${ORGAN})))?\\s*:$`,
  'iu',
);
/** `I kommunstyrelsen:` over the points of a proposal. */
const ADDRESSED = new RegExp(
  `^(?:förslag )?[Ii] (?<till>${ORGAN})(?: och (?:kommunfullmäktige|för egen del))?(?:,? (?:enligt|under förutsättning av) [^:]{3,160}:|\\s*:)?$`,
  'u',
);
/** `Enligt kontorets förslag och föreslår kommunfullmäktige besluta:`: however the line begins, what stands under it is proposed. */
const LEADS_TO =
  /^\p{Lu}.{0,160}?(?<!\p{L})(?:föreslår|föreslå|hemställer(?: hos)?)(?: att)? (?<till>(?:kommun)?fullmäktige)(?:,? (?:att )?(?:besluta|beslutar|fatta)(?!\p{L})[^.:]{0,120})?\s*:$/u;

/** True for a line that puts to fullmäktige what stands under it. */
export const leadsToFullmaktige = (text: string): boolean => LEADS_TO.test(text.trim());

/** True for a heading that only says who is to decide what stands under it. */
export const isAddress = (text: string): boolean => ADDRESSED.test(text.trim());
const OWN = new RegExp(`^(?:${ORGAN}) (?:beslutar|beslutade|beslöt|för egen del)|^för egen del`, 'iu');
const HOW_LINE = /^(?:enligt|i enlighet med|på förslag av|med bifall till|på yrkande av) [^:]{3,240}:$/iu;
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
export function readDecisions(heading: HeadingKind, blocks: readonly Block[], context: DecisionContext): AvsnittDel[] {
  const delar: AvsnittDel[] = [];
  let state = stateOf(heading, context);
  let ended = false;
  const cut = blocks.flatMap(withoutAddress).flatMap(withoutWhatIsBehind);
  for (const [i, block] of cut.entries()) {
    const plain = () => delar.push({ slag: 'block', block });
    if (block.slag === 'rubrik') {
      const kind = headingKind(block.text);
      const to = ADDRESSED.exec(block.text.trim())?.groups?.till;
      if (to !== undefined) state = addressedState(to, heading, context);
      else if (kind !== null) state = stateOf(kind, context);
      else if (opensList(block.text)) ended = true;
      plain();
      continue;
    }
    // Points may be set in a column of their own: `att       upprätta …`.
    const text = block.text.trim().replace(/[ \t]+/g, ' ');
    const wasEnded = ended;
    if (isBehind(block)) ended = true;
    // `Exp.` and receivers beside the points of a table's other column.
    if (ended && !wasEnded && isPoint(cut[i + 1]) && delar.every((d) => d.slag !== 'mening')) {
      ended = false;
      plain();
      continue;
    }
    if (block.slag === 'tabell' && !introduces(delar.at(-1))) ended = true;
    if (!ended && (isListOfWhatWasNoted(delar.at(-1), block) || areReceivers(delar.at(-1), block))) ended = true;
    if (ended) {
      plain();
      continue;
    }
    // In a skrivelse `Kommunstyrelsen föreslår kommunfullmäktige …` is what kommunstyrelsen is asked to decide.
    const proposal = context.slag === 'skrivelse' ? null : (proposalIn(text) ?? PROPOSAL_LINE.exec(text));
    const addressed = ADDRESSED.exec(text)?.groups?.till;
    if (addressed !== undefined) {
      state = addressedState(addressed, heading, context);
      plain();
      continue;
    }
    const led = context.slag === 'skrivelse' ? undefined : LEADS_TO.exec(text)?.groups?.till;
    if (led !== undefined && (context.organ === null || !sameOrgan(led, context.organ))) {
      state = { typ: 'forslag', till: led };
      plain();
      continue;
    }
    const behind = cut[i + 1];
    // On whose proposal, ahead of the line that puts it to another organ: it is said of what that line proposes.
    const next = ADDRESSED.exec(behind?.text ?? '')?.groups?.till;
    const proposes =
      next === undefined ? state.typ === 'forslag' : addressedState(next, heading, context).typ === 'forslag';
    if (HOW_LINE.test(text) && (proposes || (behind !== undefined && isPreamble(behind.text)))) {
      plain();
      continue;
    }
    const preamble = isPreamble(text);
    const overPoints = preamble ? null : leadInOver(text, behind?.text);
    if (preamble || overPoints !== null || PROPOSAL_LINE.test(text) || /^sluten omröstning\.?$/i.test(text)) {
      const lead = overPoints ?? leadIn(text);
      if (context.slag !== 'skrivelse' && lead?.typ === 'forslag') state = { typ: 'forslag', till: lead.till };
      else if (context.slag !== 'skrivelse' && askedOrgan(text) !== null)
        state = { typ: 'forslag', till: askedOrgan(text) };
      else if (lead?.typ === 'beslut') state = ledBy(lead.av, stateOf(heading, context), context);
      else if (proposal?.groups?.till !== undefined)
        state = { typ: 'forslag', till: proposal.groups.vidare ?? proposal.groups.till };
      else if (OWN.test(text)) state = ownState(text, state, context);
      plain();
      continue;
    }
    const mening = proposal?.groups?.till
      ? { typ: 'forslag' as const, till: proposal.groups.till }
      : ownState(text, state, context);
    push(delar, block, mening);
  }
  return delar;
}

/** `I kommunfullmäktige` as a line of a block, the next one being what it decides: blocks of their own. */
function withoutAddress(block: Block): Block[] {
  const lines = block.text.split('\n');
  const at =
    block.slag === 'tabell' || block.slag === 'rubrik'
      ? -1
      : lines.findIndex((l) => isAddress(l) || leadsToFullmaktige(l));
  if (at < 0 || lines.length === 1) return [block];
  const halves = cutBlock(block, lines.slice(0, Math.max(1, at)).join('\n'));
  return halves === null ? [block] : [halves[0], ...withoutAddress(halves[1])];
}

/** Cuts a block where a line ended on purpose and the next one is no part of the decision. */
function withoutWhatIsBehind(block: Block): Block[] {
  if (block.slag === 'tabell' || block.slag === 'rubrik' || !block.text.includes('\n')) return [block];
  const pieces = block.text.split('\n');
  for (let n = 1; n < pieces.length; n++) {
    const ahead = pieces.slice(0, n).join('\n');
    const behind = (pieces[n] as string).trim();
    const noted = TAKES_NOTE.test(ahead) && TAKEN_NOTE_OF.test(ahead) && /\.$/.test(ahead) && !isNextPoint(behind);
    if (beginsBehind(behind) || /^Justering äger rum /u.test(behind) || noted) return cutBlock(block, ahead) ?? [block];
  }
  return [block];
}

const TAKES_NOTE =
  /(?:till handlingarna|godkänn(?:er|s)(?: redovisningen| anmälan)?|redovisningen|noteras|noterar|antecknas|tar del av|tagit del av|tackar för)[^.]{0,60}\.?$/iu;
const TAKEN_NOTE_OF = /(?<!\p{L})redovisning|informationen|anmäl|meddelande|delgivning|skrivelser|rapport/iu;
/** A sentence that decides something of its own, as `Skattesatsen fastställs till 33 kronor.` */
const PASSIVE =
  /(?<!\p{L})(?:godkänns|antas|fastställs|avslås|bifalls|beviljas|anvisas|avsätts|uppdras|överlämnas|tillstyrks|avstyrks|upphävs|utses|väljs|får i uppdrag)(?!\p{L})/iu;
const isNextPoint = (text: string): boolean => NEXT_POINT.test(text) || PASSIVE.test(text);
const NEXT_POINT = new RegExp(`^(?:att\\s|${ORGAN}\\s(?!\\d)|paragrafen |beslutet )`, 'iu');

/** Behind `lägga meddelandena till handlingarna.` stands the list of them, which is no part of the decision. */
function isListOfWhatWasNoted(before: AvsnittDel | undefined, block: Block): boolean {
  const decided = before?.slag === 'mening' ? before.block.at(-1)?.text.replace(/\s+/g, ' ').trim() : undefined;
  // Points of one list are one decision.
  const sibling =
    !/(?:nedanstående|följande)/i.test(decided ?? '') &&
    before?.slag === 'mening' &&
    before.block.at(-1)?.slag === block.slag &&
    block.slag !== 'stycke';
  if (decided === undefined || sibling) return false;
  return TAKES_NOTE.test(decided) && TAKEN_NOTE_OF.test(decided) && !isNextPoint(block.text.trim());
}

/** A table is a part of the decision that leads to it: `… enligt följande fördelning:`; behind another one it is signatures, or what is told. */
function introduces(before: AvsnittDel | undefined): boolean {
  if (before?.slag !== 'mening') return true;
  const last = before.block.at(-1);
  return last?.slag === 'tabell' || /:$|(?<!\p{L})(?:nedan|följande)/iu.test(last?.text ?? '');
}

const isPoint = (block: Block | undefined): boolean =>
  block !== undefined && (block.slag !== 'stycke' || /^att\s/u.test(block.text));

/** Names of bodies and offices in short lines behind a decision that ended: to whom it goes, where no heading says so. */
function areReceivers(before: AvsnittDel | undefined, block: Block): boolean {
  const decided = before?.slag === 'mening' ? (before.block.at(-1)?.text ?? '') : '';
  if (!/\.$/.test(decided) || block.slag !== 'stycke') return false;
  if (isNumberOnly(block.text)) return true;
  const lines = block.rader.map((r) => r.text.trim());
  return lines.every((l) => SHORT.test(l)) && lines.some((l) => RECEIVER.test(l));
}
const SHORT = /^\p{Lu}\p{L}[\p{L} ,&-]{2,32}$/u;
const RECEIVER =
  /(?:nämnden?|styrelsen|fullmäktige|utskottet|kontoret|förvaltningen|enheten|avdelningen|sektorn|akten|sökanden?|grannar|revisorerna|länsstyrelsen|polisen|chefen)$/iu;

interface State {
  typ: 'beslut' | 'forslag';
  till: string | null;
}

function stateOf(kind: HeadingKind, context: DecisionContext): State {
  return { typ: context.slag === 'paragraf' && kind.typ === 'beslut' ? 'beslut' : 'forslag', till: kind.till };
}

/**
 * `I kommunstyrelsen:` over what it decides itself, `I kommunfullmäktige:` over what it proposes. Where the organ that meets is
 * not known, points for kommunfullmäktige behind points for another organ are that organ's proposal.
 */
function addressedState(till: string, heading: HeadingKind, context: DecisionContext): State {
  const { typ } = stateOf(heading, context);
  if (typ === 'forslag') return { typ, till };
  // Fullmäktige does not address itself: where nothing tells whose document it is, what it is to decide is a proposal.
  const other = context.organ === null ? /fullmäktige$/i.test(till) : !sameOrgan(till, context.organ);
  return other ? { typ: 'forslag', till } : { typ, till };
}

/** `Kommunstyrelsen beslutar för egen del` decides, whatever its section began with; another organ's line proposes to it. */
function ledBy(av: string, state: State, context: DecisionContext): State {
  if (context.slag !== 'paragraf') return state;
  if (context.organ !== null && !sameOrgan(av, context.organ)) return { typ: 'forslag', till: av };
  return { typ: 'beslut', till: null };
}

/** A sentence that makes another organ decide is a proposal to it, whatever heading it stands under. */
function ownState(text: string, state: State, context: DecisionContext): State {
  const subject = SUBJECT.exec(text)?.groups?.organ;
  if (subject === undefined || IN_A_SENTENCE.test(subject) || context.slag !== 'paragraf') return state;
  const other = context.organ !== null && !sameOrgan(subject, context.organ);
  return other ? { typ: 'forslag', till: subject } : state;
}

/** True for a sentence that makes, or asks, another organ than the meeting's decide. */
export function asksAnother(block: Block | undefined, organ: string | null): boolean {
  const text = block?.text.trim() ?? '';
  const lead = leadIn(text);
  const named = SUBJECT.exec(text)?.groups?.organ ?? (lead?.typ === 'forslag' ? lead.till : undefined) ?? undefined;
  return named !== undefined && (organ === null ? /fullmäktige$/i.test(named) : !sameOrgan(named, organ));
}

/** True where two names mean one organ in the place where they stand. */
export function sameOrgan(a: string, b: string): boolean {
  const [x, y] = [stem(a), stem(b)];
  // `Nämnden` and `Arbetsutskottet` alone mean the one that meets, if it is one; `Stadsdelsnämnden` means that of the place.
  const kind = /^(?:arbets)?(nämnd|utskott|direktion|styrelse|fullmäktige)e?n?$/.exec(x)?.[1];
  return x === y || y.endsWith(x) || y.startsWith(`${x} `) || (kind !== undefined && y.includes(kind));
}

/** A name without its definite ending, so that `Liljevikens stadsdelsnämnd` and `stadsdelsnämnden`, `Ålnäs kommunstyrelse` and `kommunstyrelsen` meet. */
const stem = (name: string): string =>
  name
    .toLowerCase()
    .replace(/(?<=nämnd)en(?!\p{L})/u, '')
    .replace(/(?<=styrelse)n(?!\p{L})/u, '')
    .replace(/(?<=utskott)et(?!\p{L})/u, '');

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
