import { formatDate } from '../../domain/datum.ts';
import { genitive, type Lookup, organName } from '../lookup.ts';
import { termsOf } from '../terms.ts';
import { type Answer, none } from './answer.ts';
import type { Cited } from './identify.ts';

/** So many content words of the paragraf's title must stand in the citing passage. */
const SHARED = 2;

/**
 * A meeting that is named by organ and day, without a §. It leads to a paragraf only where exactly one of that meeting is
 * published and the citing passage is about the same matter: names at least two content words of its title.
 */
export function resolveSammantrade({ post, block, h }: Cited, lookup: Lookup): Answer {
  if (h.organ === null || h.datum === null) return none('incomplete', 'Organet eller dagen framgår inte.');
  const kommun = h.kommun ?? post.kommun;
  const meeting = (lookup.meetings.get(`${kommun}/${h.organ}/${h.datum}`) ?? []).filter((b) => b.id !== post.id);
  const name = `${genitive(organName(lookup, kommun, h.organ))} sammanträde den ${formatDate(h.datum)}`;
  if (meeting.length === 0)
    return none(
      'incomplete',
      `Texten anger ingen paragraf, och inget från ${name.charAt(0).toLowerCase()}${name.slice(1)} är publicerat här.`,
    );
  const passage = termsOf(`${headingBefore(post, block)}\n${block.text}`);
  const about = meeting.filter((b) => [...termsOf(b.rubrik).keys()].filter((t) => passage.has(t)).length >= SHARED);
  const [only] = about;
  if (only === undefined) return none('incomplete', 'Texten anger ingen paragraf, och inget visar vilken som avses.');
  if (meeting.length === 1)
    return {
      state: 'resolved',
      targets: [{ typ: 'beslut', id: only.id }],
      skal: `Texten anger ingen paragraf. Den enda som är publicerad från ${name.charAt(0).toLowerCase()}${name.slice(1)} handlar om samma sak.`,
    };
  if (about.length === 1)
    return none('incomplete', 'Texten anger ingen paragraf, och flera är publicerade från sammanträdet.');
  return {
    state: 'ambiguous',
    targets: about.map((b) => ({ typ: 'beslut', id: b.id })),
    skal: 'Texten anger ingen paragraf. Flera är publicerade från sammanträdet; dessa kan avses.',
  };
}

/** The heading under which a block stands. */
function headingBefore(post: Cited['post'], block: Cited['block']): string {
  const at = post.block.indexOf(block);
  for (let i = at - 1; i >= 0; i--) if (post.block[i]?.rubrik) return post.block[i]?.text ?? '';
  return post.rubrik;
}
