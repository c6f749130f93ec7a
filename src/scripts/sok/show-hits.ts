import { formatDate, isIsoDate } from '../../domain/datum.ts';
import { element } from '../element.ts';
import type { Grupp } from './group.ts';
import { type Passage, type Run, readPassage } from './passage.ts';
import type { Ordtraff, Post } from './words.ts';

/** Hits of a case that are shown before the reader asks for all. */
const SHOWN = 2;
const CASE = 'Ärende';

const only = (traff: Ordtraff, namn: string): string | null =>
  traff.filters[namn]?.length === 1 ? (traff.filters[namn][0] ?? null) : null;
const line = (...parts: (string | null)[]): string => parts.filter((p) => p !== null && p !== '').join(' · ');
const dateOf = (traff: Ordtraff): string | null => {
  const date = only(traff, 'date');
  return date !== null && isIsoDate(date) ? formatDate(date) : null;
};

/** A case with its hits beneath, or a hit that belongs to no case. Loads the texts of what it shows. */
export async function showGroup({ arende, traffar }: Grupp<Post>): Promise<HTMLElement> {
  if (arende === null) return alone(await (traffar[0] as Post).load());
  const own = traffar.find((t) => t.rad.varden.slag.includes(CASE));
  const others = traffar.filter((t) => t !== own);
  const [page, ...first] = await Promise.all([own?.load(), ...others.slice(0, SHOWN).map((t) => t.load())]);
  return caseGroup(page ?? null, first, others.slice(SHOWN));
}

function alone(traff: Ordtraff): HTMLElement {
  const passage = readPassage(traff, [traff.meta.title ?? '']);
  const slag = only(traff, 'slag');
  const status = only(traff, 'status');
  const kommun = traff.filters.kommun?.join(', ') ?? null;
  return element(
    'li',
    { class: `entry ruled signal--${only(traff, 'signal') ?? 'handling'}` },
    element('p', { class: 'entry-place' }, line(slag, kommun, only(traff, 'organ'), dateOf(traff))),
    element('h3', { class: 'entry-title' }, hitLink(traff, passage, traff.meta.title ?? traff.url)),
    status !== null && status !== slag && element('p', { class: 'hit-status' }, status),
    excerpt(passage),
  );
}

function caseGroup(page: Ordtraff | null, first: readonly Ordtraff[], rest: readonly Post[]): HTMLElement {
  const any = (page ?? first[0]) as Ordtraff;
  const title = only(any, 'arenderubrik') ?? '';
  const passage = page === null ? null : readPassage(page, [title]);
  const status = only(any, 'arendestatus');
  const hits = element('ol', { class: 'hits', role: 'list' }, ...first.map((t) => hit(t, title)));
  const address = only(any, 'arende') ?? '';
  return element(
    'li',
    { class: `entry ruled signal--${only(any, 'arendesignal') ?? 'handling'}` },
    element('p', { class: 'entry-place' }, line(`Ärende ${only(any, 'arendenr') ?? ''}`, only(any, 'kommun'))),
    element('h3', { class: 'entry-title' }, element('a', { href: address + (passage?.fragment ?? '') }, title)),
    status !== null && element('p', { class: 'hit-status' }, status),
    passage !== null && excerpt(passage),
    (first.length > 0 || rest.length > 0) && hits,
    rest.length > 0 && moreButton(rest, hits, title),
  );
}

function moreButton(rest: readonly Post[], hits: HTMLElement, title: string): HTMLElement {
  const text = rest.length === 1 ? 'Visa 1 träff till i ärendet' : `Visa ${rest.length} träffar till i ärendet`;
  const button = element('button', { type: 'button', class: 'more-in-case' }, text);
  button.addEventListener('click', async () => {
    button.disabled = true;
    const more = (await Promise.all(rest.map((t) => t.load()))).map((t) => hit(t, title));
    hits.append(...more);
    // The reader goes on where the list went on.
    more[0]?.querySelector('a')?.focus();
    button.remove();
  });
  return button;
}

/** A hit below its case: what it is, who and when; its title only where it is another than the case's. */
function hit(traff: Ordtraff, caseTitle: string): HTMLElement {
  const { title = '' } = traff.meta;
  const passage = readPassage(traff, [title, caseTitle]);
  const slag = only(traff, 'slag') ?? 'Sida';
  const status = only(traff, 'status');
  return element(
    'li',
    { class: `hit signal--${only(traff, 'signal') ?? 'handling'}` },
    element(
      'p',
      { class: 'hit-title' },
      hitLink(traff, passage, [slag, only(traff, 'paragraf')].filter((p) => p !== null).join(' ')),
      ' ',
      element('span', { class: 'hit-place' }, line(only(traff, 'organ'), dateOf(traff))),
    ),
    title !== '' && title !== caseTitle && element('p', { class: 'hit-name' }, title),
    status !== null && status !== slag && element('p', { class: 'hit-status' }, status),
    excerpt(passage),
  );
}

const hitLink = (traff: Ordtraff, passage: Passage, text: string): HTMLElement =>
  element('a', { href: traff.url + passage.fragment }, text);

const excerpt = ({ mening }: Passage): HTMLElement => element('p', { class: 'hit-excerpt' }, ...mening.map(markRun));
const markRun = ({ text, mark }: Run): Node | string => (mark ? element('mark', {}, text) : text);
