import { caseKeyOf } from '../../domain/diarienummer.ts';
import { caseKeys, type Lookup } from '../lookup.ts';
import { type Answer, none } from './answer.ts';
import type { Cited } from './identify.ts';

/** The case that a diarienummer names. A number whose case is not here leads nowhere, never to the nearest other. */
export function resolveDiarienummer({ post, h }: Cited, lookup: Lookup): Answer {
  const kommun = h.kommun ?? post.kommun;
  const key = caseKeyOf((h.diarienummer ?? '').replace(/\s+/g, ' '));
  const found = key === null ? [] : (lookup.arenden.get(`${kommun}/${key}`) ?? []);
  const own = key !== null && kommun === post.kommun && caseKeys(post).includes(key);
  const [only] = found;
  if (found.length === 1 && only !== undefined)
    return {
      state: 'resolved',
      targets: [{ typ: 'arende', id: only.id }],
      skal: own ? 'Handlingens eget ärende.' : 'Diarienumret är ett publicerat ärendes.',
    };
  if (found.length > 1)
    return {
      state: 'ambiguous',
      targets: found.map((a) => ({ typ: 'arende', id: a.id })),
      skal: 'Flera publicerade ärenden har detta diarienummer.',
    };
  return none('unpublished', 'Inget ärende med detta diarienummer är publicerat här.');
}
