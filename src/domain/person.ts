import { z } from 'astro/zod';

/** A person as a document names them in an office of trust. Names stand as printed; no person is looked up anywhere else. */
export const personSchema = z.strictObject({
  namn: z.string().min(1),
  /** Party as printed between the parentheses (`S`, `M`, `-`), or null where none is printed. */
  parti: z.string().nullable(),
  /** Role as printed: `ledamot`, `ersättare`, `2:e vice ordförande`. */
  roll: z.string().optional(),
});
export type Person = z.infer<typeof personSchema>;

/** `Patrik Linde (S)`. */
export function formatPerson(person: Person): string {
  return person.parti === null ? person.namn : `${person.namn} (${person.parti})`;
}
