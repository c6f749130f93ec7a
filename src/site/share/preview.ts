import type { ResolvedHanvisning, Target } from '../../graph/types.ts';
import { arendeAddress, beslutAddress, handlingAddress, unpublishedAddress } from '../addresses.ts';
import { shorten } from '../prose/describe.ts';
import { handlingName, unpublishedName } from '../prose/entry.ts';
import { handlingLabel, handlingVerdict } from '../prose/handling.ts';
import { organInKommun } from '../prose/organ.ts';
import type { Signal } from '../prose/step.ts';
import { kommunOf, type Site } from '../site.ts';
import { cardOf } from './card.ts';

/** What a citation leads to, in a few words: shown beside the citation on demand. The same facts as the page's card. */
export interface Forhandsvisning {
  /** Id of its element on the page: `kort-3`. */
  id: string;
  adress: string;
  /** Where it stands: organ, day, §; number of a case; kind of a document. */
  plats: string;
  rubrik: string | null;
  signal: Signal;
  status: string;
  /** The words decided or proposed, with who; of a case where it stands. Null where there are none. */
  ord: { huvud: string; text: string; officiellt: boolean } | null;
  /** What the reader must know before trusting the link. */
  not: string | null;
}

/** Letters of the words that are shown; the rest stands on the page. */
const LONGEST = 220;

/**
 * The preview of what a citation leads to.
 *
 * @returns null for what has no page here (statutes, other authorities).
 */
export function previewOf(
  site: Site,
  target: Target,
  found: Pick<ResolvedHanvisning, 'state' | 'skal'>,
): Omit<Forhandsvisning, 'id'> | null {
  const not = found.state === 'contradicted' ? found.skal : null;
  switch (target.typ) {
    case 'beslut': {
      const post = site.beslut.get(target.id);
      if (post === undefined) return null;
      const adress = beslutAddress(post);
      return fromCard(site, { typ: 'beslut', adress, kommun: kommunOf(site, post.kommun), post }, not);
    }
    case 'arende': {
      const graf = site.graph.arenden.get(target.id);
      if (graf === undefined) return null;
      const adress = arendeAddress(graf.arende);
      return fromCard(site, { typ: 'arende', adress, kommun: kommunOf(site, graf.arende.kommun), graf }, not);
    }
    case 'handling': {
      const post = site.handlingar.get(target.id);
      if (post === undefined) return null;
      const kommun = kommunOf(site, post.kommun);
      const where = post.organ === null ? kommun.namn : organInKommun(kommun, post.organ);
      return {
        adress: handlingAddress(post),
        plats: `${handlingName(post)}. ${where}`,
        rubrik: post.rubrik,
        signal: 'handling',
        status: handlingVerdict(post.handlingstyp) ?? handlingLabel(post.handlingstyp),
        ord: null,
        not,
      };
    }
    case 'opublicerad': {
      const post = site.graph.opublicerade.get(target.id);
      if (post === undefined) return null;
      return {
        adress: unpublishedAddress(post),
        plats: unpublishedName(site, post),
        rubrik: null,
        signal: 'opublicerad',
        status: 'Omnämnt, inte publicerat här',
        ord: null,
        not:
          not ??
          'Vad som beslutades framgår inte av det som är publicerat här. Sidan visar vilka som nämner paragrafen och hur du begär ut den.',
      };
    }
    case 'extern':
      return null;
  }
}

function fromCard(site: Site, sida: Parameters<typeof cardOf>[1], not: string | null): Omit<Forhandsvisning, 'id'> {
  const kort = cardOf(site, sida);
  const [first] = kort.meningar;
  const said = first === undefined ? null : { ...first, officiellt: true };
  const laget = kort.laget[0] === undefined ? null : { huvud: '', text: kort.laget[0], officiellt: false };
  const ord = said ?? laget;
  return {
    adress: kort.adress,
    plats: kort.plats,
    rubrik: kort.rubrik,
    signal: kort.signal,
    status: kort.status,
    ord: ord === null ? null : { ...ord, text: shorten(ord.text.replaceAll('\n', ' '), LONGEST) },
    not: not ?? kort.anmarkning,
  };
}
