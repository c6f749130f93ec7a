import { type Rostsiffror, recount, type Votering } from '../../../src/domain/votering.ts';
import { type Radlista, voteListsInLines } from '../fields/rostkolumner.ts';
import { annexedTo } from '../fields/rostlista.ts';
import { isCut } from '../fields/rostnamn.ts';
import { voteListsInTables } from '../fields/rosttabeller.ts';
import type { findVoteringar } from '../fields/votering.ts';
import type { Block } from './block.ts';
import { blocksOf, type Dokument, type Last, type Paragraf } from './document.ts';
import { last } from './empty-document.ts';

/** The votes that a paragraf tells, with the lists that stand in it as tables. */
export function readVotes(body: readonly Block[], told: ReturnType<typeof findVoteringar>): Paragraf['voteringar'] {
  const votes: Paragraf['voteringar'] = told.map((v) => ({ ...v.votering, rad: v.rad, listaI: null }));
  const own = body.slice(0, annexAt(body));
  // Figures under Ja and Nej without names may be those of any question that was asked, unless the text tells of a vote.
  const voted = own.some((b) => b.slag !== 'tabell' && /omröst|votering|röstar\s/i.test(b.text));
  // A list whose head names a § is given to it below, when all of them are read.
  for (const list of listsOf(own))
    if (list.paragraf === undefined && (voted || list.roster.length > 0)) giveList(votes, list, null);
  return votes;
}

/** The lists of tables and of lines whose columns are set with spaces, in their order. */
function listsOf(blocks: readonly Block[]): Radlista[] {
  const lines = voteListsInLines(blocks.flatMap((b) => (b.slag === 'tabell' ? [] : b.rader)));
  return [...voteListsInTables(blocks), ...lines].sort((a, b) => a.rad - b.rad);
}

/** Index of the first block of a paragraf that is a list of its own, to which it need not belong; the number of blocks where none is. */
function annexAt(body: readonly Block[]): number {
  const at = body.findIndex((b) => annexedTo(b.text) !== null);
  return at < 0 ? body.length : at;
}

/** Words that tell that votes were cast or asked for, whatever came of it. */
const VOTED =
  /(?:omröstning|votering)(?:en|s?resultatet)?\b[^.]{0,60}?(?:begär|verkställ|genomför|utf(?:aller|öll)|företa|resultat)|(?:sluten|slutna) omröstning|\brösta(?:r|de) (?:ja|nej)\b/i;

/** The first passage that tells of a vote, for a paragraf of which no counts could be read; null where none does. */
export function voteWithoutCounts(body: readonly Block[]): Last<string> | null {
  const block = body.find((b) => b.slag !== 'tabell' && VOTED.test(b.text));
  return block === undefined ? null : last(VOTED.exec(block.text)?.[0] ?? '', block);
}

/** Gives a list to the vote that it counts alike, or to the only one without a list; a list that no passage tells of is a vote too. */
export function giveList(
  votes: Paragraf['voteringar'],
  list: Pick<Paragraf['voteringar'][number], 'lista' | 'roster' | 'rad'> & { paragraf?: string | null },
  listaI: Dokument | null,
): void {
  const free = votes.filter((v) => v.roster.length === 0 && v.lista === null);
  const counted = list.lista ?? recount(list);
  const same = free.find((v) => v.text?.ja === counted?.ja && v.text?.nej === counted?.nej);
  const vote = same ?? (free.length === 1 ? free[0] : undefined);
  const roster = isCut(list.roster, list.lista ?? vote?.text ?? null) ? [] : list.roster;
  if (roster.length < list.roster.length && list.lista === null) return;
  if (vote !== undefined) {
    Object.assign(vote, { lista: list.lista, roster, listaI });
    nameSides(vote, counted);
  } else
    votes.push({
      ...ofListAlone({ lista: list.lista, roster }),
      rad: list.rad,
      listaI,
    });
}

/** A list with columns Ja and Nej says which of the sides that the text names said which. Where the counts do not show it, both stand. */
function nameSides(vote: Paragraf['voteringar'][number], counted: Rostsiffror | null): void {
  const { text, svarsord } = vote;
  if (svarsord === undefined || text === null || counted === null || text.ja === text.nej) return;
  const straight = text.ja === counted.ja && text.nej === counted.nej;
  if (!straight && (text.ja !== counted.nej || text.nej !== counted.ja)) return;
  vote.ja_betyder ??= straight ? svarsord.ja : svarsord.nej;
  vote.nej_betyder ??= straight ? svarsord.nej : svarsord.ja;
  if (!straight) vote.text = { ja: text.nej, nej: text.ja, avstar: text.avstar };
  delete vote.svarsord;
}

/** A vote list of its own belongs to the paragraf that it names, or to the one before it. It takes organ and day from there. */
export function attachVoteLists(dokument: readonly Dokument[]): void {
  for (const [i, doc] of dokument.entries()) {
    attachOwnLists(doc);
    // A cover that is a page of its own.
    const next = dokument[i + 1];
    if (doc.typ === 'ovrigt' && next?.typ === 'protokoll')
      for (const list of listsOf(blocksOf(doc.text))) giveTo(next, list, true);
  }
  dokument.forEach((doc, i) => {
    const before = dokument.slice(0, i).flatMap((d) => d.paragrafer);
    for (const list of doc.listor) {
      const target = before.findLast((p) => list.paragraf === null || p.nummer.varde === list.paragraf);
      if (target === undefined) continue;
      giveList(target.voteringar, list, doc);
      target.olastVotering = null;
      doc.huvud.organ ??= target.huvud.organ;
      doc.huvud.datum ??= target.huvud.datum;
    }
  });
}

/**
 * Lists that a protokoll prints apart from the paragrafer: on its cover, where those present have columns for each vote, and
 * behind the last §. Each belongs to the § that its head names, and goes on where the next page names the same.
 */
function attachOwnLists(doc: Dokument): void {
  if (doc.paragrafer.length === 0) return;
  const lists = listsOf(blocksOf(doc.text));
  const near: Radlista[] = [];
  for (const { block, nummer } of doc.paragrafer) {
    const own = listsOf(block.slice(0, annexAt(block))).filter((l) => l.paragraf !== undefined);
    near.push(...own.filter((l) => l.paragraf === nummer.varde));
    lists.push(...own.filter((l) => l.paragraf !== nummer.varde));
    let rest = block.slice(annexAt(block));
    while (rest.length > 0) {
      const next = 1 + annexAt(rest.slice(1));
      const paragraf = annexedTo((rest[0] as Block).text);
      for (const list of listsOf(rest.slice(0, next)))
        lists.push(paragraf === null ? list : { ...list, paragraf: list.paragraf ?? paragraf });
      rest = rest.slice(next);
    }
  }
  for (const list of near) giveTo(doc, list, false);
  for (const list of lists) giveTo(doc, list, true);
}

/** Gives a list to the § that it names; one that stands far from it only where the counts show that it is that one's. */
function giveTo(doc: Dokument, list: Radlista, far: boolean): void {
  const target = doc.paragrafer.find((p) => p.nummer.varde === list.paragraf);
  if (target === undefined || (far && !isCertainOf(target, list))) return;
  giveList(target.voteringar, list, null);
  target.olastVotering = null;
}

/** A list far from its § is taken where it counts what the text tells, or, where that tells no counts, what its own sums say. */
function isCertainOf({ voteringar }: Paragraf, list: Radlista): boolean {
  const names = recount(list);
  const same = (a: Rostsiffror | null) => names !== null && a !== null && a.ja === names.ja && a.nej === names.nej;
  const open = voteringar.filter((v) => v.roster.length === 0);
  return open.some((v) => same(v.text)) || (voteringar.length === 0 && same(list.lista));
}

/** A vote of which only the list is known: what was put and what came of it stand elsewhere or nowhere. */
export function ofListAlone(list: Pick<Votering, 'lista' | 'roster'>) {
  return {
    ja_betyder: null,
    nej_betyder: null,
    galler: null,
    text: null,
    lista: list.lista,
    roster: list.roster,
    utfall: null,
    utslagsrost: false,
  };
}
