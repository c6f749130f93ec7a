import type { Kommun } from './kommun.ts';
import { seriesOf } from './organ.ts';

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
