import { correctionsOf, type Nyare, newerThan, writeCorrections } from '../newer.ts';
import type { SidaOf } from '../pages.ts';
import { organInText, organName } from '../prose/organ.ts';
import { beslutSignal, beslutWord, type Signal, statusSignal } from '../prose/step.ts';
import { writeDate, writeParagraf, writeTheDate } from '../prose/write.ts';
import type { Site } from '../site.ts';

/** What an embedded card shows: the decision or the proposal, its status and its source. */
export interface Kort {
  /** The page that the card stands for. */
  adress: string;
  plats: string;
  rubrik: string;
  signal: Signal;
  status: string;
  /** Word for word what was decided or proposed, each with who; empty for cases. */
  meningar: { huvud: string; text: string }[];
  /** The site's own sentences: where a case stands. */
  laget: string[];
  nyare: Nyare | null;
  /** That an editor has set something, or that the publication is withdrawn. */
  anmarkning: string | null;
}

/** Letters of the words of one card: the rest stands on the page. Keeps a card under 20 kB whatever the text is. */
const LONGEST = 900;

export type KortSida = SidaOf<'beslut' | 'arende'>;

/** Address of a page's card. */
export const cardAddress = (adress: string): string => `${adress}embed/`;

/** The card of a paragraf or a case. What is withdrawn says so and nothing else. */
export function cardOf(site: Site, sida: KortSida): Kort {
  const post = sida.typ === 'beslut' ? sida.post : sida.graf.arende;
  const withdrawn = post.data.redaktor.aterkallad;
  const common = { adress: sida.adress, plats: placeOf(sida), rubrik: post.rubrik };
  if (withdrawn !== undefined)
    return {
      ...common,
      signal: 'motsagelse',
      status: 'Återkallat',
      meningar: [],
      laget: [],
      nyare: null,
      anmarkning: `Återkallad ${writeTheDate(withdrawn.datum)}. ${withdrawn.skal}`,
    };
  const nyare = newerThan(site, sida)[0] ?? null;
  const anmarkning = writeCorrections(correctionsOf(post.data.redaktor));
  if (sida.typ === 'arende') {
    const { status } = sida.graf;
    return {
      ...common,
      signal: statusSignal(status),
      status: status.kort,
      meningar: [],
      laget: firstOf(status.meningar),
      nyare,
      anmarkning,
    };
  }
  return {
    ...common,
    signal: beslutSignal(sida.post.typ),
    status: site.graph.statusOf.get(sida.post.id)?.kort ?? beslutWord(sida.post.typ),
    meningar: sentences(sida),
    laget: [],
    nyare,
    anmarkning,
  };
}

/** As many whole sentences as a card has room for. */
function firstOf(meningar: readonly string[]): string[] {
  const fits = meningar.filter((_, i) => meningar.slice(0, i + 1).join(' ').length <= LONGEST);
  return fits.length === meningar.length ? fits : [...fits, '[…]'];
}

function placeOf(sida: KortSida): string {
  if (sida.typ === 'arende') return `Ärende ${sida.graf.arende.diarienummer[0] ?? ''} i ${sida.kommun.namn}`;
  const { post, kommun } = sida;
  return `${organName(kommun, post.organ)} i ${kommun.kortnamn}, ${writeDate(post.datum)}, ${writeParagraf(post.data.paragraf)}`;
}

function sentences({ post, kommun }: SidaOf<'beslut'>): Kort['meningar'] {
  let room = LONGEST;
  return post.meningar.flatMap((m) => {
    if (room <= 0) return [];
    const text = m.text.length <= room ? m.text : `${m.text.slice(0, m.text.lastIndexOf(' ', room))} […]`;
    room -= text.length;
    const huvud =
      m.typ === 'beslut'
        ? `${post.organ === null ? 'Organet' : organName(kommun, post.organ)} beslutade`
        : `Förslag${m.till === null ? '' : ` till ${organInText(kommun, m.till)}`}, inte ett beslut`;
    return [{ huvud, text }];
  });
}
