import type { Hanvisning } from '../../citations/hanvisning.ts';
import { type Lookup, numberKey, sharesCase, titleKey } from '../lookup.ts';
import type { BeslutPost, HandlingPost, TextBlock } from '../types.ts';

/** A citation at its place. */
export interface Cited {
  post: BeslutPost | HandlingPost;
  block: TextBlock;
  h: Hanvisning;
}

/** Which paragraf a citation means, as far as it and its document say. */
export interface Identity {
  kommun: string;
  organ: string | null;
  organnamn: string | null;
  datum: string | null;
  paragraf: string;
  /** How a part that is not printed at this place is known, in Swedish; null where all of it is printed here. */
  genom: string | null;
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/**
 * The paragraf that each citation of one document means. A short form (`§56 SN`, "den 26 maj 2023, § 94" without an organ)
 * takes the part that it lacks from a whole citation of the same § in the same document, where only one such part is there;
 * else, for a missing day, from the only published paragraf of that organ and number in the same case or with the title that
 * is printed beside it.
 *
 * @param cited the paragraf citations of one document.
 * @returns one identity for each, in order.
 */
export function identifyAll(cited: readonly Cited[], lookup: Lookup): Identity[] {
  const whole = cited.filter(({ h }) => h.organ !== null && h.datum !== null);
  return cited.map(({ post, h }) => {
    const kommun = h.kommun ?? post.kommun;
    const id: Identity = {
      kommun,
      organ: h.organ,
      organnamn: h.organnamn,
      datum: h.datum,
      paragraf: h.paragraf ?? '',
      genom: null,
    };
    const kin = whole.filter((w) => (w.h.kommun ?? w.post.kommun) === kommun && same(w.h.paragraf ?? '', id.paragraf));
    if (id.organ === null && id.organnamn === null && id.datum !== null) {
      const organ = only(kin.filter((w) => w.h.datum === id.datum).map((w) => w.h.organ as string));
      if (organ !== null)
        return {
          ...id,
          organ,
          genom: 'Organet framgår av en annan hänvisning till samma dag och paragraf i handlingen.',
        };
    }
    if (id.organ !== null && id.datum === null) {
      const datum = only(kin.filter((w) => w.h.organ === id.organ).map((w) => w.h.datum as string));
      if (datum !== null)
        return { ...id, datum, genom: 'Dagen framgår av en annan hänvisning till samma paragraf i handlingen.' };
      const published = (lookup.beslutByNumber.get(numberKey(kommun, id.organ, id.paragraf)) ?? []).filter(
        (b) =>
          b.id !== post.id &&
          (sharesCase(b, post) || sameTitle(h.rubrik, b.rubrik)) &&
          (b.datum === null || post.datum === null || b.datum <= post.datum),
      );
      const [match] = published;
      if (published.length === 1 && match !== undefined && match.datum !== null)
        return {
          ...id,
          datum: match.datum,
          genom:
            'Dagen framgår av att bara en publicerad paragraf har det organet och numret i samma ärende eller med samma rubrik.',
        };
    }
    return id;
  });
}

/** The title that a list prints with the citation is the paragraf's own. A short title ("Budget") says too little. */
function sameTitle(cited: string | null, title: string): boolean {
  if (cited === null) return false;
  const key = titleKey(cited);
  return key.split(' ').length >= 3 && key === titleKey(title);
}

function only<T>(values: readonly T[]): T | null {
  const distinct = new Set(values);
  return distinct.size === 1 ? ([...distinct][0] as T) : null;
}
