import { formatDate, isIsoDate } from '../../domain/datum.ts';
import { element } from '../element.ts';
import { readExcerpt } from './excerpt.ts';
import type { Ordtraff } from './words.ts';

/** Pages found by their words: place, title, status, and the words around the ones asked for. */
export function showHits(traffar: readonly Ordtraff[]): HTMLElement[] {
  return traffar.map(({ url, excerpt, meta, filters }) => {
    const of = (namn: string) => filters[namn]?.[0] ?? null;
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

/** The mark that the page itself carries, read from the words that it gives of itself. */
function signalOf(slag: string | null, status: string | null): string {
  const words = `${slag ?? ''} ${status ?? ''}`.toLowerCase();
  if (words.includes('inte publicera')) return 'opublicerad';
  if (/förslag|föreslag/.test(words)) return 'forslag';
  return /beslut/.test(words) ? 'beslut' : 'handling';
}

/** An excerpt as text and marks; whatever else its HTML might hold is read as text. */
function excerptNodes(excerpt: string): Node[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  const runs = [...body.childNodes].map((node) => ({ text: node.textContent ?? '', mark: node.nodeName === 'MARK' }));
  return readExcerpt(runs).map((run) => (run.mark ? element('mark', {}, run.text) : document.createTextNode(run.text)));
}
