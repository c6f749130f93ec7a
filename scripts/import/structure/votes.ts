import type { Votering } from '../../../src/domain/votering.ts';
import { type findVoteringar, readVoteTable } from '../fields/votering.ts';
import { type Block, firstLine } from './block.ts';
import type { Dokument, Paragraf } from './document.ts';

/** The votes that a paragraf tells, with the lists that stand in it as tables. */
export function readVotes(body: readonly Block[], told: ReturnType<typeof findVoteringar>): Paragraf['voteringar'] {
  const votes: Paragraf['voteringar'] = told.map((v) => ({ ...v.votering, rad: v.rad, listaI: null }));
  for (const block of body) {
    const list = block.slag === 'tabell' ? readVoteTable(block) : null;
    if (list !== null) giveList(votes, { ...list, rad: firstLine(block) }, null);
  }
  return votes;
}

/** Gives a list to the vote that it counts alike, or to the only one without a list; a list that no passage tells of is a vote too. */
function giveList(
  votes: Paragraf['voteringar'],
  list: Pick<Paragraf['voteringar'][number], 'lista' | 'roster' | 'rad'>,
  listaI: Dokument | null,
): void {
  const free = votes.filter((v) => v.roster.length === 0);
  const same = free.find((v) => v.text?.ja === list.lista?.ja && v.text?.nej === list.lista?.nej);
  const vote = same ?? (free.length === 1 ? free[0] : undefined);
  if (vote !== undefined) Object.assign(vote, { lista: list.lista, roster: list.roster, listaI });
  else
    votes.push({
      ...ofListAlone(list),
      rad: list.rad,
      listaI,
    });
}

/** A vote list of its own belongs to the paragraf that it names, or to the one before it. It takes organ and day from there. */
export function attachVoteLists(dokument: readonly Dokument[]): void {
  dokument.forEach((doc, i) => {
    const list = doc.votering;
    if (list === null) return;
    const before = dokument.slice(0, i).flatMap((d) => d.paragrafer);
    const target = before.findLast((p) => list.paragraf === null || p.nummer.varde === list.paragraf);
    if (target === undefined) return;
    giveList(target.voteringar, list, doc);
    doc.huvud.organ ??= target.huvud.organ;
    doc.huvud.datum ??= target.huvud.datum;
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
