import { lagOfName } from '../../citations/patterns/lagar.ts';
import { belaggAt } from '../sentence.ts';
import { finding, type Rule } from './rule.ts';

const head = { id: 'lagnummer', rubrik: 'Lagens namn och nummer stämmer inte överens' };

/** A statute that is printed with a number which is not that of the statute with this name. */
export const statuteNumber: Rule = {
  ...head,
  forklaring:
    'Texten anger en lag med ett nummer i Svensk författningssamling som inte är den lagens nummer. Därför görs ingen länk.',
  find: ({ resolved }) =>
    resolved.flatMap(({ cited: { post, block, h } }) => {
      if (h.lag?.tryckt === undefined) return [];
      const right = lagOfName(h.lag.namn, post.datum)?.sfs;
      return [
        finding(head, `${post.id}-${block.ankare}-${h.lag.tryckt}`, {
          meddelande: `Källan skriver ${h.lag.namn} (${h.lag.tryckt})${right === undefined ? '' : `; lagen har nummer ${right}`}.`,
          sakerhet: 'säker',
          belagg: [belaggAt(post, block, h.start, h.end)],
          kod: 'lagnummer-motsagt',
          ord: h.text,
        }),
      ];
    }),
};
