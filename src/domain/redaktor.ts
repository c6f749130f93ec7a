import { z } from 'astro/zod';

/** An editor's judgement on one field: the value, why, and when it was made. The page shows it as the editor's, with the reasons. */
export const bedomningSchema = <T extends z.ZodType>(varde: T) =>
  z.strictObject({
    varde,
    /** The reasons, in Swedish, one sentence each, as the page prints them. */
    skal: z.array(z.string().min(1)).min(1),
    /** Day of the judgement, ISO. */
    datum: z.iso.date(),
    /** Who judged, as a role (`redaktionen`), never a private person's name. */
    av: z.string().min(1),
  });
export interface Bedomning<T> {
  varde: T;
  skal: string[];
  datum: string;
  av: string;
}

/** A withdrawn entry keeps its address and says so. */
export const aterkalladSchema = z.strictObject({
  datum: z.iso.date(),
  skal: z.string().min(1),
  /** Id of the entry that replaces it, if one does. */
  ersatts_av: z.string().optional(),
});

/** Former addresses of the page, each beginning and ending with `/`. They go on answering for ever. */
export const aliasSchema = z.array(
  z.string().regex(/^\/[a-z0-9/-]+\/$/, 'an alias is an address of this site: lower-case, beginning and ending with /'),
);

/** The value that counts: the editor's where there is one, else what was read. */
export function effective<T>(read: T, judged: { varde: T } | undefined): T {
  return judged === undefined ? read : judged.varde;
}
