import { ANMARKNINGAR, type Anmarkning, type AnmarkningKod } from '../../../src/domain/anmarkning.ts';
import type { Kallpost } from '../../../src/domain/kalla.ts';
import type { Collection, Stored } from './collection.ts';
import { fromYaml } from './file.ts';

/** Where the review lies below the content folder: beside the collections, so that it is neither an entry nor a source. */
export const REVIEW_FILE = 'granska.md';

/** One thing that needs an eye: a remark, and where it stands. */
export interface Sak {
  anmarkning: Anmarkning;
  /** `<kommun>/<file>` of the source. */
  fil: string;
  /** `<samling>/<id>`; null where the remark is about the source as a whole. */
  post: string | null;
}

/** The editor's judgements that answer a remark: with one of them set, nothing is left to look at. */
const ANSWERED_BY: Partial<Record<AnmarkningKod, readonly string[]>> = {
  'organ-okant': ['organ'],
  'datum-saknas': ['datum', 'sammantradesdatum', 'handlingsdatum'],
};

const WEIGHT = { fel: 0, varning: 1, upplysning: 2 } as const;
const HEADINGS = { fel: 'Errors: held back until mended', varning: 'To look at' } as const;
const HEAD = `# What needs an eye

Written by \`npm run import\` from all records and entries: what it does not settle by itself, heaviest first, one line a thing.
A line goes when its cause is mended or an editor has judged it. Do not edit. What only informs stands in the entries.
`;

/** By code unit, so that every machine sorts alike. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Everything in the collection that needs an eye (remarks of weight `fel` and `varning`), heaviest first, then by source, line
 * and entry. Withdrawn entries and remarks that an editor's judgement answers are left out.
 *
 * @param kallposter the records, by `<kommun>/<file>`.
 */
export function thingsToReview(
  collection: Pick<Collection, 'beslut' | 'handlingar'>,
  kallposter: ReadonlyMap<string, Pick<Kallpost, 'anmarkningar'>>,
): Sak[] {
  const found: Sak[] = [];
  const add = (fil: string, post: string | null, remarks: readonly Anmarkning[], answers: Record<string, unknown>) => {
    for (const anmarkning of remarks)
      if (anmarkning.allvar !== 'upplysning' && !ANSWERED_BY[anmarkning.kod]?.some((field) => field in answers))
        found.push({ anmarkning, fil: anmarkning.kalla ?? fil, post });
  };
  for (const [fil, { anmarkningar }] of kallposter) add(fil, null, anmarkningar, {});
  for (const [id, stored] of collection.beslut)
    add(stored.data.kalla.fil, `beslut/${id}`, stored.data.anmarkningar, judgements(stored));
  for (const [id, stored] of collection.handlingar)
    add(stored.data.renderingar[0]?.kalla.fil ?? '', `handlingar/${id}`, stored.data.anmarkningar, judgements(stored));
  return found
    .filter(({ post }) => post === null || !isWithdrawn(collection, post))
    .sort(
      (a, b) =>
        WEIGHT[a.anmarkning.allvar] - WEIGHT[b.anmarkning.allvar] ||
        compare(a.fil, b.fil) ||
        (a.anmarkning.sida ?? 0) - (b.anmarkning.sida ?? 0) ||
        (a.anmarkning.rad ?? 0) - (b.anmarkning.rad ?? 0) ||
        compare(a.post ?? '', b.post ?? '') ||
        compare(a.anmarkning.kod, b.anmarkning.kod),
    );
}

/** The editor's part of an entry, from its text: what the run has just read knows nothing of it. */
function judgements(stored: Stored<unknown>): Record<string, unknown> {
  return (fromYaml(stored.redaktor).redaktor ?? {}) as Record<string, unknown>;
}

function isWithdrawn(collection: Pick<Collection, 'beslut' | 'handlingar'>, post: string): boolean {
  const id = post.slice(post.indexOf('/') + 1);
  const stored = post.startsWith('beslut/') ? collection.beslut.get(id) : collection.handlingar.get(id);
  return stored !== undefined && 'aterkallad' in judgements(stored);
}

/** The review as its file holds it; null where nothing needs an eye. Same collection, same text. */
export function formatReview(things: readonly Sak[]): string | null {
  if (things.length === 0) return null;
  const sections = (['fel', 'varning'] as const).flatMap((allvar) => {
    const lines = things.filter((t) => t.anmarkning.allvar === allvar).map(lineOf);
    return lines.length === 0 ? [] : [`## ${HEADINGS[allvar]}\n\n${lines.join('\n')}\n`];
  });
  return `${HEAD}\n${sections.join('\n')}`;
}

function lineOf({ anmarkning: a, fil, post }: Sak): string {
  const where = [
    `\`${fil}\``,
    ...(a.sida === undefined ? [] : [`page ${a.sida}`]),
    ...(a.rad === undefined ? [] : [`line ${a.rad}`]),
  ].join(', ');
  const message = a.meddelande.replace(/\s+/g, ' ');
  return `- ${a.kod}: ${where}${post === null ? '' : ` → \`${post}\``}: ${message} **${ANMARKNINGAR[a.kod].todo}**`;
}
