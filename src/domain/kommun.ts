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

/** Every series that the municipality writes in its diarienummer, longest first. */
export function seriesOf(kommun: Kommun): string[] {
  const all = new Set([...kommun.organ.flatMap((o) => o.serier), ...kommun.serier]);
  return [...all].sort((a, b) => b.length - a.length || a.localeCompare(b, 'sv'));
}

/** The organ with this code, or null. */
export function organByCode(kommun: Kommun, kod: string): Organ | null {
  return kommun.organ.find((o) => o.kod === kod) ?? null;
}

const fold = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
const withGenitive = (name: string): string[] => [name, /s$/i.test(name) ? name : `${name}s`];

/**
 * The organ that a name as printed means: its name, an alias or a known misspelling, in basic form or genitive
 * (`kommunfullmäktiges`), case aside.
 *
 * @returns the organ and whether the name was a known misspelling; null where no organ has that name. Never the nearest.
 */
export function findOrgan(kommun: Kommun, name: string): { organ: Organ; felskrivet: boolean } | null {
  return namesOf(kommun).get(fold(name)) ?? null;
}

type OrganName = { organ: Organ; felskrivet: boolean };
const organNames = new WeakMap<Kommun, ReadonlyMap<string, OrganName>>();

/** Every name of every organ, folded: each line of each document is held against them. */
function namesOf(kommun: Kommun): ReadonlyMap<string, OrganName> {
  const known = organNames.get(kommun);
  if (known !== undefined) return known;
  const names = new Map<string, OrganName>();
  const add = (organ: Organ, felskrivet: boolean, list: readonly string[]) => {
    for (const name of list.flatMap(withGenitive).map(fold))
      if (!names.has(name)) names.set(name, { organ, felskrivet });
  };
  for (const organ of kommun.organ) add(organ, false, [organ.namn, organ.kod, ...organ.alias]);
  for (const organ of kommun.organ) add(organ, true, organ.felskrivningar);
  organNames.set(kommun, names);
  return names;
}

/** What stands between two parts in a writing: at most one sign, with or without spaces; a line may break there. */
const GAP = '\\s{0,2}[./:_–\\-]?\\s{0,2}';
/** Between two numbers something must stand, or `20230509 KS` (a day) would be case 509 of 2023. */
const DIGIT_GAP = '(?:\\s{1,2}|\\s{0,2}[./:_–\\-]\\s{0,2})';

/**
 * A registry template as the source of a regular expression with the named groups ar, nr, serie, klass, suffix.
 * Signs between the parts are optional and interchangeable, as DESIGN §6 has it; words in the template (`Dnr {ar}…`) must
 * stand there; the series must be one of the municipality's.
 *
 * @throws where the template has a part of another name.
 */
export function compileMonster(mall: string, kommun: Kommun): RegExp {
  const serie = seriesOf(kommun)
    .map((s) => s.replaceAll(' ', '[\\s/]?'))
    .join('|');
  const part: Record<string, string> = {
    ar: '(?<ar>(?:19|20)\\d{2})',
    nr: '(?<nr>\\d{1,6})',
    serie: `(?<serie>${serie})`,
    klass: '(?<klass>\\d{3})',
    suffix: '(?<suffix>\\d{1,4})',
  };
  const pieces = mall.split(/\{([^{}]*)\}/);
  let source = '';
  for (let i = 1; i < pieces.length; i += 2) {
    const name = pieces[i] as string;
    const pattern = part[name];
    if (pattern === undefined)
      throw new Error(
        `Unknown part {${name}} in the diarienummer template "${mall}"; use ar, nr, serie, klass or suffix.`,
      );
    source += between(pieces[i - 1] as string, pieces[i - 2], name) + pattern;
  }
  source += words(pieces.at(-1) as string);
  return new RegExp(`(?<![\\p{L}\\p{N}]|\\p{N}[.:/-]|\\p{L}[/-])${source}(?![\\p{L}\\p{N}])`, 'giu');
}

/** The pattern for what a template has between two parts. `before` is undefined ahead of the first. */
function between(literal: string, before: string | undefined, after: string): string {
  if (/[\p{L}\p{N}]/u.test(literal)) return words(literal);
  if (before === undefined) return words(literal);
  // A classification code follows its number behind a space and nothing else: `2022VFN360-709` names a document.
  if (after === 'klass') return '\\s{1,2}';
  return before === 'serie' || after === 'serie' ? GAP : DIGIT_GAP;
}

/** Literal words of a template; their spaces may be any. */
function words(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replace(/\s+/g, '\\s*');
}
