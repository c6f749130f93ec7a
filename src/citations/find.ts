import type { Kommun } from '../domain/kommun.ts';
import { findAndraParagrafer } from './find-annan.ts';
import { findDiarienummer } from './find-diarienummer.ts';
import { findHandlingar } from './find-handling.ts';
import { findLagar } from './find-lag.ts';
import { findMyndigheter } from './find-myndighet.ts';
import { findParagrafer } from './find-paragraf.ts';
import { findSammantraden } from './find-sammantrade.ts';
import type { Hanvisning } from './hanvisning.ts';
import { fullmaktigeOf } from './motion.ts';
import { findDatum } from './patterns/datum.ts';
import { findOrgannamn } from './patterns/organ.ts';
import { findParagraftecken } from './patterns/paragraftecken.ts';
import { withReferring } from './referring.ts';

/** What is known about the document in which a text stands. Nothing of it is ever put in place of what the text prints. */
export interface Sammanhang {
  /** Its municipality, or null: then organs are given by name only, without codes. */
  kommun: Kommun | null;
  /** Code of its organ: whose utskott `arbetsutskottet` is. */
  organ: string | null;
  /** Name of its organ as printed: says whose document it is where the registry does not know the organ. */
  organnamn?: string | null;
  /** Its day: gives the year of "11 maj, § 19" and which statute a name means. */
  datum: string | null;
  /** All municipalities, for citations of another one's organs and numbers. */
  kommuner?: readonly Kommun[];
}

/**
 * Everything that a text points at, in its order, none over another. Pure and linear in the length of the text.
 *
 * The parts (days, bodies, §§) are found first, then put together by kind: what a statute uses is no paragraf of a meeting,
 * what a paragraf uses is no meeting by day alone. A § beside neither a day nor a body is the document's own heading, or
 * another document's, and is no citation of a paragraf.
 *
 * @param text a block of an official text, or a whole one with its blocks parted by empty lines. Offsets count in it.
 */
export function findHanvisningar(text: string, context: Sammanhang): Hanvisning[] {
  const { kommun, organ: citing, datum: dokument } = context;
  const kommuner = context.kommuner ?? (kommun === null ? [] : [kommun]);
  const datum = findDatum(text);
  const own = { kommun, organ: citing, organnamn: context.organnamn ?? null };
  const organ = withReferring(text, findOrgannamn(text, kommun, citing, kommuner), own);
  const tecken = findParagraftecken(text);

  const { lagar, used: byLag } = findLagar(text, tecken, dokument);
  const free = tecken.filter((t) => !byLag.has(t));
  const {
    paragrafer,
    used: byParagraf,
    usedDatum,
  } = findParagrafer({ text, datum, organ, dokument, own, fullmaktige: fullmaktigeOf(own) }, free);
  const { handlingar, usedDatum: byHandling } = findHandlingar(
    text,
    datum.filter((d) => !usedDatum.has(d)),
    dokument,
  );
  const days = datum.filter((d) => !usedDatum.has(d) && !byHandling.has(d));
  const sammantraden = findSammantraden({ text, datum: days, organ, dokument, own });
  const andra = findAndraParagrafer(
    text,
    free.filter((t) => !byParagraf.has(t)),
  );
  const diarienummer = findDiarienummer(text, kommun, kommuner);
  const myndigheter = findMyndigheter(text);
  return withoutOverlap([paragrafer, lagar, handlingar, diarienummer, sammantraden, andra, myndigheter]);
}

/** Merges the kinds; where two cover the same words, the kind that comes first in the list stands. */
function withoutOverlap(kinds: readonly Hanvisning[][]): Hanvisning[] {
  const ranked = kinds.flatMap((list, rank) => list.map((h) => ({ h, rank })));
  ranked.sort((a, b) => a.h.start - b.h.start || a.rank - b.rank || b.h.end - a.h.end);
  const kept: { h: Hanvisning; rank: number }[] = [];
  for (const next of ranked) {
    let beaten = false;
    while (kept.length > 0) {
      const last = kept.at(-1) as { h: Hanvisning; rank: number };
      // `§§ 84-86` gives several citations at one place.
      const same = last.h.start === next.h.start && last.h.end === next.h.end && last.rank === next.rank;
      if (last.h.end <= next.h.start || same) break;
      if (last.rank <= next.rank) {
        beaten = true;
        break;
      }
      kept.pop();
    }
    if (!beaten) kept.push(next);
  }
  return kept.map((k) => k.h);
}
