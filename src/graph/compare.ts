import { holdsManyMatters } from './cases.ts';
import { sentencesOf } from './sentence.ts';
import type { ArendeGraf, Belagg, BeslutPost, HandlingPost, Target } from './types.ts';

/** One fact of a case in a comparison, with its source. */
export interface Jamforelsecell {
  /** ISO day that it belongs to, or null. */
  datum: string | null;
  /** In the site's words, or a sentence of the source in quotation marks. */
  text: string;
  target: Target | null;
  belagg: Belagg[];
}

export interface Jamforelserad {
  slag: 'status' | 'handlingar' | 'forslag' | 'beslut' | 'voteringar' | 'frister' | 'belopp' | 'skal' | 'saknas';
  rubrik: string;
  /** One list a case, in the order in which the cases were given; empty where its documents say nothing of the kind. */
  celler: [Jamforelsecell[], Jamforelsecell[]];
}

/** Sums of money: "639 tkr", "0,7 mnkr", "1 200 000 kronor". */
const AMOUNT = /(?<![\d,.])\d{1,3}(?:[  ]?\d{3})*(?:,\d+)?\s?(?:tkr|mnkr|mkr|kronor|kr)(?!\p{L})/u;
/** Sentences in which a text gives a reason in so many words. */
const REASON =
  /\b(?:Anledningen till|bedömning(?:en)? (?:är|att)|bedömer(?: även)? att|gör bedömningen|bedömde att|gjorde .{0,80}bedömningen|gynnar|på grund av|eftersom)\b/iu;

/**
 * Two cases side by side: where they stand, what was prepared, proposed, decided and voted, deadlines, sums of money, the
 * reasons that their documents print, and what is missing. Every cell carries its source; nothing is summed up or weighed.
 */
export function compareCases(a: ArendeGraf, b: ArendeGraf): Jamforelserad[] {
  const rows: Jamforelserad[] = [];
  const add = (slag: Jamforelserad['slag'], rubrik: string, of: (g: ArendeGraf) => Jamforelsecell[]) => {
    const celler: Jamforelserad['celler'] = [of(a), of(b)];
    if (celler.some((c) => c.length > 0)) rows.push({ slag, rubrik, celler });
  };
  add('status', 'Var ärendet står', (g) => [{ datum: null, text: g.status.kort, target: null, belagg: [] }]);
  add('handlingar', 'Förberett', (g) => steps(g, (s) => s.slag === 'handling' || s.slag === 'kallelse'));
  add('forslag', 'Föreslaget', (g) => steps(g, (s) => s.slag === 'forslag'));
  add('beslut', 'Beslutat', (g) => steps(g, (s) => s.slag === 'beslut'));
  add('voteringar', 'Voteringar', votes);
  add('frister', 'Frister', (g) => steps(g, (s) => s.slag === 'frist'));
  add('belopp', 'Belopp som handlingarna anger', (g) => quoted(g, AMOUNT));
  add('skal', 'Skäl som handlingarna anger', (g) => quoted(g, REASON));
  add('saknas', 'Omnämnt men inte publicerat här', (g) => steps(g, (s) => s.grund === 'citerad' && s.slag === 'okant'));
  return rows;
}

function steps(g: ArendeGraf, wanted: (s: ArendeGraf['steg'][number]) => boolean): Jamforelsecell[] {
  return g.steg.filter(wanted).map(({ datum, text, target, belagg }) => ({ datum, text, target, belagg }));
}

function votes(g: ArendeGraf): Jamforelsecell[] {
  return g.beslut.flatMap((b) =>
    b.data.voteringar.map((v, i): Jamforelsecell => {
      const counts = v.text ?? v.lista;
      const figures =
        counts === null
          ? 'Röstsiffrorna är inte utskrivna'
          : `${counts.ja} ja, ${counts.nej} nej${counts.avstar === null ? '' : `, ${counts.avstar} avstår`}`;
      const meaning =
        v.ja_betyder === null
          ? ''
          : ` Ja: ”${v.ja_betyder}”.${v.nej_betyder === null ? '' : ` Nej: ”${v.nej_betyder}”.`}`;
      return {
        datum: b.datum,
        text: `${figures}.${meaning}`,
        target: { typ: 'beslut', id: b.id },
        belagg: [{ samling: 'beslut', id: b.id, ankare: `votering-${i + 1}`, mening: figures }],
      };
    }),
  );
}

/** Sentences of the case's own documents, as printed; each once. */
function quoted(g: ArendeGraf, pattern: RegExp): Jamforelsecell[] {
  const found = new Map<string, Jamforelsecell>();
  for (const post of [...g.beslut, ...g.handlingar.filter((h) => !holdsManyMatters(h))]) {
    for (const block of post.block) {
      if (block.rubrik || block.tabell !== undefined || !pattern.test(block.text)) continue;
      for (const sentence of sentencesOf(block.text)) {
        if (!pattern.test(sentence.text) || found.has(sentence.text)) continue;
        found.set(sentence.text, {
          datum: post.datum,
          text: `”${sentence.text}”`,
          target: targetOf(post),
          belagg: [{ samling: post.samling, id: post.id, ankare: block.ankare, mening: sentence.text }],
        });
      }
    }
  }
  return [...found.values()];
}

const targetOf = (post: BeslutPost | HandlingPost): Target => ({
  typ: post.samling === 'beslut' ? 'beslut' : 'handling',
  id: post.id,
});
