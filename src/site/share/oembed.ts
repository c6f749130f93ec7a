import type { Kort } from './card.ts';
import { cardAddress } from './card.ts';
import { PICTURE_HEIGHT, PICTURE_WIDTH } from './draw.ts';
import { pictureAddress } from './picture.ts';

/** Size of an embedded card; it scrolls where its words need more. */
const CARD_WIDTH = 600;
const CARD_HEIGHT = 400;

/** An answer of oEmbed 1.0 (https://oembed.com), of type `rich`. */
export interface Oembed {
  version: '1.0';
  type: 'rich';
  provider_name: string;
  provider_url: string;
  title: string;
  html: string;
  width: number;
  height: number;
  cache_age: number;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
}

/** Address of a page's oEmbed answer. */
export const oembedAddress = (adress: string): string => `${adress}oembed.json`;

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The frame that shows a card elsewhere: no script, no form, no cookies; its links open a page of their own. */
export function cardFrame(kort: Kort, bas: URL): string {
  const src = new URL(cardAddress(kort.adress), bas).href;
  return `<iframe src="${attribute(src)}" title="${attribute(`${kort.rubrik}. ${kort.plats}`)}" width="${CARD_WIDTH}" height="${CARD_HEIGHT}" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
}

/** What a page answers to those who embed it. `picture`: whether the page has one. */
export function formatOembed(kort: Kort, bas: URL, picture: boolean): Oembed {
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'Kommunbeslut',
    provider_url: bas.href,
    title: `${kort.status}: ${kort.rubrik} (${kort.plats})`,
    html: cardFrame(kort, bas),
    width: CARD_WIDTH,
    height: CARD_HEIGHT,
    // An hour: a card must soon show that something was corrected or withdrawn.
    cache_age: 3600,
    ...(picture
      ? {
          thumbnail_url: new URL(pictureAddress(kort.adress), bas).href,
          thumbnail_width: PICTURE_WIDTH,
          thumbnail_height: PICTURE_HEIGHT,
        }
      : {}),
  };
}
