import { z } from 'astro/zod';
import { personSchema } from './person.ts';

export const rostvarden = ['ja', 'nej', 'avstar', 'deltar-inte', 'franvarande'] as const;
export type Rost = (typeof rostvarden)[number];

/** One person's vote. */
export const rostSchema = personSchema.extend({ rost: z.enum(rostvarden) });
export type RostRad = z.infer<typeof rostSchema>;

const antal = z.int().nonnegative();

/** Printed or counted result; null where it is not printed. */
export const rostsiffrorSchema = z.strictObject({ ja: antal, nej: antal, avstar: antal.nullable() });
export type Rostsiffror = z.infer<typeof rostsiffrorSchema>;

/**
 * What each side of a vote voted for, in the document's words, where it does not call the answers Ja and Nej (`8 röster för A:s
 * förslag mot 5 för B:s`); null for a side of which it does not say. `ja` then counts the side told first, `nej` the other.
 */
export const svarsordSchema = z.strictObject({ ja: z.string().min(1).nullable(), nej: z.string().min(1).nullable() });
export type Svarsord = z.infer<typeof svarsordSchema>;

/**
 * A recorded vote (kommunallagen 4:46, 5:54–55): the question put, what Ja and Nej meant, the counts as each place prints
 * them, the names. A difference between two printed counts, or between a count and the names, is remarked, never settled.
 */
export const voteringSchema = z.strictObject({
  /** What Ja meant, in the document's words (`ärendet avgörs idag`), or null where it does not say. */
  ja_betyder: z.string().nullable(),
  nej_betyder: z.string().nullable(),
  /** Set where the source does not call the answers Ja and Nej; absent where it does. */
  svarsord: svarsordSchema.optional(),
  /**
   * What the vote was about. `huvudforslag`: the decision itself; `aterremiss`, `bordlaggning`: whether to decide now;
   * `motforslag`: which proposal stands against the main one; null where it cannot be told.
   */
  galler: z.enum(['huvudforslag', 'aterremiss', 'bordlaggning', 'motforslag']).nullable(),
  /** Counts in the running text. */
  text: rostsiffrorSchema.nullable(),
  /** Counts in the vote list's own sum row. */
  lista: rostsiffrorSchema.nullable(),
  /** Names with their votes, in the list's order; empty where no list is printed. */
  roster: z.array(rostSchema).default([]),
  /** What the vote led to, in the document's words, or null. */
  utfall: z.string().nullable(),
  /** True where the chair's casting vote decided (kommunallagen 4:46 2 st. – 5:54). */
  utslagsrost: z.boolean().default(false),
  /** The handling that is the vote list, by id, where it is one of its own. */
  voteringslista: z.string().optional(),
});
export type Votering = z.infer<typeof voteringSchema>;

/** What the two answers are called beside their counts: `ja` and `nej`, or for what each side voted where the source names the sides so. */
export function answerWords({ svarsord }: Pick<Votering, 'svarsord'>): { ja: string; nej: string } {
  if (svarsord === undefined) return { ja: 'ja', nej: 'nej' };
  return {
    ja: svarsord.ja === null ? 'för' : `för ”${svarsord.ja}”`,
    nej: svarsord.nej === null ? 'emot' : `för ”${svarsord.nej}”`,
  };
}

/** The counts that the names give; null where there are no names. */
export function recount(votering: Pick<Votering, 'roster'>): Rostsiffror | null {
  if (votering.roster.length === 0) return null;
  const of = (rost: Rost) => votering.roster.filter((r) => r.rost === rost).length;
  return { ja: of('ja'), nej: of('nej'), avstar: of('avstar') };
}

/** The counts to show first: the text's, else the list's, else the names'; null where nothing is known. */
export function printedCount(votering: Votering): Rostsiffror | null {
  return votering.text ?? votering.lista ?? recount(votering);
}

const sameCount = (a: Rostsiffror, b: Rostsiffror) =>
  a.ja === b.ja && a.nej === b.nej && (a.avstar === null || b.avstar === null || a.avstar === b.avstar);

/** True where text, list and names that are given all agree. */
export function countsAgree(votering: Votering): boolean {
  const given = [votering.text, votering.lista, recount(votering)].filter((c): c is Rostsiffror => c !== null);
  return given.every((a) => given.every((b) => sameCount(a, b)));
}

/** Votes per party as the names give them, largest party first; parties as printed. */
export function perParti(
  votering: Votering,
): { parti: string; ja: number; nej: number; avstar: number; ovriga: number }[] {
  const rows = new Map<string, { parti: string; ja: number; nej: number; avstar: number; ovriga: number }>();
  for (const r of votering.roster) {
    const parti = r.parti ?? '–';
    const row = rows.get(parti) ?? { parti, ja: 0, nej: 0, avstar: 0, ovriga: 0 };
    if (r.rost === 'ja' || r.rost === 'nej' || r.rost === 'avstar') row[r.rost]++;
    else row.ovriga++;
    rows.set(parti, row);
  }
  const sum = (r: { ja: number; nej: number; avstar: number; ovriga: number }) => r.ja + r.nej + r.avstar + r.ovriga;
  return [...rows.values()].sort((a, b) => sum(b) - sum(a) || a.parti.localeCompare(b.parti, 'sv'));
}
