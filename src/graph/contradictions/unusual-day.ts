import { formatDate, weekday } from '../../domain/datum.ts';
import { meetingDays } from '../disputed.ts';
import { genitive, organInSentence, organName, paragrafKey } from '../lookup.ts';
import { belaggAt } from '../sentence.ts';
import type { Belagg } from '../types.ts';
import { finding, type Rule } from './rule.ts';

const head = { id: 'ovanlig-dag', rubrik: 'Dag då organet inte brukar sammanträda' };

/**
 * A citation whose day is no usual weekday of the organ and where no paragraf of that day is published. Extra meetings happen,
 * so it is only possible that the day is wrong. A paragraf whose day the sources dispute is told by that rule.
 */
export const unusualDay: Rule = {
  ...head,
  forklaring:
    'Hänvisningen anger en veckodag då organet inte brukar sammanträda, enligt de sammanträden som vi känner till. Det kan vara ett extra sammanträde, eller ett fel i hänvisningen.',
  find: ({ resolved, disputed, lookup }) => {
    const places = new Map<string, { meddelande: string; belagg: Belagg[]; ord: string }>();
    for (const { cited, id, result } of resolved) {
      if (id === null || id.organ === null || id.datum === null || cited.h.arUrSammanhang) continue;
      if (result.state !== 'unpublished') continue;
      const key = paragrafKey(id.kommun, id.organ, id.datum, id.paragraf);
      if (disputed.has(key) || lookup.beslut.has(key) || lookup.meetings.has(`${id.kommun}/${id.organ}/${id.datum}`))
        continue;
      const usual = meetingDays(lookup, id.kommun, id.organ);
      if (usual.size === 0 || usual.has(weekday(id.datum))) continue;
      const place = places.get(key) ?? {
        meddelande: `${genitive(organName(lookup, id.kommun, id.organ))} § ${id.paragraf} dateras den ${formatDate(id.datum)}, en ${weekday(id.datum)}. De sammanträden som vi känner till i ${organInSentence(lookup, id.kommun, id.organ)} har hållits på en ${[...usual].join(' eller ')}.`,
        belagg: [],
        ord: cited.h.text,
      };
      place.belagg.push(belaggAt(cited.post, cited.block, cited.h.start, cited.h.end));
      places.set(key, place);
    }
    return [...places].map(([key, place]) => finding(head, key, { ...place, sakerhet: 'möjlig', kod: 'dag-ovanlig' }));
  },
};
