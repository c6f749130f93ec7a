import { z } from 'astro/zod';
import { lasningSchema } from './kalla.ts';
import { aliasSchema, aterkalladSchema, bedomningSchema } from './redaktor.ts';

/** How two cases stand to each other, as an editor says it. */
export const relationstyper = {
  'samma-sak': 'rör samma sak som',
  'foljer-pa': 'följer på',
  ersatter: 'ersätter',
  jamfor: 'kan jämföras med',
} as const;
export type Relationstyp = keyof typeof relationstyper;

/**
 * One case (content/arenden/<kommun>/<id>.mdx). Its paragrafer and handlingar are found by diarienummer; they are not listed
 * here. The body is an editor's plain-language summary, shown as such; it is empty until an editor writes one.
 */
export const arendeSchema = z.strictObject({
  kommun: z.string(),
  /** Title as the document that named it first prints it. */
  rubrik: z.string().min(1),
  /** Diarienummer as printed, most usual writing first; all are one case. */
  diarienummer: z.array(z.string().min(1)).min(1),
  lasning: lasningSchema,
  redaktor: z
    .strictObject({
      rubrik: bedomningSchema(z.string().min(1)).optional(),
      /** Other cases that an editor relates to this one, with the reason that the page prints. Id: `<kommun>/<arende>`. */
      relationer: z
        .array(
          z.strictObject({
            till: z.string(),
            typ: z.enum(Object.keys(relationstyper) as [Relationstyp, ...Relationstyp[]]),
            skal: z.string().min(1),
          }),
        )
        .optional(),
      /** Day of the summary in the body. */
      sammanfattning: z.strictObject({ datum: z.iso.date(), av: z.string().min(1) }).optional(),
      alias: aliasSchema.optional(),
      aterkallad: aterkalladSchema.optional(),
    })
    .default({}),
});
export type Arende = z.infer<typeof arendeSchema>;
