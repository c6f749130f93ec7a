import type { Kommun } from '../../../src/domain/kommun.ts';
import type { Person } from '../../../src/domain/person.ts';
import { readAcklamation } from '../fields/acklamation.ts';
import { findAnteckningar, findDeltarInte, findJav, findReservationer } from '../fields/dissent.ts';
import { knownNames, withParties } from '../fields/kanda-namn.ts';
import { organInText } from '../fields/organ-in-text.ts';
import { readParagrafHuvud } from '../fields/paragraf-huvud.ts';
import { findPersoner } from '../fields/personer.ts';
import { findVoteringar } from '../fields/votering.ts';
import { findYrkanden } from '../fields/yrkanden.ts';
import type { Block } from './block.ts';
import { sameOrgan } from './decisions.ts';
import { blocksOf, type Huvud, type Paragraf, type TextDel } from './document.ts';
import { last, listUnder } from './empty-document.ts';
import { headingKind } from './headings.ts';
import { paragrafLine } from './paragraf-line.ts';
import { toSections } from './sections.ts';
import { readVotes, voteWithoutCounts } from './votes.ts';

/** Sections that tell what was before; what is told there did not happen at this meeting. */
const HISTORY = ['arendebeskrivning', 'sammanfattning', 'bakgrund', 'beredning', 'ekonomi', 'bedomning', 'underlag'];

/** `Kommunstyrelsens behandling` is history too, where fullmäktige meets. */
function isHistory(del: TextDel, organ: string | null): boolean {
  if (del.slag !== 'avsnitt') return false;
  if (HISTORY.includes(del.typ)) return true;
  const heading = del.typ === 'behandling' && del.delar[0]?.slag === 'block' ? del.delar[0].block.text : '';
  const av = headingKind(heading)?.av ?? null;
  return av !== null && organ !== null && !sameOrgan(av, organ);
}

/**
 * Reads one paragraf.
 *
 * @param at index of the block with the § line. @param cover parts of the text that stand before it. @param common what the
 *   protokoll's cover says of all. @param present whom it lists.
 */
export function readParagraf(
  blocks: Block[],
  at: number,
  cover: TextDel[],
  common: Huvud,
  present: readonly Person[],
  kommun: Kommun | null,
): Paragraf {
  const line = paragrafLine((blocks[at] as Block).text) as NonNullable<ReturnType<typeof paragrafLine>>;
  const { huvud, antal } = readParagrafHuvud(blocks, at, kommun);
  const body = blocks.slice(antal);
  const plain = toSections(body, 'annan', new Map());
  const meets = huvud.organ?.varde ?? common.organ?.varde ?? null;
  const told = new Set(plain.flatMap((d) => (isHistory(d, meets) ? blocksOf([d]) : [])));
  const votes = findVoteringar(body.filter((b) => !told.has(b)));
  const text: TextDel[] = [
    ...cover,
    { slag: 'huvud', block: blocks.slice(0, antal) },
    ...toSections(
      body,
      'paragraf',
      new Map(votes.flatMap((v, n) => v.block.map((block) => [block, n] as const))),
      meets,
    ),
  ];
  const abbreviated = line.organ === null ? null : last(line.organ, blocks[at] as Block);
  const full: Huvud = {
    ...huvud,
    organ: huvud.organ ?? common.organ ?? abbreviated ?? organInText(text, kommun),
    datum: huvud.datum ?? common.datum,
  };
  const under = (typ: string) =>
    text.flatMap((d) =>
      d.slag === 'avsnitt' && d.typ === typ ? d.delar.flatMap((p) => (p.slag === 'block' ? [p.block] : p.block)) : [],
    );
  const reservation = new Set(under('reservation'));
  // Told in the past ahead of the decision, or where none is marked: another meeting's; behind it, this one's own.
  const decisionAt = text.findIndex((d) => d.slag === 'avsnitt' && d.delar.some((p) => p.slag === 'mening'));
  const running = text
    .flatMap((d, i) => (d.slag === 'lopande' && (decisionAt < 0 || i < decisionAt) ? d.block : []))
    .filter((b) => /reserverade sig|reserverat sig/i.test(b.text));
  const history = new Set([...text.filter((d) => isHistory(d, meets)).flatMap((d) => blocksOf([d])), ...running]);
  const read = readVotes(body, votes);
  const inText = body.flatMap((b) => (b.slag === 'tabell' ? [] : findPersoner(b.text)));
  const clear = withParties(body, knownNames([...present, ...inText]));
  return {
    nummer: last(line.nummer, blocks[at] as Block),
    huvud: full,
    text,
    block: blocks,
    acklamation: readAcklamation(
      body,
      votes.map((v) => v.rad),
    ),
    yrkanden: findYrkanden([...under('yrkanden'), ...under('behandling')]),
    voteringar: read,
    olastVotering: read.length > 0 ? null : voteWithoutCounts(body.filter((b) => !told.has(b))),
    reservationer: findReservationer(
      clear.block,
      (b) => reservation.has(clear.original(b)),
      (b) => history.has(clear.original(b)),
    ),
    protokollsanteckningar: findAnteckningar(body),
    deltarInte: findDeltarInte(clear.block, (b) => history.has(clear.original(b))),
    jav: findJav(clear.block),
    narvarande: [],
    underlag: listUnder(text, 'underlag'),
    skickasTill: listUnder(text, 'expediering'),
  };
}
