import { z } from 'astro/zod';
import { anmarkningSchema } from './anmarkning.ts';
import { kallaSchema, lasningSchema } from './kalla.ts';
import { aliasSchema, aterkalladSchema, bedomningSchema } from './redaktor.ts';

/** Kinds of document, as the exchange shape writes them. */
export const handlingstyper = {
  protokoll: 'Protokoll',
  protokollsutdrag: 'Protokollsutdrag',
  kallelse: 'Kallelse',
  tjansteskrivelse: 'Tjänsteskrivelse',
  bilaga: 'Bilaga',
  voteringslista: 'Voteringslista',
  motion: 'Motion',
  initiativarende: 'Initiativärende',
  ovrigt: 'Övrig handling',
} as const;
export type Handlingstyp = keyof typeof handlingstyper;
export const handlingstypKoder = Object.keys(handlingstyper) as [Handlingstyp, ...Handlingstyp[]];

/**
 * One way in which the words of a rendering differ from the published text. Applying all `skillnader` of a rendering to the
 * published words gives that source's words back; `check` does so.
 */
export const skillnadSchema = z.strictObject({
  /** Index of the first word concerned in the published text's word sequence (see domain/text/words.ts), 0-based. */
  vid: z.int().nonnegative(),
  /** Words of the published text that this rendering lacks or has otherwise. */
  publicerat: z.array(z.string()),
  /** Words that this rendering has in their place. */
  rendering: z.array(z.string()),
  /** Line in the rendering's source. */
  rad: z.int().positive(),
});

/** A source that holds the same handling. The first is the one that is published as text. */
export const renderingSchema = z.strictObject({
  kalla: kallaSchema,
  skillnader: z.array(skillnadSchema).default([]),
});
export type Rendering = z.infer<typeof renderingSchema>;

/** One item on the agenda of a kallelse, as printed. */
export const arendelistaSchema = z.array(
  z.strictObject({
    nr: z.string(),
    rubrik: z.string().min(1),
    diarienummer: z.array(z.string()).default([]),
    rad: z.int().positive(),
  }),
);

/**
 * One document (content/handlingar/<kommun>/<id>.mdx). A protokoll or protokollsutdrag whose text stands in its paragrafer has
 * an empty body or only its cover; every other kind carries its text. Same rules as `beslutSchema`.
 */
export const handlingSchema = z.strictObject({
  kommun: z.string(),
  handlingstyp: z.enum(handlingstypKoder),
  rubrik: z.string().min(1),
  /** Organ that met, or to which the document is addressed; null where none is printed. */
  organ: z.string().nullable(),
  organkandidater: z.array(z.string()).default([]),
  /** Day of the meeting it belongs to (protokoll, utdrag, kallelse, voteringslista); null for other kinds. */
  sammantradesdatum: z.iso.date().nullable(),
  /** Day that the document itself carries (tjänsteskrivelse, bilaga). */
  handlingsdatum: z.iso.date().nullable(),
  /** Times and place of the meeting as printed in a kallelse or a cover. */
  tid: z.string().optional(),
  plats: z.string().optional(),
  handlaggare: z.string().optional(),
  diarienummer: z.array(z.string()).default([]),
  /** Classification code printed after a diarienummer. */
  klassificering: z.string().nullable().default(null),
  /** A case that it belongs to by its place in the source (an annex behind its tjänsteskrivelse), with the reason. */
  hor_till: z.array(z.strictObject({ diarienummer: z.string(), skal: z.string() })).default([]),
  /** Id of the handling that it stands in (a tjänsteskrivelse inside a kallelse) or is an annex to. */
  ingar_i: z.string().optional(),
  bilaga_till: z.string().optional(),
  arendelista: arendelistaSchema.default([]),
  underlag: z.array(z.string()).default([]),
  skickas_till: z.array(z.string()).default([]),
  /** Ids of the beslut whose text stands in it. */
  paragrafer: z.array(z.string()).default([]),
  renderingar: z.array(renderingSchema).min(1),
  lasning: lasningSchema,
  anmarkningar: z.array(anmarkningSchema).default([]),
  redaktor: z
    .strictObject({
      organ: bedomningSchema(z.string()).optional(),
      handlingstyp: bedomningSchema(z.enum(handlingstypKoder)).optional(),
      rubrik: bedomningSchema(z.string().min(1)).optional(),
      diarienummer: bedomningSchema(z.array(z.string()).min(1)).optional(),
      sammantradesdatum: bedomningSchema(z.iso.date()).optional(),
      handlingsdatum: bedomningSchema(z.iso.date()).optional(),
      alias: aliasSchema.optional(),
      aterkallad: aterkalladSchema.optional(),
    })
    .default({}),
});
export type Handling = z.infer<typeof handlingSchema>;
