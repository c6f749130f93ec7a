import { formatDate, isIsoDate } from '../../domain/datum.ts';
import { element } from '../element.ts';
import { readExcerpt } from './excerpt.ts';
import type { Ordtraff } from './words.ts';

/** Pages found by their words: place, title, status, and the words around the ones asked for. */
export function showHits(traffar: readonly Ordtraff[]): HTMLElement[] {
  return traffar.map(({ url, excerpt, meta, filters }) => {
    // A case of several organs is none of them's; its page tells which did what.
    const of = (namn: string) => (filters[namn]?.length === 1 ? (filters[namn][0] ?? null) : null);
    const date = meta.date !== undefined && isIsoDate(meta.date) ? formatDate(meta.date) : null;
    const place = [of('slag'), meta.kommun ?? of('kommun'), of('organ'), meta.diarienummer ?? null, date];
    const status = meta.status ?? of('status');
    return element(
      'li',
      { class: `entry ruled signal--${signalOf(of('slag'), status)}` },
      element('p', { class: 'entry-place' }, place.filter((p) => p !== null && p !== '').join(' · ')),
      element('h3', { class: 'entry-title' }, element('a', { href: url }, meta.title ?? url)),
      status !== null && status !== of('slag') && element('p', { class: 'hit-status' }, status),
      element('p', { class: 'hit-excerpt' }, ...excerptNodes(excerpt)),
    );
  });
}

/** The mark that the page itself carries, read from how it names its kind and its status. */
function signalOf(slag: string | null, status: string | null): string {
  const words = [status ?? '', slag ?? ''].map((w) => w.toLowerCase());
  if (words.some((w) => w.startsWith('inte publicera'))) return 'opublicerad';
  if (words.some((w) => w.startsWith('beslut'))) return 'beslut';
  return words.some((w) => /^(?:förslag|föreslag)/.test(w)) ? 'forslag' : 'handling';
}

/** An excerpt as text and marks; whatever else its HTML might hold is read as text. */
function excerptNodes(excerpt: string): Node[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  const runs = [...body.childNodes].map((node) => ({ text: node.textContent ?? '', mark: node.nodeName === 'MARK' }));
  return readExcerpt(runs).map((run) => (run.mark ? element('mark', {}, run.text) : document.createTextNode(run.text)));
}
