import { answerWords, countsAgree, printedCount, type Votering } from '../domain/votering.ts';
import { amountsIn, type Citat, motionsIn, reasonsIn } from './quoted.ts';
import type { ArendeGraf, Belagg, BeslutPost, Steg, Target } from './types.ts';

/** One fact of a case in a comparison, with its source. */
export interface Jamforelsecell {
  /** Ids of the side's cases that it is a fact of, or that name it. */
  arenden: string[];
  /** ISO day that it belongs to, or null. */
  datum: string | null;
  /** In the site's words, or a sentence of the source in quotation marks. */
  text: string;
  /** The source's words alone, where the fact is a passage as printed. */
  citat: string | null;
  /** What to see first: the sum of money as printed, the result of a vote. */
  framhavt: string | null;
  /** What the site adds to a passage, or null. */
  anmarkning: string | null;
  /** The step in the case's course that it is, or null. */
  steg: Steg | null;
  target: Target | null;
  belagg: Belagg[];
}

export type Jamforelseslag =
  | 'status'
  | 'handlingar'
  | 'forslag'
  | 'beslut'
  | 'saknas'
  | 'voteringar'
  | 'yrkanden'
  | 'frister'
  | 'belopp'
  | 'skal';

export interface Jamforelserad {
  slag: Jamforelseslag;
  rubrik: string;
  /** One list a part, in the order in which the parts were given; empty where its documents say nothing of the kind. */
  celler: [Jamforelsecell[], Jamforelsecell[]];
}

/** What stands on one side of a comparison: a case, or several of one municipality that continue each other. */
export type Part = ArendeGraf | readonly ArendeGraf[];

/**
 * Two cases, or two lines of cases, side by side: where they stand, what was prepared, proposed, decided, cited and not
 * published, how it was voted, what was moved, deadlines, sums of money, and the reasons that their documents print. Every
 * cell carries its source; nothing is summed up or weighed. A row stands where at least one side has something for it.
 */
export function compareCases(a: Part, b: Part): Jamforelserad[] {
  const rows: Jamforelserad[] = [];
  const add = (slag: Jamforelseslag, rubrik: string, of: (g: ArendeGraf) => Fakta[]) => {
    const celler: Jamforelserad['celler'] = [cellsOf(a, of), cellsOf(b, of)];
    if (celler.some((c) => c.length > 0)) rows.push({ slag, rubrik, celler });
  };
  add('status', 'Var ärendet står', (g) => [
    { datum: null, text: g.status.kort, target: { typ: 'arende', id: g.arende.id }, belagg: [] },
  ]);
  add('handlingar', 'Förberett', (g) => steps(g, (s) => s.slag === 'handling' || s.slag === 'kallelse'));
  add('forslag', 'Föreslaget', (g) => steps(g, (s) => s.slag === 'forslag'));
  add('beslut', 'Beslutat', (g) => steps(g, (s) => s.slag === 'beslut'));
  add('saknas', 'Omnämnt men inte publicerat här', (g) => steps(g, (s) => s.grund === 'citerad' && s.slag === 'okant'));
  add('voteringar', 'Hur det avgjordes', (g) => g.beslut.flatMap((post) => [...votes(post), ...acclamation(post)]));
  add('yrkanden', 'Yrkanden', (g) => motionsIn(g).map(passage));
  add('frister', 'Frister', (g) => steps(g, (s) => s.slag === 'frist'));
  add('belopp', 'Belopp som handlingarna anger', (g) =>
    amountsIn(g).map((c) => ({ ...passage(c), framhavt: c.belopp })),
  );
  add('skal', 'Skäl som handlingarna anger', (g) => reasonsIn(g).map(passage));
  return rows;
}

type Fakta = Pick<Jamforelsecell, 'datum' | 'text' | 'target' | 'belagg'> & Partial<Jamforelsecell>;

/**
 * A side's facts in time order, those without a day last. What two of its cases both say stands once, and a passage that two
 * documents print has both places.
 */
function cellsOf(part: Part, of: (g: ArendeGraf) => Fakta[]): Jamforelsecell[] {
  const cells = new Map<string, Jamforelsecell>();
  for (const g of Array.isArray(part) ? (part as readonly ArendeGraf[]) : [part as ArendeGraf])
    for (const fact of of(g)) {
      const cell = { arenden: [g.arende.id], citat: null, framhavt: null, anmarkning: null, steg: null, ...fact };
      const key = keyOf(cell);
      const known = cells.get(key);
      if (known === undefined) {
        cells.set(key, cell);
        continue;
      }
      known.arenden = [...new Set([...known.arenden, g.arende.id])];
      if (cell.citat !== null) known.belagg = [...known.belagg, ...cell.belagg.filter((b) => !has(known, b))];
    }
  return [...cells.values()].sort((x, y) => (x.datum ?? '9999').localeCompare(y.datum ?? '9999'));
}

const has = (cell: Jamforelsecell, belagg: Belagg): boolean =>
  cell.belagg.some((b) => b.samling === belagg.samling && b.id === belagg.id && b.ankare === belagg.ankare);

/** What makes two facts one: a passage its words, a step its day and words, anything else also what it points at. */
function keyOf({ citat, steg, datum, text, target }: Jamforelsecell): string {
  if (citat !== null) return citat;
  return JSON.stringify([datum, text, steg !== null && steg.slag === 'frist' ? null : target]);
}

const steps = (g: ArendeGraf, wanted: (s: Steg) => boolean): Fakta[] =>
  g.steg.filter(wanted).map((steg) => {
    const { datum, text, target, belagg } = steg;
    return { datum, text, target, belagg, steg, anmarkning: judgedOrgan(g, target) };
  });

/** That it is an editor's judgement which organ acted, where it is one. */
function judgedOrgan(g: ArendeGraf, target: Target | null): string | null {
  const post = target?.typ === 'beslut' ? g.beslut.find((b) => b.id === target.id) : undefined;
  return post?.data.redaktor.organ === undefined ? null : 'Vilket organ det var är redaktionens bedömning.';
}

const passage = ({ datum, mening, target, belagg, anmarkning }: Citat): Fakta => ({
  datum,
  text: `”${mening}”`,
  citat: mening,
  target,
  belagg: [belagg],
  anmarkning,
});

/** What a vote was about, in the site's words. */
const ABOUT: Readonly<Record<NonNullable<Votering['galler']>, string>> = {
  huvudforslag: 'Votering om själva beslutet',
  aterremiss: 'Votering om ärendet skulle avgöras den dagen eller återremitteras',
  bordlaggning: 'Votering om ärendet skulle avgöras den dagen eller bordläggas',
  motforslag: 'Votering om vilket förslag som skulle ställas mot huvudförslaget',
};

const votes = (post: BeslutPost): Fakta[] =>
  post.data.voteringar.map((v, i) => {
    const counts = printedCount(v);
    const words = answerWords(v);
    const figures =
      counts === null
        ? 'röstsiffrorna är inte utskrivna'
        : `${counts.ja} ${words.ja}, ${counts.nej} ${words.nej}${counts.avstar === null ? '' : `, ${counts.avstar} avstår`}`;
    const meanings = [v.ja_betyder && ` Ja: ”${v.ja_betyder}”.`, v.nej_betyder && ` Nej: ”${v.nej_betyder}”.`];
    return {
      datum: post.datum,
      text: `${v.galler === null ? 'Votering' : ABOUT[v.galler]}: ${figures}.${meanings.filter(Boolean).join('')}`,
      framhavt:
        counts === null ? null : [counts.ja, counts.nej, ...(counts.avstar === null ? [] : [counts.avstar])].join('–'),
      anmarkning: countsAgree(v) ? null : 'Källans siffror stämmer inte överens med varandra.',
      target: { typ: 'beslut', id: post.id },
      belagg: [{ samling: 'beslut', id: post.id, ankare: `votering-${i + 1}`, mening: '' }],
    };
  });

/** The words with which the chair finds how a matter is decided. */
const FOUND = /\backlamation\b|\bfinner (?:ordföranden|han|hon|att)\b/iu;

/** That a decision was taken without counting votes, where the text says so. */
function acclamation(post: BeslutPost): Fakta[] {
  if (post.data.acklamation !== true) return [];
  const block = post.block.findLast((b) => !b.rubrik && FOUND.test(b.text));
  if (block === undefined) return [];
  const what = post.typ === 'forslag' ? 'Organet enades om förslaget' : 'Beslutet togs';
  return [
    {
      datum: post.datum,
      text: `${what} med acklamation, utan att rösterna räknades.`,
      target: { typ: 'beslut', id: post.id },
      belagg: [
        { samling: 'beslut', id: post.id, ankare: block.ankare, mening: block.text.replace(/\s+/g, ' ').trim() },
      ],
    },
  ];
}
