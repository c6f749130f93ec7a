import { z } from 'astro/zod';
import { anmarkningSchema } from './anmarkning.ts';
import { kallaSchema, lasningSchema } from './kalla.ts';
import { personSchema } from './person.ts';
import { aliasSchema, aterkalladSchema, bedomningSchema } from './redaktor.ts';
import { voteringSchema } from './votering.ts';

export const beslutstyper = ['beslut', 'forslag', 'beslut-och-forslag'] as const;
export type Beslutstyp = (typeof beslutstyper)[number];

/** A motion in debate: who moved, who agreed, what. */
export const yrkandeSchema = z.strictObject({
  av: z.array(personSchema).min(1),
  instammer: z.array(personSchema).default([]),
  /** What was moved, in the document's words. */
  text: z.string().min(1),
  /** What kind of motion it is, where its words say so. */
  typ: z.enum(['bifall', 'avslag', 'aterremiss', 'bordlaggning', 'andring', 'tillagg']).nullable(),
});

/**
 * One paragraf of one meeting of one organ (content/beslut/<kommun>/<id>.mdx). The frontmatter above `redaktor` is the
 * machine's and is written anew when the source changes; `redaktor` is the editor's and is never touched. The body is the
 * official text in the closed vocabulary; the decision's words and its type are read from its <Beslutsmening>, so that they
 * stand in one place only.
 */
export const beslutSchema = z.strictObject({
  /** Id of the municipality in the registry. */
  kommun: z.string(),
  /** Code of the organ as the source prints it; null where it prints none. Never derived from the diarienummer (DESIGN §7). */
  organ: z.string().nullable(),
  /** Codes of the organs that it may be, where `organ` is null. */
  organkandidater: z.array(z.string()).default([]),
  /** Day of the meeting, ISO; null where the source prints none. */
  datum: z.iso.date().nullable(),
  /** Number of the paragraf as printed without the sign: `9`, `128`, `12a`. */
  paragraf: z.string().regex(/^\d{1,4}[a-z]?$/i, 'a paragraf is a number, perhaps with a letter, without the § sign'),
  /** Title as printed. */
  rubrik: z.string().min(1),
  /** Diarienummer as printed; the first is the case's own. */
  diarienummer: z.array(z.string()).default([]),
  /** True where the text says that the decision was taken without a count (acklamation), false where by vote, null where it does not say. */
  acklamation: z.boolean().nullable().default(null),
  yrkanden: z.array(yrkandeSchema).default([]),
  voteringar: z.array(voteringSchema).default([]),
  reservationer: z.array(personSchema).default([]),
  protokollsanteckningar: z.array(personSchema).default([]),
  /** Those who took no part in the decision : neither a vote nor an abstention. Absent where the text names none. */
  deltar_inte: z.array(personSchema).min(1).optional(),
  /** Disqualified and out of the room. */
  jav: z.array(personSchema).default([]),
  /** Present at this paragraf, where the source lists attendance. */
  narvarande: z.array(personSchema).default([]),
  /** Titles in the list Beslutsunderlag, as printed. */
  underlag: z.array(z.string()).default([]),
  /** To whom the decision is sent, as printed. */
  skickas_till: z.array(z.string()).default([]),
  /** Id of the handling (protokoll or protokollsutdrag) that it stands in. */
  handling: z.string(),
  /** How the first lines of the source call the meeting's organ and day are kept in the text; see `lasning`. */
  kalla: kallaSchema,
  lasning: lasningSchema,
  anmarkningar: z.array(anmarkningSchema).default([]),
  redaktor: z
    .strictObject({
      organ: bedomningSchema(z.string()).optional(),
      datum: bedomningSchema(z.iso.date()).optional(),
      diarienummer: bedomningSchema(z.array(z.string()).min(1)).optional(),
      rubrik: bedomningSchema(z.string().min(1)).optional(),
      alias: aliasSchema.optional(),
      aterkallad: aterkalladSchema.optional(),
    })
    .default({}),
});
export type Beslut = z.infer<typeof beslutSchema>;
