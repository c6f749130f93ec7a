import { answerFraga } from '../site/resolver/answer.ts';
import { readAddress } from '../site/resolver/asked-address.ts';
import { readFraga } from '../site/resolver/question.ts';
import type { Svar } from '../site/resolver/svar.ts';
import { byId } from './element.ts';
import { openOmgivning, type Uppslag } from './sok/resolve.ts';
import { showAnswer } from './sok/show-answer.ts';

/**
 * The 404 page: reads what was asked for as an address of this site, or as a number or a file name at its end, and offers what it
 * may have meant. Nothing is followed.
 */
const uppslag = JSON.parse(byId('uppslag').textContent ?? '') as Uppslag;
const register = openOmgivning(uppslag);
const omgivning = {
  ...register,
  // That this very address has no page is known: the reader stands on it.
  exists: async (path: string) => path !== location.pathname && register.exists(path),
};
const place = byId('forslag');
const input = byId<HTMLInputElement>('sok-404');

const asked = readAddress(location.pathname);
input.value = asked.words;

async function suggest(): Promise<void> {
  const byAddress = await answerFraga({ typ: 'adress', path: asked.path }, omgivning);
  // A number or a name says more than the nearest page above an address that no page has.
  const byWords =
    byAddress.typ === 'ingen' && byAddress.fraga.startsWith('adressen')
      ? await answerFraga(readFraga(asked.words, uppslag.namn, []), omgivning)
      : null;
  const svar: Svar = byWords === null || byWords.typ === 'ord' ? byAddress : byWords;
  const shown = showAnswer(svar.typ === 'en' ? { ...svar, exakt: false } : svar, uppslag.namn);
  if (shown !== null) place.replaceChildren(shown);
}

// What cannot be read leaves the page as it is: its links lead on without it.
suggest().catch((error: unknown) => console.warn(error));
