import { z } from 'astro/zod';

/** A subject that cases of several municipalities are about (content/amnen/<id>.mdx). Written by editors; the body introduces it. */
export const amneSchema = z.strictObject({
  rubrik: z.string().min(1),
  /** One sentence for lists and previews. */
  beskrivning: z.string().min(1),
  /** Names that show a text to be about it; whole words, case aside. A case belongs where its documents use one of them in a title or a text. */
  namn: z.array(z.string().min(3)).min(1),
  /** Cases that belong although no name shows it, and ones that do not although a name does; each with the reason. */
  med: z.array(z.strictObject({ arende: z.string(), skal: z.string().min(1) })).default([]),
  utan: z.array(z.strictObject({ arende: z.string(), skal: z.string().min(1) })).default([]),
  /** The matter's own authority on the web, if it has one. */
  webb: z.url().optional(),
});
export type Amne = z.infer<typeof amneSchema>;
