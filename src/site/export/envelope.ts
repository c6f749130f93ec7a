import type { Kommun } from '../../domain/kommun.ts';
import type { Sidtyp } from '../pages.ts';

/** Version of the exported shapes. Keys may be added within a version; a changed or removed key gives a new one. */
export const EXPORT_FORMAT = 'kommunbeslut-1';

export const LICENS = {
  /** What the site itself adds: structure, statuses, links, remarks. */
  data: 'https://creativecommons.org/publicdomain/zero/1.0/',
  /** Protocols and decisions of authorities: no copyright (upphovsrättslagen 9 §). Maps and pictures in them may have one. */
  officiell_text: 'https://creativecommons.org/publicdomain/mark/1.0/',
} as const;

/** What every exported page begins with. */
export interface Kuvert<T extends Sidtyp> {
  format: typeof EXPORT_FORMAT;
  typ: T;
  /** Address on the site. */
  adress: string;
  /** The same with the site's own name, for citing. */
  webbadress: string;
  rubrik: string;
  licens: typeof LICENS;
}

/** The envelope of a page. `bas` is the site's own address (`https://…/`). */
export function kuvert<T extends Sidtyp>(typ: T, adress: string, rubrik: string, bas: URL): Kuvert<T> {
  return { format: EXPORT_FORMAT, typ, adress, webbadress: new URL(adress, bas).href, rubrik, licens: LICENS };
}

export interface KommunRef {
  id: string;
  namn: string;
  scb: string;
  adress: string;
}

export const kommunRef = (kommun: Kommun): KommunRef => ({
  id: kommun.id,
  namn: kommun.namn,
  scb: kommun.scb,
  adress: `/${kommun.id}/`,
});
