import type { ArendeGraf, BeslutPost, HandlingPost } from '../../graph/types.ts';
import { arendeAddress, beslutAddress, handlingAddress } from '../addresses.ts';
import { beslutstypIOrd } from '../export/describe.ts';
import { correctionsOf, writeCorrections } from '../newer.ts';
import { lastPublishedDay } from '../newest.ts';
import { beslutName, handlingName } from '../prose/entry.ts';
import { kommunOf, type Site } from '../site.ts';

/**
 * One entry of a feed. Days only, as the model has them: no clock is read in a build, or every build would be new.
 *
 * - `publicerad`: the day of the meeting or of the document; null where none is known.
 * - `uppdaterad`: the latest of that day and of the days on which an editor set, corrected or withdrew something. This is what
 *   `updated` (Atom) and `date_modified` (JSON Feed) hold.
 */
export interface Flodespost {
  /** The entry's own id, which stays where its address follows a correction: `beslut/harryda/kf-2020-06-15-128`. */
  id: string;
  adress: string;
  /** Begins with what it is: `Beslut`, `Förslag till beslut`, `Rättat`, `Återkallat`. */
  rubrik: string;
  sammanfattning: string;
  slag: 'nytt' | 'rattat' | 'aterkallat';
  publicerad: string | null;
  uppdaterad: string;
}

interface Parts {
  id: string;
  adress: string;
  vad: string;
  rubrik: string;
  meningar: readonly string[];
  datum: string | null;
  redaktor: object & { aterkallad?: { datum: string; skal: string } | undefined };
}

function toPost({ id, adress, vad, rubrik, meningar, datum, redaktor }: Parts): Flodespost[] {
  const { aterkallad } = redaktor;
  if (aterkallad !== undefined)
    return [
      {
        id,
        adress,
        rubrik: `Återkallat: ${vad}`,
        sammanfattning: `Publiceringen är återkallad. ${aterkallad.skal}`,
        slag: 'aterkallat',
        publicerad: datum,
        uppdaterad: latest([datum, aterkallad.datum]) as string,
      },
    ];
  const corrections = correctionsOf(redaktor);
  const uppdaterad = latest([datum, ...corrections.map((c) => c.datum)]);
  // Nothing says where in time it belongs.
  if (uppdaterad === null) return [];
  const words = writeCorrections(corrections);
  return [
    {
      id,
      adress,
      rubrik: words === null ? rubrik : `Rättat: ${rubrik}`,
      sammanfattning: [...(words === null ? [] : [words]), `${vad}.`, ...meningar].join(' '),
      slag: words === null ? 'nytt' : 'rattat',
      publicerad: datum,
      uppdaterad,
    },
  ];
}

const latest = (days: readonly (string | null)[]): string | null =>
  days
    .filter((d) => d !== null)
    .sort()
    .at(-1) ?? null;

/** A paragraf in which something was decided or proposed, or that was withdrawn; nothing for others. */
export function beslutPost(site: Site, post: BeslutPost): Flodespost[] {
  const { redaktor } = post.data;
  if (post.typ === null && redaktor.aterkallad === undefined) return [];
  return toPost({
    id: `beslut/${post.id}`,
    adress: beslutAddress(post),
    vad: beslutName(site, post, post.data.paragraf),
    rubrik: `${beslutstypIOrd(post.typ)}: ${post.rubrik}`,
    meningar: site.graph.statusOf.get(post.id)?.meningar ?? [],
    datum: post.datum,
    redaktor,
  });
}

export function handlingPost(site: Site, post: HandlingPost): Flodespost[] {
  return toPost({
    id: `handlingar/${post.id}`,
    adress: handlingAddress(post),
    vad: `${handlingName(post)}, ${kommunOf(site, post.kommun).namn}`,
    rubrik: `Handling: ${post.rubrik}`,
    meningar: [],
    datum: post.datum,
    redaktor: post.data.redaktor,
  });
}

/** A case by the latest that is published in it. */
export function arendePost(site: Site, graf: ArendeGraf): Flodespost[] {
  const { arende, status } = graf;
  return toPost({
    id: `arenden/${arende.id}`,
    adress: arendeAddress(arende),
    vad: `Ärende ${arende.diarienummer[0] ?? ''} i ${kommunOf(site, arende.kommun).namn}`,
    rubrik: `${status.kort}: ${arende.rubrik}`,
    meningar: status.meningar,
    datum: lastPublishedDay(graf),
    redaktor: arende.data.redaktor,
  });
}
