/** A piece of a sentence that the site made: its own words, or words that it quotes. */
export interface Stycke {
  text: string;
  quoted: boolean;
}

/**
 * A sentence of the site's parted at the quotation marks, so that the words of a document can be shown as such; the marks are
 * left out. A quotation may itself hold quotations: only the outermost marks count where the whole is one (`”…”`).
 */
export function quotedParts(text: string): Stycke[] {
  if (/^”[\s\S]*”$/u.test(text) && !/”[.,:;]? \p{Lu}\p{Ll}+: ”/u.test(text))
    return [{ text: text.slice(1, -1), quoted: true }];
  return text
    .split('”')
    .map((piece, i, all) => ({ text: piece, quoted: i % 2 === 1 && i < all.length - 1 }))
    .filter((p) => p.text !== '');
}
