/**
 * Words that stand on every page: they find nothing, and the index of each is as large as all else that a search loads. Words
 * that may be meant (`inte`, `från`) are none of them.
 */
const SMALL = new Set(
  'och att av i för till som den det de en ett med på har är om vid samt ska kan har hade var vad hur man sig'.split(
    ' ',
  ),
);

/** A question without its small words; as it is where nothing else is in it, or where it is a phrase in quotes. */
export function bareQuestion(q: string): string {
  if (/^\s*["”].*["”]\s*$/.test(q)) return q.replace(/”/g, '"');
  const kept = q.split(/\s+/).filter((word) => !SMALL.has(word.toLowerCase()));
  return kept.length === 0 || kept.join('') === '' ? q : kept.join(' ').trim();
}
