import { countsAgree, type Rostsiffror, recount, type Votering } from '../../domain/votering.ts';
import type { BeslutPost, Motsagelse } from '../types.ts';
import { finding, type Rule } from './rule.ts';

const head = { id: 'rostsiffror', rubrik: 'Röstsiffror som inte stämmer överens' };

/** A vote whose counts in the text, in the list's sum and by the names differ. None is chosen. */
export const voteCounts: Rule = {
  ...head,
  forklaring:
    'En votering kan redovisas på tre ställen: i den löpande texten, i voteringslistans summa och genom namnen i listan. Här skiljer de sig åt. Vi väljer ingen av dem.',
  find: ({ lookup }) =>
    lookup.corpus.beslut.flatMap((b) =>
      b.data.voteringar.flatMap((v, i) => (countsAgree(v) ? [] : [describe(b, v, i)])),
    ),
};

function describe(b: BeslutPost, v: Votering, i: number): Motsagelse {
  const said = [
    v.text === null ? null : `texten ${figures(v.text)}`,
    v.lista === null ? null : `voteringslistans summa ${figures(v.lista)}`,
    recount(v) === null ? null : `namnen ${figures(recount(v) as Rostsiffror)}`,
  ].filter((x) => x !== null);
  const block = b.block.find((x) => x.avsnitt === 'votering') ?? b.block.find((x) => /voter/i.test(x.text));
  return finding(head, `${b.id}-${i + 1}`, {
    meddelande: `Voteringen redovisas olika: ${said.join(', ')} (ja–nej–avstår).`,
    sakerhet: 'säker',
    belagg: [
      {
        samling: 'beslut',
        id: b.id,
        ankare: `votering-${i + 1}`,
        mening: block?.text.replace(/\s+/g, ' ').slice(0, 300) ?? '',
      },
    ],
    kod: 'votering-motsagd',
  });
}

const figures = (c: Rostsiffror) => `${c.ja}–${c.nej}–${c.avstar ?? 'okänt'}`;
