import { answerWords, printedCount, type Rostsiffror } from '../../domain/votering.ts';
import type { Sida } from '../pages.ts';
import { shorten } from '../prose/describe.ts';
import { organName } from '../prose/organ.ts';
import { beslutSignal, beslutWord, type Signal, statusSignal } from '../prose/step.ts';
import { votedOn } from '../prose/votering.ts';
import { writeDate, writeParagraf } from '../prose/write.ts';
import type { Site } from '../site.ts';

/** What the picture of a page shows when the page is shared: facts in few words, drawn by draw.ts. */
export interface Bild {
  /** `Härryda`, `Kommunfullmäktige`, `15 juni 2020`, `§ 128`. */
  plats: string[];
  signal: Signal;
  /** What it is: `Beslut`, `Föreslaget till kommunfullmäktige`. */
  status: string;
  rubrik: string;
  /** What was decided or proposed, word for word, cut where it is long; null where nothing is marked as either. */
  ord: string | null;
  /** The first vote with figures and what it was about; null where none is recorded. */
  rost: { gallde: string; siffror: Rostsiffror; utslagsrost: boolean; ord: { ja: string; nej: string } } | null;
}

/** The picture of a page; null for pages that are not about one paragraf or case, and for what is withdrawn. */
export function pictureOf(site: Site, sida: Sida): Bild | null {
  if (sida.typ === 'beslut') {
    const { post, kommun } = sida;
    if (post.data.redaktor.aterkallad !== undefined) return null;
    const mening = post.meningar.find((m) => m.typ === 'beslut') ?? post.meningar[0];
    const vote = post.data.voteringar.find((v) => printedCount(v) !== null);
    const siffror = vote === undefined ? null : printedCount(vote);
    return {
      plats: [kommun.kortnamn, organName(kommun, post.organ), writeDate(post.datum), writeParagraf(post.data.paragraf)],
      signal: beslutSignal(post.typ),
      status: site.graph.statusOf.get(post.id)?.kort ?? beslutWord(post.typ),
      rubrik: post.rubrik,
      ord: mening === undefined ? null : shorten(mening.text.replaceAll('\n', ' ')),
      rost:
        vote === undefined || siffror === null
          ? null
          : { gallde: votedOn(vote), siffror, utslagsrost: vote.utslagsrost, ord: answerWords(vote) },
    };
  }
  if (sida.typ === 'arende') {
    const { graf, kommun } = sida;
    const { arende, status } = graf;
    if (arende.data.redaktor.aterkallad !== undefined) return null;
    return {
      plats: [kommun.kortnamn, `Ärende ${arende.diarienummer[0] ?? ''}`],
      signal: statusSignal(status),
      status: status.kort,
      rubrik: arende.rubrik,
      ord: shorten(status.meningar.join(' ')) || null,
      rost: null,
    };
  }
  return null;
}

/** Address of a page's picture. */
export const pictureAddress = (adress: string): string => `${adress}bild.png`;

/** `35 ja, 12 nej, 3 avstod`. */
export function writeVote({ siffror: { ja, nej, avstar }, utslagsrost, ord }: NonNullable<Bild['rost']>): string {
  return [
    `${ja} ${ord.ja}`,
    `${nej} ${ord.nej}`,
    ...(avstar ? [`${avstar} avstod`] : []),
    ...(utslagsrost ? ['ordförandens utslagsröst avgjorde'] : []),
  ].join(', ');
}

/** The picture in words, for those who do not see it. */
export function describePicture(bild: Bild): string {
  const { rost } = bild;
  const vote = rost === null ? '' : ` ${rost.gallde.replace(/[.?]$/, '')}: ${writeVote(rost)}.`;
  return `${bild.plats.join(', ')}. ${bild.status}: ${bild.rubrik}.${vote}`;
}
