import { formatDate } from '../../domain/datum.ts';
import type { Plats } from '../../site/lanka/resolve.ts';
import type { Traff } from '../../site/resolver/svar.ts';
import { element } from '../element.ts';

const SIGNAL: Readonly<Record<Plats['utfall'], string>> = { lank: 'beslut', val: 'forslag', okand: 'opublicerad' };
const WORD: Readonly<Record<Plats['utfall'], string>> = { lank: 'Länkad', val: 'Välj', okand: 'Inte här' };

/** `Utträde ur … (Härryda kommun, Kommunfullmäktige, 15 juni 2020, § 128)`. */
function describe({ rubrik, kommun, organ, datum, beteckning }: Traff): string {
  const facts = [kommun, organ, datum === null ? null : formatDate(datum), beteckning].filter((f) => f !== null);
  return facts.length === 0 ? rubrik : `${rubrik} (${facts.join(', ')})`;
}

/** One citation of the article: its words, its page or the choice of pages, and why. */
export function showPlace(plats: Plats, i: number, choose: (i: number, adress: string) => void): HTMLElement {
  const { utfall, traffar, text, skal } = plats;
  return element(
    'li',
    { class: `entry ruled signal--${SIGNAL[utfall]}`, 'data-utfall': utfall },
    element('p', {}, element('strong', {}, WORD[utfall]), ': ', element('q', {}, text.replace(/\s+/g, ' '))),
    skal === '' ? null : element('p', { class: 'note' }, skal),
    traffar.length === 0 ? null : choice(plats, i, choose),
  );
}

function choice({ utfall, traffar, text }: Plats, i: number, choose: (i: number, adress: string) => void): HTMLElement {
  const id = `val-${i}`;
  const select = element(
    'select',
    { id },
    element('option', { value: '' }, 'Länka inte'),
    ...traffar.map((t) => element('option', { value: t.adress }, describe(t))),
  );
  select.value = utfall === 'lank' ? (traffar[0]?.adress ?? '') : '';
  const show = element('p', { class: 'chosen' });
  const shown = () => {
    const traff = traffar.find((t) => t.adress === select.value);
    // A new tab: the pasted text would be lost with the page.
    const link =
      traff && element('a', { href: traff.adress, target: '_blank', rel: 'noopener' }, `Visa sidan: ${traff.adress}`);
    show.replaceChildren(...(link === undefined ? [] : [link]));
  };
  select.addEventListener('change', () => {
    shown();
    choose(i, select.value);
  });
  shown();
  const label = element('label', { for: id, class: 'visually-hidden' }, `Sida för ${text}`);
  return element('div', {}, label, select, show);
}
