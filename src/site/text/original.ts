import type { Kalla } from '../../domain/kalla.ts';
import { kallaAddress } from '../addresses.ts';
import type { Site } from '../site.ts';

/** Address of a page of a source as received; null where the source has no pages or must not be put online. */
export function originalPage(site: Pick<Site, 'kallor'>, kalla: Kalla): (nr: string) => string | null {
  const online = kalla.sidor !== undefined && site.kallor.get(kalla.fil)?.publiceras === true;
  return (nr) => (online ? `${kallaAddress(kalla.fil)}#page=${nr}` : null);
}
