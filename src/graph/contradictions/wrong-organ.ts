import { formatDate } from '../../domain/datum.ts';
import { organInSentence, paragrafKey } from '../lookup.ts';
import { belaggAt } from '../sentence.ts';
import { finding, type Rule } from './rule.ts';

const head = { id: 'annat-organ-hanvisat', rubrik: 'Hänvisningen anger ett annat organ än paragrafen' };

/** A citation whose day and § are those of a published paragraf in the same matter, of another organ than it names. */
export const wrongOrgan: Rule = {
  ...head,
  forklaring:
    'En hänvisning anger ett organ, men ärendets paragraf med samma dag och nummer är från ett annat. Det är troligen ett skrivfel i hänvisningen.',
  find: ({ resolved, disputed, lookup }) =>
    resolved.flatMap(({ cited: { post, block, h }, id, result }) => {
      const [target] = result.targets;
      if (id === null || id.datum === null || result.state !== 'contradicted' || target?.typ !== 'beslut') return [];
      if (disputed.has(paragrafKey(id.kommun, id.organ, id.datum, id.paragraf))) return [];
      const beslut = lookup.beslutById.get(target.id);
      if (beslut === undefined) return [];
      return [
        finding(head, `${post.id}-${block.ankare}-${id.paragraf}`, {
          meddelande: `Källan hänvisar till ${organInSentence(lookup, id.kommun, id.organ)}, § ${id.paragraf} den ${formatDate(id.datum)}. Ärendets paragraf med den dagen och det numret är från ${organInSentence(lookup, beslut.kommun, beslut.organ)}.`,
          sakerhet: 'trolig',
          belagg: [belaggAt(post, block, h.start, h.end)],
          kod: 'hanvisning-motsagd',
          ord: h.text,
        }),
      ];
    }),
};
