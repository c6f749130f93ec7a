import { capital, genitive, type Lookup, organInSentence, organName } from '../lookup.ts';
import type { BeslutPost, Status } from '../types.ts';
import { answered, answerTo, at, isProcedural, type KinOf, receivers } from './answers.ts';

/** The organ of a paragraf in the genitive or as subject, "källan säger inte vilket organ" where none is known. */
const subject = (lookup: Lookup, b: BeslutPost): string =>
  b.organ === null ? 'Ett organ som källan inte namnger' : organName(lookup, b.kommun, b.organ);

/** The organ was set by an editor. */
function judged(b: BeslutPost): string[] {
  return b.data.redaktor.organ === undefined
    ? []
    : ['Källan skriver inte ut vilket organ det var; det är redaktionens bedömning.'];
}

/**
 * What one paragraf is: decided, proposed and to whom, or neither; and whether the answer to a proposal is published here.
 *
 * @param kinOf the paragrafer of a paragraf's case, and those that cite it.
 */
export function statusOfBeslut(b: BeslutPost, kinOf: KinOf, lookup: Lookup): Status {
  const name = subject(lookup, b);
  if (b.typ === null)
    return {
      kod: 'okand',
      kort: 'Inget beslut i texten',
      meningar: [`${name} behandlade punkten ${at(b)}. Texten innehåller varken beslut eller förslag.`, ...judged(b)],
    };
  const meningar: string[] = [];
  let kort = '';
  let kod: Status['kod'] = 'beslutat';
  if (b.typ !== 'forslag') {
    const procedural = isProcedural(b);
    kort = procedural
      ? 'Beslut om handläggningen'
      : `Beslutat av ${b.organ === null ? 'okänt organ' : organInSentence(lookup, b.kommun, b.organ)}`;
    kod = procedural ? 'under-beredning' : 'beslutat';
    meningar.push(
      procedural
        ? `${name} beslutade ${at(b)}, om hur ärendet ska handläggas, inte om saken.`
        : `${name} beslutade ${at(b)}.`,
    );
  }
  if (b.typ !== 'beslut') {
    for (const till of receivers(b)) {
      const to = till === null ? null : organInSentence(lookup, b.kommun, till);
      meningar.push(
        to === null
          ? `${name} lämnade ${at(b)}, ett förslag till beslut. Texten säger inte vilket organ som ska besluta.`
          : `${name} föreslog ${at(b)}, vad ${to} ska besluta. Det är ett förslag, inget beslut.`,
      );
      const answer = till === null ? null : answerTo(b, till, kinOf(b));
      if (to !== null)
        meningar.push(
          answer === null ? `${capital(genitive(to))} beslut är inte publicerat här.` : answered(answer, to),
        );
      if (b.typ === 'forslag') {
        kod = 'foreslaget';
        kort = to === null ? 'Förslag till beslut' : `Föreslaget till ${to}`;
      }
    }
    if (b.typ === 'beslut-och-forslag') {
      const [till] = receivers(b).filter((t) => t !== null);
      kort = till ? `${kort}, i övrigt förslag till ${organInSentence(lookup, b.kommun, till)}` : kort;
    }
  }
  return { kod, kort, meningar: [...meningar, ...judged(b)] };
}
