/** `Bilaga 2 – ` ahead of a title. */
const ANNEX = String.raw`^(?:bilaga \w{1,3}(?:,?\s*§\s?\d{1,4})?[.:,]?\s*[–-]?\s*)?`;
/** The title of a vote list: `Voteringslista`, `Bilaga A. Omröstningsprotokoll`, `Bilaga 1. Omröstning § 6`. */
export const VOTE_LIST = new RegExp(
  String.raw`${ANNEX}(?:voterings|omröstnings)(?:lista|protokoll|bilaga)\b|^bilaga \w{1,3}[.:,]?\s*[–-]?\s*(?:votering|omröstning)(?:en)?(?=,?\s+(?:i\s)?§|\s*$)|^(?:votering|omröstning) i ärende(?:t)? nr \d`,
  'i',
);
/** The beginning of such a title, where the blocks are known to be a vote list's. */
export const VOTE_LIST_BEGINS = new RegExp(`${ANNEX}(?:votering|omröstning)`, 'i');
