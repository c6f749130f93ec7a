import type { Issue } from '../../src/domain/issue.ts';
import type { Lasning } from '../../src/domain/kalla.ts';
import type { Post } from '../content/entry.ts';
import { type Regel, reporter } from './rule.ts';

const report = reporter('provenance');

/** Fields that no machine reads from a place of the source: they follow from where the entry stands. */
const NOT_READ = new Set([
  'kommun',
  'handlingstyp',
  'organkandidater',
  'handling',
  'kalla',
  'lasning',
  'anmarkningar',
  'redaktor',
  'renderingar',
  'ingar_i',
  'bilaga_till',
  'hor_till',
  'paragrafer',
]);

/** Every field that was read says where (DESIGN §3), on a line that the source has. */
export const provenance: Regel = {
  name: 'provenance',
  doc: 'Every field that a machine read says on which line or page, and that place exists.',
  run: ({ innehall }) => {
    const records = new Map(innehall.kallposter.map((r) => [r.fil.replace(/^kallor\/|\.yaml$/g, ''), r.data]));
    return [...innehall.beslut, ...innehall.handlingar, ...innehall.arenden].flatMap((post: Post) => {
      const data = post.data as ({ lasning: Lasning } & Record<string, unknown>) | null;
      if (data === null) return [];
      const issues: Issue[] = [];
      for (const [field, value] of Object.entries(data))
        if (!NOT_READ.has(field) && isGiven(value) && data.lasning[field] === undefined)
          issues.push(
            report(
              post.fil,
              post.lineOf([field]),
              `${field} does not say where it was read`,
              `Add lasning.${field} with the line of the source; what an editor sets belongs under redaktor.`,
            ),
          );
      const own = sourceOf(data);
      for (const [field, place] of Object.entries(data.lasning)) {
        const fil = place.kalla ?? own;
        const record = fil === null ? undefined : records.get(fil);
        const line = post.lineOf(['lasning', field]);
        if (!hasField(data, field))
          issues.push(
            report(post.fil, line, `lasning names ${field}, which the entry does not have`, 'Remove the line.'),
          );
        if (place.kalla !== undefined && record === undefined)
          issues.push(
            report(
              post.fil,
              line,
              `lasning.${field} names ${place.kalla}, which has no record`,
              'Correct the name of the source.',
            ),
          );
        if (record != null && place.rad !== undefined && place.rad > record.rader)
          issues.push(
            report(
              post.fil,
              line,
              `lasning.${field} is on line ${place.rad} of a source with ${record.rader} lines`,
              'Import the source again.',
            ),
          );
      }
      return issues;
    });
  },
};

const isGiven = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);

/** The source that an entry's places are in where they name none. */
function sourceOf(data: Record<string, unknown>): string | null {
  const kalla = (data.kalla ?? (data.renderingar as { kalla: unknown }[] | undefined)?.[0]?.kalla) as
    | { fil: string }
    | undefined;
  return kalla?.fil ?? null;
}

/** True where a field of that name stands in the entry, at the top or inside (`roster` of a votering). */
function hasField(value: unknown, field: string): boolean {
  if (Array.isArray(value)) return value.some((item) => hasField(item, field));
  if (typeof value !== 'object' || value === null) return false;
  return field in value || Object.entries(value).some(([key, inner]) => key !== 'lasning' && hasField(inner, field));
}
