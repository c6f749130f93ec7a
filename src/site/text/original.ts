import type { Kalla } from '../../domain/kalla.ts';
import { kallaAddress } from '../addresses.ts';
import type { Site } from '../site.ts';

/**
 * Address of a page of a source as received; null where the source has no pages or must not be put online.
 *
 * @param del which of the entry's files the page is of, for a text that goes on in further files; 1 is the first.
 */
export function originalPage(site: Pick<Site, 'kallor'>, kalla: Kalla): (nr: string, del: number) => string | null {
  const files = [kalla, ...(kalla.fortsattning ?? [])];
  return (nr, del) => {
    const file = files[del - 1];
    const online = file?.sidor !== undefined && site.kallor.get(file.fil)?.publiceras === true;
    return online ? `${kallaAddress(file.fil)}#page=${nr}` : null;
  };
}
