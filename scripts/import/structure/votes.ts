import { type Rostsiffror, recount, type Votering } from '../../../src/domain/votering.ts';
import { readVoteTable } from '../fields/rostlista.ts';
import type { findVoteringar } from '../fields/votering.ts';
import { type Block, firstLine } from './block.ts';
import type { Dokument, Last, Paragraf } from './document.ts';
import { last } from './empty-document.ts';

/** The votes that a paragraf tells, with the lists that stand in it as tables. */
export function readVotes(body: readonly Block[], told: ReturnType<typeof findVoteringar>): Paragraf['voteringar'] {
  const votes: Paragraf['voteringar'] = told.map((v) => ({ ...v.votering, rad: v.rad, listaI: null }));
  for (const block of body) {
    const lists = block.slag === 'tabell' ? readVoteTable(block) : [];
    for (const list of lists) giveList(votes, { ...list, rad: firstLine(block) }, null);
  }
  return votes;
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
  list: Pick<Paragraf['voteringar'][number], 'lista' | 'roster' | 'rad'>,
  listaI: Dokument | null,
): void {
  const free = votes.filter((v) => v.roster.length === 0);
  const counted = list.lista ?? recount(list);
  const same = free.find((v) => v.text?.ja === counted?.ja && v.text?.nej === counted?.nej);
  const vote = same ?? (free.length === 1 ? free[0] : undefined);
  if (vote !== undefined) {
    Object.assign(vote, { lista: list.lista, roster: list.roster, listaI });
    nameSides(vote, counted);
  } else
    votes.push({
      ...ofListAlone(list),
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
  dokument.forEach((doc, i) => {
    const before = dokument.slice(0, i).flatMap((d) => d.paragrafer);
    for (const list of doc.listor) {
      const target = before.findLast((p) => list.paragraf === null || p.nummer.varde === list.paragraf);
      if (target === undefined) continue;
      giveList(target.voteringar, list, doc);
      doc.huvud.organ ??= target.huvud.organ;
      doc.huvud.datum ??= target.huvud.datum;
    }
  });
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
