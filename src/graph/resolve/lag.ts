import type { Hanvisning } from '../../citations/hanvisning.ts';
import { LOPANDE, lagOfSfs } from '../../citations/patterns/lagar.ts';
import { formatDate } from '../../domain/datum.ts';
import { type Answer, none } from './answer.ts';

/**
 * The place of a statute at lagen.nu. Its addresses are `https://lagen.nu/<SFS>#K<chapter>P<paragraf>` by its own guide to
 * linking; a range begins at its first paragraf.
 */
export function lagAddress(sfs: string, kapitel: string | null, paragraf: string | null): string {
  const first = paragraf === null ? null : /^\d+(?:\s?[a-z])?/.exec(paragraf)?.[0].replace(/\s/g, '');
  const chapter = kapitel === null || LOPANDE.has(sfs) ? '' : `K${kapitel}`;
  const place = `${chapter}${first ? `P${first}` : ''}`;
  return `https://lagen.nu/${sfs}${place === '' ? '' : `#${place}`}`;
}

/** A statute: to its place at lagen.nu, with a note where it has since been repealed. */
export function resolveLag(h: Hanvisning): Answer {
  if (h.lag === null) return none('incomplete', 'Lagen går inte att läsa ut.');
  const { sfs, namn, kapitel, paragraf, tryckt } = h.lag;
  if (tryckt !== undefined)
    return none(
      'contradicted',
      `Källan skriver nummer ${tryckt}, som inte är ${namn.toLowerCase()}s nummer; därför görs ingen länk.`,
    );
  const listed = sfs === null ? null : lagOfSfs(sfs);
  const place = [kapitel === null ? null : `${kapitel} kap.`, paragraf === null ? null : `${paragraf} §`]
    .filter((x) => x !== null)
    .join(' ');
  const name = listed?.namn ?? namn;
  const full = `${place === '' ? '' : `${place} `}${name}${sfs === null ? '' : ` (${sfs})`}`;
  if (sfs === null)
    return {
      state: 'external',
      targets: [{ typ: 'extern', url: null, namn: full, anmarkning: null }],
      skal: 'En författning vars nummer inte står i texten.',
    };
  const upphavd = listed?.upphavd;
  const anmarkning =
    upphavd === undefined
      ? null
      : `Lagen är upphävd sedan den ${formatDate(upphavd.datum)} och ersatt av ${name} (${upphavd.ersatt}). Texten avser den lag som gällde när den skrevs.`;
  return {
    state: 'external',
    targets: [{ typ: 'extern', url: lagAddress(sfs, kapitel, paragraf), namn: full, anmarkning }],
    skal: anmarkning ?? 'En författning, hos lagen.nu.',
  };
}
