import { formatDate } from '../../domain/datum.ts';
import type { Disputed } from '../disputed.ts';
import { dayKey, genitive, type Lookup, organInSentence, organName, paragrafKey, sharesCase } from '../lookup.ts';
import { sharedTerms } from '../terms.ts';
import type { BeslutPost } from '../types.ts';
import { type Answer, none } from './answer.ts';
import type { Cited, Identity } from './identify.ts';

/**
 * Which published paragraf a citation leads to.
 *
 * @param disputed the paragrafer that sources give different days for, by key.
 * @returns null where the citation is of the paragraf in which it stands.
 */
export function resolveParagraf(
  { post, h }: Cited,
  id: Identity,
  lookup: Lookup,
  disputed: ReadonlyMap<string, Disputed>,
): Answer | null {
  if (isSelf(post, id)) return null;
  if (id.datum === null) return none('incomplete', 'Hänvisningen anger ingen dag, och numren börjar om varje år.');
  if (id.organ === null) return withoutOrgan(post as BeslutPost, id, id.datum, lookup);

  const key = paragrafKey(id.kommun, id.organ, id.datum, id.paragraf);
  const found = lookup.beslut.get(key) ?? [];
  const clause = h.arUrSammanhang ? ' Året står inte i texten; det är det senaste före handlingens egen dag.' : '';
  const [only] = found;
  if (found.length === 1 && only !== undefined)
    return {
      state: 'resolved',
      targets: [{ typ: 'beslut', id: only.id }],
      skal: `${id.genom ?? 'Organ, dag och paragraf stämmer med en publicerad paragraf.'}${clause}`,
    };
  if (found.length > 1)
    return {
      state: 'ambiguous',
      targets: found.map((b) => ({ typ: 'beslut', id: b.id })),
      skal: 'Flera publicerade paragrafer har samma organ, dag och nummer.',
    };
  const [corrected, ...more] = lookup.beslutByPrintedDay.get(key) ?? [];
  if (corrected !== undefined && more.length === 0)
    return corrected.id === post.id
      ? null
      : {
          state: 'resolved',
          targets: [{ typ: 'beslut', id: corrected.id }],
          skal: `Organ, paragraf och den dag som paragrafens egen källa skriver stämmer. Redaktionen har rättat dagen${corrected.datum === null ? '' : ` till den ${formatDate(corrected.datum)}`}.`,
        };
  const gone = lookup.withdrawn.get(key);
  if (gone !== undefined) return none('unpublished', 'Paragrafen har tidigare funnits här och är återkallad.');

  const unprinted = (lookup.beslutByDay.get(dayKey(id.kommun, id.datum, id.paragraf)) ?? []).filter(
    (b) => b.data.organ === null && b.data.organkandidater.includes(id.organ as string),
  );
  if (unprinted.length > 0) {
    const [same] = unprinted;
    // The source's only candidate is the organ that is cited, or the matter is the same.
    const settled = same !== undefined && (same.data.organkandidater.length === 1 || sharesCase(same, post));
    return settled && unprinted.length === 1
      ? {
          state: 'resolved',
          targets: [{ typ: 'beslut', id: same.id }],
          skal: 'Dag och paragraf stämmer med en publicerad paragraf. Dess källa skriver inte ut organet, men den hänvisade är möjlig.',
        }
      : none(
          'incomplete',
          'En publicerad paragraf har samma dag och nummer, men dess källa skriver inte ut vilket organ det var.',
        );
  }

  const dispute = disputed.get(key);
  if (dispute !== undefined) return contradicted(id, dispute, lookup);
  const otherOrgan = sameCaseOfOtherOrgan(post, id, id.datum, lookup);
  if (otherOrgan !== null)
    return {
      state: 'contradicted',
      targets: [{ typ: 'beslut', id: otherOrgan.id }],
      skal: `Hänvisningen anger ${organInSentence(lookup, id.kommun, id.organ)}; ärendets publicerade paragraf med samma dag och nummer är från ${organInSentence(lookup, otherOrgan.kommun, otherOrgan.organ)}.`,
    };
  return {
    state: 'unpublished',
    targets: [{ typ: 'opublicerad', id: key }],
    skal: `${genitive(organName(lookup, id.kommun, id.organ))} § ${id.paragraf} den ${formatDate(id.datum)} är inte publicerad här.${id.genom === null ? '' : ` ${id.genom}`}${clause}`,
  };
}

function contradicted(id: Identity, dispute: Disputed, lookup: Lookup): Answer {
  const days = [dispute.datum, ...dispute.andraDatum].sort().map(formatDate);
  const text = `Källorna är oense om dagen för ${genitive(organName(lookup, id.kommun, id.organ))} § ${id.paragraf}: ${days.join(' eller ')}.`;
  if (dispute.publicerad !== null)
    return { state: 'contradicted', targets: [{ typ: 'beslut', id: dispute.publicerad.id }], skal: text };
  const key = paragrafKey(dispute.kommun, dispute.organ, dispute.datum, dispute.paragraf);
  return {
    state: 'contradicted',
    targets: [{ typ: 'opublicerad', id: key }],
    skal: `${text} Paragrafen är inte publicerad här.`,
  };
}

/** The paragraf of another organ with the same day and §, in the same case: the citation has the wrong organ. */
export function sameCaseOfOtherOrgan(
  post: Cited['post'],
  id: Identity,
  datum: string,
  lookup: Lookup,
): BeslutPost | null {
  const found = (lookup.beslutByDay.get(dayKey(id.kommun, datum, id.paragraf)) ?? []).filter(
    (b) => b.id !== post.id && b.organ !== null && b.organ !== id.organ && sameMatter(post, b),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** So many content words must the titles share where the cases have different numbers. */
const SHARED = 3;

/** `KS § 204, 2025-09-24, Motion …` stands in tekniska nämnden's paragraf, whose case has a number of its own. */
function sameMatter(post: Cited['post'], beslut: BeslutPost): boolean {
  return (
    sharesCase(post, beslut) ||
    (post.kommun === beslut.kommun && sharedTerms(post.rubrik, beslut.rubrik).length >= SHARED)
  );
}

/** A day and a § without an organ: several organs may have met that day, so only the same case can settle it. */
function withoutOrgan(post: Cited['post'], id: Identity, datum: string, lookup: Lookup): Answer {
  const sameDay = (lookup.beslutByDay.get(dayKey(id.kommun, datum, id.paragraf)) ?? []).filter((b) => b.id !== post.id);
  const sameCase = sameDay.filter((b) => sharesCase(b, post));
  const [only] = sameCase;
  if (sameCase.length === 1 && only !== undefined && fitsName(id, only, lookup))
    return {
      state: 'resolved',
      targets: [{ typ: 'beslut', id: only.id }],
      skal: 'Dag, paragraf och ärende stämmer med en publicerad paragraf; organet står inte i hänvisningen.',
    };
  if (sameDay.length === 1 && id.organnamn === null)
    return none(
      'incomplete',
      'Hänvisningen anger inget organ. En publicerad paragraf har samma dag och nummer, men flera organ kan ha sammanträtt den dagen.',
    );
  if (sameDay.length > 1 && id.organnamn === null)
    return {
      state: 'ambiguous',
      targets: sameDay.map((b) => ({ typ: 'beslut', id: b.id })),
      skal: 'Hänvisningen anger inget organ; flera organ kan ha sammanträtt den dagen.',
    };
  if (id.organnamn !== null)
    return none(
      'unpublished',
      `${id.organnamn.replace(/\s+/g, ' ')}: organet finns inte i registret, och paragrafen är inte publicerad här.`,
    );
  return {
    state: 'unpublished',
    targets: [{ typ: 'opublicerad', id: paragrafKey(id.kommun, null, datum, id.paragraf) }],
    skal: `§ ${id.paragraf} den ${formatDate(datum)} är inte publicerad här, och hänvisningen säger inte vilket organ det var.`,
  };
}

/** `arbetsutskottet` may be any utskott; a name that the registry does not know fits none of its organs. */
function fitsName(id: Identity, beslut: BeslutPost, lookup: Lookup): boolean {
  if (id.organnamn === null) return true;
  if (!/^arbetsutskottets?$/iu.test(id.organnamn)) return false;
  const kommun = lookup.kommuner.get(beslut.kommun);
  return kommun?.organ.find((o) => o.kod === beslut.organ)?.typ === 'utskott';
}

function isSelf(post: Cited['post'], id: Identity): boolean {
  return (
    post.samling === 'beslut' &&
    id.kommun === post.kommun &&
    id.paragraf.toLowerCase() === post.data.paragraf.toLowerCase() &&
    (id.datum === null || id.datum === post.datum) &&
    (id.organ === null || id.organ === post.organ || id.organ === post.data.organ) &&
    (id.datum !== null || id.organ !== null)
  );
}
