import { literal } from '../../citations/patterns/literal.ts';
import type { Kommun } from '../../domain/kommun.ts';
import { sentenceAt } from '../sentence.ts';
import type { BeslutPost, HandlingPost, Motsagelse } from '../types.ts';
import { finding, type Rule } from './rule.ts';

const head = { id: 'felskrivet-organ', rubrik: 'Felskrivet organnamn' };

/** A name that the registry knows as a misspelling of one of the municipality's organs. */
export const misspeltOrgan: Rule = {
  ...head,
  forklaring:
    'Organets namn är skrivet på ett sätt som inte är dess namn. Vi läser det som det organ som registret anger, och låter texten stå som den är.',
  find: ({ lookup }) => {
    const wrong = new Map([...lookup.kommuner.values()].map((k) => [k.id, patternOf(k)]));
    return [...lookup.corpus.beslut, ...lookup.corpus.handlingar].flatMap((post) => {
      const known = wrong.get(post.kommun);
      return known == null ? [] : inPost(post, known);
    });
  },
};

interface Known {
  pattern: RegExp;
  right: ReadonlyMap<string, string>;
}

function patternOf(kommun: Kommun): Known | null {
  const right = new Map(kommun.organ.flatMap((o) => o.felskrivningar.map((f) => [f.toLowerCase(), o.namn] as const)));
  if (right.size === 0) return null;
  const any = [...right.keys()].map(literal).join('|');
  return { pattern: new RegExp(`(?<!\\p{L})(${any})s?(?!\\p{L})`, 'giu'), right };
}

/** One finding an entry and wrong name, with every place of it. */
function inPost(post: BeslutPost | HandlingPost, { pattern, right }: Known): Motsagelse[] {
  const places = new Map<string, { ord: string; belagg: Motsagelse['belagg'] }>();
  for (const block of post.block) {
    for (const m of block.text.matchAll(pattern)) {
      const key = (m[1] as string).toLowerCase();
      const entry = places.get(key) ?? { ord: m[0], belagg: [] };
      entry.belagg.push({
        samling: post.samling,
        id: post.id,
        ankare: block.ankare,
        mening: sentenceAt(block.text, m.index, m.index + m[0].length),
      });
      places.set(key, entry);
    }
  }
  return [...places].map(([key, { ord, belagg }]) =>
    finding(head, `${post.id}-${key}`, {
      meddelande: `Källan skriver ”${ord}”; organet heter ${right.get(key)}.`,
      sakerhet: 'säker',
      belagg,
      kod: 'organnamn-felskrivet',
      ord,
    }),
  );
}
