import { answerAddress } from './answer-address.ts';
import { answerDay } from './answer-day.ts';
import { answerFile } from './answer-file.ts';
import { answerNumber } from './answer-number.ts';
import { answerParagraf } from './answer-paragraf.ts';
import type { Fraga } from './question.ts';
import type { Omgivning, Svar } from './svar.ts';

/**
 * Answers a question from the register.
 *
 * @throws where the register cannot be read: the caller says so, for an error is never "not published".
 */
export async function answerFraga(fraga: Fraga, omgivning: Omgivning): Promise<Svar> {
  switch (fraga.typ) {
    case 'nummer':
      return fraga.gissat ? offer(await answerNumber(fraga, omgivning)) : answerNumber(fraga, omgivning);
    case 'paragraf':
      return answerParagraf(fraga, omgivning);
    case 'dag':
      return answerDay(fraga, omgivning);
    case 'fil':
      return answerFile(fraga, omgivning);
    case 'adress':
      return answerAddress(fraga, omgivning);
    case 'ord':
      return { typ: 'ord' };
  }
}

/** What a guessed reading leads to, as suggestions; where it leads nowhere the question was words. */
function offer(svar: Svar): Svar {
  const traffar = svar.typ === 'en' ? [svar.traff] : svar.typ === 'flera' ? svar.traffar : [];
  if (traffar.length === 0 || svar.typ === 'ord') return { typ: 'ord' };
  const forslag = traffar.map((traff) => ({ q: traff.beteckning ?? '', skal: 'bokstav läst som siffra', traff }));
  return { typ: 'ingen', fraga: svar.fraga, kunskap: [], forslag, register: [], kommuner: [] };
}
