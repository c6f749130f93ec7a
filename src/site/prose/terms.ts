import { sidaAddress } from '../addresses.ts';

/** A piece of a sentence of the site: plain, or a term with its address in the glossary. */
export interface Piece {
  text: string;
  href?: string;
}

/** Terms of the law that a citizen may not know, in the forms that the site's own sentences use, and their anchors in the glossary. */
const TERMS: readonly { form: RegExp; ankare: string }[] = [
  { form: /acklamation/i, ankare: 'acklamation' },
  { form: /återremi(?:ss|ttera(?:s|de|t|ts)?)/i, ankare: 'återremiss' },
  { form: /bordlägg(?:ning|as|a|s)/i, ankare: 'bordläggning' },
  { form: /reserverade? sig|reservation/i, ankare: 'reservation' },
  { form: /laglighetsprövning/i, ankare: 'laglighetsprövning' },
  { form: /tjänsteskrivelse/i, ankare: 'tjänsteskrivelse' },
  { form: /jäv/i, ankare: 'jäv' },
];

/** A sentence with the first use of each known term made a link to the glossary. */
export function linkTerms(sentence: string): Piece[] {
  const found = TERMS.flatMap(({ form, ankare }) => {
    const m = new RegExp(`(?<![\\p{L}])(?:${form.source})(?![\\p{L}])`, 'iu').exec(sentence);
    return m === null ? [] : [{ start: m.index, text: m[0], href: `${sidaAddress('ordlista')}#${ankare}` }];
  }).sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = 0;
  for (const term of found) {
    if (term.start < at) continue;
    if (term.start > at) pieces.push({ text: sentence.slice(at, term.start) });
    pieces.push({ text: term.text, href: term.href });
    at = term.start + term.text.length;
  }
  if (at < sentence.length) pieces.push({ text: sentence.slice(at) });
  return pieces;
}
