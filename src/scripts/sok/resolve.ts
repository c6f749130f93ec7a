import { answerFraga } from '../../site/resolver/answer.ts';
import { openRegister } from '../../site/resolver/lookup.ts';
import { type Fraga, readFraga } from '../../site/resolver/question.ts';
import type { Uppslag } from '../../site/resolver/register.ts';
import type { Skarva } from '../../site/resolver/rows.ts';
import type { Omgivning, Svar } from '../../site/resolver/svar.ts';

export type { Uppslag };

/** A question as it was read, with its answer. */
export interface Besked {
  fraga: Fraga;
  svar: Svar;
}

/** This site's register and pages, as answering needs them. What it gives throws where they cannot be read. */
export function openOmgivning({ namn, skarvor }: Pick<Uppslag, 'namn' | 'skarvor'>): Omgivning {
  const register = openRegister(skarvor, async (address) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return (await response.json()) as Skarva;
  });
  const exists = async (path: string): Promise<boolean> => {
    const response = await fetch(path, { method: 'HEAD' });
    if (response.status !== 404 && !response.ok) throw new Error(`${path}: ${response.status}`);
    return response.ok;
  };
  return { namn, register, exists };
}

/** The resolver over this site's register. The returned function throws where the register cannot be read. */
export function openResolver(uppslag: Uppslag): (question: string) => Promise<Besked> {
  const omgivning = openOmgivning(uppslag);
  const hosts = [location.host, uppslag.host];
  return async (question) => {
    const fraga = readFraga(question, uppslag.namn, hosts);
    return { fraga, svar: await answerFraga(fraga, omgivning) };
  };
}

/** True where a diarienummer and nothing else was asked for. */
export const isNumberAlone = (besked: Besked | null): besked is Besked & { fraga: Extract<Fraga, { typ: 'nummer' }> } =>
  besked !== null && besked.fraga.typ === 'nummer' && besked.fraga.rest.length === 0;

/** True where an identifier and nothing else was asked for, and the register answered it: words would only find its figures. */
export const isIdentifier = (besked: Besked | null): boolean =>
  besked !== null &&
  besked.svar.typ !== 'ord' &&
  besked.fraga.typ !== 'ord' &&
  !('rest' in besked.fraga && besked.fraga.rest.length > 0);

/**
 * What to search for by words beside an answer. A diarienummer is searched as a phrase, as the case has it printed: taken
 * apart, its figures are in nearly every page, and the first of them would be another case.
 */
export function wordsBeside(asked: string, besked: Besked | null): string {
  if (!isNumberAlone(besked)) return asked;
  const printed = besked.svar.typ === 'en' ? besked.svar.traff.beteckning : null;
  return `"${printed ?? besked.fraga.skrivet}"`;
}
