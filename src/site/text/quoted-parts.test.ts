import { describe, expect, it } from 'vitest';
import { quotedParts } from './quoted-parts.ts';

describe('the quotations in a sentence', () => {
  it.each([
    ['Enligt texten: ”Den träder i kraft.”', ['Enligt texten: ', '*Den träder i kraft.']],
    ['35 ja. Ja: ”avgörs”. Nej: ”återremitteras”.', ['35 ja. Ja: ', '*avgörs', '. Nej: ', '*återremitteras', '.']],
    ['”Han yrkar. ”Vi behöver svar.””', ['*Han yrkar. ”Vi behöver svar.”']],
    ['”Hel mening.”', ['*Hel mening.']],
    ['Utan citat.', ['Utan citat.']],
    ['Ett tecken ” för lite', ['Ett tecken ', ' för lite']],
  ])('parts %s', (text, expected) => {
    expect(quotedParts(text).map((p) => `${p.quoted ? '*' : ''}${p.text}`)).toEqual(expected);
  });
});
