import { z } from 'astro/zod';
import { anmarkningSchema } from './anmarkning.ts';

const stracka = {
  /** The file in content/kallor/, with its municipality's folder: `harryda/003_d64dd13187d685f1.txt`. */
  fil: z.string().regex(/^[a-z0-9-]+\/[^/]+$/),
  /** First and last line. */
  rader: z.tuple([z.int().positive(), z.int().positive()]),
  /** First and last page, for sources that have pages. */
  sidor: z.tuple([z.int().positive(), z.int().positive()]).optional(),
};

/** Where in a source an entry stands. Lines count from 1 as an editor shows them; pages from 1 as a PDF reader does. */
export const kallaSchema = z.strictObject({
  ...stracka,
  /** Where it goes on, for a protokoll that was cut into several files: the further files, in order. */
  fortsattning: z.array(z.strictObject(stracka)).min(1).optional(),
});
export type Kalla = z.infer<typeof kallaSchema>;

/** Where one field was read: line and, in paged sources, page; `kalla` only where it is another file than the entry's own. */
export const lastFranSchema = z.strictObject({
  rad: z.int().positive().optional(),
  sida: z.int().positive().optional(),
  kalla: z.string().optional(),
});

/** Provenance per field: field name → where a machine read it. */
export const lasningSchema = z.record(z.string(), lastFranSchema);
export type Lasning = z.infer<typeof lasningSchema>;

/** Why words of a source are not published. */
export const borttagsskal = {
  sidnummer: 'sidnummer',
  sidhuvud: 'sidhuvud som upprepas på varje sida',
  sidfot: 'sidfot eller signaturrad som upprepas på varje sida',
  avdelare: 'linje eller annan avdelare utan ord',
  personnummer: 'personnummer, som aldrig publiceras',
  innehallsforteckning: 'innehållsförteckning som upprepar rubrikerna',
} as const satisfies Record<string, string>;
export type Borttagsskal = keyof typeof borttagsskal;

/**
 * The record of one source file, beside it as `<file>.yaml`: what was read from it, what was left out and why, what needs an
 * eye. Written by the importer, read by `check` (every word published or listed) and by the source page.
 */
export const kallpostSchema = z.strictObject({
  /** Name of the source without its folder; the record lies beside it. */
  fil: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Encoding that the bytes were read as; `latin1` only where they are no UTF-8. */
  teckenkodning: z.enum(['utf-8', 'latin1', 'binar']),
  rader: z.int().nonnegative(),
  sidor: z.int().positive().optional(),
  /** Version of the reading rules; a higher one reads the source anew. */
  lasregler: z.int().positive(),
  /** False where the source must not be put online (personal data); then it has no page under /kallor/. */
  publiceras: z.boolean().default(true),
  /** Names of the files that it was read together with: the other parts of one protokoll, a vote list in a file of its own. */
  lases_med: z.array(z.string()).min(1).optional(),
  /** Entries read from it, in the order of the source, with the lines each covers. `avtryck`: sha256 of the machine's part as written, so that an editor's change is seen and never overwritten. */
  poster: z.array(
    z.strictObject({
      samling: z.enum(['handlingar', 'beslut', 'arenden']),
      id: z.string(),
      rader: z.tuple([z.int().positive(), z.int().positive()]).optional(),
      avtryck: z.string(),
      /** `rendering`: the words are published in another rendering of the same handling, differences listed there. */
      som: z.enum(['text', 'rendering', 'register']).default('text'),
    }),
  ),
  /** Words that are not published, line by line, each with its reason. */
  borttaget: z
    .array(
      z.strictObject({
        rad: z.int().positive(),
        sida: z.int().positive().optional(),
        text: z.string(),
        skal: z.enum(Object.keys(borttagsskal) as [Borttagsskal, ...Borttagsskal[]]),
      }),
    )
    .default([]),
  /** Words that a line break in the source divides and that are published joined: `fore` as the source has them (`kommun- styrelsen`), `efter` as published. `rad` is the first half's line. */
  sammanfogat: z.array(z.strictObject({ rad: z.int().positive(), fore: z.string(), efter: z.string() })).default([]),
  anmarkningar: z.array(anmarkningSchema).default([]),
});
export type Kallpost = z.infer<typeof kallpostSchema>;
