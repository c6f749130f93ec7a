import type { BeslutPost, HandlingPost, Opublicerad } from '../../graph/types.ts';
import { beslutAddress, handlingAddress } from '../addresses.ts';
import { kommunOf, type Site } from '../site.ts';
import { handlingLabel } from './handling.ts';
import { organInKommun } from './organ.ts';
import { writeDate, writeParagraf } from './write.ts';

/** `Kommunfullmäktige i Härryda, 15 juni 2020, § 128`: how the site names a paragraf. */
export function beslutName(
  site: Pick<Site, 'kommuner'>,
  post: Pick<BeslutPost, 'kommun' | 'organ' | 'datum'>,
  paragraf: string,
): string {
  const organ = organInKommun(kommunOf(site, post.kommun), post.organ);
  return `${organ}, ${writeDate(post.datum)}, ${writeParagraf(paragraf)}`;
}

export const unpublishedName = (site: Pick<Site, 'kommuner'>, post: Opublicerad): string =>
  beslutName(site, post, post.paragraf);

/** `Tjänsteskrivelse, 24 oktober 2023`. */
export function handlingName(post: HandlingPost): string {
  const label = handlingLabel(post.handlingstyp);
  return post.datum === null ? label : `${label}, ${writeDate(post.datum)}`;
}

/** Name, title and address of a published entry; null where none has the id. */
export function entryLink(
  site: Site,
  samling: 'beslut' | 'handlingar',
  id: string,
): { name: string; title: string; href: string } | null {
  if (samling === 'beslut') {
    const post = site.beslut.get(id);
    if (post === undefined) return null;
    return { name: beslutName(site, post, post.data.paragraf), title: post.rubrik, href: beslutAddress(post) };
  }
  const post = site.handlingar.get(id);
  return post === undefined ? null : { name: handlingName(post), title: post.rubrik, href: handlingAddress(post) };
}
