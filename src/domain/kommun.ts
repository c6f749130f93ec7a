import { z } from 'astro/zod';

/** What kind of body an organ is; the words of kommunallagen (2017:725) ch. 3. `direktion` leads a kommunalförbund (9:1). */
export const organTyper = ['fullmaktige', 'styrelse', 'namnd', 'utskott', 'beredning', 'direktion'] as const;

/** A body of a municipality. Its `kod` is its place in addresses and is never changed once published. */
export const organSchema = z.strictObject({
  /** Lower-case ASCII code, unique in the municipality: `kf`, `ks`, `ksau`, `sn`. */
  kod: z.string().regex(/^[a-z][a-z0-9-]*$/, 'an organ code is lower-case ASCII letters, digits and hyphens'),
  /** Name as the site writes it: `Kommunstyrelsens arbetsutskott`. */
  namn: z.string().min(1),
  typ: z.enum(organTyper),
  /** Code of the organ that this one is a part of (an utskott's nämnd). */
  under: z.string().optional(),
  /** Other right ways in which documents name it, abbreviations too: `KSAU`, `KS AU`. */
  alias: z.array(z.string().min(1)).default([]),
  /** Wrong ways in which real documents name it. They are understood, and remarked on beside the text. */
  felskrivningar: z.array(z.string().min(1)).default([]),
  /** Series of the diary that is named after this organ (`KS`). The series names the diary, never who decided. */
  serier: z.array(z.string().regex(/^\p{Lu}[\p{Lu}\p{N} ]*$/u)).default([]),
  /** Weekdays on which it usually meets, with the source of that; used as evidence only, never to fill in a date. */
  sammantradesdagar: z
    .array(z.enum(['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag']))
    .default([]),
  /** First and last year of the organ where known. */
  fran: z.int().optional(),
  till: z.int().optional(),
});
export type Organ = z.infer<typeof organSchema>;

/** A way of printing diarienummer, as a template: `{ar}.{nr} {serie}`, `{ar}{serie}{nr} {klass}`. Read by `compileMonster`. */
export const monsterSchema = z.strictObject({
  mall: z.string().includes('{nr}'),
  /** At least one real writing; the tests read every one and want the parts below. */
  exempel: z
    .array(
      z.strictObject({
        text: z.string().min(1),
        ar: z.int(),
        nr: z.int(),
        serie: z.string(),
        klassificering: z.string().optional(),
        suffix: z.string().optional(),
      }),
    )
    .min(1),
});

/**
 * One municipality (content/kommuner/<id>.yaml). Adding a municipality is adding one such file and no code.
 */
export const kommunSchema = z.strictObject({
  /** Lower-case ASCII id, its place in addresses: `alingsas`. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** `Alingsås kommun`. */
  namn: z.string().min(1),
  /** `Alingsås`. */
  kortnamn: z.string().min(1),
  /** Genitive for running text: `Alingsås`, `Härrydas`. */
  genitiv: z.string().min(1),
  /** Statistics Sweden's four-digit code. */
  scb: z.string().regex(/^\d{4}$/, 'an SCB code has four digits'),
  lan: z.string().min(1),
  /** The municipality's own site: where the official notice board and the originals are. */
  webb: z.url(),
  /** Its official notice board (anslagstavla, kommunallagen 8:9), where known. */
  anslagstavla: z.url().optional(),
  /** How to reach the registrar, where known from a public source. */
  kontakt: z
    .strictObject({ epost: z.email().optional(), telefon: z.string().optional(), post: z.string().optional() })
    .default({}),
  /** Words that show a text to come from this municipality (its name, its mail domain); never a neighbour's. */
  kannetecken: z.array(z.string().min(3)).min(1),
  organ: z.array(organSchema).min(1),
  /** Series that belong to no organ of the list (joint boards, companies). */
  serier: z.array(z.string()).default([]),
  diarienummer: z.array(monsterSchema).min(1),
});
export type Kommun = z.infer<typeof kommunSchema>;
