/**
 * Signs that the build sets into the text that is indexed and the search page takes out again: punctuation that no page has. They
 * stand as words of their own, which Pagefind counts and does not index; grown on to a word it would keep them as letters, and
 * index the word once with and once without.
 */

/** Before and behind the parts of compounds that stand in the index and not on the page. */
export const PARTS = '\u2058';
/** Behind the last word of a block. */
export const BLOCK = '\u2059';
/** What the signs of small words are written with. */
export const FIGURES = ['\u205a', '\u205b', '\u205c', '\u205d', '\u205e'] as const;
