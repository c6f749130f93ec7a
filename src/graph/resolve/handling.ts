import { handlingstypOfWord } from '../../citations/patterns/handlingar.ts';
import { type Lookup, sharesCase, titleKey } from '../lookup.ts';
import type { HandlingPost } from '../types.ts';
import { type Answer, none } from './answer.ts';
import type { Cited } from './identify.ts';

/**
 * The document that a text names. By kind and day: the only one of that kind and day in the same case. By kind and title: the
 * only one of that kind with that title in the municipality that is not of a later day than the citing document: an utskott
 * had another version before it than the one that was written afterwards. A numbered vote list: the one of the same meeting and case.
 */
export function resolveHandling({ post, h }: Cited, lookup: Lookup): Answer {
  const named = h.rubrik ?? '';
  const missing = none('unpublished', 'Ingen handling som är publicerad här stämmer med det som texten anger om den.');
  if (/^bilaga\s\d+/iu.test(named)) {
    const lists = (lookup.handlingarByDay.get(`${post.kommun}/${post.datum}`) ?? []).filter(
      (a) => a.handlingstyp === 'voteringslista' && sharesCase(a, post),
    );
    return answer(lists, 'Voteringslistan från samma sammanträde och ärende.') ?? ownList(post, missing);
  }
  const [word = '', ...rest] = named.split(/\s+[-–]\s+/);
  const typ = handlingstypOfWord(word.trim());
  if (rest.length > 0) {
    const title = titleKey(rest.join(' - '));
    const titled = (lookup.handlingarByTitle.get(`${post.kommun}/${title}`) ?? []).filter(
      (a) => (typ === null || a.handlingstyp === typ) && !isLater(a, post),
    );
    return answer(titled, 'Handlingens slag och rubrik stämmer med en publicerad handling.') ?? missing;
  }
  if (h.datum === null) return none('incomplete', 'Handlingen nämns utan dag och rubrik.');
  const dated = (lookup.handlingarByDay.get(`${post.kommun}/${h.datum}`) ?? []).filter(
    (a) =>
      (typ === null ? a.handlingstyp !== 'kallelse' && a.handlingstyp !== 'protokoll' : a.handlingstyp === typ) &&
      sharesCase(a, post),
  );
  const [self] = dated;
  if (dated.length === 1 && self?.id === post.id)
    return { state: 'resolved', targets: [{ typ: 'handling', id: post.id }], skal: 'Avser den här handlingen själv.' };
  return answer(dated, 'Slag, dag och ärende stämmer med en publicerad handling.') ?? missing;
}

const isLater = (a: HandlingPost, post: Cited['post']) =>
  a.datum !== null && post.datum !== null && a.datum > post.datum;

function answer(found: readonly HandlingPost[], skal: string): Answer | null {
  if (found.length === 0) return null;
  const targets = found.map((a) => ({ typ: 'handling' as const, id: a.id }));
  return found.length === 1
    ? { state: 'resolved', targets, skal }
    : { state: 'ambiguous', targets, skal: 'Flera publicerade handlingar stämmer.' };
}

/** A vote list that is printed with the paragraf itself. */
function ownList(post: Cited['post'], missing: Answer): Answer {
  if (post.samling !== 'beslut' || !post.data.voteringar.some((v) => v.roster.length > 0)) return missing;
  return {
    state: 'resolved',
    targets: [{ typ: 'beslut', id: post.id }],
    skal: 'Voteringslistan ingår i den här paragrafen.',
  };
}
